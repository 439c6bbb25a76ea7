import ClauseText

extension PackSyntax {
    /// Every run of written-out words that the packs look for: of all `find` patterns and of the terms in them.
    ///
    /// `audit*` gives "audit"; a term or gap ends a run; a word that may be left out gives the phrase with and
    /// without it. Lower case, sorted, each once. It shows what the packs know by heart.
    public var literalPhrases: [String] {
        var phrases: Set<String> = []
        var pending: [TermUse] = []
        for (file, pattern) in findPatterns {
            for slot in pattern.slots {
                for phrase in slot.alternatives {
                    add(phrase, pattern.language, file, to: &phrases, &pending)
                }
            }
        }
        var seen: Set<TermUse> = []
        let lists = lists
        while let use = pending.popLast() {
            guard seen.insert(use).inserted else { continue }
            let local = TermUse(name: use.name, file: use.file, language: use.language)
            let shared = TermUse(name: use.name, file: nil, language: use.language)
            for phrase in lists[local] ?? lists[shared] ?? [] {
                add(phrase, use.language, use.file, to: &phrases, &pending)
            }
        }
        return phrases.sorted()
    }

    /// A term as a pattern of one file and language means it; file nil for the shared lexicon.
    private struct TermUse: Hashable {
        let name: String
        let file: String?
        let language: Language
    }

    /// All `find` patterns with the file each stands in.
    private var findPatterns: [(file: String, pattern: PatternSyntax)] {
        let groups = elements.map(\.patterns) + adverse.map(\.patterns)
        return groups.flatMap { group in group.find.map { ($0.location.file, $0) } }
    }

    /// The phrases of every term and role.
    private var lists: [TermUse: [PatternSyntax.Phrase]] {
        var lists: [TermUse: [PatternSyntax.Phrase]] = [:]
        for term in terms {
            for (language, phrases) in term.phrases {
                let key = TermUse(name: term.name, file: term.file, language: language)
                lists[key, default: []] += phrases
            }
        }
        for role in roles {
            for language in Language.allCases {
                let key = TermUse(name: role.role.rawValue, file: nil, language: language)
                lists[key, default: []] +=
                    (role.words[language] ?? []) + (role.maybe[language] ?? [])
            }
        }
        return lists
    }

    private func add(
        _ phrase: PatternSyntax.Phrase, _ language: Language, _ file: String?,
        to phrases: inout Set<String>, _ pending: inout [TermUse]
    ) {
        var run: PatternSyntax.Phrase = []
        for word in phrase {
            switch word {
            case .literal: run.append(word)
            case .term(let name, _):
                pending.append(TermUse(name: name, file: file, language: language))
                phrases.formUnion(Self.texts(of: run))
                run = []
            }
        }
        phrases.formUnion(Self.texts(of: run))
    }

    /// Most optional words of one phrase that are tried both ways; more stay in.
    private static let optionalLimit = 4

    /// A run of words with and without those that may be left out.
    private static func texts(of run: PatternSyntax.Phrase) -> [String] {
        var variants: [PatternSyntax.Phrase] = [[]]
        var optionalCount = 0
        for word in run {
            guard case .literal(let text, _, let isOptional) = word else { continue }
            let plain = PatternSyntax.Word.literal(
                text.lowercased(), isPrefix: false, isOptional: false)
            let longer = variants.map { $0 + [plain] }
            optionalCount += isOptional ? 1 : 0
            variants = isOptional && optionalCount <= optionalLimit ? variants + longer : longer
        }
        return variants.filter { !$0.isEmpty }.map(PatternSyntax.text)
    }
}
