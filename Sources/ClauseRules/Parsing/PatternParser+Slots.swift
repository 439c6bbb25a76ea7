import ClauseText

extension PatternParser {
    /// The whole pattern, or nil when it has mistakes, all of which are reported.
    mutating func pattern(source: PackSource, language: Language) -> PatternSyntax? {
        let scope = scope()
        guard current != nil else {
            if !hasFailed {
                fail(
                    .emptyPattern, at: 0..<value.bytes.count, "the pattern is empty",
                    hint: "write the words to be found")
            }
            return nil
        }
        var slots: [PatternSyntax.Slot] = []
        var segment: [Choice] = []
        var gap: (join: PatternSyntax.Join, token: PatternToken)?
        var isFirst = true
        while let token = current {
            let join: PatternSyntax.Join
            switch token.kind {
            case .gap(let count): join = .gap(count)
            case .near(let count): join = .near(count)
            case .across(let count): join = .across(count)
            case .sentence: join = .sentence
            case .bar:
                fail(
                    .barOutsideParentheses, at: token.range, "`|` stands outside parentheses",
                    hint: "put the alternatives in parentheses, or write a pattern for each")
                position += 1
                continue
            case .close:
                fail(.unbalancedParenthesis, at: token.range, "`)` without `(` before it")
                position += 1
                continue
            case .colon:
                failAtColon()
                continue
            case .word, .term, .open:
                segment.append(choice(depth: 0, at: token.range))
                isFirst = false
                continue
            }
            if isFirst, gap == nil {
                fail(
                    .gapAtEdge, at: token.range, "a pattern begins with a gap",
                    hint: "leave it out: a pattern is looked for everywhere")
            } else if let gap, segment.isEmpty {
                let range = gap.token.range.lowerBound..<token.range.upperBound
                fail(.gapTwice, at: range, "two gaps side by side", hint: "write one")
            }
            lower(segment, join: gap?.join ?? .adjacent, into: &slots, source: source)
            segment = []
            gap = (join, token)
            position += 1
        }
        if let gap, segment.isEmpty, !isFirst {
            fail(
                .gapAtEdge, at: gap.token.range, "a pattern ends with a gap",
                hint: "write what must follow, or leave the gap out")
        }
        lower(segment, join: gap?.join ?? .adjacent, into: &slots, source: source)
        if slots.count > PackLimits.patternSlots {
            fail(
                .tooManySlots, at: 0..<value.bytes.count,
                "a pattern of more than \(PackLimits.patternSlots) places",
                hint: "keep the words that decide")
        }
        let runs = slots.count { $0.join.isAcross } + 1
        if runs > PackLimits.patternRuns {
            fail(
                .tooManySlots, at: 0..<value.bytes.count,
                "`~~` between more than \(PackLimits.patternRuns) runs of words",
                hint: "every order of them is tried; keep the runs that decide")
        }
        guard !hasFailed, !slots.isEmpty else { return nil }
        return PatternSyntax(
            language: language, scope: scope, slots: slots,
            location: source.location(of: value.range.start))
    }

    /// Makes slots of words, terms and alternations that stand side by side, and adds them.
    private mutating func lower(
        _ segment: [Choice], join: PatternSyntax.Join, into slots: inout [PatternSyntax.Slot],
        source: PackSource
    ) {
        let first = slots.count
        var isPlainBefore = false
        var optional: [PatternSyntax.Phrase] = [[]]
        var optionalRange: Range<Int>?
        for choice in segment {
            guard
                let phrases = cross(
                    optional, choice.phrases, at: choice.range, limit: PackLimits.phrases)
            else { return }
            let start = optionalRange?.lowerBound ?? choice.range.lowerBound
            if choice.canBeEmpty {
                optional = phrases
                optionalRange = start..<choice.range.upperBound
                continue
            }
            let isPlain = choice.isPlain && phrases.count == 1
            if isPlain, isPlainBefore, let last = slots.last, let phrase = last.alternatives.first {
                if phrase.count + phrases[0].count > PackLimits.phraseWords {
                    fail(
                        .tooManyWords, at: choice.range,
                        "more than \(PackLimits.phraseWords) words in a row",
                        hint: "keep the words that decide; put gaps between them")
                    return
                }
                slots[slots.count - 1] = PatternSyntax.Slot(
                    join: last.join, alternatives: [phrase + phrases[0]], location: last.location)
            } else {
                slots.append(
                    PatternSyntax.Slot(
                        join: slots.count == first ? join : .adjacent, alternatives: phrases,
                        location: source.location(of: value.range(start..<start + 1).start)))
            }
            isPlainBefore = isPlain
            optional = [[]]
            optionalRange = nil
        }
        guard let range = optionalRange else { return }
        guard let last = slots.last, slots.count > first else {
            fail(
                .optionalAlone, at: range, "everything between two gaps may be left out",
                hint: "`?` needs a word beside it that stays")
            return
        }
        guard
            let phrases = cross(last.alternatives, optional, at: range, limit: PackLimits.phrases)
        else { return }
        slots[slots.count - 1] = PatternSyntax.Slot(
            join: last.join, alternatives: phrases, location: last.location)
    }

    // MARK: Scope

    /// Reads `under (…):` or `near topic.element:`; words that only look so are left to the pattern.
    private mutating func scope() -> PatternSyntax.Scope {
        guard case .word(let word, false, false) = current?.kind, word == "under" || word == "near",
            let colon = tokens.firstIndex(where: { $0.kind == .colon })
        else { return .anywhere }
        let start = position
        position += 1
        defer { position = colon + 1 }
        let range = tokens[start].range.lowerBound..<tokens[colon].range.upperBound
        if word == "near" {
            guard colon == start + 2, case .word(let id, false, false) = tokens[start + 1].kind
            else {
                fail(
                    .badScope, at: range, "`near` takes the id of one element",
                    hint: "write it as `near audit.right: …`")
                return .anywhere
            }
            near = (id, value.range(tokens[start + 1].range))
            return .near(elementID: id)
        }
        var heading = PatternParser(
            value: value, language: language,
            tokens: Array(tokens[(start + 1)..<colon]), hasFailed: hasFailed, report: report,
            budget: budget)
        let phrases = heading.alternatives(
            depth: 0, from: tokens[start].range.upperBound, limit: PackLimits.phrases)
        if let extra = heading.current {
            heading.fail(.unbalancedParenthesis, at: extra.range, "`)` without `(` before it")
        }
        report = heading.report
        budget = heading.budget
        terms += heading.terms
        hasFailed = hasFailed || heading.hasFailed
        return .under(phrases)
    }
}
