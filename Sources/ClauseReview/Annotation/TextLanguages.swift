import ClauseText

/// Which languages a text is written in.
enum TextLanguages {
    private static let english = WordHashes("the of and to shall any by or such in with this")
    private static let portuguese = WordHashes(
        "de do da dos das que os as em por para ao nos na pelo ou uma um o nao sua seu seus "
            + "suas pode deve cada sem")

    /// The language of a few words, or nil when nothing tells.
    static func language(of tokens: ArraySlice<Token>) -> Language? {
        counts(in: tokens).filter { $0.value > 0 }.max { left, right in
            left.value != right.value ? left.value < right.value : left.key > right.key
        }?.key
    }

    private static func counts(in tokens: ArraySlice<Token>) -> [Language: Int] {
        var english = 0
        var chinese = 0
        var portuguese = 0
        for token in tokens {
            if token.flags.contains(.han) {
                chinese += 1
            } else if Self.english.contains(token) {
                english += 3
            } else if Self.portuguese.contains(token) {
                portuguese += 3
            }
        }
        return [.english: english, .chinese: chinese, .portuguese: portuguese]
    }

    /// The languages with a fair share of the text, most used first; English when nothing tells.
    static func languages(of stream: TokenStream) -> [Language] {
        let counts = counts(in: stream.tokens[...])
        let total = counts.values.reduce(0, +)
        let found = counts.filter { $0.value * 12 > total }.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key < right.key
        }
        return found.isEmpty ? [.english] : found.map(\.key)
    }
}
