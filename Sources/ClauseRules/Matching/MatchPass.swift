import ClauseText

/// Tries the patterns whose atoms occur in one stretch of a passage.
struct MatchPass {
    let matcher: Matcher
    let sentence: Int

    /// Most matches of one pattern that a stretch reports; a million repeats of a word say no more than a few.
    static let matchLimit = 4
    /// How many tokens before a match a softening word still weakens it.
    static let softReach: Int32 = 6

    func run(scratch: inout MatchScratch, into matches: inout [PatternMatch]) {
        let table = matcher.packs.table
        let firstMatch = matches.count
        var exclusions: [(group: Int32, tokens: Range<Int>)] = []
        for atom in scratch.touched {
            for place in table.triggered.range(Int(atom)) {
                let pattern = table.patterns[Int(table.triggered.values[place])]
                guard matcher.isWritten[Int(pattern.language)],
                    occurs(pattern, table: table, scratch: scratch)
                else { continue }
                let ends = merge(
                    pattern, sides: pattern.use == .not ? .own : .named, scratch: &scratch)
                if pattern.use == .not {
                    for end in ends {
                        exclusions.append((pattern.group, range(of: end, scratch: scratch)))
                    }
                    continue
                }
                var found = false
                for end in ends {
                    matches.append(match(pattern, end: end, reversed: false, scratch: scratch))
                    found = true
                }
                guard !found, pattern.hasDirection else { continue }
                if let end = merge(pattern, sides: .any, scratch: &scratch).first {
                    matches.append(match(pattern, end: end, reversed: true, scratch: scratch))
                }
            }
        }
        for index in firstMatch..<matches.count {
            matches[index].isExcluded = exclusions.contains {
                Int($0.group) == matches[index].group && $0.tokens.overlaps(matches[index].tokens)
            }
        }
    }

    private func occurs(_ pattern: CompiledPattern, table: PatternTable, scratch: MatchScratch)
        -> Bool
    {
        for slot in pattern.slots where !scratch.occurs(table.atoms[slot]) { return false }
        return true
    }

    /// Whose names may fill the slot of a side.
    private enum Sides {
        /// The side's own names only: a duty of each party does not exclude what one of them must do.
        case own
        /// The side's names and words for both.
        case named
        /// The other side's names too.
        case any

        func admits(_ hit: MatchScratch.Hit) -> Bool {
            switch self {
            case .own: !hit.isReversed && !hit.isMutual
            case .named: !hit.isReversed
            case .any: true
            }
        }
    }

    /// Fills the slots from left to right.
    ///
    /// What lies in lead-ins alone is found in their own sentences, not again in every item that they lead into; only
    /// an exclusion there holds for the items too.
    ///
    /// - Returns: up to `matchLimit` reaches of the last slot, as indices into `scratch.reaches`, good until the
    ///   next merge.
    private func merge(_ pattern: CompiledPattern, sides: Sides, scratch: inout MatchScratch)
        -> Range<Int>
    {
        scratch.reaches.removeAll(keepingCapacity: true)
        let table = matcher.packs.table
        let slotCount = pattern.slots.count
        let leadEnd = pattern.use == .not ? 0 : Int32(scratch.leadCount)
        var hit = scratch.firstHit(table.atoms[Int(pattern.firstSlot)])
        while hit >= 0 {
            let current = scratch.hits[Int(hit)]
            if sides.admits(current), slotCount > 1 || current.end > leadEnd {
                scratch.reaches.append(.init(end: current.end, hit: hit, previous: -1))
            }
            hit = current.next
        }
        var previous = 0..<scratch.reaches.count
        for (number, slot) in pattern.slots.enumerated().dropFirst() {
            let leastEnd = number == slotCount - 1 ? leadEnd : 0
            guard !previous.isEmpty else { return 0..<0 }
            order(previous, scratch: &scratch)
            let gap = table.gaps[slot]
            var cursor = previous.lowerBound
            let start = scratch.reaches.count
            var hit = scratch.firstHit(table.atoms[slot])
            while hit >= 0 {
                let current = scratch.hits[Int(hit)]
                if sides.admits(current), current.end > leastEnd {
                    while cursor < previous.upperBound, scratch.reaches[cursor].end <= current.start
                    {
                        cursor += 1
                    }
                    if cursor > previous.lowerBound {
                        let before = scratch.reaches[cursor - 1]
                        if current.start - before.end <= gap {
                            scratch.reaches.append(
                                .init(end: current.end, hit: hit, previous: Int32(cursor - 1)))
                        }
                    }
                }
                hit = current.next
            }
            previous = start..<scratch.reaches.count
        }
        return previous.prefix(Self.matchLimit)
    }

    /// Puts reaches in order of their ends; they come in order of their starts, so few are out of place.
    private func order(_ range: Range<Int>, scratch: inout MatchScratch) {
        guard range.count > 1 else { return }
        for index in range.dropFirst() {
            var place = index
            while place > range.lowerBound,
                scratch.reaches[place - 1].end > scratch.reaches[place].end
            {
                scratch.reaches.swapAt(place - 1, place)
                place -= 1
            }
        }
    }

