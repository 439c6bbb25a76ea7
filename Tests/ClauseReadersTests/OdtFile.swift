import ClauseText
import ZipArchive

@testable import ClauseReaders

/// A small OpenDocument text, part by part.
struct OdtFile {
    /// What stands in `office:text`.
    var body = ""
    /// Automatic styles.
    var styles = ""
    /// Named styles, and page layouts with headers.
    var named = ""
    var masters = ""
    /// A whole part in place of the content, for files that are not well made.
    var content: String?
    var manifest: String?
    var pages: Int?

    private static let namespaces = """
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" \
        xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
        """

    func bytes() throws -> [UInt8] {
        var writer = ZipWriter()
        let type = "application/vnd.oasis.opendocument.text"
        try writer.add("mimetype", Array(type.utf8), packing: .stored)
        let main =
            content ?? """
                <office:document-content \(Self.namespaces)><office:automatic-styles>\(styles)\
                </office:automatic-styles><office:body><office:text>\(body)</office:text></office:body>\
                </office:document-content>
                """
        try writer.add("content.xml", Array(main.utf8))
        try writer.add(
            "styles.xml",
            Array(
                """
                <office:document-styles \(Self.namespaces)><office:styles>\(named)</office:styles>\
                <office:master-styles>\(masters)</office:master-styles></office:document-styles>
                """.utf8))
        if let pages {
            try writer.add(
                "meta.xml",
                Array(
                    """
                    <office:document-meta \(Self.namespaces)><meta:document-statistic \
                    meta:page-count="\(pages)"/></office:document-meta>
                    """.utf8))
        }
        if let manifest { try writer.add("META-INF/manifest.xml", Array(manifest.utf8)) }
        return writer.finish()
    }

    func read(_ view: ReadOptions.ChangesView = .final) throws -> Document {
        try DocumentReader.read(try bytes(), name: "a.odt", options: ReadOptions(changes: view))
    }
}
