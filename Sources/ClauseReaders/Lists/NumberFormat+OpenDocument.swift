extension NumberFormat {
    /// The format that OpenDocument writes as its first numbers.
    init(openDocument sample: String) {
        switch sample.prefix(2) {
        case "": self = .none
        case "a": self = .lowerLetter
        case "A": self = .upperLetter
        case "i": self = .lowerRoman
        case "I": self = .upperRoman
        case "一,", "一": self = .chineseCounting
        case "〇,", "〇": self = .chineseDigital
        case "壹,": self = sample.contains("貳") ? .traditionalLegal : .chineseLegal
        case "甲,": self = .ideographTraditional
        case "子,": self = .ideographZodiac
        case "①,", "①": self = .circled
        case "１,": self = .fullWidth
        case "01": self = .padded(2)
        case "00": self = .padded(3)
        case "1s": self = .ordinal
        case "Fi": self = .ordinalText
        case "On": self = .cardinalText
        default: self = .decimal
        }
    }
}
