/// Collects a document's text and blocks piece by piece, for readers whose source is no plain text.
///
/// Every piece goes on a line of its own; two pieces of different kinds are parted by a blank line.
public struct BlockBuilder: Sendable {
    /// The text so far.
    public private(set) var bytes: [UInt8] = []
    /// The blocks so far, ascending and disjoint.
    public private(set) var blocks: [Block] = []
    /// Offsets at which pages start.
    public private(set) var pageStarts: [Int32] = []

    /// Makes an empty builder.
    public init() {}

    /// Begins a new page at the end of the text so far.
    public mutating func startPage() {
        pageStarts.append(Int32(clamping: bytes.count))
    }

    /// Adds a piece of text as one block.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8; blank space at either end is dropped.
    ///   - labelLength: bytes of the printed number at the start of the trimmed `text`, 0 for none.
    ///   - level: depth from 1 as the source tells it, 0 when it does not.
    ///   - indent: where its lines begin, as `Block.indent` has it.
    /// - Returns: the block's span, or nil when the text is blank.
    @discardableResult
    public mutating func append(
        _ kind: Block.Kind, _ text: some Collection<UInt8>, labelLength: Int = 0, level: Int = 0,
        isContinuation: Bool = false, indent: Int32? = nil
    ) -> TextSpan? {
        let before = bytes.count
        if !bytes.isEmpty {
            bytes.append(0x0A)
            if let last = blocks.last, last.kind != kind || kind == .paragraph {
                bytes.append(0x0A)
            }
        }
        let start = bytes.count
        bytes.append(contentsOf: text.drop { $0 <= 0x20 })
        while bytes.count > start, bytes[bytes.count - 1] <= 0x20 { bytes.removeLast() }
        guard bytes.count > start else {
            bytes.removeLast(bytes.count - before)
            return nil
        }
        let span = TextSpan(start..<bytes.count)
        let labelEnd = min(start + max(labelLength, 0), bytes.count)
        blocks.append(
            Block(
                kind: kind, span: span,
                label: labelEnd > start ? TextSpan(start..<labelEnd) : nil,
                level: level, isContinuation: isContinuation, indent: indent))
        return span
    }

    /// The document collected so far.
    public func document(
        format: Document.Format, notices: [Document.Notice] = [],
        changes: [Document.TrackedChange] = []
    ) -> Document {
        Document(
            bytes: bytes, blocks: blocks, pageStarts: pageStarts, notices: notices,
            format: format, changes: changes)
    }
}
