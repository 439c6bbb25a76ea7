/// An agreement's text as read, with the structure its file gave; it never changes after reading.
public struct Document: Sendable {
    /// The extracted text, always valid UTF-8, lines ended by `\n`; at most `Int32.max` bytes.
    public let bytes: [UInt8]
    /// The text's pieces in reading order, without overlap; text between blocks is blank
    /// or, in Markdown, markup.
    public let blocks: [Block]
    /// Byte offset at which each page starts, page 1 first; empty when the source has no pages.
    public let pageStarts: [Int32]
    /// What the reader met that a person should know, in order.
    public let notices: [Notice]
    /// What the file was, such as `docx`.
    public let format: Format
    /// Tracked changes of a Word draft that the chosen view shows, in order of position.
    public let changes: [TrackedChange]

    /// Makes a document from text that a reader has already checked.
    ///
    /// - Precondition: `bytes` is valid UTF-8 and blocks are ascending and disjoint.
    public init(
        bytes: [UInt8], blocks: [Block], pageStarts: [Int32] = [], notices: [Notice] = [],
        format: Format, changes: [TrackedChange] = []
    ) {
        self.bytes = bytes
        var blocks = blocks
        for index in blocks.indices where blocks[index].kind == .heading {
            blocks[index] = blocks[index].read(in: bytes)
        }
        self.blocks = blocks
        self.pageStarts = pageStarts
        self.notices = notices
        self.format = format
        self.changes = changes
    }

    /// The words of a span as a string.
    public func text(_ span: TextSpan) -> String {
        let range = span.range.clamped(to: 0..<bytes.count)
        return String(decoding: bytes[range], as: UTF8.self)
    }

    /// The page, from 1, on which an offset lies, or nil when the source has no pages.
    public func page(at offset: Int32) -> Int? {
        guard !pageStarts.isEmpty else { return nil }
        var low = 0
        var high = pageStarts.count
        while low < high {
            let middle = (low + high) / 2
            if pageStarts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return max(low, 1)
    }
}

extension Document {
    /// The kind of file a document came from; the raw value is what reports print.
    public enum Format: String, Sendable, Codable, CaseIterable {
        case text, markdown, html, docx, odt, rtf, doc, pdf, email
    }

    /// A message about the source, for the reader of the report.
    public struct Notice: Sendable, Hashable {
        /// What it is about; the raw value is printed in JSON.
        public enum Kind: String, Sendable, Codable, CaseIterable {
            /// The encoding was guessed and may be wrong.
            case encoding
            /// Characters could not be decoded and were replaced.
            case replacedCharacters = "replaced-characters"
            /// A page holds no text.
            case emptyPage = "empty-page"
            /// The draft holds tracked changes.
            case trackedChanges = "tracked-changes"
            /// The draft holds comments.
            case comments
            /// Something in the source was left out.
            case leftOut = "left-out"
            /// The text does not read like an agreement.
            case notAnAgreement = "not-an-agreement"
            /// The agreement is written in two languages.
            case languageVersions = "language-versions"
            /// Anything else.
            case other
        }

        public let kind: Kind
        /// One sentence for a person.
        public let message: String

        public init(kind: Kind, message: String) {
            self.kind = kind
            self.message = message
        }
    }

    /// A tracked insertion, deletion or move, as far as the chosen view shows its text.
    public struct TrackedChange: Sendable, Hashable {
        /// What the author did.
        public enum Kind: String, Sendable, Codable {
            case insertion, deletion
            case movedFrom = "moved-from"
            case movedTo = "moved-to"
        }

        public let kind: Kind
        /// Where the text stands; empty where the view hides it.
        public let span: TextSpan
        /// Who made it, as the file says; may be empty.
        public let author: String

        public init(kind: Kind, span: TextSpan, author: String) {
            self.kind = kind
            self.span = span
            self.author = author
        }
    }
}
