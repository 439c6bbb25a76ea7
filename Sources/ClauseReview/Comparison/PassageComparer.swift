/// Compares pieces of evidence: finds what became of each passage and what its new words do.
struct PassageComparer: Sendable {
    private let old: ComparedDraft
    private let new: ComparedDraft
    private let values: ValueComparison
    private let customer: Set<String>

    /// From which likeness on two pieces of evidence for one element are the same passage, changed.
    private static let sameElement = 0.3
    /// From which likeness on a sentence found in the text is taken for what became of a passage.
    private static let samePassage = 0.55

    init(old: ComparedDraft, new: ComparedDraft, values: ValueComparison) {
        self.old = old
        self.new = new
        self.values = values
        var customer: Set<String> = ["customer", "client", "party", "parties", "regulator"]
        for name in old.review.parties.customer + new.review.parties.customer {
            customer.formUnion(ComparedWords(name).foldedWords().filter { $0.utf8.count > 2 })
        }
        self.customer = customer
    }

    /// Two passages that belong together, and what their difference does.
    private struct Pair {
        var old: Evidence
        var new: Evidence
        var words: [WordEdit]
        var values: [ValueChange]
        var strength: StrengthReading
        var isMoved: Bool
        /// Whether the words are the same but for case and punctuation.
        var isSame: Bool

        var weaker: [String] {
            strength.weaker + values.filter { $0.isBetter == false }.map(Self.text)
        }
        var stronger: [String] {
            strength.stronger + values.filter { $0.isBetter == true }.map(Self.text)
        }
        var cautions: [String] {
            strength.cautions + values.filter { $0.isBetter == nil }.map(Self.text)
        }
        var change: CoverageChange {
            switch (weaker.isEmpty, stronger.isEmpty) {
            case (false, true): .weakened
            case (true, false): .strengthened
            case (false, false): .changed
            case (true, true): !cautions.isEmpty ? .changed : isMoved ? .moved : .unchanged
            }
        }
        var reasons: [String] {
            var seen: Set<String> = []
            return (weaker + stronger + cautions).filter { seen.insert($0).inserted }
        }

        static func text(_ value: ValueChange) -> String {
            switch (value.old, value.new) {
            case (let old?, let new?): "\(old) became \(new)"
            case (nil, let new?): "\(new) came in"
            case (let old?, nil): "\(old) went out"
            case (nil, nil): "a value changed"
            }
        }
    }

    /// Whether the same passage stands under another clause number.
    static func isMoved(_ old: Evidence?, _ new: Evidence?) -> Bool {
        guard let old, let new else { return false }
        return !old.clause.isEmpty && !new.clause.isEmpty && old.clause != new.clause
    }

    // MARK: - Elements

    /// What became of an element; the title and the requirements are for the caller to fill in.
    func change(from old: ElementResult, to new: ElementResult) -> ElementChange {
        var change = ElementChange(
            id: new.id, title: new.id, requirements: [], change: .unchanged,
            oldStatus: old.status, newStatus: new.status, old: old.evidence.first,
            new: new.evidence.first, words: [], values: [], reasons: [])
        if old.status == .absent {
            change.change = new.status.isShown ? .won : .strengthened
            if let evidence = new.evidence.first,
                let origin = self.old.passage(
                    like: TextPrint(evidence.excerpt), atLeast: Self.samePassage)
            {
                explain(&change, pair(origin.0, evidence, element: new.id), isLoss: false)
            }
            return change
        }
        if new.status == .absent {
            change.change = old.status.isShown ? .lost : .weakened
            if let evidence = old.evidence.first,
                let rest = self.new.passage(
                    like: TextPrint(evidence.excerpt), atLeast: Self.samePassage)
            {
                explain(&change, pair(evidence, rest.0, element: new.id), isLoss: true)
            }
            return change
        }
        compare(old, new, &change)
        noteGone(from: old, to: new, &change)
        return change
    }

    /// Says when a passage that showed the element is no longer in the draft, though other words still show it.
    ///
    /// A clause that was struck out is not unchanged because a lesser one is left. When words came in that may have
    /// taken its place, or a list is so full that a passage may merely have been pushed out, nothing is said.
    private func noteGone(
        from old: ElementResult, to new: ElementResult, _ change: inout ElementChange
    ) {
        let matches = Self.matched(old.evidence, new.evidence, atLeast: Self.sameElement)
        let isFull =
            max(old.evidence.count, new.evidence.count) >= ElementResult.evidenceLimit
        guard !isFull, !matches.isEmpty, matches.count == new.evidence.count else { return }
        let gone = old.evidence.enumerated().first { index, evidence in
            !matches.contains { $0.0 == index }
                && self.new.passage(like: TextPrint(evidence.excerpt), atLeast: Self.samePassage)
                    == nil
        }
        guard let gone, let rest = new.evidence.first else { return }
        let place = rest.clause.isEmpty ? "line \(rest.line)" : rest.clause
        change.reasons.append("a passage is gone; what still shows it is \(place)")
        guard change.change == .unchanged || change.change == .moved else { return }
        change.change = gone.offset == 0 ? .weakened : .changed
        change.old = gone.element
        change.new = nil
        change.words = []
        change.values = []
    }

