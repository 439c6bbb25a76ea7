/// A term that no pack defines: who the parties are and which values the text holds is read from each document.
public enum BuiltinTerm: String, Sendable, CaseIterable {
    case customer, provider, party
    case regulator, subcontractor, affiliate, auditor
    case duration, date, money, percent, number, place, reference

    /// The role that the term names, or nil for values.
    public var role: RoleRule.Role? { RoleRule.Role(rawValue: rawValue) }
}
