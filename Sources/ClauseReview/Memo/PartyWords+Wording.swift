extension PartyWords {
    /// Model wording with `{customer}` and `{provider}` replaced, articles and contractions included.
    ///
    /// English gets "the Supplier" or "The Supplier" at a sentence's start; Portuguese "o Prestador", "do Prestador",
    /// "à Seguradora"; Chinese the bare word.
    public func wording(_ model: String) -> String {
        var result = ""
        var rest = model[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            if rest.hasPrefix("{customer}") {
                rest = rest.dropFirst("{customer}".count)
                append(customer, to: &result)
            } else if rest.hasPrefix("{provider}") {
                rest = rest.dropFirst("{provider}".count)
                append(provider, to: &result)
            } else {
                result.append("{")
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private func append(_ word: String, to text: inout String) {
        let isStart = Self.startsSentence(after: text)
        switch language {
        case .traditionalChinese: text += word
        case .english:
            if hasArticle { text += isStart ? "The " : "the " }
            text += word
        case .portuguese:
            if hasArticle {
                Self.appendPortugueseArticle(isFeminine: Self.isFeminine(word), isStart, to: &text)
            }
            text += word
        }
    }

    /// Whether what comes next begins a sentence.
    private static func startsSentence(after text: String) -> Bool {
        guard let last = text.last(where: { !$0.isWhitespace }) else { return true }
        if ".!?".contains(last) { return true }
        return false
    }

    private static func appendPortugueseArticle(
        isFeminine: Bool, _ isStart: Bool, to text: inout String
    ) {
        let contractions: [(String, String, String)] = [
            ("de ", "do ", "da "), ("a ", "ao ", "à "), ("em ", "no ", "na "),
            ("por ", "pelo ", "pela "),
        ]
        for (plain, masculine, feminine) in contractions {
            for (from, to) in [
                (plain, isFeminine ? feminine : masculine),
                (capitalized(plain), capitalized(isFeminine ? feminine : masculine)),
            ] where text == from || text.hasSuffix(" " + from) || text.hasSuffix("\n" + from) {
                text.removeLast(from.count)
                text += to
                return
            }
        }
        let article = isFeminine ? "a " : "o "
        text += isStart ? capitalized(article) : article
    }

    private static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// Whether a Portuguese party word is feminine by its ending.
    private static func isFeminine(_ word: String) -> Bool {
        let first = word.split(separator: " ").first.map { $0.lowercased() } ?? ""
        return first.hasSuffix("a") || first.hasSuffix("ção") || first.hasSuffix("dade")
    }
}
