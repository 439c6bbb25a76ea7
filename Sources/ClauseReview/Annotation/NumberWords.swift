import ClauseText

/// Numbers written in words, in English, Portuguese and Chinese.
enum NumberWords {
    private static let english: [(String, Int)] = [
        ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7),
        ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13),
        ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
        ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
        ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100),
    ]

    private static let portuguese: [(String, Int)] = [
        ("um", 1), ("uma", 1), ("dois", 2), ("duas", 2), ("tres", 3), ("quatro", 4), ("cinco", 5),
        ("seis", 6), ("sete", 7), ("oito", 8), ("nove", 9), ("dez", 10), ("onze", 11), ("doze", 12),
        ("treze", 13), ("catorze", 14), ("quatorze", 14), ("quinze", 15), ("dezasseis", 16),
        ("dezesseis", 16), ("dezassete", 17), ("dezessete", 17), ("dezoito", 18),
        ("dezanove", 19), ("dezenove", 19), ("vinte", 20), ("trinta", 30), ("quarenta", 40),
        ("cinquenta", 50), ("sessenta", 60), ("setenta", 70), ("oitenta", 80), ("noventa", 90),
        ("cem", 100), ("cento", 100), ("duzentos", 200), ("trezentos", 300),
    ]

    private static let han: [(String, Int)] = [
        ("〇", 0), ("零", 0), ("一", 1), ("二", 2), ("兩", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6),
        ("七", 7), ("八", 8), ("九", 9), ("十", 10), ("百", 100), ("千", 1000), ("壹", 1), ("貳", 2),
        ("叁", 3), ("參", 3), ("肆", 4), ("伍", 5), ("陸", 6), ("柒", 7), ("捌", 8), ("玖", 9), ("拾", 10),
        ("佰", 100), ("仟", 1000), ("廿", 20), ("卅", 30),
    ]

    private static let latinValues = WordValues(english + portuguese)
    private static let chineseValues = WordValues(han)

    /// The value of a number word, or nil.
    static func latin(_ token: Token) -> Int? { latinValues[token] }

    /// The value of a Chinese numeral, or nil.
    static func chinese(_ token: Token) -> Int? {
        token.flags.contains(.han) ? chineseValues[token] : nil
    }

    /// The value of English or Portuguese number words in a row ("one hundred and eighty", "vinte e quatro").
    static func combine(_ values: [Int]) -> Int {
        var total = 0
        for value in values {
            if value == 100, total > 0, total < 10 { total *= 100 } else { total += value }
        }
        return total
    }

    /// The value of Chinese numerals in a row ("三十", "一百八十", "二〇二六").
    static func combineChinese(_ values: [Int]) -> Int {
        guard values.contains(where: { $0 >= 10 }) else {
            return values.prefix(6).reduce(0) { $0 * 10 + $1 }
        }
        var total = 0
        var digit = 0
        for value in values.prefix(8) {
            if value == 20 || value == 30 {
                total += value
            } else if value >= 10 {
                total += max(digit, 1) * value
                digit = 0
            } else {
                digit = value
            }
        }
        return total + digit
    }
}
