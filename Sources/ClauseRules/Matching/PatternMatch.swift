/// A pattern's match in a sentence, before it is weighed as evidence.
public struct PatternMatch: Sendable, Hashable {
    /// The element or adverse topic, as an index into `CompiledPacks.groups`.
    public var group: Int
    /// The pattern as written, as an index into `CompiledPacks.sources`.
    public var source: Int
    /// The sentence, as an index into `TokenStream.sentences`.
    public var sentence: Int
    /// The tokens that filled the slots in order, as ranges of indices into `TokenStream.tokens`.
    public var slots: [Range<Int>]
    /// Whether the match only says that the matter is dealt with in another document.
    public var isReferral: Bool
    /// Whether the sides are the wrong way round.
    public var isReversed: Bool
    /// Whether a placeholder fills a slot.
    public var isBlank: Bool
    /// Whether a negation stands in its way.
    public var isNegated: Bool
    /// Whether a `not` pattern of the same group overlaps it.
    public var isExcluded: Bool
    /// Whether a softening word stands in or beside it.
    public var isSoft: Bool
    /// The group of which evidence must be near, or nil.
    public var nearGroup: Int?
    /// Whether the clause has a heading that the pattern asks for; true when it asks for none.
    public var isUnderHeading: Bool

    /// The smallest run of tokens that holds all slots, as indices into `TokenStream.tokens`.
    public var tokens: Range<Int> {
        let start = slots.map(\.lowerBound).min() ?? 0
        let end = slots.map(\.upperBound).max() ?? start
        return start..<max(start, end)
    }
}