    private func range(of end: Int, scratch: MatchScratch) -> Range<Int> {
        var tokens: Range<Int>?
        var reach = end
        while reach >= 0 {
            let hit = scratch.hits[Int(scratch.reaches[reach].hit)]
            let range =
                Int(scratch.tokens[Int(hit.start)])..<Int(scratch.tokens[Int(hit.end) - 1]) + 1
            tokens =
                tokens.map {
                    min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound)
                }
                ?? range
            reach = Int(scratch.reaches[reach].previous)
        }
        return tokens ?? 0..<0
    }

    private func match(_ pattern: CompiledPattern, end: Int, reversed: Bool, scratch: MatchScratch)
        -> PatternMatch
    {
        var slots: [Range<Int>] = []
        var places: [Range<Int32>] = []
        var isBlank = false
        var reach = end
        while reach >= 0 {
            let hit = scratch.hits[Int(scratch.reaches[reach].hit)]
            places.append(hit.start..<hit.end)
            slots.append(
                Int(scratch.tokens[Int(hit.start)])..<Int(scratch.tokens[Int(hit.end) - 1]) + 1)
            isBlank = isBlank || hit.isBlank
            reach = Int(scratch.reaches[reach].previous)
        }
        places.reverse()
        let span = (places.map(\.lowerBound).min() ?? 0)..<(places.map(\.upperBound).max() ?? 0)
        var isUnderHeading = true
        if pattern.heading >= 0 {
            let number = Int(pattern.heading)
            let clause = Int(matcher.passages.clauses[sentence])
            isUnderHeading =
                clause >= 0
                && matcher.headingBits[clause][number / 64] & (1 << UInt64(number % 64)) != 0
        }
        return PatternMatch(
            group: Int(pattern.group), source: Int(pattern.source), sentence: sentence,
            slots: slots.reversed(), isReferral: pattern.use == .refer, isReversed: reversed,
            isBlank: isBlank, isNegated: isNegated(span, slots: places, scratch: scratch),
            isExcluded: false, isSoft: isSoft(span, scratch: scratch),
            nearGroup: pattern.nearGroup >= 0 ? Int(pattern.nearGroup) : nil,
            isUnderHeading: isUnderHeading)
    }

    // MARK: Negation and softness

    /// Whether a negator stands between the first and the last slot that no slot names, or before them as a lead.
    private func isNegated(_ span: Range<Int32>, slots: [Range<Int32>], scratch: MatchScratch)
        -> Bool
    {
        let special = matcher.packs.special
        var isNamed = false
        var stands = false
        var index = scratch.firstHit(special.negator)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            index = hit.next
            if hit.start >= span.upperBound { break }
            guard hit.start >= span.lowerBound, !isNeutral(hit, scratch: scratch),
                !isPortugueseIn(hit, scratch: scratch)
            else { continue }
            if slots.contains(where: { $0.contains(hit.start) }) {
                isNamed = true
            } else {
                stands = true
            }
        }
        if isNamed { return false }
        if stands { return true }
        index = scratch.firstHit(special.lead)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            index = hit.next
            if hit.end <= span.lowerBound, span.lowerBound - hit.end <= 12 { return true }
        }
        return false
    }

    private static let no = WordFolding.hash("no".utf8)
    private static let portuguese = Set(
        [
            "de", "seu", "pode", "da", "dos", "das", "que", "os", "em", "ao", "pela", "pelo", "nao",
            "por", "uma", "para",
        ]
        .map { WordFolding.hash($0.utf8) })
    /// How many tokens to each side show the language of a word.
    private static let languageReach = 12

    /// Whether a negator is the Portuguese "no", which means "in the" ("no prazo de", "no local").
    private func isPortugueseIn(_ negator: MatchScratch.Hit, scratch: MatchScratch) -> Bool {
        let tokens = matcher.stream.tokens
        let place = Int(negator.start)
        guard negator.end - negator.start == 1, tokens[Int(scratch.tokens[place])].hash == Self.no
        else {
            return false
        }
        var count = 0
        let end = min(place + Self.languageReach, scratch.tokens.count)
        for near in max(0, place - Self.languageReach)..<end
        where Self.portuguese.contains(tokens[Int(scratch.tokens[near])].hash) {
            count += 1
        }
        return count >= 1
    }

    private func isNeutral(_ negator: MatchScratch.Hit, scratch: MatchScratch) -> Bool {
        var index = scratch.firstHit(matcher.packs.special.neutral)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            if hit.start > negator.start { return false }
            if hit.end >= negator.end { return true }
            index = hit.next
        }
        return false
    }

    private func isSoft(_ span: Range<Int32>, scratch: MatchScratch) -> Bool {
        var index = scratch.firstHit(matcher.packs.special.softener)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            if hit.start < span.upperBound + Self.softReach,
                hit.end > span.lowerBound - Self.softReach
            {
                return true
            }
            index = hit.next
        }
        return false
    }
}
