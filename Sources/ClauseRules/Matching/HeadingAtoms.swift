import ClauseText

/// Which heading words each clause stands under.
///
/// Most clauses stand under the words of the clause around them, so the combinations that occur are kept once.
struct HeadingAtoms: Sendable {
    /// For every clause, its combination of heading atoms: its own headings' and those above it together.
    private var combinations: [Int32] = []
    /// The combinations' bits in a row, one bit for each heading atom of the packs.
    private var bits: [UInt64] = []
    private let words: Int

    /// Reads the headings of a document, in time linear in their words.
    init(packs: CompiledPacks, stream: TokenStream, tree: ClauseTree) {
        words = max(1, (packs.headingCount + 63) / 64)
        bits = Array(repeating: 0, count: words)
        combinations.reserveCapacity(tree.clauses.count)
        var known: [[UInt64]: Int32] = [bits: 0]
        for (index, clause) in tree.clauses.enumerated() {
            var combination: Int32 = 0
            if let parent = clause.parent, parent < index { combination = combinations[parent] }
            if let heading = clause.heading {
                var own = Array(bits[Int(combination) * words..<(Int(combination) + 1) * words])
                var token = Self.firstToken(of: stream, atOrAfter: heading.start)
                while token < stream.tokens.count, stream.tokens[token].end <= heading.end {
                    Self.atoms(at: token, until: heading.end, packs: packs, stream: stream) {
                        let number = Int(packs.headingNumber[Int($0)])
                        if number >= 0 { own[number / 64] |= 1 << UInt64(number % 64) }
                    }
                    token += 1
                }
                if let same = known[own] {
                    combination = same
                } else {
                    combination = Int32(truncatingIfNeeded: bits.count / words)
                    known[own] = combination
                    bits += own
                }
            }
            combinations.append(combination)
        }
    }

    /// Whether a clause stands under a heading atom.
    ///
    /// - Parameter number: the atom's number among those that headings are asked for.
    func holds(_ number: Int, clause: Int) -> Bool {
        let word = bits[Int(combinations[clause]) * words + number / 64]
        return word & (1 << UInt64(number % 64)) != 0
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
        let roots = packs.trie.roots[set]
        guard !roots.isEmpty else { return }
        var frontier = Array(roots)
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
