import ClauseRules
import ClauseText

/// Reads durations, dates, amounts and references from a document's tokens.
struct ValueReader {
    let document: Document
    let stream: TokenStream
    var tokens: [Token] { stream.tokens }

    init(_ document: Document, stream: TokenStream) {
        self.document = document
        self.stream = stream
    }

    /// All values in order of their first token; a duration's number is not listed again by itself.
    func values() -> [TextValue] {
        var values: [TextValue] = []
        var index = 0
        let count = tokens.count
        while index < count {
            let token = tokens[index]
            if let value = date(at: index) ?? amount(at: index) ?? duration(at: index) {
                values.append(value)
                index = max(value.tokens.upperBound, index + 1)
                continue
            }
            if let value = reference(at: index) {
                values.append(value)
                index = max(value.tokens.upperBound, index + 1)
                continue
            }
            if token.flags.contains(.number) || token.flags.contains(.blank) {
                values.append(
                    TextValue(
                        kind: .number, tokens: index..<index + 1, text: document.text(token.span),
                        isBlank: token.flags.contains(.blank)))
            }
            index += 1
        }
        return values
    }

    // MARK: Durations

    private static let units: WordValues<String> = {
        var units: [(String, String)] = []
        for (name, words) in [
            ("minute", "minute minutes minuto minutos"), ("hour", "hour hours hrs hora horas"),
            ("day", "day days dia dias"), ("week", "week weeks semana semanas"),
            ("month", "month months mes meses"),
            ("quarter", "quarter quarters trimestre trimestres"),
            ("year", "year years ano anos"),
        ] {
            for word in words.split(separator: " ") { units.append((String(word), name)) }
        }
        return WordValues(units)
    }()

    private static let adjectives = WordHashes(
        "calendar business working consecutive full additional banking successive further complete continuous trading clear prior"
    )
    private static let working = WordHashes("business working banking trading")
    private static let portugueseWorking = WordHashes("uteis util")
    private static let joiners = WordHashes("and e")

