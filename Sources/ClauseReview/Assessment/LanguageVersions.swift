import ClauseRules
import ClauseText

/// What an agreement in two languages says of them: which version prevails, and what only one of them shows.
///
/// A document has two versions when its paragraphs come in two languages in about equal number. A name of a language
/// nearest to "prevails", 為準 or "prevalece" tells which version does; an element with evidence in one language alone
/// is a difference for a reader to look at, not a finding.
struct LanguageVersions {
    /// The two languages, in the order of the paragraphs' number.
    let languages: [Language]
    /// The language whose version prevails, if words say so.
    let prevailing: Language?

    private let languageOfSentence: [Language?]

    /// Least tokens of a sentence whose language counts.
    private static let leastTokens = 6
    /// How far from the verb the language may be named, in tokens.
    private static let reach = 14

    /// The versions of a document, or nil when it is written in one language.
    init?(_ reading: DocumentReading) {
        let stream = reading.stream
        let sentences = stream.sentences.map { sentence -> Language? in
            guard sentence.tokens.count >= Self.leastTokens else { return nil }
            return TextLanguages.language(of: stream.tokens[sentence.tokens])
        }
        var counts: [Language: Set<Int>] = [:]
        for (index, language) in sentences.enumerated() {
            if let language { counts[language, default: []].insert(stream.sentences[index].block) }
        }
        let ranked = counts.sorted { left, right in
            left.value.count != right.value.count
                ? left.value.count > right.value.count : left.key < right.key
        }
        guard ranked.count > 1, ranked[1].value.count >= 5,
            ranked[1].value.count * 3 >= ranked[0].value.count * 2
        else { return nil }
        languages = [ranked[0].key, ranked[1].key]
        languageOfSentence = sentences
        prevailing = Self.prevailing(in: stream)
    }

    /// The elements that each language alone shows, as titles in the order of the packs.
    ///
    /// - Parameter groups: the weighed matches of each group of the packs.
    func alone(
        _ groups: [[WeighedMatch]], document: Int, packs: CompiledPacks,
        in reportLanguage: Memo.Language
    ) -> [(language: Language, titles: [String])] {
        var titles: [Language: [String]] = [:]
        for (index, group) in packs.groups.enumerated() {
            guard case .element(let element) = group else { continue }
            let found = Set(
                groups[index].lazy.filter { $0.failure == nil && $0.document == document }
                    .compactMap { languageOfSentence[$0.match.sentence] })
            if found.count == 1, let only = found.first, languages.contains(only) {
                let rule = packs.syntax.elements[element]
                titles[only, default: []].append(
                    TranslatedNames.elements.name(of: rule.id, reportLanguage) ?? rule.title)
            }
        }
        return languages.compactMap { language in titles[language].map { (language, $0) } }
    }

    /// What a reader should be told, one sentence each.
    func notices(
        _ groups: [[WeighedMatch]], document: Int, packs: CompiledPacks, in language: Memo.Language
    ) -> [String] {
        let words = LanguageVersionsWording.of(language)
        return [words.written(languages.map(words.name), prevailing.map(words.name))]
            + alone(groups, document: document, packs: packs, in: language).map {
                words.alone(words.name($0.language), $0.titles)
            }
    }

    // MARK: The version that prevails

    private static let verbs = WordHashes("prevail prevails prevalece prevalecera prevalecendo")
    private static let versions = WordHashes("version versions text versao versoes texto 版 本")
    private static let english = WordHashes("english inglesa ingles inglese 英")
    private static let chinese = WordHashes("chinese chinesa chines 中")
    private static let portuguese = WordHashes("portuguese portuguesa portugues 葡")
    private static let asStandard = ChinesePartyNames.pairs("為準")
    private static let han = WordHashes("文 語 英 中 葡")

    private static func prevailing(in stream: TokenStream) -> Language? {
        for sentence in stream.sentences {
            let tokens = stream.tokens[sentence.tokens]
            guard tokens.contains(where: versions.contains) else { continue }
            for index in tokens.indices where isVerb(at: index, in: tokens) {
                let near = tokens.indices.filter { abs($0 - index) <= reach }
                    .sorted { (abs($0 - index), $0) < (abs($1 - index), $1) }
                for place in near {
                    if let language = named(at: place, in: tokens) { return language }
                }
            }
        }
        return nil
    }

    private static func isVerb(at index: Int, in tokens: ArraySlice<Token>) -> Bool {
        if verbs.contains(tokens[index]) { return true }
        guard index + 1 < tokens.endIndex else { return false }
        return asStandard.contains(
            UInt64(tokens[index].hash) << 32 | UInt64(tokens[index + 1].hash))
    }

    private static func named(at index: Int, in tokens: ArraySlice<Token>) -> Language? {
        let token = tokens[index]
        if token.flags.contains(.han) {
            guard index + 1 < tokens.endIndex, han.contains(tokens[index + 1]) else { return nil }
        }
        if english.contains(token) { return .english }
        if chinese.contains(token) { return .chinese }
        return portuguese.contains(token) ? .portuguese : nil
    }
}
