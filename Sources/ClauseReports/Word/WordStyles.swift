/// The styles of a Word document: quiet, for print, with Chinese fonts beside the Latin ones.
enum WordStyles {
    private static let ink = "1F2328"
    private static let faint = "5F6570"
    private static let accent = "1D3F72"
    private static let rule = "C9C4B8"
    private static let shade = "F5F3EE"

    /// The style sheet of a document in a language, given as BCP 47 tag.
    static func part(language: String) -> String {
        let latin = language == "pt" ? "pt-PT" : "en-GB"
        var content = "<w:styles \(WordParts.namespace)>\n<w:docDefaults><w:rPrDefault><w:rPr>"
        content += fonts(latin: "Cambria", chinese: "PMingLiU")
        content += "<w:color w:val=\"\(ink)\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
        content += "<w:lang w:val=\"\(latin)\" w:eastAsia=\"zh-TW\" w:bidi=\"ar-SA\"/>"
        content += "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        content += "<w:spacing w:after=\"0\" w:line=\"276\" w:lineRule=\"auto\"/>"
        content += "</w:pPr></w:pPrDefault></w:docDefaults>\n"
        content += paragraphStyles + headingStyles + quoteStyles + tableStyles + pageStyles
        content += characterStyles
        return WordParts.part(content + "</w:styles>")
    }

    private static func fonts(latin: String, chinese: String) -> String {
        "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:eastAsia=\"\(chinese)\" "
            + "w:cs=\"\(latin)\"/>"
    }

    private static let sans = fonts(latin: "Calibri", chinese: "Microsoft JhengHei")

    private static func size(_ halfPoints: Int) -> String {
        "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
    }

    private static func color(_ value: String) -> String { "<w:color w:val=\"\(value)\"/>" }

    private static let bold = "<w:b/><w:bCs/>"

