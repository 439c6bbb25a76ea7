/// Which documents of a register a query is about.
public struct DocumentFilter: Sendable {
    /// Outcomes to keep; nil for all.
    public var outcomes: [Outcome]?
    /// Most passages of a finding, so that an export stays readable; nil for all.
    public var passages: Int?
    /// Only the document of this row.
    var row: Int?

    public init(outcomes: [Outcome]? = nil, passages: Int? = nil) {
        self.outcomes = outcomes
        self.passages = passages
    }
}
