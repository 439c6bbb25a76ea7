public import ClauseText

/// A document's extracted text with its blocks, for a report that shows the agreement itself.
public struct AnnotatedText: Sendable {
    /// The extracted text that the review's offsets refer to.
    public var bytes: [UInt8]
    /// The text's pieces in reading order.
    public var blocks: [Block]
    /// Byte offset at which each page starts, page 1 first; empty when the source has no pages.
    public var pageStarts: [Int32]

    public init(bytes: [UInt8], blocks: [Block], pageStarts: [Int32] = []) {
        self.bytes = bytes
        self.blocks = blocks
        self.pageStarts = pageStarts
    }

    /// Takes what the report needs from a document.
    public init(_ document: Document) {
        self.init(
            bytes: document.bytes, blocks: document.blocks, pageStarts: document.pageStarts)
    }
}
