/// Numbers written as words after a naming word: "ARTICLE ONE", "Cláusula Décima Primeira".
enum OrdinalWord {
    private static let words: [(word: [UInt8], value: Int32)] =
        ([
            ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
            ("seven", 7),
            ("eight", 8), ("nine", 9), ("ten", 10), ("eleven", 11), ("twelve", 12),
            ("thirteen", 13),
            ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18),
            ("nineteen", 19), ("twenty", 20), ("first", 1), ("second", 2), ("third", 3),
            ("fourth", 4),
            ("fifth", 5), ("sixth", 6), ("primeir", 1), ("segund", 2), ("terceir", 3), ("quart", 4),
            ("quint", 5), ("sext", 6), ("sétim", 7), ("setim", 7), ("oitav", 8), ("non", 9),
            ("décim", 10), ("decim", 10), ("vigésim", 20), ("vigesim", 20), ("trigésim", 30),
        ] as [(String, Int32)]).map { (Array($0.0.utf8), $0.1) }

    /// The number at an offset and where its words end, or nil when there is none.
    static func read(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int32, end: Int)? {
        guard let first = word(bytes, at: start, end: end) else { return nil }
        // "décima primeira": tens and units.
        if first.value >= 10, first.isPortuguese, first.end < end, bytes[first.end] == 0x20,
            let second = word(bytes, at: first.end + 1, end: end), second.isPortuguese,
            second.value < 10
        {
            return (first.value + second.value, second.end)
        }
        return (first.value, first.end)
    }

    private static func word(
        _ bytes: [UInt8], at start: Int, end: Int
    ) -> (value: Int32, end: Int, isPortuguese: Bool)? {
        guard start < end, bytes[start] >= 0x41 else { return nil }
        for entry in words {
            guard let stemEnd = matched(entry.word, bytes, at: start, end: end) else { continue }
            var offset = stemEnd
            var isPortuguese = false
            // Portuguese stems take "a" or "o".
            if offset < end, bytes[offset] | 0x20 == 0x61 || bytes[offset] | 0x20 == 0x6F {
                offset += 1
                isPortuguese = true
            }
            if offset < end, bytes[offset] | 0x20 >= 0x61, bytes[offset] | 0x20 <= 0x7A { continue }
            return (entry.value, offset, isPortuguese)
        }
        return nil
    }

    private static func matched(
        _ word: [UInt8], _ bytes: [UInt8], at start: Int, end: Int
    ) -> Int? {
        var offset = start
        for byte in word {
            guard offset < end else { return nil }
            let found = bytes[offset]
            let isLatin = byte >= 0x80 && byte != 0xC3
            guard
                found == byte || found < 0x80 && found | 0x20 == byte
                    || isLatin && found | 0x20 == byte
            else { return nil }
            offset += 1
        }
        return offset
    }
}
