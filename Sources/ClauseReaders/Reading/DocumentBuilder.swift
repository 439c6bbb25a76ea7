import ClauseText

/// Gathers the blocks of a document in reading order and keeps text, spans and limits in step.
///
/// Blocks are set apart by an empty line, cells of one table row and items by a line end. Text must be valid UTF-8.
struct DocumentBuilder {
    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [Block] = []
    private(set) var pageStarts: [Int32] = []
    private(set) var notices: [Document.Notice] = []
    private let limits: ReadOptions.Limits

    init(limits: ReadOptions.Limits) {
        self.limits = limits
    }

    /// Adds a block; text of nothing but blank space is left out.
    ///
    /// - Parameters:
    ///   - text: the block's UTF-8 bytes with its printed number; blank space at either end is dropped.
    ///   - labelCount: how many bytes of the text, after that dropping, are its printed number.
    ///   - joined: whether only a line end sets it apart from the block before.
    mutating func append(
        _ kind: Block.Kind, _ text: some Collection<UInt8>, labelCount: Int = 0, level: Int = 0,
        isContinuation: Bool = false, joined: Bool = false
    ) throws(ReadError) {
        let leading = text.drop(while: Self.isBlank)
        var content = Array(leading)
        while let last = content.last, Self.isBlank(last) { content.removeLast() }
        guard !content.isEmpty else { return }
        guard content.count < limits.textBytes - bytes.count else {
            throw .tooLarge(what: "the text", limit: DocumentReader.megabytes(limits.textBytes))
        }
        guard blocks.count < limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(limits.blocks)")
        }
        if !bytes.isEmpty { bytes.append(contentsOf: joined ? [0x0A] : [0x0A, 0x0A]) }
        let start = bytes.count
        bytes.append(contentsOf: content)
        let label = min(labelCount, content.count)
        blocks.append(
            Block(
                kind: kind, span: TextSpan(start..<bytes.count),
                label: label > 0 ? TextSpan(start..<(start + label)) : nil, level: level,
                isContinuation: isContinuation))
    }

    /// Marks that the next block starts a page.
    mutating func startPage() {
        let separator = bytes.isEmpty ? 0 : 2
        pageStarts.append(Int32(clamping: bytes.count + separator))
    }

    /// Adds a notice unless the same one is there.
    mutating func notice(_ kind: Document.Notice.Kind, _ message: String) {
        let notice = Document.Notice(kind: kind, message: message)
        if !notices.contains(notice) { notices.append(notice) }
    }

    /// The finished document, its text ended by a line end.
    ///
    /// - Throws: `ReadError.empty` when there is no block.
    func document(_ format: Document.Format) throws(ReadError) -> Document {
        guard !blocks.isEmpty else { throw .empty }
        return Document(
            bytes: bytes + [0x0A], blocks: blocks,
            pageStarts: pageStarts.map { min($0, Int32(clamping: bytes.count)) }, notices: notices,
            format: format)
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
