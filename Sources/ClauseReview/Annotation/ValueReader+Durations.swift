import ClauseRules
import ClauseText

/// Durations in English and Portuguese: "thirty (30) business days", "a fortnight", "the third anniversary".
extension ValueReader {
    /// A unit of time; a fortnight is two weeks.
    private struct Unit {
        let name: String
        var count = 1
    }

    private static let units: WordValues<Unit> = {
        var units: [(String, Unit)] = []
        for (name, count, words) in [
            ("minute", 1, "minute minutes min mins minuto minutos"),
            ("hour", 1, "hour hours hr hrs h hora horas"),
            ("day", 1, "day days dia dias"),
            ("week", 1, "week weeks wk wks semana semanas"),
            ("week", 2, "fortnight fortnights"),
            ("day", 15, "quinzena quinzenas"),
            ("month", 1, "month months mo mos mes meses"),
            ("month", 2, "bimestre bimestres"),
            ("quarter", 1, "quarter quarters trimestre trimestres"),
            ("month", 6, "semestre semestres"),
            ("year", 1, "year years yr yrs ano anos"),
        ] {
            for word in words.split(separator: " ") {
                units.append((String(word), Unit(name: name, count: count)))
            }
        }
        return WordValues(units)
    }()

    private static let adjectives = WordHashes(
        "calendar business working consecutive full additional banking successive further complete continuous trading "
            + "clear prior elapsed whole straight"
    )
    private static let working = WordHashes("business working banking trading")
    private static let portugueseWorking = WordHashes("uteis util")
    private static let joiners = WordHashes("and e")

    /// The duration that begins at a token, or nil.
    func duration(at start: Int) -> TextValue? {
        let first = tokens[start]
        if NumberWords.chinese(first) != nil { return chineseDuration(at: start) }
        if let half = chineseHalf(at: start) { return half }
        if let value = single(at: start) ?? anniversary(at: start) {
            return value
        }
        var index = start
        var words: [Int] = []
        while index < tokens.count, let value = NumberWords.latin(tokens[index]), words.count < 6 {
            words.append(value)
            index += 1
            if index + 1 < tokens.count, Self.joiners.contains(tokens[index]),
                NumberWords.latin(tokens[index + 1]) != nil, words.last.map({ $0 >= 20 }) == true
            {
                index += 1
            }
        }
        var amount: Int? = words.isEmpty ? nil : NumberWords.combine(words)
        var isBlank = false
        var isRedacted = false
        if index < tokens.count, index - start < 8 {
            let token = tokens[index]
            if token.flags.contains(.redacted) {
                isRedacted = true
                index += 1
            } else if token.flags.contains(.blank) {
                isBlank = true
                index += 1
            } else if token.flags.contains(.number),
                words.isEmpty || token.flags.contains(.parenBefore)
            {
                guard let value = integer(token) else { return nil }
                amount = value
                index += 1
            }
        }
        guard amount != nil || isBlank || isRedacted else { return nil }
        if index < tokens.count, tokens[index].flags.contains(.han) {
            return hanUnit(at: index, start: start, amount: amount, isBlank: isBlank)
        }
        var isWorking = false
        var adjectives = 0
        while index < tokens.count, adjectives < 3, Self.adjectives.contains(tokens[index]) {
            isWorking = isWorking || Self.working.contains(tokens[index])
            index += 1
            adjectives += 1
        }
        guard index < tokens.count, let unit = Self.units[tokens[index]] else { return nil }
        index += 1
        if index < tokens.count, Self.portugueseWorking.contains(tokens[index]) {
            isWorking = true
            index += 1
        }
        let text = Self.text(
            amount: isBlank || isRedacted ? nil : amount.map { $0 * unit.count }, unit: unit.name,
            isWorking: isWorking)
        return TextValue(kind: .duration, tokens: start..<index, text: text, isBlank: isBlank)
    }

    private static let articles = WordHashes("a an the")
    private static let indefinite = WordHashes("a an")
    private static let half = WordHashes("half meio meia")
    private static let next = WordHashes("next following")
    /// Words before "a month" that make it a length of time: "$5 a month" is a price.
    private static let lengths = WordHashes(
        "within least than for after further lasting another")
    private static let notice = WordHashes("notice warning written prior advance")

