/// Writes whole numbers in Chinese.
enum ChineseNumber {
    /// 零 to 九, for numbers with their places named.
    static let countingDigits = "零一二三四五六七八九"

    /// A number with its places named: 十二, 一百零五.
    ///
    /// - Parameter units: the signs for 10, 100, 1000 and 10,000.
    static func counted(_ value: Int, digits: String, units: String = "十百千萬") -> String {
        let digits = Array(digits)
        let units = Array(units)
        guard value > 0, value < 100_000, digits.count == 10, units.count == 4 else {
            return value == 0 ? String(digits.first ?? "0") : "\(value)"
        }
        var text = ""
        var isZeroPending = false
        for place in stride(from: 4, through: 0, by: -1) {
            let digit = value / power(place) % 10
            if digit == 0 {
                isZeroPending = !text.isEmpty
                continue
            }
            if isZeroPending { text.append(digits[0]) }
            isZeroPending = false
            // Ten to nineteen open with the ten alone, except in the legal forms.
            let isBareTen = place == 1 && digit == 1 && text.isEmpty && units[0] == "十"
            if !isBareTen { text.append(digits[digit]) }
            if place > 0 { text.append(units[place - 1]) }
        }
        return text
    }

    /// A number digit by digit: 二〇二四.
    static func spelled(_ value: Int, digits: String) -> String {
        let digits = Array(digits)
        guard value >= 0, digits.count == 10 else { return "\(value)" }
        return String("\(value)".compactMap { $0.wholeNumberValue }.map { digits[$0] })
    }

    private static func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { power, _ in power * 10 }
    }
}