    /// Tells why an element is found in one draft only, from the passage that the other draft has instead.
    private func explain(_ change: inout ElementChange, _ pair: Pair, isLoss: Bool) {
        change.old = pair.old
        change.new = pair.new
        change.words = pair.words
        change.values = pair.values
        change.reasons = pair.reasons
        if isLoss, pair.change == .weakened { change.change = .weakened }
        if !isLoss, pair.change == .strengthened { change.change = .strengthened }
        if pair.isSame {
            change.reasons = [
                isLoss
                    ? "the words are still there but no longer count in their new place"
                    : "the words were there before but did not count in their old place"
            ]
        } else if change.reasons.isEmpty {
            change.reasons = [
                isLoss
                    ? "what is left of the passage no longer says it"
                    : "the old passage did not say it"
            ]
        }
    }

    private func compare(
        _ old: ElementResult, _ new: ElementResult, _ change: inout ElementChange
    ) {
        let pairs = pairs(old, new)
        // What is worst for the customer is shown; of several alike, the strongest evidence.
        let order: [CoverageChange] = [.weakened, .changed, .strengthened, .moved, .unchanged]
        let ranked = pairs.map { ($0, order.firstIndex(of: $0.change) ?? order.count) }
        let shown = ranked.min { $0.1 < $1.1 }?.0
        if let shown {
            change.old = shown.old
            change.new = shown.new
            change.words = shown.words
            change.values = shown.values
            change.reasons = shown.reasons
            change.change = shown.change
        }
        if let before = old.value, let after = new.value, before != after,
            !change.values.contains(where: { $0.old == before && $0.new == after })
        {
            add(before, after, element: new.id, &change)
        }
        let ranks = (Self.rank(old.status), Self.rank(new.status))
        guard ranks.0 != ranks.1 else { return }
        let isBetter = ranks.1 > ranks.0
        change.change = isBetter ? .strengthened : .weakened
        if !old.status.isShown, new.status.isShown { change.change = .strengthened }
        let reasons = shown.map { isBetter ? $0.stronger : $0.weaker } ?? []
        if reasons.isEmpty || !old.status.isShown || !new.status.isShown {
            change.reasons = [Self.reason(old.status, new.status)] + reasons
        } else {
            change.reasons = reasons
        }
    }

    /// Adds the change of the element's own value when the passages shown do not hold it.
    private func add(
        _ before: String, _ after: String, element: String, _ change: inout ElementChange
    ) {
        let isDuration = ValueComparison.minutes(before) != nil
        let kind = isDuration ? "duration" : before.hasSuffix("%") ? "percent" : "place"
        let value = values.judged(
            ValueChange(kind: kind, old: before, new: after), element: element)
        change.values.append(value)
        change.reasons.append(Pair.text(value))
        switch (change.change, value.isBetter) {
        case (.unchanged, false?), (.moved, false?): change.change = .weakened
        case (.unchanged, true?), (.moved, true?): change.change = .strengthened
        case (.unchanged, nil), (.moved, nil), (.weakened, true?), (.strengthened, false?):
            change.change = .changed
        default: break
        }
    }

    private static func rank(_ status: ElementStatus) -> Int {
        switch status {
        case .absent: 0
        case .referred: 1
        case .blank: 2
        case .soft: 3
        case .present: 4
        }
    }

    private static func reason(_ before: ElementStatus, _ after: ElementStatus) -> String {
        switch after {
        case .present where before == .blank, .soft where before == .blank: "the blank is filled in"
        case .present: "it is stated firmly now"
        case .soft: "it is only softly worded now"
        case .blank: "the value is left blank now"
        case .referred: "it rests on a document that was not supplied now"
        case .absent: "it is not there now"
        }
    }

    // MARK: - Pairs

    private func pairs(_ old: ElementResult, _ new: ElementResult) -> [Pair] {
        let matches = Self.matched(old.evidence, new.evidence, atLeast: Self.sameElement)
        var pairs = matches.map { pair(old.evidence[$0.0], new.evidence[$0.1], element: new.id) }
        if pairs.isEmpty, let first = old.evidence.first, let second = new.evidence.first {
            // Other words altogether; nothing can be said of what their differences do.
            var pair = pair(first, second, element: new.id)
            pair.strength = StrengthReading(
                from: ComparedWords(""), to: ComparedWords(""), customer: [])
            pair.values = []
            pair.isMoved = false
            pairs = [pair]
        }
        return pairs
    }