    /// "a fortnight", "half a year", "within a week", "a month's notice", "the next business day".
    private func single(at start: Int) -> TextValue? {
        var index = start
        let isHalf = Self.half.contains(tokens[start])
        if isHalf { index += 1 }
        guard index < tokens.count else { return nil }
        let hasArticle = Self.articles.contains(tokens[index])
        let isIndefinite = Self.indefinite.contains(tokens[index])
        if hasArticle { index += 1 }
        guard hasArticle || isHalf, index < tokens.count else { return nil }
        if hasArticle, !isHalf, Self.next.contains(tokens[index]), index + 2 < tokens.count,
            Self.working.contains(tokens[index + 1]), Self.units[tokens[index + 2]]?.name == "day"
        {
            return value(1, Unit(name: "day"), start..<index + 3, isWorking: true)
        }
        let isWorking = Self.working.contains(tokens[index])
        if Self.adjectives.contains(tokens[index]) { index += 1 }
        guard index < tokens.count, let unit = Self.units[tokens[index]] else { return nil }
        if isHalf { return half(of: unit, start..<index + 1) }
        let isLength =
            unit.count > 1 || start > 0 && Self.lengths.contains(tokens[start - 1])
            || isIndefinite && index + 1 < tokens.count && Self.notice.contains(tokens[index + 1])
        guard isLength, isIndefinite || unit.name == "hour" else { return nil }
        return value(1, unit, start..<index + 1, isWorking: isWorking)
    }

    private func half(of unit: Unit, _ range: Range<Int>) -> TextValue? {
        switch unit.name {
        case "year": value(6, Unit(name: "month"), range)
        case "day": value(12, Unit(name: "hour"), range)
        case "hour": value(30, Unit(name: "minute"), range)
        default: nil
        }
    }

    private static let ordinals = WordValues([
        ("first", 1), ("1st", 1), ("second", 2), ("2nd", 2), ("third", 3), ("3rd", 3),
        ("fourth", 4), ("4th", 4), ("fifth", 5), ("5th", 5), ("sixth", 6), ("6th", 6),
        ("seventh", 7), ("7th", 7), ("eighth", 8), ("8th", 8), ("ninth", 9), ("9th", 9),
        ("tenth", 10), ("10th", 10), ("fifteenth", 15), ("15th", 15), ("twentieth", 20),
        ("20th", 20),
    ])
    private static let anniversaries = WordHashes("anniversary")

    /// "the fifth (5th) anniversary": five years.
    private func anniversary(at start: Int) -> TextValue? {
        guard let years = Self.ordinals[tokens[start]] else { return nil }
        var index = start + 1
        if index + 1 < tokens.count, tokens[index].flags.contains(.parenBefore),
            digits(tokens[index]) == years
        {
            index += 2
        }
        guard index < tokens.count, Self.anniversaries.contains(tokens[index]) else { return nil }
        return value(years, Unit(name: "year"), start..<index + 1)
    }

    private func value(_ amount: Int, _ unit: Unit, _ range: Range<Int>, isWorking: Bool = false)
        -> TextValue
    {
        let text = Self.text(amount: amount * unit.count, unit: unit.name, isWorking: isWorking)
        return TextValue(kind: .duration, tokens: range, text: text, isBlank: false)
    }

    /// The normalised form of a duration: "30 days", "5 business days", "? months" for a placeholder.
    static func text(amount: Int?, unit: String, isWorking: Bool) -> String {
        let name = (isWorking ? "business " : "") + unit
        guard let amount else { return "? " + name + "s" }
        return "\(amount) \(name)" + (amount == 1 ? "" : "s")
    }

    /// The number that a token's digits are, or nil when it holds anything else.
    func digits(_ token: Token) -> Int? {
        guard (1...9).contains(token.span.count) else { return nil }
        var value = 0
        for byte in document.bytes[token.span.range] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private func integer(_ token: Token) -> Int? {
        var value = 0
        for byte in document.bytes[token.span.range] {
            if byte == 0x2C { continue }
            guard byte >= 0x30, byte <= 0x39, value < 100_000 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }
}