    /// A paragraph style; `next` is the style of the paragraph typed after it.
    private static func paragraph(
        _ id: String, _ name: String, basedOn: String? = "Normal", next: String? = nil,
        properties: String = "", type: String = "", isDefault: Bool = false
    ) -> String {
        var style = "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") "
        style += "w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        if let basedOn, !isDefault { style += "<w:basedOn w:val=\"\(basedOn)\"/>" }
        if let next { style += "<w:next w:val=\"\(next)\"/>" }
        style += "<w:qFormat/>"
        if !properties.isEmpty { style += "<w:pPr>\(properties)</w:pPr>" }
        if !type.isEmpty { style += "<w:rPr>\(type)</w:rPr>" }
        return style + "</w:style>\n"
    }

    private static func spacing(before: Int = 0, after: Int = 0) -> String {
        "<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>"
    }

    private static let paragraphStyles =
        paragraph("Normal", "Normal", isDefault: true)
        + paragraph("BodyText", "Body Text", properties: spacing(after: 120))
        + paragraph(
            "Byline", "Byline", next: "BodyText", properties: "<w:keepNext/>" + spacing(after: 60),
            type: size(19))
        + paragraph(
            "Note", "Note", properties: spacing(after: 120), type: color(faint) + size(18))
        + paragraph(
            "ListBullet", "List Bullet",
            properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>"
                + spacing(after: 60) + "<w:ind w:left=\"340\" w:hanging=\"340\"/>")

    private static let headingStyles =
        paragraph(
            "Title", "Title", next: "Subtitle", properties: "<w:keepNext/>" + spacing(after: 40),
            type: sans + bold + color(accent) + size(40))
        + paragraph(
            "Subtitle", "Subtitle", next: "BodyText",
            properties: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"6\" "
                + "w:color=\"\(accent)\"/></w:pBdr>" + spacing(after: 240),
            type: sans + color(faint) + size(24))
        + paragraph(
            "Heading1", "heading 1", next: "BodyText",
            properties: "<w:keepNext/><w:keepLines/>"
                + "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
                + spacing(before: 360, after: 120) + "<w:outlineLvl w:val=\"0\"/>",
            type: sans + bold + color(accent) + size(28))
        + paragraph(
            "Heading2", "heading 2", next: "BodyText",
            properties: "<w:keepNext/><w:keepLines/>"
                + "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>"
                + "<w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" "
                + "w:color=\"\(rule)\"/></w:pBdr>" + spacing(before: 360, after: 40)
                + "<w:outlineLvl w:val=\"1\"/>",
            type: sans + bold + size(24))
        + paragraph(
            "AnnexHeading", "Annex Heading", basedOn: "Heading1", next: "BodyText",
            properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>"
                + spacing(before: 0, after: 120)
                + "<w:ind w:left=\"0\" w:firstLine=\"0\"/><w:outlineLvl w:val=\"0\"/>")
        + paragraph(
            "PointLabel", "Point Label", next: "BodyText",
            properties: "<w:keepNext/>" + spacing(before: 140, after: 40),
            type: sans + bold + color(accent) + size(19))

    private static let quoteBorder =
        "<w:pBdr><w:left w:val=\"single\" w:sz=\"18\" w:space=\"8\" w:color=\"\(rule)\"/></w:pBdr>"

    private static let quoteStyles =
        paragraph(
            "QuoteSource", "Quote Source", next: "Quote",
            properties: "<w:keepNext/><w:keepLines/>" + quoteBorder + spacing(before: 60)
                + "<w:ind w:left=\"284\"/>", type: sans + color(faint) + size(18))
        + paragraph(
            "QuoteLead", "Quote Lead", next: "Quote",
            properties: "<w:keepNext/>" + quoteBorder + "<w:ind w:left=\"284\"/>",
            type: color(faint) + size(20))
        + paragraph(
            "Quote", "Quote", next: "BodyText",
            properties: quoteBorder + spacing(after: 120) + "<w:ind w:left=\"284\"/>",
            type: size(20))
        + paragraph(
            "Wording", "Wording",
            properties: "<w:keepLines/><w:pBdr>"
                + ["top", "left", "bottom", "right"].map {
                    "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"\(rule)\"/>"
                }.joined()
                + "</w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"\(shade)\"/>"
                + spacing(before: 60, after: 160) + "<w:ind w:left=\"142\" w:right=\"142\"/>")

    private static let tableStyles =
        paragraph(
            "TableText", "Table Text", properties: spacing(before: 30, after: 30), type: size(19))
        + paragraph(
            "TableHead", "Table Head", basedOn: "TableText", properties: "<w:keepNext/>",
            type: sans + bold + color(faint) + size(18))
        + paragraph("AfterTable", "After Table", properties: spacing(after: 0), type: size(12))
            + """
            <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>\
            <w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
            <w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
            <w:style w:type="table" w:styleId="ReportTable"><w:name w:val="Report Table"/>\
            <w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>\
            <w:top w:val="single" w:sz="6" w:space="0" w:color="\(accent)"/>\
            <w:bottom w:val="single" w:sz="6" w:space="0" w:color="\(accent)"/>\
            <w:insideH w:val="single" w:sz="4" w:space="0" w:color="\(rule)"/>\
            </w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>\
            <w:bottom w:val="single" w:sz="6" w:space="0" w:color="\(accent)"/></w:tcBorders>\
            </w:tcPr></w:tblStylePr></w:style>

            """

    private static let pageStyles =
        paragraph(
            "Header", "header",
            properties: "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" "
                + "w:color=\"\(rule)\"/></w:pBdr><w:tabs><w:tab w:val=\"right\" w:pos=\"9070\"/>"
                + "</w:tabs>", type: sans + color(faint) + size(17))
        + paragraph("Footer", "footer", type: sans + color(faint) + size(15))

    private static func character(_ id: String, _ name: String, _ type: String) -> String {
        "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"\(id)\">"
            + "<w:name w:val=\"\(name)\"/><w:qFormat/><w:rPr>\(type)</w:rPr></w:style>\n"
    }

    private static let characterStyles =
        character(
            "Decisive", "Decisive Words",
            bold + "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FBF0C4\"/>")
        + character("Faint", "Faint", color(faint))
        + character("Inserted", "Inserted Words", color("2B6B3F") + "<w:u w:val=\"single\"/>")
        + character("Deleted", "Deleted Words", "<w:strike/>" + color("A3281E"))
}
