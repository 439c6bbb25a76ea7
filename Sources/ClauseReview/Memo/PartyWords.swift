/// The words that model wording uses for the two sides, fitted to the agreement's own.
///
/// Which of an agreement's words for a party is its defined term cannot be told from the list of parties, so the
/// one that its operative clauses use most is taken; full names and "we" never are.
public struct PartyWords: Sendable, Hashable {
    /// The customer's word without an article ("Customer").
    public var customer: String
    /// The provider's word without an article ("Supplier").
    public var provider: String
    /// The language whose articles go with the words.
    public var language: Memo.Language
    /// Whether the agreement puts an article before the words ("the Supplier", but "AWS").
    public var hasArticle: Bool

    public init(
        customer: String, provider: String, language: Memo.Language, hasArticle: Bool = true
    ) {
        self.customer = customer
        self.provider = provider
        self.language = language
        self.hasArticle = hasArticle
    }

    /// Takes the words from a review; the language's usual ones where the agreement is in another language.
    public init(_ review: Review, language: Memo.Language) {
        let usual = Self.usual(language)
        self.init(customer: usual.0, provider: usual.1, language: language)
        let code = language == .traditionalChinese ? "zh" : language.rawValue
        guard review.documents.first?.languages.contains(code) ?? false else { return }
        let excerpts = review.elements.flatMap { $0.evidence.map { Array($0.excerpt.utf8) } }
        let customer = Self.mostUsed(review.parties.customer, in: excerpts, language)
        let provider = Self.mostUsed(review.parties.provider, in: excerpts, language)
        if let customer { self.customer = customer.word }
        if let provider { self.provider = provider.word }
        let found = [customer, provider].compactMap { $0 }
        if !found.isEmpty { hasArticle = found.contains { $0.articles * 2 >= $0.uses } }
    }

    private static func usual(_ language: Memo.Language) -> (String, String) {
        switch language {
        case .english: ("Customer", "Supplier")
        case .traditionalChinese: ("客戶", "供應商")
        case .portuguese: ("Cliente", "Prestador")
        }
    }

    private struct Use {
        var word: String
        var uses: Int
        var articles: Int
    }

    private static func mostUsed(
        _ words: [String], in excerpts: [[UInt8]], _ language: Memo.Language
    ) -> Use? {
        var best: Use?
        // A party that is named in capitals is often called by its word in the clauses: COMPANY, "Company shall".
        let spellings = words.flatMap { word in
            word == word.uppercased() && word.utf8.count > 3
                ? [word, word.prefix(1) + word.dropFirst().lowercased()] : [word]
        }
        for word in spellings where isCandidate(word, language) {
            var use = Use(word: word, uses: 0, articles: 0)
            let bytes = Array(word.utf8)
            for excerpt in excerpts { count(bytes, in: excerpt, &use) }
            if use.uses > best?.uses ?? 0 { best = use }
        }
        return best
    }

    /// Whether a word can stand for a party in wording: short, in the language's script, no pronoun.
    private static func isCandidate(_ word: String, _ language: Memo.Language) -> Bool {
        let isHan = word.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        if language == .traditionalChinese { return isHan && word.unicodeScalars.count <= 8 }
        let pronouns = ["we", "us", "our", "you", "your", "ours", "yours", "party", "each party"]
        return !isHan && !pronouns.contains(word.lowercased())
            && word.split(separator: " ").count <= 2
            && (word.unicodeScalars.first?.properties.isUppercase ?? false)
    }

    private static func count(_ word: [UInt8], in text: [UInt8], _ use: inout Use) {
        guard let first = word.first, text.count >= word.count else { return }
        let articles = ["the ", "The ", "o ", "O ", "a ", "A ", "do ", "da ", "ao ", "THE "]
            .map { Array($0.utf8) }
        for start in 0...(text.count - word.count) where text[start] == first {
            let end = start + word.count
            guard text[start..<end].elementsEqual(word),
                start == 0 || !isLetter(text[start - 1]) || first >= 0x80,
                end == text.count || !isLetter(text[end]) || first >= 0x80
            else { continue }
            use.uses += 1
            if articles.contains(where: { text[..<start].suffix($0.count).elementsEqual($0) }) {
                use.articles += 1
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0x80
    }
}
