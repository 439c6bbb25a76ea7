import ClauseText

extension PackParser {
    /// Reads roles, terms and concepts.
    mutating func parseLexicon(_ blocks: [PackBlock]) {
        for block in blocks {
            switch block.head.name {
            case "role": parseRole(block)
            case "term", "concept": parseTerm(block, file: nil)
            default: addUnknownHead(block.head, in: .lexicon)
            }
        }
    }

    private mutating func parseRole(_ block: PackBlock) {
        let fields = PackFields(
            block, rules: [.patterns("words"), .patterns("maybe")], report: &draft.report)
        let head = block.head
        guard !head.value.isEmpty else {
            add(.missingValue, at: head.key.range, "`role` has no name")
            return
        }
        guard let role = choice(head.value, of: "role", as: RoleRule.Role.self) else { return }
        draft.declare(.role, role.rawValue, "role", at: head.value.range)
        let key = PackDraft.TermKey(name: role.rawValue, file: nil)
        let words = phrases("words", in: fields, of: key)
        let maybe = phrases("maybe", in: fields, of: key)
        if fields.lacks("words"), fields.lacks("maybe") {
            addMissing("words en", in: fields)
        }
        if let first = fields.all("maybe").first, role != .customer, role != .provider {
            add(
                .misplacedKey, at: first.item.key.range,
                "`maybe` is for the customer and the provider",
                hint: "write the words after `words`")
        }
        draft.syntax.roles.append(
            RoleRule(role: role, words: words, maybe: maybe, location: location(of: head)))
    }

    /// Reads a term; `file` is the index of the file that it is local to, or nil for all.
    mutating func parseTerm(_ block: PackBlock, file local: Int?) {
        let head = block.head
        let rules = Language.allCases.map { PackFields.Rule.many($0.rawValue) }
        let fields = PackFields(block, rules: rules, report: &draft.report)
        guard let name = name(head.value, of: head.name) else { return }
        if BuiltInTerms.contains(name) {
            add(
                .reservedName, at: head.value.range, "`<\(name)>` is built in",
                hint: BuiltInTerms.roles.contains(name)
                    ? "give its words under `role \(name)`" : "choose another name")
            return
        }
        draft.declare(.term(file: local), name, head.name, at: head.value.range)
        let key = PackDraft.TermKey(name: name, file: local)
        var phrases: [Language: [PatternSyntax.Phrase]] = [:]
        for language in Language.allCases {
            for line in fields.all(language.rawValue) {
                draft.termLanguages[key, default: []].insert(language)
                guard let list = self.phrases(line.value, language: language, inside: key) else {
                    continue
                }
                phrases[language, default: []] += list
            }
        }
        if fields.keys.isEmpty, !fields.hasLostLines {
            addMissing("en", in: fields, hint: "give its phrases: `en audit* | inspect*`")
        }
        let path = local.map { draft.report.source($0).name }
        draft.syntax.terms.append(
            TermRule(
                name: name, file: path, phrases: phrases, isConcept: head.name == "concept",
                location: location(of: head)))
    }

    private mutating func phrases(
        _ field: String, in fields: PackFields, of key: PackDraft.TermKey
    ) -> [Language: [PatternSyntax.Phrase]] {
        var phrases: [Language: [PatternSyntax.Phrase]] = [:]
        for line in fields.all(field) {
            guard let language = line.language else { continue }
            draft.termLanguages[key, default: []].insert(language)
            guard let list = self.phrases(line.value, language: language, inside: key) else {
                continue
            }
            phrases[language, default: []] += list
        }
        return phrases
    }
}
