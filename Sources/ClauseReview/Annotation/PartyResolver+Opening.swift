import ClauseRules
import ClauseText

extension PartyResolver {
    /// How many tokens from the start the opening paragraph may reach.
    private static let openingLimit = 700
    /// How many tokens before a parenthesis the name that it abbreviates may begin.
    private static let nameReach = 30
    /// What an unambiguous word adds to its side's balance of uses.
    private static let strongWeight = 12
    /// Fewest uses of a party's name.
    private static let leastUses = 3

    /// Words of which the last of a company's full name is one.
    private static let entities = WordHashes(
        "inc corp corporation company co ltd limited llc lp llp plc gmbh bank na trust partnership incorporated "
            + "association university ag sa bv nv pty lda limitada insurance fund portfolios")

    /// One party of the opening paragraph: its names and how all of them are used.
    private struct Side {
        var keys: [[UInt32]] = []
        var uses = 0
        var balance = 0
        /// The token at which the first of its names is defined.
        var definedAt = 0
    }

    /// Casts the parties that the opening paragraph names as the two sides, and lets no passing word be a third.
    ///
    /// Two names of an opening are never the same side: the one whose uses speak more for a provider is the provider.
    /// Other words keep their meaning only where they are used about as often as the names.
    func castOpening(
        _ candidates: inout [[UInt32]: PartyCandidate], keys: [[UInt32]], in stream: TokenStream
    ) {
        var sides: [Int: Side] = [:]
        for key in keys {
            guard let candidate = candidates[key], let definition = candidate.definition else {
                continue
            }
            guard let first = candidate.uses.first,
                !stream.tokens[first.lowerBound].flags.contains(.han)
            else {
                continue
            }
            guard candidate.definedAt < Self.openingLimit, isParty(candidate, in: stream) else {
                if candidate.strong == nil, candidate.mayBe.isEmpty, !candidate.isSubject {
                    candidates[key]?.dismiss()
                }
                candidates[key]?.definition = nil
                continue
            }
            var side = sides[definition] ?? Side(definedAt: candidate.definedAt)
            side.definedAt = min(side.definedAt, candidate.definedAt)
            side.keys.append(key)
            side.uses += candidate.uses.count
            side.balance += candidate.usage.balance
            if candidate.strong == .provider { side.balance += Self.strongWeight }
            if candidate.strong == .customer { side.balance -= Self.strongWeight }
            sides[definition] = side
        }
        let ordered = contracting(sides, in: stream)
            .sorted { ($1.value.uses, $0.key) < ($0.value.uses, $1.key) }.map(\.value)
        let most = ordered.first?.uses ?? 0
        let main = ordered.filter { $0.uses >= Self.leastUses && $0.uses * 6 >= most }
        guard main.count >= 2 else { return }
        cast(main, &candidates)
        let least = main[1].uses
        let named = Set(main.flatMap(\.keys))
        for key in keys where !named.contains(key) {
            guard let candidate = candidates[key], (candidate.uses.count) * 2 < least else {
                continue
            }
            candidates[key]?.dismiss()
        }
    }

    private static let together = WordHashes("collectively together jointly conjuntamente")

    /// The sides that the first sentence to name any names, or all when it names one: what is defined later
    /// ("each a "Fund"") is a thing they speak of, unless it is a name for several of them together.
    private func contracting(_ sides: [Int: Side], in stream: TokenStream) -> [Int: Side] {
        for sentence in stream.sentences {
            guard sentence.tokens.lowerBound < Self.openingLimit else { break }
            let named = sides.filter { sentence.tokens.contains($0.value.definedAt) }
            if named.count == 1 { return sides }
            guard named.count >= 2 else { continue }
            return sides.filter { group, side in
                named[group] != nil
                    || stream.tokens[side.definedAt...].prefix(3).contains(
                        where: Self.together.contains)
            }
        }
        return sides
    }

    private func cast(_ sides: [Side], _ candidates: inout [[UInt32]: PartyCandidate]) {
        let lead = sides[0].balance - sides[1].balance
        for (index, side) in sides.enumerated() {
            let role: RoleRule.Role
            switch index {
            case 0: role = lead == 0 ? .party : lead > 0 ? .provider : .customer
            case 1: role = lead == 0 ? .party : lead > 0 ? .customer : .provider
            default: role = side.balance >= 2 ? .provider : side.balance <= -2 ? .customer : .party
            }
            for key in side.keys { candidates[key]?.role = role }
        }
    }

    /// Whether what a parenthesis of the opening defines is a party: a role word, a subject of duties, a brand or a company.
    private func isParty(_ candidate: PartyCandidate, in stream: TokenStream) -> Bool {
        if candidate.strong != nil || !candidate.mayBe.isEmpty || candidate.isSubject
            || candidate.isBrand
        {
            return true
        }
        return hasCompanyForm(before: candidate.definedAt, reach: Self.nameReach)
    }

    /// Whether one of the `reach` tokens before a place ends a company's full name: "Ltd", "Bank".
    func hasCompanyForm(before end: Int, reach: Int) -> Bool {
        stream.tokens[max(0, end - reach)..<end].contains { token in
            token.flags.contains(.capital) && Self.entities.contains(token)
        }
    }
}
