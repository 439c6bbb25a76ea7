import ClauseText

/// Looks up terms and expands written phrases into numbered phrases of an `AtomTable`.
struct TermResolver {
    var table = AtomTable()
    private var shared: [String: TermRule] = [:]
    private var local: [String: [String: TermRule]] = [:]
    private var roles: [RoleRule.Role: [RoleRule]] = [:]
    private var conceptNumber: [String: Int] = [:]
    private var literals: [Literal: [Int32]] = [:]
    private var expanded: [TermKey: [Int32]] = [:]
    private let tokenizer = Tokenizer(Vocabulary([]))

    /// Most phrases that one alternative may become.
    static let phraseLimit = 4096
    private static let depthLimit = 16

    private struct Literal: Hashable {
        var text: String
        var isPrefix: Bool
    }

    private struct TermKey: Hashable {
        var name: String
        var file: String
        var language: Language
        var alone: Bool
    }

    /// - Parameter concepts: names of the concepts in the order of their numbers.
    init(_ syntax: PackSyntax, concepts: [String]) {
        for term in syntax.terms {
            if let file = term.file {
                local[file, default: [:]][term.name] = term
            } else {
                shared[term.name] = term
            }
        }
        for role in syntax.roles { roles[role.role, default: []].append(role) }
        for (index, name) in concepts.enumerated() { conceptNumber[name] = index }
    }

    /// The phrases that one written alternative of a pattern stands for, by number.
    mutating func expand(_ phrase: PatternSyntax.Phrase, in pattern: PatternSyntax, alone: Bool)
        -> [Int32]
    {
        expand(
            phrase, language: pattern.language, file: pattern.location.file, alone: alone, depth: 0)
    }

    /// The phrases of a shared term in some languages, those with built-in terms left out.
    mutating func phrases(of name: String, languages: Set<Language>) -> [Int32] {
        guard let term = shared[name] else { return [] }
        var numbers: [Int32] = []
        for (language, phrases) in term.phrases.sorted(by: { $0.key < $1.key })
        where languages.contains(language) {
            for phrase in phrases {
                numbers += expand(
                    phrase, language: language, file: term.location.file, alone: false, depth: 1)
            }
        }
        return numbers.filter { !isAnnotated($0) }
    }

    /// The generic words for a role in some languages.
    mutating func roleWords(
        _ role: RoleRule.Role, _ list: KeyPath<RoleRule, [Language: [PatternSyntax.Phrase]]>,
        languages: Set<Language>
    ) -> [Int32] {
        var numbers: [Int32] = []
        for rule in roles[role] ?? [] {
            for (language, phrases) in rule[keyPath: list].sorted(by: { $0.key < $1.key })
            where languages.contains(language) {
                for phrase in phrases {
                    numbers += expand(
                        phrase, language: language, file: rule.location.file, alone: false, depth: 1
                    )
                }
            }
        }
        return numbers
    }

    /// Whether a phrase holds a built-in term among other words, so that a slot alone cannot hold it.
    func isSplit(_ number: Int32) -> Bool {
        let items = table.phrases[Int(number)]
        return items.count > 1 && items.contains { $0 < 0 }
    }

    /// Whether a phrase stands for the customer or the provider.
    func isSide(_ number: Int32) -> Bool {
        let items = table.phrases[Int(number)]
        return items == [AtomTable.item(.customer)] || items == [AtomTable.item(.provider)]
    }

    private func isAnnotated(_ number: Int32) -> Bool {
        table.phrases[Int(number)].contains { $0 < 0 }
    }

    private mutating func expand(
        _ phrase: PatternSyntax.Phrase, language: Language, file: String, alone: Bool, depth: Int
    ) -> [Int32] {
        guard depth < Self.depthLimit else { return [] }
        if phrase.count == 1, case .term(let name, false) = phrase[0] {
            return expandTerm(name, language: language, file: file, alone: alone, depth: depth)
        }
        var results: [[Int32]] = [[]]
        for word in phrase {
            switch word {
            case .literal(let text, let isPrefix, let isOptional):
                let symbols = fold(text, isPrefix: isPrefix)
                if isOptional {
                    results += results.map { $0 + symbols }.reversed()
                } else {
                    for index in results.indices { results[index] += symbols }
                }
            case .term(let name, let isOptional):
                let numbers = expandTerm(
                    name, language: language, file: file, alone: false, depth: depth)
                var next = isOptional ? results : []
                for head in results {
                    for number in numbers where next.count < Self.phraseLimit {
                        next.append(head + table.phrases[Int(number)])
                    }
                }
                results = next
            }
            if results.count > Self.phraseLimit {
                results.removeLast(results.count - Self.phraseLimit)
            }
        }
        return results.compactMap { $0.isEmpty ? nil : table.phrase($0) }
    }

    private mutating func expandTerm(
        _ name: String, language: Language, file: String, alone: Bool, depth: Int
    ) -> [Int32] {
        let key = TermKey(
            name: name, file: local[file]?[name] == nil ? "" : file, language: language,
            alone: alone)
        if let known = expanded[key] { return known }
        let numbers = freshTerm(name, language: language, file: file, alone: alone, depth: depth)
        expanded[key] = numbers
        return numbers
    }

    private mutating func freshTerm(
        _ name: String, language: Language, file: String, alone: Bool, depth: Int
    ) -> [Int32] {
        if let builtin = BuiltinTerm(rawValue: name) {
            switch builtin {
            case .regulator, .subcontractor, .affiliate, .auditor:
                guard let role = builtin.role else { return [] }
                var numbers = roleWords(role, \.words, languages: [language])
                numbers += roleWords(role, \.maybe, languages: [language])
                if alone { numbers.append(table.phrase([AtomTable.item(builtin)])) }
                return numbers
            default:
                return [table.phrase([AtomTable.item(builtin)])]
            }
        }
        guard let term = local[file]?[name] ?? shared[name] else { return [] }
        var numbers: [Int32] = []
        for phrase in term.phrases[language] ?? [] {
            numbers += expand(
                phrase, language: language, file: term.file ?? file,
                alone: alone && phrase.count == 1,
                depth: depth + 1)
        }
        if alone, let number = conceptNumber[name] {
            numbers.append(table.phrase([AtomTable.item(concept: number)]))
        }
        return numbers
    }

    /// The symbols of a literal; a hyphen or apostrophe separates words, a prefix sign belongs to the last.
    private mutating func fold(_ text: String, isPrefix: Bool) -> [Int32] {
        let literal = Literal(text: text, isPrefix: isPrefix)
        if let known = literals[literal] { return known }
        let bytes = Array(text.utf8)
        let tokens = tokenizer.tokens(of: bytes).tokens
        var symbols: [Int32] = []
        for (index, token) in tokens.enumerated() {
            var folded = Array(bytes[token.span.range])
            var ends = false
            if !token.flags.contains(.han) {
                let scalars = String(decoding: folded, as: UTF8.self).unicodeScalars
                folded = scalars.compactMap { WordFolding.letter($0.value) }
                if token.flags.contains(.possessive) { folded.removeLast() }
                ends = isPrefix && index == tokens.count - 1
            }
            symbols.append(table.symbol(Vocabulary.Word(folded: folded, isPrefix: ends)))
        }
        literals[literal] = symbols
        return symbols
    }
}
