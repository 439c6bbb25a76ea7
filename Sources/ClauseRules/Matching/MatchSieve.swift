/// Drops the matches of one sentence that say nothing new, so that what is kept of a text stays small however often
/// its words match.
///
/// A sentence is quoted once for an element, with the pattern that its pack names first. Of the matches of a group
/// that stand under the same conditions, the sieve keeps the first one in the sentence and the first one of the
/// earliest pattern. Where the element reads a value, which may stand with any of them, it keeps a few more.
struct MatchSieve: Sendable {
    /// For every group, the last kept match and the sentence's mark that it belongs to.
    private var last: [Int32]
    private var marks: [UInt32]
    private var mark: UInt32 = 0
    /// For every match, the one kept before it in its group, or -1.
    private var previous: [Int32] = []
    private var isKept: [Bool] = []
    /// For every group, how many matches under the same conditions are kept.
    private let limits: [Int]

    /// How many matches under the same conditions are kept of an element that reads a value.
    static let valueLimit = 16

    init(_ packs: CompiledPacks) {
        last = Array(repeating: -1, count: packs.groups.count)
        marks = Array(repeating: 0, count: packs.groups.count)
        limits = packs.groups.map { group in
            if case .element(let index) = group, packs.syntax.elements[index].value != nil {
                return Self.valueLimit
            }
            return 1
        }
    }

    /// Keeps what is needed of one sentence's matches.
    mutating func sift(_ list: inout MatchList) {
        let count = list.matches.count
        guard count > 1 else { return }
        mark &+= 1
        if mark == 0 {
            for index in marks.indices { marks[index] = 0 }
            mark = 1
        }
        previous.removeAll(keepingCapacity: true)
        isKept.removeAll(keepingCapacity: true)
        for index in 0..<count {
            let match = list.matches[index]
            previous.append(-1)
            isKept.append(take(match, index, list.matches))
            if isKept[index] {
                if marks[match.group] == mark { previous[index] = last[match.group] }
                marks[match.group] = mark
                last[match.group] = Int32(truncatingIfNeeded: index)
            }
        }
        guard isKept.contains(false) else { return }
        list.keep { isKept[$0] }
    }

    /// Whether a match is to be kept; one of a later pattern that it replaces is not any more.
    private mutating func take(_ match: PatternMatch, _ index: Int, _ matches: [PatternMatch])
        -> Bool
    {
        guard marks[match.group] == mark else { return true }
        var other = last[match.group]
        var likes = 0
        var earliest = Int.max
        var latestLike = -1
        while other >= 0 {
            let kept = Int(other)
            other = previous[kept]
            guard isKept[kept], matches[kept].isLike(match) else { continue }
            if latestLike < 0 { latestLike = kept }
            likes += 1
            earliest = min(earliest, matches[kept].source)
        }
        let limit = limits[match.group]
        if likes < limit { return true }
        guard match.source < earliest else { return false }
        // The first match stays; the one of the earliest pattern so far gives way.
        if likes > limit { isKept[latestLike] = false }
        return true
    }
}
