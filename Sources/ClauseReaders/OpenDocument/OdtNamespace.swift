/// Namespaces of OpenDocument that hold text or shape it.
enum OdtNamespace: Int {
    case text, table, office, style, draw, other

    static let vocabulary = XMLVocabulary(
        namespaces: [
            ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"],
            ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"],
            ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"],
            ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"],
            ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"],
            [
                "http://purl.org/dc/elements/1.1/",
                "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
                "urn:oasis:names:tc:opendocument:xmlns:meta:1.0",
            ],
        ],
        names: OdtName.allCases.map(\.rawValue))
}

extension XMLAttributes {
    /// The value of an attribute of OpenDocument, whatever its namespace.
    func value(odt name: OdtName) -> String? { value(name.index) }

    /// A whole number.
    func number(_ name: OdtName) -> Int? { value(odt: name).flatMap { Int($0) } }
}
