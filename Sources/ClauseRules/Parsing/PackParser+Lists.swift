import ClauseText

extension PackParser {
    /// The phrases of `words`, `en` and the like, or nil when they have mistakes, all of which are reported.
    mutating func phrases(
        _ value: PackValue, language: Language?, inside key: PackDraft.TermKey?
    ) -> [PatternSyntax.Phrase]? {
        let (tokens, hasFailed) = PatternLexer.tokens(of: value, report: &draft.report)
        var parser = PatternParser(
            value: value, language: language, tokens: tokens, hasFailed: hasFailed,
            report: draft.report, budget: budget)
        draft.report = PackReport()
        var phrases: [PatternSyntax.Phrase] = []
        repeat {
            phrases += parser.alternatives(depth: 0, from: 0, limit: PackLimits.listPhrases)
            if let extra = parser.current {
                parser.fail(.unbalancedParenthesis, at: extra.range, "`)` without `(` before it")
                parser.position += 1
            }
        } while parser.current != nil
        draft.report = parser.report
        budget = parser.budget
        for (name, range) in parser.terms {
            if let language {
                use(.term(language, inside: key), name, at: range)
            } else {
                add(.unknownTerm, at: range, "no terms can stand here", hint: "write the words out")
            }
        }
        return parser.hasFailed ? nil : phrases
    }

    /// One pattern of `find`, `not` or `refer`, or nil when it has mistakes, all of which are reported.
    mutating func pattern(
        _ value: PackValue, language: Language, element: String?, mayBeLoose: Bool
    ) -> PatternSyntax? {
        let (tokens, hasFailed) = PatternLexer.tokens(of: value, report: &draft.report)
        let source = draft.report.source(file)
        var parser = PatternParser(
            value: value, language: language, tokens: tokens, hasFailed: hasFailed,
            report: draft.report, budget: budget)
        draft.report = PackReport()
        let pattern = parser.pattern(source: source, language: language)
        draft.report = parser.report
        budget = parser.budget
        for (name, range) in parser.terms { use(.term(language, inside: nil), name, at: range) }
        if let near = parser.near { use(.near(from: element), near.id, at: near.range) }
        if let pattern, !mayBeLoose, pattern.isTooLoose {
            add(
                .tooLoose, at: value.range,
                "the pattern names nothing but who and whether, and would be found everywhere",
                hint: "add what is done and to what, or begin with `under (…):` or `near …:`")
            return nil
        }
        return pattern
    }

    /// Ids between commas (and bars, when `separators` holds them), each with its place; mistakes are reported.
    mutating func ids(
        _ value: PackValue, separators: Set<UInt8>, purpose: PackDraft.Use.Purpose
    ) -> [String] {
        var ids: [String] = []
        var seen: Set<String> = []
        for part in value.split(at: separators) {
            guard !part.isEmpty else {
                add(
                    .missingValue, at: value.range, "an id is missing between separators",
                    hint: "write ids with one comma between: `audit.right, audit.records`")
                continue
            }
            let id = part.text
            if part.bytes.contains(where: \.isPackSpace) {
                add(
                    .badName, at: part.range, "`\(id)` is not one id",
                    hint: "write a comma between ids")
                continue
            }
            if !seen.insert(id).inserted {
                add(.duplicateName, at: part.range, "`\(id)` stands twice in one line")
                continue
            }
            ids.append(id)
            use(purpose, id, at: part.range)
        }
        return ids
    }

    /// Text by language; English must be there when any is, or always when `isRequired`.
    mutating func text(
        _ key: String, in fields: PackFields, english: String? = nil, isRequired: Bool = false
    ) -> LocalizedText {
        var text: LocalizedText = [:]
        if let english { text[.english] = english }
        for line in fields.all(key) {
            guard let language = line.reportLanguage else { continue }
            if language == .english, english != nil {
                add(
                    .duplicateKey, at: line.item.key.range, "`\(key) en` stands twice",
                    hint: "the English title stands in quotes after the id")
                continue
            }
            text[language] = line.value.text
        }
        if text[.english] == nil, key != "title" {
            if let first = fields.all(key).first {
                add(
                    .missingEnglish, at: first.item.key.range, "`\(key)` lacks English",
                    hint: "add a line `\(key) en …`: it is shown where no other language is")
            } else if isRequired, fields.lacks(key) {
                addMissing(key + " en", in: fields)
            }
        }
        return text
    }

    mutating func addMissing(_ key: String, in fields: PackFields, hint: String? = nil) {
        let name = fields.head.value.splitFirstWord().word.text
        add(
            .missingKey, at: fields.head.key.range,
            "\(fields.head.name) `\(name)` lacks `\(key)`",
            hint: hint ?? PackFields.examples[key].map { "add a line such as `\(key) \($0)`" })
    }

    /// One of the words of an enumeration, or nil when it is none, which is reported.
    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ value: PackValue, of key: String, as type: Choice.Type
    ) -> Choice? where Choice.RawValue == String {
        if let choice = Choice(rawValue: value.text) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        add(
            .badValue, at: value.range, "`\(value.text)` is no `\(key)`",
            hint: PackFields.suggestion(for: value.text, among: names))
        return nil
    }

    mutating func use(_ purpose: PackDraft.Use.Purpose, _ text: String, at range: PackRange) {
        draft.uses.append(PackDraft.Use(purpose: purpose, text: text, range: range))
    }
}

extension PatternSyntax {
    /// Whether every slot can be filled by a party or a bare "shall", so that the pattern proves nothing.
    fileprivate var isTooLoose: Bool {
        guard scope == .anywhere else { return false }
        return slots.allSatisfy { slot in
            slot.alternatives.contains { $0.allSatisfy(\.isWeak) }
        }
    }
}

extension PatternSyntax.Word {
    /// Whether the word stands in nearly every clause.
    fileprivate var isWeak: Bool {
        switch self {
        case .term(let name, let isOptional):
            isOptional || BuiltInTerms.contains(name)
                || ["must", "may", "must-not", "may-not"].contains(name)
        case .literal(let text, _, let isOptional):
            isOptional || Self.weak.contains(text.lowercased())
        }
    }

    private static let weak: Set<String> = [
        "the", "a", "an", "of", "to", "and", "or", "in", "shall", "must", "will", "may", "can",
        "any", "all", "each", "such", "that", "this", "is", "are", "be", "by", "for", "with",
        "的", "應", "须", "須", "可", "必", "o", "os", "as", "e", "ou", "de", "da", "do", "deve", "pode",
    ]
}
