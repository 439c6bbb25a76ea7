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
}
