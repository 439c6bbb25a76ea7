import ClauseRules
import ClauseText

/// Names that an agreement gives together with its own "we" or "you": `("Acme", "we" or "us")`, `When we say "Company",
/// "we" or "our", we mean …`.
struct PronounNames {
    /// A name and the side that it means.
    struct Name {
        var words: Range<Int>
        var role: RoleRule.Role
    }

    private static let first = WordHashes("we us our ours nos nosso nossa")
    private static let second = WordHashes("you your yours voce")
    private static let longestName = 5

    /// The names among the first tokens of a document, in order.
    ///
    /// What stands in quotation marks in one bracket, or outside brackets in one sentence, belongs together.
    static func names(in stream: TokenStream, limit: Int) -> [Name] {
        var found: [Name] = []
        var quoted: [(words: Range<Int>, bracket: Int)] = []
        var bracket = -1
        let end = min(stream.tokens.count, limit)
        var index = 0
        while index < end {
            let flags = stream.tokens[index].flags
            if flags.contains(.parenBefore) { bracket = index }
            var last = index
            if flags.contains(.quoteBefore) {
                while last + 1 < min(index + longestName, end), !closes(stream.tokens[last]) {
                    last += 1
                }
                if stream.tokens[last].flags.contains(.quoteAfter) {
                    quoted.append((index..<last + 1, bracket))
                } else {
                    last = index
                }
            }
            if stream.tokens[last].flags.contains(.parenAfter) { bracket = -1 }
            if stream.tokens[last].flags.contains(.sentenceEnd) {
                found += names(quoted, in: stream)
                quoted = []
                bracket = -1
            }
            index = last + 1
        }
        return found + names(quoted, in: stream)
    }

    private static func closes(_ token: Token) -> Bool {
        !token.flags.isDisjoint(with: [.quoteAfter, .sentenceEnd])
    }

    private static func names(
        _ quoted: [(words: Range<Int>, bracket: Int)], in stream: TokenStream
    ) -> [Name] {
        guard quoted.count > 1 else { return [] }
        return Dictionary(grouping: quoted, by: \.bracket).values.flatMap { group -> [Name] in
            let isFirst = group.map { isOnly($0.words, first, in: stream) }
            let isSecond = group.map { isOnly($0.words, second, in: stream) }
            guard isFirst.contains(true) != isSecond.contains(true) else { return [] }
            let role: RoleRule.Role = isFirst.contains(true) ? .provider : .customer
            return group.indices.filter { !isFirst[$0] && !isSecond[$0] }
                .map { Name(words: group[$0].words, role: role) }
        }.sorted { $0.words.lowerBound < $1.words.lowerBound }
    }

    private static func isOnly(_ words: Range<Int>, _ set: WordHashes, in stream: TokenStream)
        -> Bool
    {
        words.count == 1 && set.contains(stream.tokens[words.lowerBound])
    }
}
