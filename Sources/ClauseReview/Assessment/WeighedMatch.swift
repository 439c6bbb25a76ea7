import ClauseRules

/// A match with the reason why it does not count, if there is one.
struct WeighedMatch: Sendable {
    var match: PatternMatch
    /// The document it was found in, as an index into the reviewed documents.
    var document: Int
    /// Why it does not count, or nil when it is evidence.
    var failure: NearMiss.Reason?
}
