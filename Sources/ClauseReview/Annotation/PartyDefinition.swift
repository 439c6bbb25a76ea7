import ClauseText

/// A name that the start of an agreement gives to somebody: `(the "Supplier")`, `hereinafter called the Contractor`.
struct PartyDefinition {
    /// The words of the name, as tokens.
    var name: Range<Int>
    /// The token at which the bracket opens, or the "hereinafter" that stands for one.
    var opening: Int
    /// Names given in one bracket share a number.
    var group: Int

    /// How many tokens before the bracket the full name may begin.
    private static let fullNameReach = 30

    /// Whether the name stands in the words before the bracket too, as "Acme" does in `Acme Systems, Inc. ("Acme")`.
    func isAbbreviation(in stream: TokenStream) -> Bool {
        let words = stream.tokens[name].map(\.hash)
        let start = max(0, opening - Self.fullNameReach)
        let last = opening - words.count
        guard start <= last else { return false }
        return (start...last).contains { place in
            stream.tokens[place].flags.contains(.capital)
                && stream.tokens[place..<place + words.count].map(\.hash) == words
        }
    }

    /// Whether the name begins the longer name right before the bracket, as a brand does: `Larch Networks ("Larch")`.
    func isBrand(in stream: TokenStream) -> Bool {
        let words = stream.tokens[name].map(\.hash)
        var start = opening
        while start > 0, opening - start < Self.brandReach,
            stream.tokens[start - 1].flags.contains(.capital),
            stream.tokens[start - 1].flags.isDisjoint(with: [.sentenceEnd, .comma, .colon])
        {
            start -= 1
        }
        let end = start + words.count
        return end < opening && stream.tokens[start..<end].map(\.hash) == words
    }

    /// Most words of the longer name that a brand begins.
    private static let brandReach = 6
    /// How far into a bracket a name may stand, in tokens.
    private static let bracketReach = 16
    /// How far behind "hereinafter" a name may stand, in tokens.
    private static let reach = 7
    private static let longestName = 5
    private static let longestHanName = 12

    private static let hereinafter = WordHashes("hereinafter hereafter doravante adiante")
    private static let calls = WordHashes(
        "referred called known designated as to the be collectively individually each a an and or sometimes also "
            + "singly simply simplesmente designada designado denominada denominado por como o")

    /// The definitions among the first tokens of a document, in order.
    static func definitions(in stream: TokenStream, limit: Int) -> [PartyDefinition] {
        var found: [PartyDefinition] = []
        var group = 0
        var opening = -1
        let end = min(stream.tokens.count, limit)
        var index = 0
        while index < end {
            let token = stream.tokens[index]
            if token.flags.contains(.parenBefore) {
                opening = index
                group += 1
            }
            if hereinafter.contains(token) {
                if opening < 0 { group += 1 }
                let start = opening < 0 ? index : opening
                if let name = named(after: index, before: end, in: stream) {
                    found.append(PartyDefinition(name: name, opening: start, group: group))
                    index = name.upperBound - 1
                }
            } else if opening >= 0, token.flags.contains(.quoteBefore),
                index - opening < bracketReach,
                let name = quoted(at: index, before: end, in: stream)
            {
                found.append(PartyDefinition(name: name, opening: opening, group: group))
                index = name.upperBound - 1
            } else if opening >= 0, token.hash == calledHan, index - opening < bracketReach,
                let name = called(after: index, before: end, in: stream)
            {
                found.append(PartyDefinition(name: name, opening: opening, group: group))
                index = name.upperBound - 1
            } else if opening == index, let name = enclosed(at: index, before: end, in: stream) {
                let definition = PartyDefinition(name: name, opening: opening, group: group)
                if definition.isAbbreviation(in: stream) { found.append(definition) }
                index = name.upperBound - 1
            }
            if stream.tokens[index].flags.contains(.parenAfter) { opening = -1 }
            index += 1
        }
        return found
    }

    /// The words from an opening quotation mark to the closing one.
    private static func quoted(at index: Int, before end: Int, in stream: TokenStream) -> Range<
        Int
    >? {
        let longest = stream.tokens[index].flags.contains(.han) ? longestHanName : longestName
        let limit = min(index + longest, end)
        var last = index
        while last < limit, !stream.tokens[last].flags.contains(.quoteAfter) { last += 1 }
        return last < limit ? index..<last + 1 : nil
    }

    private static let calledHan = WordHashes.hash("稱")

    /// The name without quotation marks that ends a Chinese bracket: "（以下簡稱甲方）".
    private static func called(after index: Int, before end: Int, in stream: TokenStream) -> Range<
        Int
    >? {
        var last = index + 1
        while last < min(index + 1 + longestHanName, end), stream.tokens[last].flags.contains(.han),
            !stream.tokens[last].flags.contains(.quoteBefore)
        {
            if stream.tokens[last].flags.contains(.parenAfter) {
                return last > index + 1 ? index + 1..<last + 1 : nil
            }
            last += 1
        }
        return nil
    }

    /// A bracket that holds nothing but words in capitals.
    private static func enclosed(at index: Int, before end: Int, in stream: TokenStream) -> Range<
        Int
    >? {
        var last = index
        while last < min(index + longestName, end), stream.tokens[last].flags.contains(.capital) {
            if stream.tokens[last].flags.contains(.parenAfter) { return index..<last + 1 }
            last += 1
        }
        return nil
    }

    /// The name behind "hereinafter referred to as", in quotation marks or in capitals.
    private static func named(after index: Int, before end: Int, in stream: TokenStream) -> Range<
        Int
    >? {
        var start = index + 1
        while start < min(index + reach, end) {
            let token = stream.tokens[start]
            if token.flags.contains(.quoteBefore) {
                return quoted(at: start, before: end, in: stream)
            }
            guard calls.contains(token), !token.flags.contains(.sentenceEnd) else { break }
            start += 1
        }
        var last = start
        while last < min(start + longestName, end), stream.tokens[last].flags.contains(.capital) {
            let flags = stream.tokens[last].flags
            last += 1
            if !flags.isDisjoint(with: [.comma, .semicolon, .parenAfter, .stop, .sentenceEnd]) {
                break
            }
        }
        return start < last && start > index + 1 ? start..<last : nil
    }
}
