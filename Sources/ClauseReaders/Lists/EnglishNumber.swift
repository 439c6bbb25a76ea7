/// Writes whole numbers as English words, as Word does for its "One" and "First" formats.
enum EnglishNumber {
    private static let small = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
        "nineteen",
    ]
    private static let tens = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    private static let irregular = [
        "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
        "nine": "ninth", "twelve": "twelfth",
    ]

    /// "Twenty-one"; decimals from ten thousand on.
    static func cardinal(_ value: Int) -> String { capitalized(words(value)) }

    /// "Twenty-first"; decimals from ten thousand on.
    static func ordinal(_ value: Int) -> String {
        let words = words(value)
        guard let cut = words.lastIndex(where: { $0 == "-" || $0 == " " }) else {
            return capitalized(ordinalWord(words))
        }
        let last = words.index(after: cut)
        return capitalized(words[..<last] + ordinalWord(String(words[last...])))
    }

    private static func ordinalWord(_ word: String) -> String {
        if let known = irregular[word] { return known }
        if word.hasSuffix("y") { return word.dropLast() + "ieth" }
        return word + "th"
    }

    private static func words(_ value: Int) -> String {
        switch value {
        case 0..<20: return small[value]
        case 20..<100:
            let rest = value % 10
            return tens[value / 10] + (rest == 0 ? "" : "-" + small[rest])
        case 100..<1000:
            let rest = value % 100
            return small[value / 100] + " hundred" + (rest == 0 ? "" : " " + words(rest))
        case 1000..<10_000:
            let rest = value % 1000
            return small[value / 1000] + " thousand" + (rest == 0 ? "" : " " + words(rest))
        default: return "\(value)"
        }
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
