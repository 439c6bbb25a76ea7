import ClauseText

/// A pattern's match in a sentence, before it is weighed as evidence.
///
/// A match has no memory of its own, since a long agreement has tens of thousands: the tokens that filled its slots
/// stand in the `MatchList` that it came from.
public struct PatternMatch: Sendable, Hashable {
    private let groupNumber: Int32
    private let sourceNumber: Int32
    private let sentenceNumber: Int32
    private let nearGroupNumber: Int32
    private let firstToken: Int32
    private let endToken: Int32
    /// Where the match's slots begin in the list that holds it.
    var firstSlot: Int32
    let slotCount: Int16
    var outcome: Outcome

    /// What speaks for and against a match; matches of one group that agree in it can stand for each other.
    struct Outcome: OptionSet, Sendable, Hashable {
        let rawValue: UInt8

        static let referral = Outcome(rawValue: 1 << 0)
        static let reversed = Outcome(rawValue: 1 << 1)
        static let blank = Outcome(rawValue: 1 << 2)
        static let negated = Outcome(rawValue: 1 << 3)
        static let excluded = Outcome(rawValue: 1 << 4)
        static let soft = Outcome(rawValue: 1 << 5)
        static let underHeading = Outcome(rawValue: 1 << 6)
    }

    /// - Parameter slots: the tokens of each slot, as they are about to be added to a list.
    init(
        _ pattern: CompiledPattern, sentence: Int, slots: ArraySlice<Range<Int32>>,
        outcome: Outcome
    ) {
        groupNumber = pattern.group
        sourceNumber = pattern.source
        nearGroupNumber = pattern.nearGroup
        sentenceNumber = Int32(truncatingIfNeeded: sentence)
        var first = Int32.max
        var end: Int32 = 0
        for slot in slots {
            first = min(first, slot.lowerBound)
            end = max(end, slot.upperBound)
        }
        firstToken = min(first, end)
        endToken = end
        firstSlot = Int32(truncatingIfNeeded: slots.startIndex)
        slotCount = Int16(truncatingIfNeeded: slots.count)
        self.outcome = outcome
    }

    /// The element or adverse topic, as an index into `CompiledPacks.groups`.
    public var group: Int { Int(groupNumber) }
    /// The pattern as written, as an index into `CompiledPacks.sources`.
    public var source: Int { Int(sourceNumber) }
    /// The sentence, as an index into `TokenStream.sentences`.
    public var sentence: Int { Int(sentenceNumber) }
    /// The group of which evidence must be near, or nil.
    public var nearGroup: Int? { nearGroupNumber >= 0 ? Int(nearGroupNumber) : nil }
    /// The smallest run of tokens that holds all slots, as indices into `TokenStream.tokens`.
    public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }

    /// Whether the match only says that the matter is dealt with in another document.
    public var isReferral: Bool { outcome.contains(.referral) }
    /// Whether the sides are the wrong way round.
    public var isReversed: Bool { outcome.contains(.reversed) }
    /// Whether a placeholder fills a slot.
    public var isBlank: Bool { outcome.contains(.blank) }
    /// Whether a negation stands in its way.
    public var isNegated: Bool { outcome.contains(.negated) }
    /// Whether a `not` pattern of the same group overlaps it.
    public var isExcluded: Bool { outcome.contains(.excluded) }
    /// Whether a softening word stands in or beside it.
    public var isSoft: Bool { outcome.contains(.soft) }
    /// Whether the clause has a heading that the pattern asks for; true when it asks for none.
    public var isUnderHeading: Bool { outcome.contains(.underHeading) }

    /// Whether another match of the group stands under the same conditions, so that one of them is enough.
    func isLike(_ other: PatternMatch) -> Bool {
        groupNumber == other.groupNumber && outcome == other.outcome
            && nearGroupNumber == other.nearGroupNumber
    }
}
