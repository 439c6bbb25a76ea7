import ClauseText

/// Names of several words, looked for at each token of a text by their hashes.
///
/// Agreements define hundreds of names that begin with one word ("Service Fees", "Service Level"), so a place is
/// compared with none of them: its words are looked up for each length that names with its first word have.
struct WordSequences {
    private var names: Set<[UInt32]> = []
    /// The lengths of the names that begin with a word, ascending.
    private var lengths: [UInt32: [Int]] = [:]
    /// One bit for each value of a first word's low bits, to turn most tokens away.
    private var filter = [UInt64](repeating: 0, count: 64)

    /// Takes names as hashes of their words; an empty one is left out.
    init(_ names: some Sequence<[UInt32]>) {
        for name in names {
            guard let first = name.first, self.names.insert(name).inserted else { continue }
            filter[Int(first >> 6) & 63] |= 1 << UInt64(first & 63)
            let known = lengths[first] ?? []
            if !known.contains(name.count) { lengths[first] = (known + [name.count]).sorted() }
        }
    }

    /// Gives each name that stands at a token, the shortest first.
    func forEach(at index: Int, in tokens: [Token], _ body: ([UInt32]) -> Void) {
        let first = tokens[index].hash
        guard filter[Int(first >> 6) & 63] & (1 << UInt64(first & 63)) != 0,
            let lengths = lengths[first]
        else { return }
        for length in lengths where index + length <= tokens.count {
            let name = tokens[index..<index + length].map(\.hash)
            if names.contains(name) { body(name) }
        }
    }
}
