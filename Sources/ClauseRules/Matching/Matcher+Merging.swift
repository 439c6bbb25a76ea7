import ClauseText

/// Tries the patterns whose atoms occur in one stretch of a passage.
extension Matcher {
    /// Most matches of one pattern that a stretch reports; a million repeats of a word say no more than a few.
    private static let matchLimit = 4
    /// How many tokens before a match a softening word still weakens it.
    private static let softReach: Int32 = 6

    /// Finds the patterns all of whose atoms occur in the stretch, and asks for the hits of those atoms.
    ///
    /// - Returns: whether there is any.
    func findCandidates(scratch: inout MatchScratch) -> Bool {
        let table = packs.table
        for index in scratch.touched.indices {
            let atom = Int(scratch.touched[index])
            for place in table.triggered.range(atom) {
                let number = table.triggered.values[place]
                let pattern = table.patterns[Int(number)]
                if isWritten[Int(pattern.language)], occurs(pattern, scratch: scratch) {
                    scratch.candidates.append(number)
                }
            }
        }
        guard !scratch.candidates.isEmpty else { return false }
        for index in scratch.candidates.indices {
            for slot in table.patterns[Int(scratch.candidates[index])].slots {
                scratch.need(table.atoms[slot])
            }
        }
        let special = packs.special
        for atom in [special.negator, special.neutral, special.lead, special.softener] {
            scratch.need(atom)
        }
        return true
    }

    /// Matches the patterns that were found possible.
    func match(sentence: Int, scratch: inout MatchScratch) {
        let table = packs.table
        let firstMatch = scratch.found.matches.count
        var exclusions: [CompiledPattern] = []
        var isAnyReversed = false
        for index in scratch.candidates.indices {
            let pattern = table.patterns[Int(scratch.candidates[index])]
            if pattern.use == .not {
                exclusions.append(pattern)
                continue
            }
            let ends = merge(pattern, sides: .named, scratch: &scratch)
            for end in ends {
                addMatch(pattern, sentence, end: end, reversed: false, scratch: &scratch)
            }
            guard ends.isEmpty, pattern.hasDirection else { continue }
            if let end = merge(pattern, sides: .any, scratch: &scratch).first {
                addMatch(pattern, sentence, end: end, reversed: true, scratch: &scratch)
                isAnyReversed = true
            }
        }
        guard !exclusions.isEmpty, scratch.found.matches.count > firstMatch else { return }
        exclude(exclusions, reversed: false, from: firstMatch, scratch: &scratch)
        if isAnyReversed {
            exclude(exclusions, reversed: true, from: firstMatch, scratch: &scratch)
        }
    }

    /// Marks the matches that `not` patterns take out.
    ///
    /// A match the wrong way round is taken out by the pattern the wrong way round: "the provider may audit" excludes a
    /// right of the customer to audit, and in the mirror "the customer may audit" a right of the provider.
    private func exclude(
        _ patterns: [CompiledPattern], reversed: Bool, from firstMatch: Int,
        scratch: inout MatchScratch
    ) {
        var excluded: [Int: [Range<Int>]] = [:]
        for pattern in patterns {
            for end in merge(pattern, sides: reversed ? .other : .own, scratch: &scratch) {
                excluded[Int(pattern.group), default: []].append(range(of: end, scratch: scratch))
            }
        }
        guard !excluded.isEmpty else { return }
        scratch.found.exclude(from: firstMatch) { match in
            match.isReversed == reversed
                && excluded[match.group]?.contains { $0.overlaps(match.tokens) } ?? false
        }
    }

    /// Whether all atoms of a pattern occur; the last ones, which tend to be rarer, are looked at first.
    private func occurs(_ pattern: CompiledPattern, scratch: MatchScratch) -> Bool {
        var slot = Int(pattern.firstSlot + pattern.slotCount)
        while slot > Int(pattern.firstSlot) {
            slot -= 1
            if !scratch.occurs(packs.table.atoms[slot]) { return false }
        }
        return true
    }

    /// Whose names may fill the slot of a side.
    private enum Sides {
        /// The side's own names only: a duty of each party does not exclude what one of them must do.
        case own
        /// The other side's own names only.
        case other
        /// The side's names and words for both.
        case named
        /// The other side's names too.
        case any

        func admits(_ hit: MatchScratch.Hit) -> Bool {
            switch self {
            case .own: !hit.isReversed && !hit.isMutual
            case .other: !hit.isSided || hit.isReversed
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
        let slotCount = pattern.slots.count
        let leadEnd = pattern.use == .not ? 0 : Int32(scratch.leadCount)
        var hit = scratch.firstHit(packs.table.atoms[Int(pattern.firstSlot)])
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
            let gap = packs.table.gaps[slot]
            var cursor = previous.lowerBound
            let start = scratch.reaches.count
            var hit = scratch.firstHit(packs.table.atoms[slot])
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

    /// Adds the match that ends in a reach to the sentence's.
    private func addMatch(
        _ pattern: CompiledPattern, _ sentence: Int, end: Int, reversed: Bool,
        scratch: inout MatchScratch
    ) {
        scratch.places.removeAll(keepingCapacity: true)
        scratch.slots.removeAll(keepingCapacity: true)
        var outcome: PatternMatch.Outcome = []
        var first = Int32.max
        var last: Int32 = 0
        var reach = end
        while reach >= 0 {
            let hit = scratch.hits[Int(scratch.reaches[reach].hit)]
            scratch.places.append(hit.start..<hit.end)
            scratch.slots.append(
                scratch.tokens[Int(hit.start)]..<scratch.tokens[Int(hit.end) - 1] + 1)
            first = min(first, hit.start)
            last = max(last, hit.end)
            if hit.isBlank { outcome.insert(.blank) }
            reach = Int(scratch.reaches[reach].previous)
        }
        let span = min(first, last)..<last
        if pattern.use == .refer { outcome.insert(.referral) }
        if reversed { outcome.insert(.reversed) }
        if isUnderHeading(pattern, sentence) { outcome.insert(.underHeading) }
        if isNegated(span, slots: scratch.places, scratch: scratch) { outcome.insert(.negated) }
        if isSoft(span, scratch: scratch) { outcome.insert(.soft) }
        scratch.found.add(
            pattern, sentence: sentence, slots: scratch.slots.reversed(), outcome: outcome)
    }

    /// Whether one of the clause's headings holds what the pattern asks for.
    private func isUnderHeading(_ pattern: CompiledPattern, _ sentence: Int) -> Bool {
        guard pattern.heading >= 0 else { return true }
        let clause = Int(passages.clauses[sentence])
        return clause >= 0 && headings.holds(Int(pattern.heading), clause: clause)
    }

    // MARK: Negation and softness

    /// Whether a negator stands between the first and the last slot that no slot names, or before them as a lead.
    private func isNegated(_ span: Range<Int32>, slots: [Range<Int32>], scratch: MatchScratch)
        -> Bool
    {
        let special = packs.special
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
        let tokens = stream.tokens
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
        var index = scratch.firstHit(packs.special.neutral)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            if hit.start > negator.start { return false }
            if hit.end >= negator.end { return true }
            index = hit.next
        }
        return false
    }

    private func isSoft(_ span: Range<Int32>, scratch: MatchScratch) -> Bool {
        var index = scratch.firstHit(packs.special.softener)
        while index >= 0 {
            let hit = scratch.hits[Int(index)]
            if hit.start >= span.upperBound + Self.softReach { return false }
            if hit.end > span.lowerBound - Self.softReach { return true }
            index = hit.next
        }
        return false
    }
}
