import ClauseText

/// Reads Word files in the Office Open XML format: DOCX, DOCM and DOTX, transitional and strict.
///
/// The parts are read by SAX into paragraphs that still hold every tracked change; then `DraftWriter` writes the
/// chosen view. Two passes, because a number depends on which paragraphs the view shows and a paragraph's mark comes
/// before its text. Macros, pictures and embedded files are never looked at.
enum DocxReader {
    /// Reads a file.
    static func read(
        _ bytes: [UInt8], options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Document {
        let package = try WordPackage(bytes, limits: options.limits)
        let stylesHandler = WordStylesHandler()
        try package.scan(package.part("styles"), with: stylesHandler)
        let styles = stylesHandler.result
        let numberingHandler = WordNumberingHandler()
        try package.scan(package.part("numbering"), with: numberingHandler)

        func story(_ part: String?) throws(ReadError) -> DraftStory {
            let handler = WordStoryHandler(
                limits: options.limits, characterStyle: { styles.resolved($0) })
            try package.scan(part, with: handler)
            return handler.finished()
        }
        let body = try story(package.mainPart)
        let notes = DraftNotes(
            footnotes: try story(package.part("footnotes")),
            endnotes: try story(package.part("endnotes")))

        var writer = DraftWriter(
            story: body,
            numberer: WordNumberer(styles: styles, numbering: numberingHandler.result),
            notes: notes, options: options)
        try writer.writeBody()
        if writer.blocks.isEmpty && body.pictures > 0 { throw .onlyPictures(in: "a Word file") }
        let pageStarts = try pageStarts(writer.pages, in: package)
        var seen: Set<String> = []
        for id in body.margins {
            guard let part = package.relations.first(where: { $0.id == id })?.part,
                seen.insert(part).inserted
            else { continue }
            try writer.writeMargin(try story(part))
        }
        guard !writer.blocks.isEmpty else { throw .empty }
        return Document(
            bytes: writer.bytes + [0x0A], blocks: writer.blocks, pageStarts: pageStarts,
            notices: try notices(of: body, changes: writer.changes, in: package),
            format: .docx, changes: writer.changes)
    }

    /// The pages, if Word's layout tells them, or if the author's breaks account for all the pages there are.
    private static func pageStarts(
        _ pages: DraftPages, in package: WordPackage
    ) throws(ReadError) -> [Int32] {
        if pages.hasLayout { return pages.starts }
        let properties = WordPropertiesHandler()
        try package.scan(package.propertiesPart, with: properties)
        return properties.pages == pages.starts.count ? pages.starts : []
    }

    private static func notices(
        of body: DraftStory, changes: [Document.TrackedChange], in package: WordPackage
    ) throws(ReadError) -> [Document.Notice] {
        let comments = WordCommentsHandler()
        try package.scan(package.part("comments"), with: comments)
        var notices = Document.Notice.ofDraft(
            changes: changes, comments: comments.count, commenters: comments.authors.count,
            hasHiddenText: body.hasHiddenText)
        if body.includedParts > 0 {
            notices.append(
                Document.Notice(
                    kind: .leftOut,
                    message: Document.Notice.counted(body.includedParts, "included document")
                        + " left out; save the file again with Word to bring them in"))
        }
        return notices
    }
}

/// Counts the comments of a Word file and their authors.
private final class WordCommentsHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    private(set) var count = 0
    private(set) var authors: Set<String> = []

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard WordName(name.local) == .comment else { return }
        count += 1
        authors.insert(attributes.value(.author) ?? "")
    }

    func end(_ name: XMLName) {}
    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Reads the number of pages that Word counted when it last saved.
private final class WordPropertiesHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    private var isInPages = false
    private var digits: [UInt8] = []

    var pages: Int? { Int(String(decoding: digits, as: UTF8.self)) }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        isInPages = WordName(name.local) == .pages
    }

    func end(_ name: XMLName) { isInPages = false }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isInPages && digits.count < 10 { unsafe digits.append(contentsOf: bytes) }
    }
}
