import ClauseText

/// Words that annotation looks for, as hashes of their folded form.
struct WordHashes: Sendable {
    private let hashes: Set<UInt32>

    /// Takes words separated by white space; Han characters one by one.
    init(_ words: String) {
        var hashes: Set<UInt32> = []
        for word in words.split(separator: " ") { hashes.insert(Self.hash(String(word))) }
        self.hashes = hashes
    }

    /// Whether the token is one of the words.
    func contains(_ token: Token) -> Bool { hashes.contains(token.hash) }

    /// The hash that the tokenizer gives a word.
    static func hash(_ word: String) -> UInt32 {
        if let scalar = word.unicodeScalars.first?.value, WordFolding.isHan(scalar) {
            return HanFolding.fold(scalar)
        }
        return WordFolding.hash(word.unicodeScalars.compactMap { WordFolding.letter($0.value) })
    }
}
