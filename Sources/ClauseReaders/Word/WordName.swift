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
    case pPrChange, b, u, caps, ind, left
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