    private func pair(_ old: Evidence, _ new: Evidence, element: String) -> Pair {
        let before = ComparedWords(old.excerpt)
        let after = ComparedWords(new.excerpt)
        let isSame = TextPrint(old.excerpt).whole == TextPrint(new.excerpt).whole
        return Pair(
            old: old, new: new, words: WordDiff.edits(from: before, to: after),
            values: isSame
                ? [] : values.changes(in: element, from: old.excerpt, to: new.excerpt),
            strength: StrengthReading(
                from: before, to: after,
                focus: (Self.focus(of: old, before), Self.focus(of: new, after)),
                customer: customer),
            isMoved: Self.isMoved(old, new), isSame: isSame)
    }

    /// How many words go up to the end of the last decisive one, or nil when none is marked.
    private static func focus(of evidence: Evidence, _ words: ComparedWords) -> Int? {
        guard let last = evidence.marks.map(\.end).max() else { return nil }
        let (end, overflow) = last.subtractingReportingOverflow(evidence.start)
        guard !overflow, end > 0 else { return nil }
        return words.words.prefix { $0.range.lowerBound < end }.count { !$0.isMark }
    }

    /// Indices of passages that belong together, the most alike first taken, in order of the old ones.
    private static func matched(
        _ old: [Evidence], _ new: [Evidence], atLeast threshold: Double
    ) -> [(Int, Int)] {
        let oldPrints = old.map { TextPrint($0.excerpt) }
        let newPrints = new.map { TextPrint($0.excerpt) }
        var candidates: [(likeness: Double, old: Int, new: Int)] = []
        for (first, print) in oldPrints.enumerated() {
            for (second, other) in newPrints.enumerated() {
                let likeness = print.likeness(to: other)
                if likeness >= threshold { candidates.append((likeness, first, second)) }
            }
        }
        candidates.sort { left, right in
            if left.likeness != right.likeness { return left.likeness > right.likeness }
            let leftMoved = isMoved(old[left.old], new[left.new])
            let rightMoved = isMoved(old[right.old], new[right.new])
            if leftMoved != rightMoved { return rightMoved }
            return (left.old, left.new) < (right.old, right.new)
        }
        var usedOld: Set<Int> = []
        var usedNew: Set<Int> = []
        var result: [(Int, Int)] = []
        for candidate in candidates
        where !usedOld.contains(candidate.old) && !usedNew.contains(candidate.new) {
            usedOld.insert(candidate.old)
            usedNew.insert(candidate.new)
            result.append((candidate.old, candidate.new))
        }
        return result.sorted { $0.0 < $1.0 }
    }

    // MARK: - Adverse words

    /// What became of the passages of one adverse title: an entry for all that stayed, one for each that came or went.
    func adverse(
        topic: String, title: String, from old: [Evidence], to new: [Evidence]
    ) -> [AdverseChange] {
        let matches = Self.matched(old, new, atLeast: Self.samePassage)
        var changes: [AdverseChange] = []
        if let first = matches.first {
            let pair = pair(old[first.0], new[first.1], element: "")
            changes.append(
                AdverseChange(
                    topic: topic, title: title, change: .unchanged, old: pair.old, new: pair.new,
                    words: pair.words))
        }
        // A list that is full may have pushed a passage out that still stands in the text.
        let isFull =
            old.count >= ElementResult.evidenceLimit || new.count >= ElementResult.evidenceLimit
        for (index, evidence) in new.enumerated()
        where !matches.contains(where: { $0.1 == index }) {
            let origin = self.old.passage(
                like: TextPrint(evidence.excerpt), atLeast: Self.samePassage)
            if isFull, origin?.1 == 1 { continue }
            changes.append(
                self.adverse(topic, title, .added, origin?.0, evidence))
        }
        for (index, evidence) in old.enumerated()
        where !matches.contains(where: { $0.0 == index }) {
            let rest = self.new.passage(
                like: TextPrint(evidence.excerpt), atLeast: Self.samePassage)
            if isFull, rest?.1 == 1 { continue }
            changes.append(
                self.adverse(topic, title, .removed, evidence, rest?.0))
        }
        return changes
    }

    private func adverse(
        _ topic: String, _ title: String, _ change: AdverseChange.Change, _ old: Evidence?,
        _ new: Evidence?
    ) -> AdverseChange {
        var words: [WordEdit] = []
        if let old, let new {
            words = WordDiff.edits(
                from: ComparedWords(old.excerpt), to: ComparedWords(new.excerpt))
        }
        return AdverseChange(
            topic: topic, title: title, change: change, old: old, new: new, words: words)
    }
}
