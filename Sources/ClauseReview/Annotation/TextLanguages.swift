import ClauseText

/// Which languages a text is written in.
enum TextLanguages {
    private static let english = WordHashes("the of and to shall any by or such in with this")
    private static let portuguese = WordHashes(
        "de do da dos das que os as em por para ao nos na pelo ou uma um o nao sua seu seus "
            + "suas pode deve cada sem")

    /// The languages with a fair share of the text, most used first; English when nothing tells.
    static func languages(of stream: TokenStream) -> [Language] {
        var counts: [Language: Int] = [.english: 0, .chinese: 0, .portuguese: 0]
        for token in stream.tokens {
            if token.flags.contains(.han) {
                counts[.chinese, default: 0] += 1
            } else if english.contains(token) {
                counts[.english, default: 0] += 3
            } else if portuguese.contains(token) {
                counts[.portuguese, default: 0] += 3
            }
        }
        let total = counts.values.reduce(0, +)
        let found = counts.filter { $0.value * 12 > total }.sorted { left, right in
            left.value != right.value ? left.value > right.value : left.key < right.key
        }
        return found.isEmpty ? [.english] : found.map(\.key)
    }
}
