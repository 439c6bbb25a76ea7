/// How a list number is written: the formats of WordprocessingML that matter, which cover OpenDocument's.
///
/// Source: ECMA-376 part 1, 17.18.59 (ST_NumberFormat).
enum NumberFormat: Equatable, Sendable {
    case decimal
    /// Decimal with at least so many digits.
    case padded(Int)
    case lowerLetter, upperLetter, lowerRoman, upperRoman
    case ordinal, cardinalText, ordinalText
    case fullWidth, circled, stopped, bracketed, dashed
    case chineseCounting, chineseLegal, traditionalLegal, chineseDigital, traditionalDigital
    case ideographTraditional, ideographZodiac
    case bullet
    /// No number at all.
    case none

    /// The format with a name of WordprocessingML; an unknown one counts in decimals, as Word does.
    init(word name: String, custom: String? = nil) {
        switch name {
        case "decimalZero": self = .padded(2)
        case "lowerLetter": self = .lowerLetter
        case "upperLetter": self = .upperLetter
        case "lowerRoman": self = .lowerRoman
        case "upperRoman": self = .upperRoman
        case "ordinal": self = .ordinal
        case "cardinalText": self = .cardinalText
        case "ordinalText": self = .ordinalText
        case "decimalFullWidth", "decimalFullWidth2": self = .fullWidth
        case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
        case "decimalEnclosedFullstop": self = .stopped
        case "decimalEnclosedParen": self = .bracketed
        case "numberInDash": self = .dashed
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting",
            "taiwaneseCounting", "taiwaneseCountingThousand":
            self = .chineseCounting
        case "chineseLegalSimplified": self = .chineseLegal
        case "ideographLegalTraditional", "japaneseLegal": self = .traditionalLegal
        case "ideographDigital", "japaneseDigitalTenThousand": self = .chineseDigital
        case "taiwaneseDigital": self = .traditionalDigital
        case "ideographTraditional": self = .ideographTraditional
        case "ideographZodiac": self = .ideographZodiac
        case "bullet": self = .bullet
        case "none": self = .none
        case "custom":
            // "001, 002, 003, ..." is the only kind of custom format that Word offers.
            let width = custom?.prefix { $0 == "0" || $0 == "1" }.count ?? 1
            self = .padded(max(1, min(width, 9)))
        default: self = .decimal
        }
    }

    /// A number in this format; what a format cannot write is written in decimals.
    func text(_ value: Int) -> String {
        switch self {
        case .decimal: return "\(value)"
        case .padded(let width):
            let digits = "\(value)"
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        case .lowerLetter: return Self.letters(value)
        case .upperLetter: return Self.letters(value).uppercased()
        case .lowerRoman: return Self.roman(value).lowercased()
        case .upperRoman: return Self.roman(value)
        case .ordinal: return "\(value)" + Self.ordinalEnding(value)
        case .cardinalText: return EnglishNumber.cardinal(value)
        case .ordinalText: return EnglishNumber.ordinal(value)
        case .fullWidth: return Self.mapped(value, from: 0xFF10)
        case .circled: return Self.sign(value, first: 0x2460)
        case .stopped: return Self.sign(value, first: 0x2488)
        case .bracketed: return Self.sign(value, first: 0x2474)
        case .dashed: return "- \(value) -"
        case .chineseCounting:
            return ChineseNumber.counted(value, digits: ChineseNumber.countingDigits)
        case .chineseLegal:
            return ChineseNumber.counted(value, digits: "零壹贰叁肆伍陆柒捌玖", units: "拾佰仟萬")
        case .traditionalLegal:
            return ChineseNumber.counted(value, digits: "零壹貳參肆伍陸柒捌玖", units: "拾佰仟萬")
        case .chineseDigital: return ChineseNumber.spelled(value, digits: "〇一二三四五六七八九")
        case .traditionalDigital: return ChineseNumber.spelled(value, digits: "○一二三四五六七八九")
        case .ideographTraditional: return Self.cycled(value, "甲乙丙丁戊己庚辛壬癸")
        case .ideographZodiac: return Self.cycled(value, "子丑寅卯辰巳午未申酉戌亥")
        case .bullet, .none: return ""
        }
    }

    /// a … z, aa, bb …: a letter repeated, as Word counts past z.
    private static func letters(_ value: Int) -> String {
        guard value > 0, value <= 26 * 30 else { return "\(value)" }
        let letter = Character(Unicode.Scalar(UInt8(97 + (value - 1) % 26)))
        return String(repeating: letter, count: (value - 1) / 26 + 1)
    }

    private static func roman(_ value: Int) -> String {
        guard value > 0, value < 10_000 else { return "\(value)" }
        let numerals = [
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
            (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ]
        var left = value
        var text = ""
        for (unit, numeral) in numerals {
            while left >= unit {
                text += numeral
                left -= unit
            }
        }
        return text
    }

    private static func ordinalEnding(_ value: Int) -> String {
        if (11...13).contains(value % 100) { return "th" }
        return switch value % 10 {
        case 1: "st"
        case 2: "nd"
        case 3: "rd"
        default: "th"
        }
    }

    private static func mapped(_ value: Int, from zero: UInt32) -> String {
        String(
            String.UnicodeScalarView(
                "\(value)".unicodeScalars.map { digit in
                    guard (0x30...0x39).contains(digit.value) else { return digit }
                    return Unicode.Scalar(zero + digit.value - 0x30) ?? digit
                }))
    }

    /// One of the twenty signs that Unicode has for a number in a circle, brackets or with a full stop.
    private static func sign(_ value: Int, first: UInt32) -> String {
        guard (1...20).contains(value), let scalar = Unicode.Scalar(first + UInt32(value) - 1)
        else {
            return "\(value)"
        }
        return String(Character(scalar))
    }

    private static func cycled(_ value: Int, _ signs: String) -> String {
        let signs = Array(signs)
        guard value > 0 else { return "\(value)" }
        return value <= signs.count ? String(signs[value - 1]) : "\(value)"
    }
}
