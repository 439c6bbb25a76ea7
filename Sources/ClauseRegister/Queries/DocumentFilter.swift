/// Which documents of a register a query is about.
public struct DocumentFilter: Sendable {
    /// Outcomes to keep; nil for all.
    public var outcomes: [Outcome]?
    /// How much of each document to read.
    public var detail: Detail
    /// Only the document of this row.
    var row: Int?

    /// How much of a document is wanted; less is read faster.
    public enum Detail: Sendable, Equatable {
        /// Verdicts alone, without gaps, words and notices.
        case verdicts
        /// Gaps, and at most so many passages of a finding.
        case passages(Int)
        case everything
    }

    public init(outcomes: [Outcome]? = nil, detail: Detail = .everything) {
        self.outcomes = outcomes
        self.detail = detail
    }
}
