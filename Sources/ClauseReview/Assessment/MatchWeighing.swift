import ClauseRules
import ClauseText

/// Decides which matches are evidence and why the others are not.
///
/// The tests run from the reason that says most about the text to the one that says least: a right of the other side
/// is shown as such even where a heading is missing too.
struct MatchWeighing {
    private let packs: CompiledPacks
    private let readings: [DocumentReading]
    /// Whether rights and duties count whoever has them.
    private let ignoresDirection: Bool

    /// How many sentences evidence may be away for a `near` pattern.
    private static let nearness = 2
    /// How often `near` patterns may rest on each other.
    private static let rounds = 3

    init(packs: CompiledPacks, readings: [DocumentReading], ignoresDirection: Bool) {
        self.packs = packs
        self.readings = readings
        self.ignoresDirection = ignoresDirection
    }

    /// All matches by group, weighed, in order of documents and sentences.
    func weigh() -> [[WeighedMatch]] {
        var groups = [[WeighedMatch]](repeating: [], count: packs.groups.count)
        var waiting: [WeighedMatch] = []
        for (index, reading) in readings.enumerated() {
            for match in reading.matches.matches {
                let weighed = WeighedMatch(
                    match: match, document: index, failure: failure(of: match, in: reading))
                if match.nearGroup != nil, weighed.failure == nil {
                    waiting.append(weighed)
                } else {
                    groups[match.group].append(weighed)
                }
            }
        }
        var cited = CitedEvidence(readings)
        var places = EvidencePlaces(groups, waitedFor: waiting.compactMap(\.match.nearGroup))
        for _ in 0..<Self.rounds where !waiting.isEmpty {
            var still: [WeighedMatch] = []
            cited.renew()
            for weighed in waiting {
                if isNear(weighed, places) || cited.holds(weighed, groups: groups) {
                    groups[weighed.match.group].append(weighed)
                    places.insert(weighed)
                } else {
                    still.append(weighed)
                }
            }
            if still.count == waiting.count { break }
            waiting = still
        }
        for var weighed in waiting {
            weighed.failure = .outOfContext
            groups[weighed.match.group].append(weighed)
        }
        exclude(&groups)
        return groups
    }

    /// Takes out what counts only where certain elements are lacking.
    private func exclude(_ groups: inout [[WeighedMatch]]) {
        var groupOfElement: [String: Int] = [:]
        for (index, group) in packs.groups.enumerated() {
            if case .element(let element) = group {
                groupOfElement[packs.syntax.elements[element].id] = index
            }
        }
        for index in groups.indices {
            let unless: [String]
            switch packs.groups[index] {
            case .element(let element): unless = packs.syntax.elements[element].patterns.unless
            case .adverse(let adverse): unless = packs.syntax.adverse[adverse].patterns.unless
            }
            let isThere = unless.contains { id in
                groupOfElement[id].map { groups[$0].contains { $0.failure == nil } } ?? false
            }
            guard isThere else { continue }
            for place in groups[index].indices where groups[index][place].failure == nil {
                groups[index][place].failure = .excluded
            }
        }
    }

    private func allowances(of group: Int) -> Set<ElementRule.Allowance> {
        switch packs.groups[group] {
        case .element(let index): packs.syntax.elements[index].allows
        case .adverse(let index): packs.syntax.adverse[index].allows
        }
    }

    /// A recital may stand in the middle of a paragraph.
    private static let whereas = WordHashes.hash("whereas")

    private func failure(of match: PatternMatch, in reading: DocumentReading) -> NearMiss.Reason? {
        let allows = allowances(of: match.group)
        if match.isReversed, !ignoresDirection { return .wrongWay }
        if match.isNegated, !allows.contains(.negation) { return .negated }
        if match.isExcluded { return .excluded }
        switch reading.passages.parts[match.sentence] {
        case .recital where !allows.contains(.recitals): return .notOperative
        case .form: return .notOperative
        case .front:
            // A title page is a few words a line; an agreement that opens without a heading speaks in sentences.
            let sentence = reading.stream.sentences[match.sentence]
            if !allows.contains(.front), sentence.tokens.count < 12 { return .notOperative }
        default: break
        }
        let opening = reading.stream.sentences[match.sentence].tokens.lowerBound
        if reading.stream.tokens[opening].hash == Self.whereas, !allows.contains(.recitals) {
            return .notOperative
        }
        if isHeading(match.sentence, in: reading) { return .notOperative }
        if reading.annotations.isDefinition[match.sentence], !allows.contains(.definitions) {
            return .notOperative
        }
        if !match.isUnderHeading { return .outOfContext }
        return match.isReferral ? .referred : nil
    }

    /// Whether a sentence is no more than the heading of its clause: the "Return of Data." of "13.05 Return of Data. Vendor shall …".
    private func isHeading(_ sentence: Int, in reading: DocumentReading) -> Bool {
        let clause = Int(reading.passages.clauses[sentence])
        guard clause >= 0, let heading = reading.tree.clauses[clause].heading else { return false }
        // What stands before the heading in its clause is the number.
        let last = reading.stream.tokens[reading.stream.sentences[sentence].tokens.upperBound - 1]
        return heading.start < last.end && last.end <= heading.end
    }

    /// Whether evidence of the group that a match asks for stands near it.
    private func isNear(_ weighed: WeighedMatch, _ places: EvidencePlaces) -> Bool {
        guard let near = weighed.match.nearGroup else { return true }
        let reading = readings[weighed.document]
        let sentence = weighed.match.sentence
        let first = max(0, sentence - Self.nearness)
        let last = min(sentence + Self.nearness, reading.stream.sentences.count - 1)
        return (first...max(first, last)).contains { other in
            places.hold(group: near, document: weighed.document, sentence: other)
                && (other == sentence || sharesClause(other, sentence, in: reading))
        }
    }

    /// Whether two sentences stand in one clause or in clauses of one parent.
    private func sharesClause(_ left: Int, _ right: Int, in reading: DocumentReading) -> Bool {
        let first = Int(reading.passages.clauses[left])
        let second = Int(reading.passages.clauses[right])
        guard first >= 0, second >= 0, first != second else { return first == second }
        let clauses = reading.tree.clauses
        return clauses[first].parent == second || clauses[second].parent == first
            || clauses[first].parent != nil && clauses[first].parent == clauses[second].parent
    }
}