    private func duration(at start: Int) -> TextValue? {
        let first = tokens[start]
        if NumberWords.chinese(first) != nil { return chineseDuration(at: start) }
        if let half = chineseHalf(at: start) { return half }
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
            amount: isBlank || isRedacted ? nil : amount, unit: unit, isWorking: isWorking)
        return TextValue(kind: .duration, tokens: start..<index, text: text, isBlank: isBlank)
    }

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

    private func chineseDuration(at start: Int) -> TextValue? {
        var index = start
        var values: [Int] = []
        while index < tokens.count, let value = NumberWords.chinese(tokens[index]), values.count < 8
        {
            values.append(value)
            index += 1
        }
        if index < tokens.count, tokens[index].flags.contains(.number),
            tokens[index].flags.contains(.parenBefore)
        {
            index += 1
        }
        return hanUnit(
            at: index, start: start, amount: NumberWords.combineChinese(values), isBlank: false)
    }

    private static let hanUnits: [(word: String, unit: String, isWorking: Bool)] = [
        ("個工作日", "day", true), ("個營業日", "day", true), ("工作日", "day", true), ("營業日", "day", true),
        ("個銀行營業日", "day", true), ("銀行營業日", "day", true), ("個營業天", "day", true),
        ("營業天", "day", true),
        ("個辦公日", "day", true), ("辦公日", "day", true),
        ("個曆日", "day", false), ("曆日", "day", false), ("個自然日", "day", false), ("自然日", "day", false),
        ("個工作天", "day", true), ("工作天", "day", true), ("個日曆日", "day", false), ("日曆日", "day", false),
        ("個日曆天", "day", false), ("日曆天", "day", false), ("個鐘頭", "hour", false),
        ("鐘頭", "hour", false),
        ("個季度", "quarter", false), ("個曆月", "month", false), ("個自然月", "month", false),
        ("週年", "year", false), ("周年", "year", false),
        ("個小時", "hour", false), ("小時", "hour", false), ("分鐘", "minute", false),
        ("個月", "month", false), ("個星期", "week", false), ("星期", "week", false), ("週", "week", false),
        ("周", "week", false), ("年", "year", false), ("日", "day", false), ("天", "day", false),
        ("月", "month", false),
    ]

    private static let hanUnitHashes = hanUnits.map { unit in
        unit.word.map { WordHashes.hash(String($0)) }
    }

    private func hanUnit(at index: Int, start: Int, amount: Int?, isBlank: Bool) -> TextValue? {
        for (number, hashes) in Self.hanUnitHashes.enumerated() {
            let end = index + hashes.count
            guard end <= tokens.count,
                tokens[index..<end].lazy.map(\.hash).elementsEqual(hashes)
            else { continue }
            let unit = Self.hanUnits[number]
            // 2026年 is a year of the calendar.
            if unit.unit == "year", let amount, (1950...2100).contains(amount) { return nil }
            let text = Self.text(
                amount: isBlank ? nil : amount, unit: unit.unit, isWorking: unit.isWorking)
            return TextValue(kind: .duration, tokens: start..<end, text: text, isBlank: isBlank)
        }
        return nil
    }

    // MARK: Amounts

    private static let percentWords = WordHashes("percent percentage")
    private static let portuguesePer = WordHashes.hash("por")
    private static let portugueseHundred = WordHashes.hash("cento")
    private static let currencyWords = WordHashes(
        "hkd usd mop rmb cny eur gbp ntd twd chf jpy sgd aud cad brl dollars dollar cents cent patacas pataca euros "
            + "euro pounds sterling reais yuan renminbi 元 圓")
    private static let scales = WordHashes(
        "million billion thousand hundred united states us hong kong 萬 億")

    private func amount(at index: Int) -> TextValue? {
        let token = tokens[index]
        if let written = chineseAmount(at: index) { return written }
        guard token.flags.contains(.number) || token.flags.contains(.blank) else { return nil }
        let text = document.text(token.span)
        let isBlank = token.flags.contains(.blank)
        if token.flags.contains(.percent) {
            return TextValue(
                kind: .percent, tokens: index..<index + 1, text: text + "%", isBlank: isBlank)
        }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if let next, Self.percentWords.contains(next) {
            return TextValue(
                kind: .percent, tokens: index..<index + 2, text: text + "%", isBlank: isBlank)
        }
        if index + 2 < tokens.count, tokens[index + 1].hash == Self.portuguesePer,
            tokens[index + 2].hash == Self.portugueseHundred
        {
            return TextValue(
                kind: .percent, tokens: index..<index + 3, text: text + "%", isBlank: isBlank)
        }
        if token.flags.contains(.currency) {
            return TextValue(kind: .money, tokens: index..<index + 1, text: text, isBlank: isBlank)
        }
        if index > 0, Self.currencyWords.contains(tokens[index - 1]),
            tokens[index - 1].flags.contains(.allCaps)
        {
            return TextValue(kind: .money, tokens: index..<index + 1, text: text, isBlank: isBlank)
        }
        var last = index + 1
        while last < min(index + 4, tokens.count), Self.scales.contains(tokens[last]) { last += 1 }
        guard last < tokens.count, Self.currencyWords.contains(tokens[last]) else { return nil }
        return TextValue(
            kind: .money, tokens: index..<last + 1,
            text: document.text(token.span.union(tokens[last].span)),
            isBlank: isBlank)
    }

    // MARK: References

    private static let parts = WordHashes(
        "section sections clause clauses article articles schedule schedules exhibit exhibits annex annexes "
            + "appendix appendices attachment attachments addendum paragraph paragraphs sow anexo clausula artigo"
    )
    private static let web = WordHashes("http https www")

    private func reference(at index: Int) -> TextValue? {
        let token = tokens[index]
        if Self.web.contains(token) {
            return TextValue(
                kind: .reference, tokens: index..<index + 1, text: "web page", isBlank: false)
        }
        guard Self.parts.contains(token), index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        guard
            next.flags.contains(.number)
                || next.end - next.start <= 3 && next.flags.contains(.capital)
        else { return nil }
        return TextValue(
            kind: .reference, tokens: index..<index + 2,
            text: document.text(token.span.union(next.span)), isBlank: false)
    }
}
