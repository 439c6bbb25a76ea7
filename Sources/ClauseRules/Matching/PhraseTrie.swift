import ClauseText

/// Phrases of several words over the vocabulary's symbols, with the atoms that each belongs to.
///
/// An *atom* is the set of phrases that may fill a slot. A phrase of one word needs no trie: its atoms hang on the
/// symbol set of the token directly.
struct PhraseTrie: Sendable {
    /// For every symbol set, the atoms of its one-word phrases, ascending.
    private(set) var singles: [[Int32]] = []
    /// For every symbol set, the nodes after its first words.
    private(set) var roots: [[Int32]] = []
    /// For every node, its children as (symbol, node), ascending by symbol.
    private(set) var children: [[Edge]] = []
    /// For every node, the atoms of the phrases that end there, ascending.
    private(set) var ends: [[Int32]] = []

    struct Edge: Sendable {
        var symbol: Int32
        var node: Int32
    }

    /// Makes the trie.
    ///
    /// - Parameters:
    ///   - phrases: items of each phrase; those with a built-in term or concept are left to annotation.
    ///   - atoms: the atoms of each phrase, ascending.
    init(phrases: [[AtomTable.Item]], atoms: [[Int32]], vocabulary: Vocabulary) {
        var rootOfSymbol: [Int32: Int32] = [:]
        var singlesOfSymbol: [Int32: [Int32]] = [:]
        for (number, symbols) in phrases.enumerated() where !atoms[number].isEmpty {
            guard let first = symbols.first, symbols.allSatisfy({ $0 >= 0 }) else { continue }
            if symbols.count == 1 {
                singlesOfSymbol[first] = atoms[number]
                continue
            }
            var node: Int32
            if let root = rootOfSymbol[first] {
                node = root
            } else {
                node = newNode()
                rootOfSymbol[first] = node
            }
            for symbol in symbols.dropFirst() {
                if let edge = children[Int(node)].first(where: { $0.symbol == symbol }) {
                    node = edge.node
                } else {
                    let child = newNode()
                    children[Int(node)].append(Edge(symbol: symbol, node: child))
                    node = child
                }
            }
            ends[Int(node)] = atoms[number]
        }
        for index in children.indices { children[index].sort { $0.symbol < $1.symbol } }
        for set in vocabulary.sets {
            if set.count == 1 {
                singles.append(singlesOfSymbol[set[0]] ?? [])
            } else {
                var atoms: Set<Int32> = []
                for symbol in set { atoms.formUnion(singlesOfSymbol[symbol] ?? []) }
                singles.append(atoms.sorted())
            }
            roots.append(set.compactMap { rootOfSymbol[$0] })
        }
    }

    private mutating func newNode() -> Int32 {
        children.append([])
        ends.append([])
        return Int32(children.count - 1)
    }

    /// The child of a node by a symbol, or nil.
    func child(of node: Int32, by symbol: Int32) -> Int32? {
        let edges = children[Int(node)]
        if edges.count <= 8 {
            for edge in edges where edge.symbol == symbol { return edge.node }
            return nil
        }
        var low = 0
        var high = edges.count
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].symbol < symbol { low = middle + 1 } else { high = middle }
        }
        return low < edges.count && edges[low].symbol == symbol ? edges[low].node : nil
    }
}
