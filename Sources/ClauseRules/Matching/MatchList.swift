/// Matches in flat arrays, with the tokens of their slots.
public struct MatchList: Sendable {
    /// The matches in the order of sentences, patterns and places.
    public private(set) var matches: [PatternMatch] = []
    private var slots: [Range<Int32>] = []

    /// Makes no matches.
    public init() {}

    /// The tokens that filled a match's slots in order, as ranges of indices into `TokenStream.tokens`.
    public func slots(of match: PatternMatch) -> [Range<Int>] {
        let first = Int(match.firstSlot)
        return slots[first..<first + Int(match.slotCount)].map {
            Int($0.lowerBound)..<Int($0.upperBound)
        }
    }

    /// Adds a match of a pattern.
    mutating func add(
        _ pattern: CompiledPattern, sentence: Int, slots new: some Sequence<Range<Int32>>,
        outcome: PatternMatch.Outcome
    ) {
        let first = slots.count
        slots.append(contentsOf: new)
        matches.append(
            PatternMatch(pattern, sentence: sentence, slots: slots[first...], outcome: outcome))
    }

    /// Marks the matches from an index on that a test picks as excluded.
    mutating func exclude(from start: Int, where isExcluded: (PatternMatch) -> Bool) {
        for index in matches.indices[start...] where isExcluded(matches[index]) {
            matches[index].outcome.insert(.excluded)
        }
    }

    /// Takes everything out and keeps the memory.
    mutating func removeAll() {
        matches.removeAll(keepingCapacity: true)
        slots.removeAll(keepingCapacity: true)
    }

    /// Keeps the matches for which `isKept` holds, by their index.
    mutating func keep(where isKept: (Int) -> Bool) {
        var count = 0
        var slotCount = 0
        for index in matches.indices where isKept(index) {
            var match = matches[index]
            let first = Int(match.firstSlot)
            match.firstSlot = Int32(truncatingIfNeeded: slotCount)
            for slot in first..<first + Int(match.slotCount) {
                slots[slotCount] = slots[slot]
                slotCount += 1
            }
            matches[count] = match
            count += 1
        }
        matches.removeLast(matches.count - count)
        slots.removeLast(slots.count - slotCount)
    }

    /// Adds the matches of another list.
    mutating func append(_ other: MatchList) {
        let shift = Int32(truncatingIfNeeded: slots.count)
        slots.append(contentsOf: other.slots)
        for var match in other.matches {
            match.firstSlot += shift
            matches.append(match)
        }
    }
}
