import ClauseRules
import ClauseText

/// Names whose definition says which side they are: `"Clinic" means the legal entity that subscribes to the service`.
enum DescribedNames {
    private static let verbs = WordHashes("means mean is refers e significa designa")
    private static let persons = WordHashes(
        "person entity company individual organization organisation business firm party institution pessoa entidade "
            + "empresa sociedade organizacao profissional")
    private static let relatives = WordHashes("who that which que")
    private static let buys = WordHashes(
        "purchases purchased subscribes subscribed orders ordered engages contracts registers contrata contratou adquire "
            + "subscreve assina")
    private static let gives = WordHashes(
        "provides supplies hosts performs fornece presta disponibiliza")
    private static let longestName = 4
    /// How many tokens after the verb the kind of somebody stands.
    private static let personReach = 6
    /// How many tokens after that the relative clause begins.
    private static let relativeReach = 10
    /// How many tokens of the relative clause hold its verb.
    private static let verbReach = 3

    /// The names among the first tokens of a document, in order.
    static func names(in stream: TokenStream, limit: Int) -> [PronounNames.Name] {
        stream.sentences.compactMap { sentence in
            guard let first = sentence.tokens.first, first < limit,
                stream.tokens[first].flags.contains(.quoteBefore)
            else { return nil }
            let end = sentence.tokens.upperBound
            guard
                let close = place(
                    in: first..<min(first + longestName, end),
                    { stream.tokens[$0].flags.contains(.quoteAfter) }),
                close + 1 < end, verbs.contains(stream.tokens[close + 1]),
                let person = place(
                    in: close + 2..<min(close + 2 + personReach, end),
                    { persons.contains(stream.tokens[$0]) }),
                let relative = place(
                    in: person + 1..<min(person + 1 + relativeReach, end),
                    { relatives.contains(stream.tokens[$0]) })
            else { return nil }
            for token in stream.tokens[
                relative + 1..<max(relative + 1, min(relative + 1 + verbReach, end))]
            {
                if buys.contains(token) {
                    return PronounNames.Name(words: first..<close + 1, role: .customer)
                }
                if gives.contains(token) {
                    return PronounNames.Name(words: first..<close + 1, role: .provider)
                }
            }
            return nil
        }
    }

    private static func place(in range: Range<Int>, _ isWanted: (Int) -> Bool) -> Int? {
        range.first(where: isWanted)
    }
}
