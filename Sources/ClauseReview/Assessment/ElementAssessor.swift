import ClauseRules
import ClauseText

/// Says for each element and adverse topic whether it is there, with the words that show it.
struct ElementAssessor {
    let packs: CompiledPacks
    let groups: [[WeighedMatch]]
    let writer: EvidenceWriter
    private let values: MatchValues

    init(
        packs: CompiledPacks, readings: [DocumentReading], groups: [[WeighedMatch]],
        writer: EvidenceWriter
    ) {
        self.packs = packs
        self.groups = groups
        self.writer = writer
        values = MatchValues(readings)
    }

    /// The results for all elements, in the order of the packs.
    func elements() -> [ElementResult] {
        packs.groups.enumerated().compactMap { index, group in
            guard case .element(let element) = group else { return nil }
            return result(packs.syntax.elements[element], matches: groups[index])
        }
    }

    /// The adverse topics that were found, in the order of the packs.
    func adverse() -> [AdverseResult] {
        packs.groups.enumerated().compactMap { index, group in
            guard case .adverse(let number) = group else { return nil }
            let rule = packs.syntax.adverse[number]
            let evidence = self.evidence(groups[index].filter { $0.failure == nil })
            guard !evidence.isEmpty else { return nil }
            return AdverseResult(topic: rule.topicID, title: rule.title, evidence: evidence)
        }
    }

    private func result(_ rule: ElementRule, matches: [WeighedMatch]) -> ElementResult {
        let counted = matches.filter { $0.failure == nil }
        let status: ElementStatus
        var shown = counted
        let filled = counted.filter {
            !$0.match.isBlank && (rule.value != .place || !values.leavesPlaceBlank($0))
        }
        if filled.contains(where: { !$0.match.isSoft }) {
            status = .present
            shown = filled
        } else if !filled.isEmpty {
            status = .soft
        } else if !counted.isEmpty {
            status = .blank
        } else {
            shown = matches.filter { $0.failure == .referred }
            status = shown.isEmpty ? .absent : .referred
        }
        let value = rule.value.flatMap { kind in values.first(kind, of: ordered(shown)) }
        var evidence = self.evidence(shown)
        if let benchmark = rule.benchmark, let value,
            let remark = Self.remark(benchmark, value: value),
            !evidence.isEmpty
        {
            evidence[0].remarks.append(remark)
        }
        return ElementResult(id: rule.id, status: status, value: value, evidence: evidence)
    }

    /// What to say of a duration on the wrong side of a benchmark, or nil when it is fine.
    static func remark(_ benchmark: ElementRule.Benchmark, value: String) -> String? {
        let words = value.split(separator: " ")
        let hours = ["hour": 1, "day": 24, "week": 168, "month": 720, "year": 8760]
        guard words.count >= 2, let count = Int(words[0]), let last = words.last,
            let unit = hours.first(where: { last.hasPrefix($0.key) })
        else { return nil }
        let stated = count * unit.value
        switch benchmark.bound {
        case .atMost where stated > benchmark.hours:
            return
                "\(value) is longer than our benchmark of \(benchmark.text) (\(benchmark.reason))"
        case .atLeast where stated < benchmark.hours:
            return
                "\(value) is shorter than our benchmark of \(benchmark.text) (\(benchmark.reason))"
        default: return nil
        }
    }

    /// Strongest first: firm before soft, then in the order of the pack's patterns, then as they stand in the text.
    private func ordered(_ matches: [WeighedMatch]) -> [WeighedMatch] {
        matches.enumerated().sorted { left, right in
            let first = left.element.match
            let second = right.element.match
            if first.isSoft != second.isSoft { return !first.isSoft }
            if first.source != second.source { return first.source < second.source }
            return left.offset < right.offset
        }.map(\.element)
    }

    /// Most pieces of evidence that one pattern gives before another has its turn.
    private static let patternLimit = 2

    /// Evidence for distinct sentences, strongest first.
    private func evidence(_ matches: [WeighedMatch]) -> [Evidence] {
        var seen: Set<[Int]> = []
        var counts: [Int: Int] = [:]
        var chosen: [WeighedMatch] = []
        var rest: [WeighedMatch] = []
        for match in ordered(matches)
        where seen.insert([match.document, match.match.sentence]).inserted {
            counts[match.match.source, default: 0] += 1
            if counts[match.match.source, default: 0] <= Self.patternLimit {
                chosen.append(match)
            } else {
                rest.append(match)
            }
        }
        return (chosen + rest).prefix(ElementResult.evidenceLimit).map(writer.evidence)
    }
}
