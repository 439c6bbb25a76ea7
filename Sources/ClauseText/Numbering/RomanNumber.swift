/// Roman numerals as drafts use them.
enum RomanNumber {
    /// The value of a numeral in either case, or 0 when the bytes are none in its usual form.
    static func value(_ bytes: [UInt8], _ range: Range<Int>) -> Int32 {
        guard !range.isEmpty, range.count <= 8 else { return 0 }
        var total: Int32 = 0
        var previous: Int32 = 0
        for index in range.reversed() {
            let digit: Int32
            switch bytes[index] | 0x20 {
            case 0x69: digit = 1
            case 0x76: digit = 5
            case 0x78: digit = 10
            case 0x6C: digit = 50
            case 0x63: digit = 100
            case 0x64: digit = 500
            case 0x6D: digit = 1000
            default: return 0
            }
            if digit < previous { total -= digit } else { total += digit }
            previous = max(previous, digit)
        }
        // Only the usual spelling counts: "iiii" and "ic" are words or mistakes.
        guard total > 0, total < 4_000 else { return 0 }
        var rest = total
        var index = range.lowerBound
        for step in steps {
            while rest >= step.value {
                for sign in step.signs {
                    guard index < range.upperBound, bytes[index] | 0x20 == sign else { return 0 }
                    index += 1
                }
                rest -= step.value
            }
        }
        return index == range.upperBound ? total : 0
    }

    private static let steps: [(value: Int32, signs: [UInt8])] =
        ([
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ] as [(Int32, String)]).map { ($0.0, Array($0.1.utf8)) }
}
