import ClauseRules
import ClauseText

/// Says for each element and adverse topic whether it is there, with the words that show it.
struct ElementAssessor {
    let packs: CompiledPacks
    let readings: [DocumentReading]
    let groups: [[WeighedMatch]]
    let writer: EvidenceWriter

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
        if counted.contains(where: { !$0.match.isSoft && !$0.match.isBlank }) {
            status = .present
            shown = counted.filter { !$0.match.isBlank }
        } else if counted.contains(where: { !$0.match.isBlank }) {
            status = .soft
        } else if !counted.isEmpty {
            status = .blank
        } else {
            shown = matches.filter { $0.failure == .referred }
            status = shown.isEmpty ? .absent : .referred
        }
        let value = rule.value.flatMap { kind in
            ordered(shown).lazy.compactMap { self.value(kind, of: $0) }.first
        }
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
        let evidence = (chosen + rest).prefix(ElementResult.evidenceLimit).map(writer.evidence)
        // "13.05 Return of Data." opens its paragraph as a sentence; what the clause then says is shown before it.
        return evidence.filter { !Self.isHeading($0) } + evidence.filter(Self.isHeading)
    }

    /// Whether the words are no more than the heading of their clause.
    private static func isHeading(_ evidence: Evidence) -> Bool {
        guard !evidence.heading.isEmpty else { return false }
        let words = evidence.excerpt.split { $0 == "." || $0.isWhitespace }
        return words == evidence.heading.split { $0 == "." || $0.isWhitespace }
    }

    /// The value of a kind that belongs to a match: one of its slots, or the nearest in its sentence.
    private func value(_ kind: ElementRule.ValueKind, of weighed: WeighedMatch) -> String? {
        let reading = readings[weighed.document]
        let sentence = reading.stream.sentences[weighed.match.sentence].tokens
        let match = weighed.match.tokens
        if kind == .place {
            return place(of: weighed.match, sentence: sentence, reading: reading)
        }
        let values = reading.annotations.values
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if values[middle].tokens.lowerBound < min(sentence.lowerBound, match.lowerBound) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        var best: (distance: Int, text: String)?
        while low < values.count, values[low].tokens.lowerBound < sentence.upperBound {
            let value = values[low]
            low += 1
            guard value.kind.rawValue == kind.rawValue, !value.isBlank else { continue }
            let distance =
                weighed.match.slots.map { slot in
                    value.tokens.overlaps(slot)
                        ? 0
                        : value.tokens.lowerBound >= slot.upperBound
                            ? value.tokens.lowerBound - slot.upperBound + 1
                            : (slot.lowerBound - value.tokens.upperBound + 1) * 2
                }.min() ?? 0
            if best.map({ distance < $0.distance }) ?? true { best = (distance, value.text) }
        }
        return best?.text
    }

    private func place(of match: PatternMatch, sentence: Range<Int>, reading: DocumentReading)
        -> String?
    {
        let marks = reading.annotations.marks.filter {
            if case .value(.place) = $0.kind {
                return Int($0.start) >= match.tokens.lowerBound
                    && Int($0.start) < sentence.upperBound
            }
            return false
        }
        guard
            let mark = marks.max(by: { left, right in
                let first = match.tokens.contains(Int(left.start))
                let second = match.tokens.contains(Int(right.start))
                if first != second { return second }
                return (left.end - left.start, -left.start) < (
                    right.end - right.start, -right.start
                )
            })
        else { return nil }
        let tokens = reading.stream.tokens
        let span = tokens[Int(mark.start)].span.union(tokens[Int(mark.end) - 1].span)
        return reading.document.text(span).replacing("\n", with: " ")
    }
}
