import ZipArchive

/// Writes a composition as a Word document with styles, numbered headings, real lists and tables, and a header
/// with page numbers; the same composition gives the same bytes.
///
/// Source: ECMA-376 Part 1 (WordprocessingML), transitional.
struct CompositionWord {
    private var body = ""
    private var bookmarks = 0

    /// Width between the margins of an A4 page, in twentieths of a point.
    private static let textWidth = 9070

    /// The composition as the bytes of a `.docx` file.
    static func render(_ composition: Composition) throws(ReportError) -> [UInt8] {
        var zip = ZipWriter()
        do {
            for (name, text) in parts(composition) { try zip.add(name, Array(text.utf8)) }
        } catch {
            throw .container(error)
        }
        return zip.finish()
    }

    /// The parts of the document by name, in the order they are stored.
    static func parts(_ composition: Composition) -> [(String, String)] {
        var writer = CompositionWord()
        writer.paragraph("Title", [.init(composition.title)])
        if !composition.subtitle.isEmpty {
            writer.paragraph("Subtitle", [.init(composition.subtitle)])
        }
        for piece in composition.pieces { writer.write(piece) }
        return [
            ("[Content_Types].xml", WordParts.contentTypes),
            ("_rels/.rels", WordParts.packageRelations),
            ("docProps/core.xml", WordParts.coreProperties(composition)),
            ("docProps/app.xml", WordParts.extendedProperties(composition)),
            ("word/document.xml", WordParts.document(writer.body)),
            ("word/styles.xml", WordStyles.part(language: composition.language)),
            ("word/numbering.xml", WordParts.numbering),
            ("word/settings.xml", WordParts.settings),
            ("word/header1.xml", WordParts.header(composition)),
            ("word/footer1.xml", WordParts.footer(composition)),
            ("word/_rels/document.xml.rels", WordParts.documentRelations),
        ]
    }

    // MARK: - Pieces

    private mutating func write(_ piece: Composition.Piece) {
        switch piece {
        case .heading(let level, let text, let isNumbered, let anchor):
            let style = level > 1 ? "Heading2" : isNumbered ? "Heading1" : "AnnexHeading"
            bookmarks += 1
            let name = Self.bookmark(anchor)
            body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>"
            body += "<w:bookmarkStart w:id=\"\(bookmarks)\" w:name=\"\(name)\"/>"
            body += Self.text(text)
            body += "<w:bookmarkEnd w:id=\"\(bookmarks)\"/></w:p>\n"
        case .paragraph(let runs): paragraph("BodyText", runs)
        case .byline(let runs): paragraph("Byline", runs)
        case .note(let runs): paragraph("Note", runs)
        case .label(let text): paragraph("PointLabel", [.init(text)])
        case .item(let runs): paragraph("ListBullet", runs)
        case .quotation(let place, let lead, let words):
            paragraph("QuoteSource", place)
            if !lead.isEmpty { paragraph("QuoteLead", [.init(lead)]) }
            paragraph("Quote", words)
        case .wording(let paragraphs):
            for text in paragraphs { paragraph("Wording", [.init(text)]) }
        case .table(let table): write(table)
        case .pageBreak: body += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>\n"
        }
    }

    private mutating func paragraph(_ style: String, _ runs: [Composition.Run]) {
        body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.runs(runs))</w:p>\n"
    }

    private mutating func write(_ table: Composition.Table) {
        let widths = table.widths.map { $0 * Self.textWidth / 100 }
        let isKeyed = table.header.isEmpty
        body += "<w:tbl><w:tblPr><w:tblStyle w:val=\"ReportTable\"/>"
        body += "<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
        body += "<w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0\(isKeyed ? "080" : "020")\" "
        body += "w:firstRow=\"\(isKeyed ? 0 : 1)\" w:lastRow=\"0\" "
        body += "w:firstColumn=\"\(isKeyed ? 1 : 0)\" w:lastColumn=\"0\" w:noHBand=\"1\" "
        body += "w:noVBand=\"1\"/></w:tblPr>\n<w:tblGrid>"
        for width in widths { body += "<w:gridCol w:w=\"\(width)\"/>" }
        body += "</w:tblGrid>\n"
        if !isKeyed {
            body += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
            for (title, width) in zip(table.header, widths) {
                cell([.init(title)], width, style: "TableHead")
            }
            body += "</w:tr>\n"
        }
        for (number, row) in table.rows.enumerated() {
            body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            // Tables whose rows are named are short and stay on one page.
            let isKept = isKeyed && number + 1 < table.rows.count
            for (runs, width) in zip(row, widths) {
                cell(runs, width, style: "TableText", isKept: isKept)
            }
            body += "</w:tr>\n"
        }
        body += "</w:tbl>\n"
        // Two tables in a row would grow together, and a table may not end a document.
        body += "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>\n"
    }

    private mutating func cell(
        _ runs: [Composition.Run], _ width: Int, style: String, isKept: Bool = false
    ) {
        body += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/></w:tcPr>"
        body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(isKept ? "<w:keepNext/>" : "")</w:pPr>"
        body += "\(Self.runs(runs))</w:p></w:tc>"
    }

    // MARK: - Runs

    private static func runs(_ runs: [Composition.Run]) -> String {
        var result = ""
        for run in runs {
            let text = text(run.text, run.style)
            if let target = run.target {
                result += "<w:hyperlink w:anchor=\"\(bookmark(target))\" w:history=\"1\">"
                result += "\(text)</w:hyperlink>"
            } else {
                result += text
            }
        }
        return result
    }

    private static func text(_ text: String, _ style: Composition.Style = []) -> String {
        var properties = ""
        if style.contains(.decisive) {
            properties += "<w:rStyle w:val=\"Decisive\"/>"
        } else if style.contains(.inserted) {
            properties += "<w:rStyle w:val=\"Inserted\"/>"
        } else if style.contains(.deleted) {
            properties += "<w:rStyle w:val=\"Deleted\"/>"
        } else if style.contains(.faint) {
            properties += "<w:rStyle w:val=\"Faint\"/>"
        }
        if style.contains(.bold) { properties += "<w:b/><w:bCs/>" }
        if style.contains(.italic) { properties += "<w:i/><w:iCs/>" }
        if !properties.isEmpty { properties = "<w:rPr>\(properties)</w:rPr>" }
        return
            "<w:r>\(properties)<w:t xml:space=\"preserve\">\(MarkupText.escaped(text))</w:t></w:r>"
    }

    /// An anchor as the name of a bookmark: letters, digits and underscores, at most 40.
    private static func bookmark(_ anchor: String) -> String {
        var name = "b_"
        for scalar in anchor.unicodeScalars.prefix(38) {
            let isPlain =
                ("0"..."9").contains(scalar) || ("a"..."z").contains(scalar)
                || ("A"..."Z").contains(scalar)
            name.unicodeScalars.append(isPlain ? scalar : "_")
        }
        return name
    }
}
