import Testing

@testable import ClauseReaders

@Suite struct NumberFormatTests {
    @Test(arguments: [
        ("decimal", 12, "12"), ("decimalZero", 7, "07"), ("decimalZero", 112, "112"),
        ("lowerLetter", 1, "a"), ("lowerLetter", 26, "z"), ("lowerLetter", 28, "bb"),
        ("upperLetter", 53, "AAA"), ("lowerRoman", 4, "iv"), ("upperRoman", 1994, "MCMXCIV"),
        ("upperRoman", 0, "0"), ("ordinal", 1, "1st"), ("ordinal", 12, "12th"),
        ("ordinal", 23, "23rd"),
        ("cardinalText", 21, "Twenty-one"), ("cardinalText", 105, "One hundred five"),
        ("ordinalText", 1, "First"), ("ordinalText", 12, "Twelfth"),
        ("ordinalText", 20, "Twentieth"),
        ("ordinalText", 42, "Forty-second"), ("ordinalText", 100, "One hundredth"),
        ("chineseCounting", 10, "十"), ("chineseCounting", 12, "十二"), ("chineseCounting", 20, "二十"),
        ("taiwaneseCountingThousand", 105, "一百零五"), ("chineseCountingThousand", 110, "一百一十"),
        ("chineseLegalSimplified", 12, "壹拾贰"), ("ideographLegalTraditional", 12, "壹拾貳"),
        ("ideographDigital", 2024, "二〇二四"), ("taiwaneseDigital", 10, "一○"),
        ("ideographTraditional", 3, "丙"), ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 2, "丑"),
        ("decimalFullWidth", 15, "１５"), ("decimalEnclosedCircle", 3, "③"),
        ("decimalEnclosedCircle", 21, "21"), ("decimalEnclosedFullstop", 2, "⒉"),
        ("decimalEnclosedParen", 20, "⒇"), ("numberInDash", 4, "- 4 -"), ("none", 3, ""),
        ("made-up", 3, "3"),
    ])
    func writes(_ name: String, _ value: Int, _ expected: String) {
        #expect(NumberFormat(word: name).text(value) == expected)
    }

    @Test func padsToTheWidthOfACustomFormat() {
        #expect(NumberFormat(word: "custom", custom: "001, 002, 003, ...").text(7) == "007")
        #expect(NumberFormat(word: "custom", custom: nil).text(7) == "7")
    }

    @Test func neverTrapsOnAnyNumber() {
        let names = [
            "decimal", "lowerLetter", "upperRoman", "ordinal", "cardinalText", "ordinalText",
            "chineseCounting", "chineseLegalSimplified", "ideographDigital", "decimalFullWidth",
            "decimalEnclosedCircle", "ideographTraditional", "ideographZodiac",
        ]
        for name in names {
            for value in [Int.min, -1, 0, 99_999, 100_000, Int.max] {
                #expect(NumberFormat(word: name).text(value).utf8.count < 100)
            }
        }
    }
}
