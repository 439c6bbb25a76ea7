import ClauseText

/// Words that annotation looks for, as hashes of their folded form.
struct WordHashes: Sendable {
    private let hashes: Set<UInt32>
    /// One bit for each value of a hash's low bits, to turn most tokens away without a look into the set.
    private let filter: [UInt64]

    /// Takes words separated by white space; Han characters one by one.
    init(_ words: String) {
        var hashes: Set<UInt32> = []
        for word in words.split(separator: " ") { hashes.insert(Self.hash(String(word))) }
        self.hashes = hashes
        var filter = [UInt64](repeating: 0, count: Self.filterWords)
        for hash in hashes { filter[Self.word(hash)] |= Self.bit(hash) }
        self.filter = filter
    }

    private static let filterWords = 64

    private static func word(_ hash: UInt32) -> Int { Int(hash >> 6) & (filterWords - 1) }

    private static func bit(_ hash: UInt32) -> UInt64 { 1 << UInt64(hash & 63) }

    /// Whether the token is one of the words.
    func contains(_ token: Token) -> Bool { contains(hash: token.hash) }

    /// Whether a hash is that of one of the words.
    func contains(hash: UInt32) -> Bool {
        filter[Self.word(hash)] & Self.bit(hash) != 0 && hashes.contains(hash)
    }

    /// The hash that the tokenizer gives a word.
    static func hash(_ word: String) -> UInt32 {
        if let scalar = word.unicodeScalars.first?.value, WordFolding.isHan(scalar) {
            return HanFolding.fold(scalar)
        }
        return WordFolding.hash(word.unicodeScalars.compactMap { WordFolding.letter($0.value) })
    }
}
