import ClauseText
import ZipArchive

@testable import ClauseReaders

/// A small Word file, part by part; what is not given is left out.
struct DocxFile {
    /// What stands in the body.
    var body = ""
    var styles: String?
    var numbering: String?
    var footnotes: String?
    var endnotes: String?
    var comments: String?
    var header: String?
    /// A whole part in place of the document, for files that are not well made.
    var document: String?
    var pages: Int?
    var isStrict = false

    private static let transitional =
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    private static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"

    private var namespaces: String {
        let word = isStrict ? Self.strict : Self.transitional
        let office =
            isStrict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return """
            xmlns:w="\(word)" xmlns:r="\(office)" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
            xmlns:v="urn:schemas-microsoft-com:vml" \
            xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
            """
    }

    func bytes() throws -> [UInt8] {
        var writer = ZipWriter()
        var relations = ""
        func add(_ kind: String, _ root: String, _ content: String?) throws {
            guard let content else { return }
            try writer.add(
                "word/\(kind).xml", Array("<w:\(root) \(namespaces)>\(content)</w:\(root)>".utf8))
            relations += """
                <Relationship Id="\(kind)" Target="\(kind).xml" \
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)"/>
                """
        }
        try writer.add("[Content_Types].xml", Array("<Types/>".utf8))
        try add("styles", "styles", styles)
        try add("numbering", "numbering", numbering)
        try add("footnotes", "footnotes", footnotes)
        try add("endnotes", "endnotes", endnotes)
        try add("comments", "comments", comments)
        try add("header", "hdr", header)
        let section =
            header == nil ? "" : #"<w:sectPr><w:headerReference r:id="header"/></w:sectPr>"#
        let main =
            document ?? "<w:document \(namespaces)><w:body>\(body)\(section)</w:body></w:document>"
        try writer.add("word/document.xml", Array(main.utf8))
        try writer.add("word/_rels/document.xml.rels", Self.relationships(relations))
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        try writer.add(
            "_rels/.rels",
            Self.relationships(
                """
                <Relationship Id="a" Target="/word/document.xml" Type="\(office)/officeDocument"/>\
                <Relationship Id="b" Target="docProps/app.xml" Type="\(office)/extended-properties"/>
                """))
        if let pages {
            let kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
            try writer.add(
                "docProps/app.xml",
                Array("<Properties xmlns=\"\(kind)\"><Pages>\(pages)</Pages></Properties>".utf8))
        }
        return writer.finish()
    }

    private static func relationships(_ content: String) -> [UInt8] {
        let kind = "http://schemas.openxmlformats.org/package/2006/relationships"
        return Array("<Relationships xmlns=\"\(kind)\">\(content)</Relationships>".utf8)
    }

    func read(_ view: ReadOptions.ChangesView = .final) throws -> Document {
        try DocumentReader.read(try bytes(), name: "a.docx", options: ReadOptions(changes: view))
    }
}

/// A paragraph with a text, and properties before it.
func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(text.isEmpty ? "" : run(text))</w:p>"
}

/// A run with a text.
func run(_ text: String) -> String { #"<w:r><w:t xml:space="preserve">\#(text)</w:t></w:r>"# }

/// A paragraph of a list.
func item(_ text: String, list: Int = 1, level: Int = 0) -> String {
    paragraph(text, #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(list)"/></w:numPr>"#)
}

/// One line a block: kind, level unless 0, the label in brackets, the text with `/` for line ends.
func outline(_ document: Document) -> [String] {
    document.blocks.map { block in
        var line = block.kind.rawValue
        if block.level > 0 { line += "\(block.level)" }
        if let label = block.label { line += " [\(document.text(label))]" }
        let text = document.text(block.span).map { $0 == "\n" ? "/" : $0 == "\t" ? "→" : $0 }
        return line + " " + String(text)
    }
}

/// The texts of a document's blocks.
func texts(_ document: Document) -> [String] { document.blocks.map { document.text($0.span) } }
