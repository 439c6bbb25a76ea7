import ClauseRules
import ClauseText

extension ValueReader {
    private static let months: WordValues<Int> = {
        var months: [(String, Int)] = [("sept", 9)]
        let english =
            "january february march april may june july august september october november december"
        let short = "jan feb mar apr may jun jul aug sep oct nov dec"
        let portuguese =
            "janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro"
        for list in [english, short, portuguese] {
            for (index, word) in list.split(separator: " ").enumerated() {
                months.append((String(word), index + 1))
            }
        }
        return WordValues(months)
    }()

    private static let fillers = WordHashes("de do of th st nd rd day")

    /// A date that starts at a token: "May 1, 2026", "1 May 2026", "1 de Maio de 2026", "2026-05-01", 2026年5月1日.
    func date(at start: Int) -> TextValue? {
        let first = tokens[start]
        if let month = Self.months[first], first.flags.contains(.capital) {
            guard let (day, afterDay) = small(at: start + 1, limit: 31),
                let (year, end) = self.year(at: skip(afterDay))
            else { return nil }
            return value(year: year, month: month, day: day, tokens: start..<end)
        }
        if first.flags.contains(.number) {
            if let date = numericDate(at: start) { return date }
            guard let (day, afterDay) = small(at: start, limit: 31) else { return nil }
            let monthAt = skip(afterDay)
            guard monthAt < tokens.count, let month = Self.months[tokens[monthAt]],
                let (year, end) = self.year(at: skip(monthAt + 1))
            else { return nil }
            return value(year: year, month: month, day: day, tokens: start..<end)
        }
        return first.flags.contains(.han) ? chineseDate(at: start) : nil
    }

    private func numericDate(at start: Int) -> TextValue? {
        guard let number = digits(tokens[start]) else { return nil }
        let isYear = tokens[start].span.count == 4 && (1950...2100).contains(number)
        if isYear, start + 5 < tokens.count, tokens[start + 1].hash == Self.yearSign {
            return chineseDate(at: start)
        }
        guard start + 2 < tokens.count, isJoined(start), isJoined(start + 1),
            let second = digits(tokens[start + 1])
        else { return nil }
        if isYear, let day = digits(tokens[start + 2]) {
            return value(year: number, month: second, day: day, tokens: start..<start + 3)
        }
        guard let (year, _) = self.year(at: start + 2) else { return nil }
        // 14/05/2026 can only be day first; where both could be the day, the American order of filings is taken.
        return number > 12
            ? value(year: year, month: second, day: number, tokens: start..<start + 3)
            : value(year: year, month: number, day: second, tokens: start..<start + 3)
    }

    /// Whether "/" or "-" alone joins a token to the next.
    private func isJoined(_ index: Int) -> Bool {
        let gap = Int(tokens[index].end)..<Int(tokens[index + 1].start)
        guard gap.count == 1 else { return false }
        let byte = document.bytes[gap.lowerBound]
        return byte == 0x2F || byte == 0x2D
    }

    private static let yearSign = WordHashes.hash("年")
    private static let monthSign = WordHashes.hash("月")
    private static let daySign = WordHashes.hash("日")

    private func chineseDate(at start: Int) -> TextValue? {
        guard let (year, yearEnd) = chineseNumber(at: start), (1950...2100).contains(year),
            yearEnd < tokens.count, tokens[yearEnd].hash == Self.yearSign,
            let (month, monthEnd) = chineseNumber(at: yearEnd + 1), monthEnd < tokens.count,
            tokens[monthEnd].hash == Self.monthSign,
            let (day, dayEnd) = chineseNumber(at: monthEnd + 1),
            dayEnd < tokens.count, tokens[dayEnd].hash == Self.daySign
        else { return nil }
        return value(year: year, month: month, day: day, tokens: start..<dayEnd + 1)
    }

    private func chineseNumber(at start: Int) -> (Int, Int)? {
        guard start < tokens.count else { return nil }
        if tokens[start].flags.contains(.number) {
            return digits(tokens[start]).map { ($0, start + 1) }
        }
        var index = start
        var values: [Int] = []
        while index < tokens.count, values.count < 6, let value = NumberWords.chinese(tokens[index])
        {
            values.append(value)
            index += 1
        }
        return values.isEmpty ? nil : (NumberWords.combineChinese(values), index)
    }

    private func skip(_ index: Int) -> Int {
        var index = index
        var skipped = 0
        while index < tokens.count, skipped < 3, Self.fillers.contains(tokens[index]) {
            index += 1
            skipped += 1
        }
        return index
    }

    private func small(at index: Int, limit: Int) -> (Int, Int)? {
        guard index < tokens.count, tokens[index].flags.contains(.number),
            let number = digits(tokens[index]), (1...limit).contains(number)
        else { return nil }
        return (number, index + 1)
    }

    private func year(at index: Int) -> (Int, Int)? {
        guard index < tokens.count, tokens[index].flags.contains(.number),
            let number = digits(tokens[index]), (1950...2100).contains(number)
        else { return nil }
        return (number, index + 1)
    }

    private func value(year: Int, month: Int, day: Int, tokens: Range<Int>) -> TextValue? {
        guard (1...12).contains(month), (1...31).contains(day) else { return nil }
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return TextValue(
            kind: .date, tokens: tokens, text: "\(year)-\(padded(month))-\(padded(day))",
            isBlank: false)
    }
}
