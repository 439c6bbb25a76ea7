import ClauseText

/// Checks the names that packs use against the names that they give.
struct PackChecker {
    private var draft: PackDraft
    private let elements: [String]
    private let topics: [String]
    private let requirements: [String]
    private let adverseTopics: Set<String>

    /// The draft with the mistakes found added to its report.
    static func checked(_ draft: PackDraft) -> PackDraft {
        guard !draft.isIncomplete else { return draft }
        var checker = PackChecker(draft)
        checker.checkShadows()
        for use in draft.uses { checker.check(use) }
        checker.checkTermCycles()
        checker.checkNearCycles()
        return checker.draft
    }

    private init(_ draft: PackDraft) {
        self.draft = draft
        func given(_ kind: PackDraft.Name.Kind) -> [String] {
            draft.names.keys.filter { $0.kind == kind }.map(\.text).sorted()
        }
        elements = given(.element)
        topics = given(.topic)
        requirements = given(.requirement)
        adverseTopics = Set(draft.syntax.adverse.map(\.topicID))
    }

    private mutating func check(_ use: PackDraft.Use) {
        switch use.purpose {
        case .element:
            checkName(use, .element, .unknownElement, "element", among: elements)
        case .near(let element):
            checkName(use, .element, .unknownElement, "element", among: elements)
            if use.text == element {
                draft.report.add(
                    .nearItself, at: use.range,
                    "`\(use.text)` is near itself and can never be found",
                    hint: "name another element, or leave `near` out")
            }
        case .adverseTopic:
            checkName(use, .topic, .unknownTopic, "topic", among: topics)
            if isGiven(use.text, .topic), !adverseTopics.contains(use.text) {
                draft.report.add(
                    .topicWithoutAdverse, at: use.range,
                    "topic `\(use.text)` has no `adverse` patterns and can defeat nothing",
                    hint: "add some to its file, or leave it out")
            }
        case .requirement:
            checkName(use, .requirement, .unknownRequirement, "requirement", among: requirements)
        case .term(let language, let inside):
            checkTerm(use, language: language, inside: inside)
        }
    }

    private func isGiven(_ text: String, _ kind: PackDraft.Name.Kind) -> Bool {
        draft.names[PackDraft.Name(kind: kind, text: text)] != nil
    }

    private mutating func checkName(
        _ use: PackDraft.Use, _ kind: PackDraft.Name.Kind, _ code: PackDiagnostic.Code,
        _ title: String, among candidates: [String]
    ) {
        guard !isGiven(use.text, kind) else { return }
        let near =
            draft.report.isFull ? nil : Spelling.nearest(to: use.text, among: candidates)
        draft.report.add(
            code, at: use.range, "unknown \(title) `\(use.text)`",
            hint: near.map { "did you mean `\($0)`?" })
    }

    // MARK: Terms

    /// A file's own term may not bear the name of a shared one: the same pattern would mean two things.
    private mutating func checkShadows() {
        let given = draft.names.sorted {
            ($0.value.file, $0.value.start) < ($1.value.file, $1.value.start)
        }
        for (name, range) in given {
            guard case .term(.some) = name.kind,
                let shared = draft.names[PackDraft.Name(kind: .term(file: nil), text: name.text)]
            else { continue }
            draft.report.add(
                .duplicateName, at: range, "term `\(name.text)` is given in the lexicon already",
                hint: "choose another name; the other is at \(draft.report.place(of: shared))")
        }
    }

    private func key(of name: String, in file: Int) -> PackDraft.TermKey? {
        if isGiven(name, .term(file: file)) { return PackDraft.TermKey(name: name, file: file) }
        if isGiven(name, .term(file: nil)) || BuiltInTerms.roles.contains(name) {
            return PackDraft.TermKey(name: name, file: nil)
        }
        return nil
    }

    private mutating func checkTerm(
        _ use: PackDraft.Use, language: Language, inside: PackDraft.TermKey?
    ) {
        let name = use.text
        let isRole = BuiltInTerms.roles.contains(name)
        if isRole, let inside, inside.file == nil, BuiltInTerms.roles.contains(inside.name) {
            draft.report.add(
                .termInsideRole, at: use.range, "the words of a role name another role",
                hint: "write the words out")
            return
        }
        if BuiltInTerms.values.contains(name) { return }
        guard let key = key(of: name, in: use.range.file) else {
            let near = draft.report.isFull ? nil : nearestTerm(to: name, in: use.range.file)
            draft.report.add(
                .unknownTerm, at: use.range, "unknown term `<\(name)>`",
                hint: near.map { "did you mean `<\($0)>`?" }
                    ?? "give it in the lexicon, or in this file with `term \(name)`")
            return
        }
        // A party's own names stand in for its words, so these two are never empty.
        if name == "customer" || name == "provider" || name == "party" { return }
        if draft.termLanguages[key]?.contains(language) != true {
            draft.report.add(
                .termWithoutLanguage, at: use.range,
                "`<\(name)>` has no words in `\(language.rawValue)` and can never match here",
                hint: isRole
                    ? "add `words \(language.rawValue) …` to `role \(name)`"
                    : "add a line `\(language.rawValue) …` to `term \(name)`")
        }
    }

    private func nearestTerm(to name: String, in file: Int) -> String? {
        let given = draft.names.keys.compactMap { given -> String? in
            switch given.kind {
            case .term(let home) where home == nil || home == file: given.text
            default: nil
            }
        }
        let candidates = given + BuiltInTerms.roles + BuiltInTerms.values
        return Spelling.nearest(to: name, among: candidates.sorted())
    }

    private mutating func checkTermCycles() {
        var edges: [PackDraft.TermKey: [(to: PackDraft.TermKey, range: PackRange)]] = [:]
        for use in draft.uses {
            guard case .term(_, let inside?) = use.purpose,
                let to = key(of: use.text, in: use.range.file)
            else { continue }
            edges[inside, default: []].append((to, use.range))
        }
        for (path, range) in PackCycles.find(edges) {
            let names = path.map { "<\($0.name)>" }
            draft.report.add(
                .termCycle, at: range,
                names.count == 1
                    ? "`\(names[0])` stands for itself"
                    : "`\(names[0])` stands for itself, by way of "
                        + PackFields.list(Array(names.dropFirst()), joinedBy: "and"),
                hint: "write the words out in one of them")
        }
    }

    private mutating func checkNearCycles() {
        var edges: [String: [(to: String, range: PackRange)]] = [:]
        for use in draft.uses {
            guard case .near(let from?) = use.purpose, from != use.text else { continue }
            edges[from, default: []].append((use.text, use.range))
        }
        for (path, range) in PackCycles.find(edges) {
            draft.report.add(
                .nearCycle, at: range,
                "`\(path[0])` is near itself, by way of "
                    + PackFields.list(Array(path.dropFirst()), joinedBy: "and"),
                hint: "let one of them be found without `near`")
        }
    }
}
