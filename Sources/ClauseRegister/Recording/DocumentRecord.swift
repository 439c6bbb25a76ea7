public import ClauseReview

/// A document that a file gave: itself, or one of its members.
public struct DocumentRecord: Sendable {
    /// The file's path, with `!member` for what was inside a container.
    public var path: String
    public var outcome: Outcome
    /// Why it was not reviewed, in one sentence; "" when it was.
    public var reason: String
    /// SHA-256 of the document's bytes in lower-case hexadecimal; "" when they could not be had.
    public var sha256: String
    public var review: Reviewed

    /// Where the review of the document comes from.
    public enum Reviewed: Sendable {
        /// There is none.
        case none
        /// The register has it: row ids of content and review.
        case known(content: Int, review: Int)
        /// The register has the text, which was reviewed under other rules.
        case again(content: Int, Review)
        /// The document was read and reviewed.
        case read(StoredText, Review)
    }

    public init(path: String, outcome: Outcome, reason: String, sha256: String, review: Reviewed) {
        self.path = path
        self.outcome = outcome
        self.reason = reason
        self.sha256 = sha256
        self.review = review
    }
}

/// The text of a document as the register keeps it, so that it can be reviewed without its file.
public struct StoredText: Sendable, Equatable {
    /// The extracted text, UTF-8.
    public var text: [UInt8]
    /// Everything else that the reader found, in the program's own encoding.
    public var layout: [UInt8]

    public init(text: [UInt8], layout: [UInt8]) {
        self.text = text
        self.layout = layout
    }
}
