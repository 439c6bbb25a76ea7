import ClauseText
import ZipArchive

/// Reads OpenDocument text files (ODT).
///
/// Source: OpenDocument 1.3 part 3 (OASIS), with LibreOffice's `num-list-format`.
enum OdtReader {
    /// Reads a file.
    static func read(
        _ bytes: [UInt8], options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Document {
        let limits = options.limits
        let zip: ZipReader
        do {
            zip = try ZipReader(bytes, limits: ZipLimits(memberBytes: limits.partBytes))
        } catch {
            throw ReadError(error, format: "ODT")
        }
        func part(_ name: String) throws(ReadError) -> [UInt8]? {
            guard let member = zip.member(named: name) else { return nil }
            do { return try zip.data(of: member) } catch { throw ReadError(error, format: "ODT") }
        }
        func scan(_ name: String, with handler: any XMLHandler) throws(ReadError) {
            guard let bytes = try part(name) else { return }
            let source = XMLScanner.Source(format: "ODT", part: name, depth: limits.depth)
            try XMLScanner.scan(bytes, of: source, with: handler)
        }
        if let manifest = try part("META-INF/manifest.xml"),
            FormatSniffer.index(of: Array("encryption-data".utf8), in: manifest[...]) != nil
        {
            throw .encrypted(format: "ODT")
        }
        guard zip.member(named: "content.xml") != nil else {
            throw .damaged(format: "ODT", reason: "content.xml is missing")
        }
        let stylesHandler = OdtStylesHandler()
        try scan("styles.xml", with: stylesHandler)
        try scan("content.xml", with: stylesHandler)
        let styles = stylesHandler.result
        let bodyHandler = OdtStoryHandler(styles: styles, limits: limits)
        try scan("content.xml", with: bodyHandler)
        let body = bodyHandler.finished()
        let marginHandler = OdtStoryHandler(styles: styles, limits: limits)
        try scan("styles.xml", with: marginHandler)
        let statistics = OdtStatisticsHandler()
        try scan("meta.xml", with: statistics)

        var writer = DraftWriter(
            story: body, numberer: OdtNumberer(styles: styles),
            notes: DraftNotes(footnotes: body, endnotes: body), options: options)
        try writer.writeBody()
        if writer.blocks.isEmpty && body.pictures > 0 {
            throw .onlyPictures(in: "an OpenDocument file")
        }
        let pages = writer.pages
        try writer.writeMargin(marginHandler.finished())
        guard !writer.blocks.isEmpty else { throw .empty }
        return Document(
            bytes: writer.bytes + [0x0A], blocks: writer.blocks,
            pageStarts: pages.hasLayout || statistics.pages == pages.starts.count
                ? pages.starts : [],
            notices: Document.Notice.ofDraft(
                changes: writer.changes, comments: bodyHandler.comments, commenters: nil,
                hasHiddenText: body.hasHiddenText),
            format: .odt, changes: writer.changes)
    }
}

/// Reads the number of pages that the program counted when it last saved.
private final class OdtStatisticsHandler: XMLHandler {
    let vocabulary = OdtNamespace.vocabulary
    private(set) var pages: Int?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if OdtName(name.local) == .documentStatistic { pages = attributes.number(.pageCount) }
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
