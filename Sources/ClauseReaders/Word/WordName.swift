/// Elements and attributes of WordprocessingML that the readers tell apart; the raw value is the local name.
enum WordName: String, CaseIterable, Sendable {
    // Body
    case p, r, t, tab, ptab, br, cr, sym, noBreakHyphen, altChunk, subDoc
    case lastRenderedPageBreak, sectPr, headerReference, footerReference, txbxContent, rt
    case footnoteReference, endnoteReference, footnotes, endnotes, footnote, endnote
    case sdt, drawing, pict, object
    // Paragraph and run properties
    case pPr, rPr, pStyle, rStyle, numPr, ilvl, numId, outlineLvl, pageBreakBefore, vanish,
        specVanish
    case pPrChange, b, u, caps
    // Tables
    case tbl, tr, tc, trPr, tcPr, cellIns, cellDel
    // Revisions
    case ins, del, moveFrom, moveTo, delText, delInstrText, author
    // Fields
    case fldSimple, fldChar, fldCharType, instr, instrText, checkBox, checked, ffData
    // Styles and numbering
    case style, styleId, basedOn, name, type, abstractNum, abstractNumId, num, lvl, lvlOverride
    case startOverride, start, numFmt, lvlText, lvlRestart, isLgl, suff, styleLink, numStyleLink,
        format
    // Comments
    case comment
    // Markup compatibility
    case alternateContent = "AlternateContent"
    case choice = "Choice"
    case fallback = "Fallback"
    case requires = "Requires"
    // Attributes
    case val, id, font, char
    case `default`
    // Package relationships
    case relationship = "Relationship"
    case relationshipId = "Id"
    case relationshipType = "Type"
    case target = "Target"
    case targetMode = "TargetMode"
    // Properties
    case pages = "Pages"

    private static let all = Array(allCases)

    /// The name with an index into the vocabulary, or nil for -1.
    init?(_ index: Int) {
        guard Self.all.indices.contains(index) else { return nil }
        self = Self.all[index]
    }

    private static let indices = Dictionary(
        uniqueKeysWithValues: all.enumerated().map { ($1, $0) })

    /// The name's index in the vocabulary.
    var index: Int { Self.indices[self] ?? -1 }
}

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
