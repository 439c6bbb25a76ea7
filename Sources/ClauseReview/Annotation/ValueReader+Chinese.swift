import ClauseRules
import ClauseText

/// Values that Chinese writes in characters: 人民幣貳拾萬元整, 百分之九十九點五, 半年.
extension ValueReader {
    private static let scales = WordHashes("萬 億")
    private static let moneyUnits: [[UInt32]] = hashes("元 圓 港元 美元 歐元 澳門元")
    private static let moneyEnds = WordHashes("整 正")
    private static let percent: [[UInt32]] = hashes("百分之")
    private static let smallFractions: [[UInt32]] = hashes("千分之 萬分之")
    private static let point = WordHashes("點 点")
    private static let half = WordHashes.hash("半")
    private static let halves: [(words: [UInt32], text: String)] = [
        (hashes("年")[0], text(amount: 6, unit: "month", isWorking: false)),
        (hashes("個月")[0], text(amount: 15, unit: "day", isWorking: false)),
    ]
    /// Most characters of a number written out.
    private static let longestNumber = 16

    private static func hashes(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.map { WordHashes.hash(String($0)) } }
    }

    private func matches(_ words: [UInt32], at index: Int) -> Bool {
        index + words.count <= tokens.count
            && tokens[index..<index + words.count].elementsEqual(words) { $0.hash == $1 }
    }

    /// An amount of money or a share in characters that starts at a token.
    func chineseAmount(at start: Int) -> TextValue? {
        guard tokens[start].flags.contains(.han) else { return nil }
        return chineseShare(at: start) ?? chineseMoney(at: start)
    }

    private func chineseMoney(at start: Int) -> TextValue? {
        guard NumberWords.chinese(tokens[start]) != nil else { return nil }
        var index = start
        while index < tokens.count, index - start < Self.longestNumber,
            NumberWords.chinese(tokens[index]) != nil || Self.scales.contains(tokens[index])
        {
            index += 1
        }
        guard let unit = Self.moneyUnits.first(where: { matches($0, at: index) }) else {
            return nil
        }
        let end = index + unit.count
        let isWritten =
            index - start > 1 || end < tokens.count && Self.moneyEnds.contains(tokens[end])
        return isWritten ? value(.money, start..<end) : nil
    }

    /// 百分之九十九點五 and 百分之 99.5 are "99.5%"; smaller fractions stay as written.
    private func chineseShare(at start: Int) -> TextValue? {
        let isSmall = Self.smallFractions.contains { matches($0, at: start) }
        guard isSmall || Self.percent.contains(where: { matches($0, at: start) }) else {
            return nil
        }
        var index = start + 3
        guard index < tokens.count else { return nil }
        if tokens[index].flags.contains(.number) {
            let text = isSmall ? nil : document.text(tokens[index].span) + "%"
            return value(.percent, start..<index + 1, text: text)
        }
        let whole = numerals(at: &index)
        guard !whole.isEmpty else { return nil }
        var text = "\(NumberWords.combineChinese(whole))"
        if index < tokens.count, Self.point.contains(tokens[index]) {
            index += 1
            let rest = numerals(at: &index)
            guard !rest.isEmpty else { return nil }
            text += "." + rest.map(String.init).joined()
        }
        return value(.percent, start..<index, text: isSmall ? nil : text + "%")
    }

    private func numerals(at index: inout Int) -> [Int] {
        var values: [Int] = []
        while index < tokens.count, values.count < 8, let value = NumberWords.chinese(tokens[index])
        {
            values.append(value)
            index += 1
        }
        return values
    }

    /// 半年 and 半個月.
    func chineseHalf(at start: Int) -> TextValue? {
        guard tokens[start].hash == Self.half,
            let half = Self.halves.first(where: { matches($0.words, at: start + 1) })
        else { return nil }
        return value(.duration, start..<start + 1 + half.words.count, text: half.text)
    }

    private func value(_ kind: BuiltinTerm, _ range: Range<Int>, text: String? = nil)
        -> TextValue
    {
        let span = tokens[range.lowerBound].span.union(tokens[range.upperBound - 1].span)
        return TextValue(
            kind: kind, tokens: range, text: text ?? document.text(span), isBlank: false)
    }

    // MARK: Durations

    /// 三十日, 三（3）個月.
    func chineseDuration(at start: Int) -> TextValue? {
        var index = start
        let values = numerals(at: &index)
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

    /// A duration whose number has been read and whose unit stands at `index`, in characters.
    func hanUnit(at index: Int, start: Int, amount: Int?, isBlank: Bool) -> TextValue? {
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
}
