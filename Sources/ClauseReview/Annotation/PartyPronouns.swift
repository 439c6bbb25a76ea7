import ClauseRules
import ClauseText

/// "We" is the provider and "you" the customer where an agreement speaks so.
struct PartyPronouns {
    /// The places of both, none where the agreement does not address its reader.
    private(set) var marks: [TextMark] = []
    /// Whether the provider speaks of itself.
    private(set) var hasFirst = false
    /// Whether the customer is addressed.
    private(set) var hasSecond = false

    private static let we = WordHashes("we us our ours nosso nossa nossos nossas")
    private static let you = WordHashes("you your yours voce")
    /// Bytes of the longest of these words.
    private static let longest = 6

    /// Uses of a party's name for each "you" above which the "you" is somebody in a letter or form, not the customer.
    private static let namesPerPronoun = 16

    /// - Parameter nameUses: how often the agreement uses the name of the party it names most.
    init(_ stream: TokenStream, nameUses: Int) {
        var first: [Int] = []
        var second: [Int] = []
        for (index, token) in stream.tokens.enumerated()
        where token.end - token.start <= Self.longest {
            if Self.we.contains(token),
                !token.flags.contains(.allCaps) || token.end - token.start > 2
            {
                first.append(index)
            }
            if Self.you.contains(token) { second.append(index) }
        }
        guard second.count >= 1, first.count + second.count >= 2 || stream.tokens.count < 200 else {
            return
        }
        guard second.count * Self.namesPerPronoun >= nameUses else { return }
        hasFirst = !first.isEmpty
        hasSecond = true
        for (role, places) in [(RoleRule.Role.provider, first), (.customer, second)] {
            for place in places {
                marks.append(
                    TextMark(kind: .role(role), start: Int32(place), end: Int32(place + 1)))
            }
        }
    }
}
