import ClauseText

/// What words stand for, by the hash of their folded form.
struct WordValues<Value: Sendable>: Sendable {
    private let values: [UInt32: Value]
    /// One bit for each value of a hash's low bits, to turn most tokens away without a look into the table.
    private let filter: [UInt64]

    /// Takes words with their values; the first value of a word counts.
    init(_ words: some Sequence<(String, Value)>) {
        values = Dictionary(
            words.map { (WordHashes.hash($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
        var filter = [UInt64](repeating: 0, count: 64)
        for hash in values.keys { filter[Int(hash >> 6) & 63] |= 1 << UInt64(hash & 63) }
        self.filter = filter
    }

    /// What a token stands for, or nil.
    subscript(_ token: Token) -> Value? {
        let hash = token.hash
        guard filter[Int(hash >> 6) & 63] & (1 << UInt64(hash & 63)) != 0 else { return nil }
        return values[hash]
    }
}
