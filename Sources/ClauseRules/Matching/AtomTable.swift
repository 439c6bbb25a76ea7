import ClauseText

/// Collects the phrases of all slots while packs are compiled, and gives equal sets of phrases one atom.
struct AtomTable {
    /// A phrase's items: symbols of words, or one built-in term or concept by itself.
    enum Item: Hashable {
        case word(Vocabulary.Word)
        case builtin(BuiltinTerm)
        case concept(String)
    }

    private(set) var words: [Vocabulary.Word] = []
    private var symbolOfWord: [Vocabulary.Word: Int32] = [:]
    private var atomOfPhrases: [Set<[Item]>: Int32] = [:]
    private(set) var phrases: [[Int32]: Set<Int32>] = [:]
    private(set) var builtinAtoms: [BuiltinTerm: [Int32]] = [:]
    private(set) var conceptAtoms: [String: [Int32]] = [:]
    private(set) var count: Int32 = 0

    /// The atom of a set of phrases; phrases with a built-in term hold nothing else.
    mutating func atom(_ set: Set<[Item]>) -> Int32 {
        if let atom = atomOfPhrases[set] { return atom }
        let atom = count
        count += 1
        atomOfPhrases[set] = atom
        for phrase in set {
            var symbols: [Int32] = []
            for item in phrase {
                switch item {
                case .word(let word): symbols.append(symbol(of: word))
                case .builtin(let term): builtinAtoms[term, default: []].append(atom)
                case .concept(let name): conceptAtoms[name, default: []].append(atom)
                }
            }
            if !symbols.isEmpty { phrases[symbols, default: []].insert(atom) }
        }
        return atom
    }

    private mutating func symbol(of word: Vocabulary.Word) -> Int32 {
        if let symbol = symbolOfWord[word] { return symbol }
        let symbol = Int32(words.count)
        words.append(word)
        symbolOfWord[word] = symbol
        return symbol
    }
}
