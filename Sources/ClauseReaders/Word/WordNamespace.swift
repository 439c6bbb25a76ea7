/// Namespaces of Word files, transitional and strict alike.
enum WordNamespace: Int {
    case word, compatibility, math, relationships, extendedProperties

    static let vocabulary = XMLVocabulary(
        namespaces: [
            [
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "http://purl.oclc.org/ooxml/wordprocessingml/main",
            ],
            ["http://schemas.openxmlformats.org/markup-compatibility/2006"],
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/math",
                "http://purl.oclc.org/ooxml/officeDocument/math",
            ],
            ["http://schemas.openxmlformats.org/package/2006/relationships"],
            [
                "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
                "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
            ],
        ],
        names: WordName.allCases.map(\.rawValue), reportsUnknownElements: false)
}

extension XMLAttributes {
    /// The value of an attribute of WordprocessingML.
    func value(_ name: WordName) -> String? { value(name.index) }

    /// The left indent of `w:ind`, in twentieths of a point; strict files call it the start.
    var indent: Int32? {
        (value(.left) ?? value(.start)).flatMap { Int32($0) }.map { min(max($0, -40_000), 40_000) }
    }

    /// The identifier of a relationship (`r:id`), which differs from the element's own `id`.
    var relationshipId: String? { value(WordName.id.index, namespace: "/relationships") }

    /// The whole number in `w:val`, or nil.
    var number: Int? { value(.val).flatMap { Int($0) } }

    /// Whether an on-off property is on: `w:val` is missing or neither false, 0 nor off.
    var isOn: Bool {
        switch value(.val) {
        case "0", "false", "off": false
        default: true
        }
    }

    /// Whether an element for bold, underlined or capitals turns that on.
    func isEmphasis(_ element: WordName) -> Bool {
        element == .u ? value(.val).map { $0 != "none" } ?? false : isOn
    }
}
