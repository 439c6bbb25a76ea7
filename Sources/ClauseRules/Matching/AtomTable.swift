import ClauseText

/// Gives numbers to the words, phrases and sets of phrases of all patterns while packs are compiled.
///
/// A phrase is a list of *items*: a word's symbol from 0, or a negative number for a built-in term or concept, which
/// stands alone in its phrase. Everything is compared by number from then on, since the packs expand to tens of
/// thousands of phrases and compiling them is most of the program's start.
struct AtomTable {
    /// A symbol, or a negative number for what annotation finds.
    typealias Item = Int32

    private(set) var words: [Vocabulary.Word] = []
    private var symbolOfWord: [Vocabulary.Word: Int32] = [:]
    private var numberOfPhrase: [[Item]: Int32] = [:]
    private var atomOfSet: [[Int32]: Int32] = [:]
    /// The items of every phrase, by number.
    private(set) var phrases: [[Item]] = []
    /// The atoms that every phrase belongs to, ascending.
    private(set) var atomsOfPhrase: [[Int32]] = []
    /// Number of atoms.
    private(set) var count: Int32 = 0

    /// The item of a built-in term.
    static func item(_ term: BuiltinTerm) -> Item { builtins[term] ?? conceptBase }

    /// The item of a concept by its index.
    static func item(concept: Int) -> Item { conceptBase - Int32(clamping: concept) }

    private static let conceptBase: Item = -1000
    private static let builtins = Dictionary(
        uniqueKeysWithValues: BuiltinTerm.allCases.enumerated().map { ($1, -1 - Int32($0)) })

    /// The number of a phrase.
    mutating func phrase(_ items: [Item]) -> Int32 {
        if let number = numberOfPhrase[items] { return number }
        let number = Int32(phrases.count)
        numberOfPhrase[items] = number
        phrases.append(items)
        atomsOfPhrase.append([])
        return number
    }

    /// The atom of a set of phrases by their numbers, in any order, repeats allowed.
    mutating func atom(_ numbers: [Int32]) -> Int32 {
        var set = numbers
        set.sort()
        var unique: [Int32] = []
        unique.reserveCapacity(set.count)
        for number in set where unique.last != number { unique.append(number) }
        if let atom = atomOfSet[unique] { return atom }
        let atom = count
        count += 1
        for number in unique { atomsOfPhrase[Int(number)].append(atom) }
        atomOfSet[unique] = atom
        return atom
    }

    /// The atoms that a mark of a built-in term or concept fills.
    func atoms(of item: Item) -> [Int32] {
        numberOfPhrase[[item]].map { atomsOfPhrase[Int($0)] } ?? []
    }

    /// The symbol of a word.
    mutating func symbol(_ word: Vocabulary.Word) -> Int32 {
        if let symbol = symbolOfWord[word] { return symbol }
        let symbol = Int32(words.count)
        words.append(word)
        symbolOfWord[word] = symbol
        return symbol
    }
}
