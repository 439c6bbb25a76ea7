import ClauseText

/// Tells in one quick pass which languages a text may be written in, so that only their patterns are compiled.
///
/// It errs on the side of too many: a few Chinese characters or Portuguese words are enough.
enum LanguageScan {
    /// Portuguese words that are neither English nor common in names, by hash.
    private static let portuguese: Set<UInt64> = Set(
        [
            "da", "das", "dos", "que", "não", "nao", "pelo", "pela", "uma", "contrato", "cláusula",
            "clausula", "serviços", "servicos", "deve", "deverá", "prestador",
        ].map { word in word.utf8.reduce(seed, hash) })

    /// Fewest Portuguese words that count.
    private static let leastWords = 3

    /// The languages to look for; English is always among them.
    static func languages(of texts: [[UInt8]]) -> Set<Language> {
        var languages: Set<Language> = [.english]
        for text in texts {
            if holdsHan(text) { languages.insert(.chinese) }
            if holdsPortuguese(text) { languages.insert(.portuguese) }
        }
        return languages
    }

    /// Whether a character from U+3400 to U+9FFF or beyond the first plane occurs: lead bytes E3 to E9 and F0.
    private static func holdsHan(_ text: [UInt8]) -> Bool {
        var previous: UInt8 = 0
        for byte in text {
            if previous == 0xE3, byte >= 0x90 { return true }
            if (0xE4...0xE9).contains(previous) || previous == 0xF0 && byte >= 0xA0 { return true }
            previous = byte
        }
        return false
    }

    private static func holdsPortuguese(_ text: [UInt8]) -> Bool {
        var count = 0
        var word = seed
        var length = 0
        for index in 0...text.count {
            let byte = index < text.count ? text[index] : 0x20
            if byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 {
                word = hash(word, byte)
                length += 1
                continue
            }
            if (2...10).contains(length), portuguese.contains(word) {
                count += 1
                if count >= leastWords { return true }
            }
            word = seed
            length = 0
        }
        return false
    }

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a over bytes with the bit of lower case set, which folds ASCII and accented Latin letters alike.
    private static func hash(_ value: UInt64, _ byte: UInt8) -> UInt64 {
        (value ^ UInt64(byte | 0x20)) &* 0x0000_0100_0000_01B3
    }
}
