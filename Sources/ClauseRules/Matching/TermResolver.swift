import ClauseText

/// Looks up terms and expands phrases of words and terms into phrases of items.
struct TermResolver {
    private var shared: [String: TermRule] = [:]
    private var local: [String: [String: TermRule]] = [:]
    private var roles: [RoleRule.Role: [RoleRule]] = [:]
    private let tokenizer = Tokenizer(Vocabulary([]))

    /// Most phrases that one alternative may become.
    static let phraseLimit = 4096
    private static let depthLimit = 16

    init(_ syntax: PackSyntax) {
        for term in syntax.terms {
            if let file = term.file { local[file, default: [:]][term.name] = term } else {
                shared[term.name] = term
            }
        }
        for role in syntax.roles { roles[role.role, default: []].append(role) }
    }

    /// The phrases that one written phrase stands for; a pattern gives its language and file.
    func expand(_ phrase: PatternSyntax.Phrase, in pattern: PatternSyntax, alone: Bool)
        -> [[AtomTable.Item]]
    {
        expand(phrase, language: pattern.language, file: pattern.location.file, alone: alone, depth: 0)
    }

    /// The phrases of a shared term in all languages; none when the lexicon does not define it.
    func allPhrases(of name: String) -> [[AtomTable.Item]] {
        guard let term = shared[name] else { return [] }
        return term.phrases.sorted { $0.key < $1.key }.flatMap { language, phrases in
            phrases.flatMap {
                expand($0, language: language, file: term.location.file, alone: false, depth: 1)
            }
        }.filter { !$0.contains(where: \.isBuiltin) }
    }

    /// The generic words for a role in all languages.
    func roleWords(
        _ role: RoleRule.Role, _ list: KeyPath<RoleRule, [Language: [PatternSyntax.Phrase]]>
    ) -> [[AtomTable.Item]] {
        (roles[role] ?? []).flatMap { rule in
            rule[keyPath: list].sorted { $0.key < $1.key }.flatMap { language, phrases in
                phrases.flatMap {
                    expand($0, language: language, file: rule.location.file, alone: false, depth: 1)
                }
            }
        }
    }

    private func expand(
        _ phrase: PatternSyntax.Phrase, language: Language, file: String, alone: Bool, depth: Int
    ) -> [[AtomTable.Item]] {
        guard depth < Self.depthLimit else { return [] }
        var results: [[AtomTable.Item]] = [[]]
        for word in phrase {
            var options: [[AtomTable.Item]]
            var isOptional: Bool
            switch word {
            case .literal(let text, let isPrefix, let optional):
                options = [fold(text, isPrefix: isPrefix)]
                isOptional = optional
            case .term(let name, let optional):
                options = expandTerm(name, language: language, file: file, alone: alone, depth: depth)
                isOptional = optional
            }
            if isOptional { options.append([]) }
            results = Array(
                results.flatMap { head in options.map { head + $0 } }.prefix(Self.phraseLimit))
        }
        return results.filter { !$0.isEmpty }
    }

    private func expandTerm(
        _ name: String, language: Language, file: String, alone: Bool, depth: Int
    ) -> [[AtomTable.Item]] {
        if let builtin = BuiltinTerm(rawValue: name) {
            switch builtin {
            case .regulator, .subcontractor, .affiliate, .auditor:
                guard let role = builtin.role else { return [] }
                let words = roleWords(role, \.words) + roleWords(role, \.maybe)
                return alone ? words + [[.builtin(builtin)]] : words
            default:
                return [[.builtin(builtin)]]
            }
        }
        guard let term = local[file]?[name] ?? shared[name] else { return [] }
        var phrases = (term.phrases[language] ?? []).flatMap {
            expand(
                $0, language: language, file: term.file ?? file, alone: alone && $0.count == 1,
                depth: depth + 1)
        }
        if term.isConcept, alone { phrases.append([.concept(name)]) }
        return phrases
    }

    /// The vocabulary words of a literal; a hyphen or apostrophe separates, a prefix sign belongs to the last.
    private func fold(_ text: String, isPrefix: Bool) -> [AtomTable.Item] {
        let bytes = Array(text.utf8)
        let tokens = tokenizer.tokens(of: bytes).tokens
        return tokens.enumerated().map { index, token in
            let scalars = String(decoding: bytes[token.span.range], as: UTF8.self).unicodeScalars
            if token.flags.contains(.han) {
                return .word(Vocabulary.Word(folded: Array(bytes[token.span.range]), isPrefix: false))
            }
            let folded = scalars.compactMap { WordFolding.letter($0.value) }
            let ends = token.flags.contains(.possessive) ? Array(folded.dropLast()) : folded
            return .word(
                Vocabulary.Word(folded: ends, isPrefix: isPrefix && index == tokens.count - 1))
        }
    }
}
