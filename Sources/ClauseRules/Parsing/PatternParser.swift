import ClauseText

/// Reads a pattern or a list of phrases from its tokens.
///
/// A pattern is segments with gaps between; a segment is words, terms and alternations side by side. What may be
/// left out (`prior?`, `(the | its)?`) is written out into the phrase beside it, so that no slot is ever empty.
/// Alternations inside alternations are written out into phrases, up to a limit.
struct PatternParser {
    let value: PackValue
    let language: Language?
    let tokens: [PatternToken]
    var position = 0
    var report: PackReport
    /// Terms used, with their places.
    var terms: [(name: String, range: PackRange)] = []
    /// The element whose evidence must be near, with its place.
    var near: (id: String, range: PackRange)?
    /// Words that may still be written out in this file.
    var budget: Int
    /// Whether something was reported, so that the result cannot be used.
    var hasFailed: Bool
    /// Whether the rest was given up, so that nothing more can be said of it.
    private(set) var isAbandoned = false

    init(
        value: PackValue, language: Language?, tokens: [PatternToken], hasFailed: Bool,
        report: PackReport, budget: Int
    ) {
        self.value = value
        self.language = language
        self.tokens = tokens
        self.hasFailed = hasFailed
        self.report = report
        self.budget = budget
    }

    /// Phrases that may stand in one place, and whether the place may stay empty.
    struct Choice {
        var phrases: [PatternSyntax.Phrase]
        /// Half-open byte offsets into the value.
        var range: Range<Int>
        /// Written-out words in a row, which join those beside them into one phrase.
        var isPlain: Bool

        /// What stands for a place that could not be read.
        static func unreadable(_ range: Range<Int>) -> Choice {
            let word = PatternSyntax.Word.literal("unreadable", isPrefix: false, isOptional: false)
            return Choice(phrases: [[word]], range: range, isPlain: true)
        }

        var canBeEmpty: Bool { phrases.contains { $0.allSatisfy(\.isOptional) } }
    }

    var current: PatternToken? { position < tokens.count ? tokens[position] : nil }

    mutating func fail(
        _ code: PackDiagnostic.Code, at range: Range<Int>, _ message: String, hint: String? = nil
    ) {
        hasFailed = true
        report.add(code, at: value.range(range), message, hint: hint)
    }

    // MARK: Lists of phrases

    /// Alternatives up to the end of the tokens or, inside parentheses, up to `)`, which is left in place.
    mutating func alternatives(depth: Int, from start: Int, limit: Int) -> [PatternSyntax.Phrase] {
        var phrases: [PatternSyntax.Phrase] = []
        var alternative: [Choice] = []
        var alternativeStart = start
        while true {
            let token = current
            switch token?.kind {
            case .bar, .close, nil:
                let end = token?.range.lowerBound ?? value.bytes.count
                finishAlternative(
                    &alternative, alternativeStart..<end, into: &phrases, limit: limit)
                guard let token, token.kind == .bar else { return phrases }
                alternativeStart = token.range.upperBound
                position += 1
            case .gap, .near, .across, .sentence:
                fail(
                    .gapInParentheses, at: token?.range ?? 0..<0,
                    "a gap stands inside a list of alternatives",
                    hint: "an alternative is words in a row; write a second pattern for the other")
                position += 1
            case .colon:
                failAtColon()
            default:
                alternative.append(choice(depth: depth, at: token?.range ?? 0..<0))
            }
        }
    }

    private mutating func finishAlternative(
        _ choices: inout [Choice], _ range: Range<Int>, into phrases: inout [PatternSyntax.Phrase],
        limit: Int
    ) {
        defer { choices = [] }
        if choices.isEmpty {
            if !isAbandoned {
                let marked = range.isEmpty ? range.lowerBound..<(range.lowerBound + 1) : range
                fail(
                    .emptyAlternative, at: marked, "an alternative is empty",
                    hint:
                        "write something on both sides of `|` and between `(` and `)`; what may be "
                        + "left out takes a `?`: `prior?`")
            }
            return
        }
        var product: [PatternSyntax.Phrase] = [[]]
        for choice in choices {
            guard let next = cross(product, choice.phrases, at: choice.range, limit: limit) else {
                return
            }
            product = next
        }
        if product.contains(where: { $0.allSatisfy(\.isOptional) }) {
            fail(
                .optionalAlone, at: range, "every word of this alternative may be left out",
                hint: "`?` needs a word beside it that stays")
            return
        }
        phrases.append(contentsOf: product)
        if phrases.count > limit {
            fail(
                .tooManyPhrases, at: range, "more than \(limit) phrases in one list",
                hint: "split it: parentheses inside parentheses multiply")
            phrases = []
        }
    }

