/// The closed set of words that packs know, as a trie over folded letters.
///
/// A *symbol* is one word or prefix of the packs. Walking a word's folded letters through the trie tells, in one
/// step a letter, which symbols the word stands for: the exact word, and every prefix on the way. Each combination
/// that occurs is a *symbol set* made when the vocabulary is compiled, so that looking up a word never allocates.
public struct Vocabulary: Sendable {
    /// The combinations of symbols that a token may stand for; the first is empty.
    public let sets: IntLists
    /// Children by node and letter; 0 is "none".
    @usableFromInline let children: [Int32]
    /// Symbol set of a word that ends at the node.
    @usableFromInline let endSet: [Int32]
    /// Symbol set of a word that goes on beyond the trie from the node: its prefixes.
    @usableFromInline let prefixSet: [Int32]
    /// Symbol set of each Han character from U+4E00, after folding; 0 when no pack names it.
    @usableFromInline let hanSet: [Int32]

    @usableFromInline static let hanBase: UInt32 = 0x4E00
    @usableFromInline static let hanCount = 0x5200

    /// A word of the packs.
    public struct Word: Sendable, Hashable {
        /// Folded letters and digits, or the UTF-8 of one Han character.
        public let folded: [UInt8]
        /// Whether longer words that begin so count too.
        public let isPrefix: Bool

        public init(folded: [UInt8], isPrefix: Bool) {
            self.folded = folded
            self.isPrefix = isPrefix
        }
    }

    /// Compiles words; the symbol of a word is its index.
    public init(_ words: [Word]) {
        var builder = TrieBuilder()
        // Words of packs that fold to one character, 制 and 製, keep a symbol each.
        var han: [UInt32: [Int32]] = [:]
        for (symbol, word) in words.enumerated() {
            if let scalar = Self.hanScalar(word.folded) {
                han[HanFolding.fold(scalar), default: []].append(Int32(symbol))
            } else {
                builder.insert(word, symbol: Int32(symbol))
            }
        }
        let trie = builder.finish()
        var sets = trie.sets
        var hanSet = [Int32](repeating: 0, count: Self.hanCount)
        for (scalar, symbols) in han.sorted(by: { $0.key < $1.key }) {
            guard scalar >= Self.hanBase, Int(scalar - Self.hanBase) < Self.hanCount else {
                continue
            }
            hanSet[Int(scalar - Self.hanBase)] = Int32(sets.count)
            sets.append(symbols)
        }
        self.sets = IntLists(sets)
        self.children = trie.children
        self.endSet = trie.endSet
        self.prefixSet = trie.prefixSet
        self.hanSet = hanSet
    }

    init(sets: IntLists, children: [Int32], endSet: [Int32], prefixSet: [Int32], hanSet: [Int32]) {
        self.sets = sets
        self.children = children
        self.endSet = endSet
        self.prefixSet = prefixSet
        self.hanSet = hanSet
    }

    /// The symbol set of a Han character.
    @inlinable
    func symbols(ofHan scalar: UInt32) -> Int32 {
        let folded = HanFolding.fold(scalar)
        guard folded >= Self.hanBase, Int(folded - Self.hanBase) < Self.hanCount else { return 0 }
        return hanSet[Int(folded - Self.hanBase)]
    }

    /// The index of a folded letter or digit among a node's children.
    @inlinable
    static func slot(_ letter: UInt8) -> Int {
        letter >= 0x61 ? Int(letter) - 0x61 : Int(letter) - 0x30 + 26
    }

    private static func hanScalar(_ utf8: [UInt8]) -> UInt32? {
        let scalars = String(decoding: utf8, as: UTF8.self).unicodeScalars
        guard scalars.count == 1, let scalar = scalars.first?.value, WordFolding.isHan(scalar)
        else {
            return nil
        }
        return scalar
    }
}

/// Grows the trie and, at the end, works out each node's symbol sets.
private struct TrieBuilder {
    struct Trie {
        var sets: [[Int32]]
        var children: [Int32]
        var endSet: [Int32]
        var prefixSet: [Int32]
    }

    private var children = [Int32](repeating: 0, count: WordFolding.alphabetSize)
    private var exact: [[Int32]] = [[]]
    private var prefixes: [[Int32]] = [[]]

    mutating func insert(_ word: Vocabulary.Word, symbol: Int32) {
        var node = 0
        for letter in word.folded {
            let slot = node * WordFolding.alphabetSize + Vocabulary.slot(letter)
            if children[slot] == 0 {
                children[slot] = Int32(exact.count)
                children.append(contentsOf: repeatElement(0, count: WordFolding.alphabetSize))
                exact.append([])
                prefixes.append([])
            }
            node = Int(children[slot])
        }
        if word.isPrefix { prefixes[node].append(symbol) } else { exact[node].append(symbol) }
    }

    func finish() -> Trie {
        var sets: [[Int32]] = [[]]
        var known: [[Int32]: Int32] = [[]: 0]
        func index(of symbols: [Int32]) -> Int32 {
            let sorted = symbols.sorted()
            if let index = known[sorted] { return index }
            let index = Int32(sets.count)
            known[sorted] = index
            sets.append(sorted)
            return index
        }
        var endSet = [Int32](repeating: 0, count: exact.count)
        var prefixSet = endSet
        // A child's index is above its parent's, so one pass in order passes prefixes down.
        for node in exact.indices {
            let inherited = prefixSet[node]
            if !prefixes[node].isEmpty {
                prefixSet[node] = index(of: sets[Int(inherited)] + prefixes[node])
            }
            endSet[node] =
                exact[node].isEmpty
                ? prefixSet[node] : index(of: sets[Int(prefixSet[node])] + exact[node])
            let base = node * WordFolding.alphabetSize
            for slot in base..<base + WordFolding.alphabetSize where children[slot] != 0 {
                prefixSet[Int(children[slot])] = prefixSet[node]
            }
        }
        return Trie(sets: sets, children: children, endSet: endSet, prefixSet: prefixSet)
    }
}
