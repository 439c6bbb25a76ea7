/// A paragraph-sized piece of a document: what a reader sees set apart by white space or a cell border.
public struct Block: Sendable, Hashable {
    /// What the piece is.
    public enum Kind: String, Sendable, CaseIterable {
        /// A heading that stands on its own.
        case heading
        /// Running text.
        case paragraph
        /// An item of a list, numbered or bulleted.
        case listItem = "list-item"
        /// One cell of a table.
        case tableCell = "table-cell"
        /// A footnote or endnote.
        case footnote
        /// A line of a table of contents.
        case contents
        /// A page header or footer, kept apart from the flow; never evidence.
        case pageMargin = "page-margin"
    }

    /// What the piece is.
    public let kind: Kind
    /// The piece's text, its printed number included, without blank space at either end.
    public let span: TextSpan
    /// The printed number at the start of `span` ("14.2", "(b)", "Schedule 1"), or nil when it has none.
    public let label: TextSpan?
    /// Depth from 1 for headings and list items as the source tells it, place in the row from 1 for cells, each up to
    /// 255; 0 when it does not.
    public var level: Int { Int(depth) }
    private let depth: UInt8
    /// Whether the piece goes on with the sentence of the piece before (cut by a page's edge).
    public let isContinuation: Bool
    /// Where its lines after the first begin, or its only line, in twentieths of a point; nil when the source does not
    /// tell. Only differences within one document mean anything.
    public let indent: Int32?

    public init(
        kind: Kind, span: TextSpan, label: TextSpan? = nil, level: Int = 0,
        isContinuation: Bool = false, indent: Int32? = nil
    ) {
        self.kind = kind
        self.span = span
        self.label = label
        self.depth = UInt8(clamping: level)
        self.isContinuation = isContinuation
        self.indent = indent
    }
}
