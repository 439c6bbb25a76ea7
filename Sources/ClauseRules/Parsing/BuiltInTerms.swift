/// Terms that need no pack: the roles of an agreement and the values that the reader finds itself.
enum BuiltInTerms {
    /// `<customer>`, `<provider>` and so on.
    static let roles = Set(RoleRule.Role.allCases.map(\.rawValue))
    /// `<duration>`, `<date>` and so on.
    static let values: Set<String> = [
        "duration", "date", "money", "percent", "number", "place", "reference",
    ]

    static func contains(_ name: String) -> Bool { roles.contains(name) || values.contains(name) }
}
