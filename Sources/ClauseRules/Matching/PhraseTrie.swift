import ClauseText

/// Phrases of several words over the vocabulary's symbols, with the atoms that each belongs to.
///
/// An *atom* is the set of phrases that may fill a slot. A phrase of one word needs no trie: its atoms hang on the
/// symbol set of the token directly.
struct PhraseTrie: Sendable, Equatable {
    /// For every symbol set, the atoms of its one-word phrases, ascending.
    let singles: IntLists
    /// For every symbol set, the nodes after its first words.
    let roots: IntLists
    /// For every node, the symbols that lead on from it, ascending.
    let symbols: IntLists
    /// For every node, the nodes that they lead to; a child's number is above its parent's.
    let nodes: IntLists
    /// For every node, the atoms of the phrases that end there, ascending.
    let ends: IntLists

    init(singles: IntLists, roots: IntLists, symbols: IntLists, nodes: IntLists, ends: IntLists) {
        self.singles = singles
        self.roots = roots
        self.symbols = symbols
        self.nodes = nodes
        self.ends = ends
    }

    /// Makes the trie.
    ///
    /// - Parameters:
    ///   - phrases: items of each phrase; those with a built-in term or concept are left to annotation.
    ///   - atoms: the atoms of each phrase, ascending.
    init(phrases: [[AtomTable.Item]], atoms: [[Int32]], vocabulary: Vocabulary) {
        var rootOfSymbol: [Int32: Int32] = [:]
        var singlesOfSymbol: [Int32: [Int32]] = [:]
        var children: [[Int32: Int32]] = []
        var ends: [[Int32]] = []
        func newNode() -> Int32 {
            children.append([:])
            ends.append([])
            return Int32(children.count - 1)
        }
        for (number, symbols) in phrases.enumerated() where !atoms[number].isEmpty {
            guard let first = symbols.first, symbols.allSatisfy({ $0 >= 0 }) else { continue }
            if symbols.count == 1 {
                singlesOfSymbol[first] = atoms[number]
                continue
            }
            var node = rootOfSymbol[first] ?? newNode()
            rootOfSymbol[first] = node
            for symbol in symbols.dropFirst() {
                let child = children[Int(node)][symbol] ?? newNode()
                children[Int(node)][symbol] = child
                node = child
            }
            ends[Int(node)] = atoms[number]
        }
        var singles: [[Int32]] = []
        var roots: [[Int32]] = []
        for index in 0..<vocabulary.sets.count {
            let set = vocabulary.sets[index]
            if set.count == 1, let symbol = set.first {
                singles.append(singlesOfSymbol[symbol] ?? [])
            } else {
                var atoms: Set<Int32> = []
                for symbol in set { atoms.formUnion(singlesOfSymbol[symbol] ?? []) }
                singles.append(atoms.sorted())
            }
            roots.append(set.compactMap { rootOfSymbol[$0] })
        }
        let sorted = children.map { $0.sorted { $0.key < $1.key } }
        self.init(
            singles: IntLists(singles), roots: IntLists(roots),
            symbols: IntLists(sorted.map { $0.map(\.key) }),
            nodes: IntLists(sorted.map { $0.map(\.value) }),
            ends: IntLists(ends))
    }

    /// The child of a node by a symbol, or nil.
    func child(of node: Int32, by symbol: Int32) -> Int32? {
        var range = symbols.range(Int(node))
        while range.count > 8 {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                symbols.values[middle] <= symbol
                ? middle..<range.upperBound : range.lowerBound..<middle
        }
        for place in range where symbols.values[place] == symbol { return nodes.values[place] }
        return nil
    }
}
