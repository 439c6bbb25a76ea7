import ClauseText

/// What a passage is compared by: its words and pairs of words as hashes, without case, accents and punctuation.
struct TextPrint: Sendable {
    /// Hashes of the words, ascending.
    let words: [UInt64]
    /// Hashes of neighbouring words, ascending.
    let pairs: [UInt64]
    /// Hash of the words in order; equal for passages that differ in case and punctuation only.
    let whole: UInt64

    /// Takes the words of a passage in order.
    init(_ hashes: [UInt32]) {
        words = hashes.map(UInt64.init).sorted()
        pairs = zip(hashes, hashes.dropFirst()).map { UInt64($0) << 32 | UInt64($1) }.sorted()
        var whole: UInt64 = 0xCBF2_9CE4_8422_2325
        for hash in hashes { whole = (whole ^ UInt64(hash)) &* 0x100_0000_01B3 }
        self.whole = whole
    }

    init(_ text: String) {
        self.init(Self.words(text))
    }

    /// The hashes of a text's words in order.
    static func words(_ text: String) -> [UInt32] {
        tokenizer.tokens(of: Array(text.utf8)).tokens.map(\.hash)
    }

    /// Cuts text into words without looking for those of packs.
    static let tokenizer = Tokenizer(Vocabulary([]))

    /// How much two passages have in common, 0 to 1: the mean of the shares of words and of pairs (Dice).
    func likeness(to other: TextPrint) -> Double {
        if whole == other.whole { return 1 }
        let words = Self.share(words, other.words)
        guard !pairs.isEmpty, !other.pairs.isEmpty else { return words }
        return (words + Self.share(pairs, other.pairs)) / 2
    }

    private static func share(_ left: [UInt64], _ right: [UInt64]) -> Double {
        guard !left.isEmpty, !right.isEmpty else { return 0 }
        var index = 0
        var shared = 0
        for value in left {
            while index < right.count, right[index] < value { index += 1 }
            guard index < right.count else { break }
            if right[index] == value {
                shared += 1
                index += 1
            }
        }
        return Double(2 * shared) / Double(left.count + right.count)
    }

    /// Adds the hashes of all runs of so many words.
    static func addShingles(_ words: [UInt32], length: Int, to shingles: inout Set<UInt64>) {
        guard words.count >= length else { return }
        for start in 0...words.count - length {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for word in words[start..<start + length] {
                hash = (hash ^ UInt64(word)) &* 0x100_0000_01B3
            }
            shingles.insert(hash)
        }
    }
}
