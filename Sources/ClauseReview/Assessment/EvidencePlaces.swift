import ClauseRules

/// The sentences that hold evidence of the groups that `near` patterns ask for.
struct EvidencePlaces {
    /// A sentence of a document and a group.
    private struct Place: Hashable {
        var group: Int32
        var document: Int32
        var sentence: Int32
    }

    private var places: Set<Place> = []
    /// For every group, whether a match waits for its evidence.
    private var isWaitedFor: [Bool]

    init(_ groups: [[WeighedMatch]], waitedFor: [Int]) {
        isWaitedFor = Array(repeating: false, count: groups.count)
        for group in waitedFor { isWaitedFor[group] = true }
        for group in groups.indices where isWaitedFor[group] {
            for weighed in groups[group] { insert(weighed) }
        }
    }

    /// Adds a match if it is evidence that one may wait for.
    mutating func insert(_ weighed: WeighedMatch) {
        guard weighed.failure == nil, isWaitedFor[weighed.match.group] else { return }
        places.insert(
            Place(
                group: Int32(truncatingIfNeeded: weighed.match.group),
                document: Int32(truncatingIfNeeded: weighed.document),
                sentence: Int32(truncatingIfNeeded: weighed.match.sentence)))
    }

    /// Whether a sentence holds evidence of a group.
    func hold(group: Int, document: Int, sentence: Int) -> Bool {
        places.contains(
            Place(
                group: Int32(truncatingIfNeeded: group),
                document: Int32(truncatingIfNeeded: document),
                sentence: Int32(truncatingIfNeeded: sentence)))
    }
}