    /// Every phrase of one list followed by every phrase of the other; nil past a limit, which is reported.
    mutating func cross(
        _ left: [PatternSyntax.Phrase], _ right: [PatternSyntax.Phrase], at range: Range<Int>,
        limit: Int
    ) -> [PatternSyntax.Phrase]? {
        let (count, overflow) = left.count.multipliedReportingOverflow(by: right.count)
        if overflow || count > limit {
            fail(
                .tooManyPhrases, at: range,
                "written out, these alternatives are more than \(limit) phrases",
                hint: "write several patterns, or put words in a term")
            return nil
        }
        var product: [PatternSyntax.Phrase] = []
        product.reserveCapacity(count)
        for first in left {
            for second in right {
                let phrase = first + second
                budget -= right.count > 1 ? phrase.count : second.count
                if phrase.count > PackLimits.phraseWords {
                    fail(
                        .tooManyWords, at: range,
                        "a phrase of more than \(PackLimits.phraseWords) words",
                        hint: "keep the words that decide; put gaps between them")
                    return nil
                }
                if budget < 0 {
                    fail(
                        .tooManyWords, at: range,
                        "the patterns of this file, written out, are more than "
                            + "\(PackLimits.fileWords) words",
                        hint: "use terms instead of alternations inside alternations")
                    return nil
                }
                product.append(phrase)
            }
        }
        return product
    }

    // MARK: One place

    /// The word, term or alternation at the current token, at `range`; mistakes in it are reported.
    mutating func choice(depth: Int, at range: Range<Int>) -> Choice {
        let kind = current?.kind
        if kind == .open { return group(depth: depth + 1, at: range) }
        position += 1
        switch kind {
        case .word(let text, let isPrefix, let isOptional):
            return word(text, isPrefix: isPrefix, isOptional: isOptional, at: range)
        case .term(let name, let isOptional):
            terms.append((name, value.range(range)))
            return Choice(
                phrases: [[.term(name, isOptional: isOptional)]], range: range, isPlain: false)
        default: return .unreadable(range)
        }
    }

    private mutating func group(depth: Int, at open: Range<Int>) -> Choice {
        guard depth <= PackLimits.nesting else {
            fail(
                .tooDeep, at: open,
                "more than \(PackLimits.nesting) parentheses inside each other",
                hint: "put the inner alternatives in a term")
            position = tokens.count
            isAbandoned = true
            return .unreadable(open)
        }
        position += 1
        var phrases = alternatives(depth: depth, from: open.upperBound, limit: PackLimits.phrases)
        guard let close = current, case .close(let isOptional) = close.kind else {
            if !isAbandoned {
                fail(
                    .unbalancedParenthesis, at: open, "`(` is not closed",
                    hint: "write `)` after the last alternative")
            }
            return .unreadable(open)
        }
        position += 1
        let range = open.lowerBound..<close.range.upperBound
        guard let first = phrases.first else { return .unreadable(range) }
        if isOptional { phrases.append([]) }
        let isPlain = phrases.count == 1 && first.allSatisfy(\.isLiteral)
        return Choice(phrases: phrases, range: range, isPlain: isPlain)
    }

    private mutating func word(
        _ text: String, isPrefix: Bool, isOptional: Bool, at range: Range<Int>
    ) -> Choice {
        let words = PatternWords.words(in: text)
        guard let last = words.last else {
            fail(
                .nothingToMatch, at: range,
                "`\(text)` holds no letter or digit and can never match",
                hint: "leave it out: punctuation never matters")
            return .unreadable(range)
        }
        if let number = words.first(where: { $0.contains(".") }) {
            fail(
                .nothingToMatch, at: range, "`\(number)` can never match",
                hint: "numbers are read, not looked for: write `<number>` or `<percent>`")
            return .unreadable(range)
        }
        if isPrefix {
            if last.unicodeScalars.contains(where: PatternWords.isHan) {
                fail(
                    .chinesePrefix, at: range, "`*` after a Chinese character",
                    hint: "every character is a word of its own: leave the star out")
                return .unreadable(range)
            }
            if last.unicodeScalars.count < PackLimits.prefixLetters {
                fail(
                    .prefixTooShort, at: range,
                    "`\(last)*` matches too many words: at least \(PackLimits.prefixLetters) letters "
                        + "must stand before the star",
                    hint: "write the words out: `(\(last) | …)`")
                return .unreadable(range)
            }
        }
        var phrase: PatternSyntax.Phrase = []
        for (index, word) in words.enumerated() {
            let isLast = index == words.count - 1
            phrase.append(
                .literal(
                    word, isPrefix: isPrefix && isLast, isOptional: isOptional && words.count == 1))
        }
        budget -= phrase.count
        // A word that is several tokens is left out as a whole or not at all.
        let phrases = isOptional && words.count > 1 ? [phrase, []] : [phrase]
        return Choice(phrases: phrases, range: range, isPlain: phrases.count == 1)
    }

    mutating func failAtColon() {
        guard let token = current else { return }
        fail(
            .strayPunctuation, at: token.range, "`:` has no meaning here",
            hint: "only `under (…):` and `near topic.element:` at the beginning take a colon")
        position += 1
    }
}

extension PatternSyntax.Word {
    /// Whether the word is written out, not a term.
    var isLiteral: Bool {
        switch self {
        case .literal: true
        case .term: false
        }
    }

    /// Whether the word may be left out.
    var isOptional: Bool {
        switch self {
        case .literal(_, _, let isOptional), .term(_, let isOptional): isOptional
        }
    }
}
