import ClauseText

/// Gathers the blocks of a document in reading order within the limits of the options.
struct DocumentBuilder {
    private(set) var notices: [Document.Notice] = []
    private var text = BlockBuilder()
    private let limits: ReadOptions.Limits

    init(limits: ReadOptions.Limits) {
        self.limits = limits
    }

    /// Whether there is no block yet.
    var isEmpty: Bool { text.blocks.isEmpty }

    /// Adds a block; text of nothing but blank space is left out.
    ///
    /// - Parameters:
    ///   - content: the block's UTF-8 bytes with its printed number; blank space at either end is dropped.
    ///   - labelLength: how many bytes of the text, after that dropping, are its printed number.
    mutating func append(
        _ kind: Block.Kind, _ content: [UInt8], labelLength: Int = 0, level: Int = 0,
        isContinuation: Bool = false, indent: Int32? = nil
    ) throws(ReadError) {
        guard content.count < limits.textBytes - text.bytes.count else {
            throw .tooLarge(what: "the text", limit: DocumentReader.megabytes(limits.textBytes))
        }
        guard text.blocks.count < limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(limits.blocks)")
        }
        text.append(
            kind, content, labelLength: labelLength, level: level, isContinuation: isContinuation,
            indent: indent)
    }

    /// Marks that what follows stands on a new page.
    mutating func startPage() { text.startPage() }

    /// Adds a notice unless the same one is there.
    mutating func notice(_ kind: Document.Notice.Kind, _ message: String) {
        let notice = Document.Notice(kind: kind, message: message)
        if !notices.contains(notice) { notices.append(notice) }
    }

    /// The finished document.
    ///
    /// - Throws: `ReadError.empty` when there is no block.
    func document(_ format: Document.Format) throws(ReadError) -> Document {
        guard !isEmpty else { throw .empty }
        return text.document(format: format, notices: notices)
    }
}
