import ClauseText

/// Which heading words each clause stands under.
struct HeadingAtoms {
    /// For every clause, one bit for each heading atom of the packs, its own headings and those above it together.
    let bits: [[UInt64]]

    init(packs: CompiledPacks, stream: TokenStream, tree: ClauseTree) {
        let words = max(1, (packs.headingCount + 63) / 64)
        var bits = [[UInt64]](
            repeating: [UInt64](repeating: 0, count: words), count: tree.clauses.count)
        for (index, clause) in tree.clauses.enumerated() {
            if let parent = clause.parent, parent < index { bits[index] = bits[parent] }
            guard let heading = clause.heading else { continue }
            var token = Self.firstToken(of: stream, atOrAfter: heading.start)
            while token < stream.tokens.count, stream.tokens[token].end <= heading.end {
                Self.atoms(at: token, until: heading.end, packs: packs, stream: stream) { atom in
                    let number = Int(packs.headingNumber[Int(atom)])
                    if number >= 0 { bits[index][number / 64] |= 1 << UInt64(number % 64) }
                }
                token += 1
            }
        }
        self.bits = bits
    }

    private static func firstToken(of stream: TokenStream, atOrAfter offset: Int32) -> Int {
        var low = 0
        var high = stream.tokens.count
        while low < high {
            let middle = (low + high) / 2
            if stream.tokens[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func atoms(
        at token: Int, until end: Int32, packs: CompiledPacks, stream: TokenStream,
        _ body: (Int32) -> Void
    ) {
        let set = Int(stream.tokens[token].symbols)
        guard set != 0 else { return }
        for atom in packs.trie.singles[set] { body(atom) }
        var frontier = Array(packs.trie.roots[set])
        var next = token + 1
        while !frontier.isEmpty, next < stream.tokens.count, stream.tokens[next].end <= end {
            var following: [Int32] = []
            for node in frontier {
                for symbol in packs.vocabulary.sets[Int(stream.tokens[next].symbols)] {
                    guard let child = packs.trie.child(of: node, by: symbol) else { continue }
                    for atom in packs.trie.ends[Int(child)] { body(atom) }
                    following.append(child)
                }
            }
            frontier = following
            next += 1
        }
    }
}
