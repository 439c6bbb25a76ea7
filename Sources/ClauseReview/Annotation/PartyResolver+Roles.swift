import ClauseRules
import ClauseText

extension PartyResolver {
    /// Least balance of uses that decides a role.
    private static let clearBalance = 2
    /// A balance of less than one for so many uses hardly tells a side.
    private static let usesPerBalance = 6
    /// Least balance of uses that turns the meaning of an unambiguous word round; half of its uses where they are many.
    private static let contraryBalance = 6

    /// Gives the candidates their roles: the names of the opening, unambiguous words, names by their use, and at last
    /// what can only be the side that nobody else is.
    func decide(_ candidates: inout [[UInt32]: PartyCandidate]) {
        let keys = candidates.keys.sorted { left, right in
            let first = candidates[left]?.uses.first?.lowerBound ?? 0
            let second = candidates[right]?.uses.first?.lowerBound ?? 0
            return first != second ? first < second : left.lexicographicallyPrecedes(right)
        }
        for key in keys {
            guard var candidate = candidates[key] else { continue }
            if candidate.capitalUses > 0, !isDefinedInSmallLetters(candidate) {
                let likely = candidate.uses.filter {
                    stream.tokens[$0.lowerBound].flags.isNameLike || isDefinite($0, of: candidate)
                }
                if !likely.isEmpty { candidate.uses = likely }
            }
            for use in candidate.uses { candidate.usage.weigh(use, in: stream.tokens) }
            candidates[key] = candidate
        }
        castOpening(&candidates, keys: keys, in: stream)
        for key in keys {
            if let role = candidates[key]?.statedRole { candidates[key]?.role = role }
        }
        let defined = keys.filter { candidates[$0]?.definition != nil }
        castByRoleWord(&candidates, defined: defined)
        castByLabel(&candidates, keys: keys)
        // Unambiguous words first; a defined name that is used clearly against its usual meaning follows its use.
        for key in keys {
            guard let candidate = candidates[key], let strong = candidate.strong,
                candidate.capitalUses > 0, candidate.role == nil
            else { continue }
            let against = strong == .provider ? -candidate.usage.balance : candidate.usage.balance
            if candidate.definition != nil
                || stream.tokens[candidate.uses[0].lowerBound].flags.contains(.han),
                against >= max(Self.contraryBalance, candidate.uses.count / 2)
            {
                candidates[key]?.role = strong == .provider ? .customer : .provider
            } else {
                candidates[key]?.role = strong
            }
        }
        for key in keys where candidates[key]?.role == nil {
            guard let candidate = candidates[key], candidate.isNamed || !candidate.mayBe.isEmpty
            else { continue }
            let balance = candidate.usage.balance
            let isHan =
                candidate.uses.first.map { stream.tokens[$0.lowerBound].flags.contains(.han) }
                ?? false
            let clear = candidate.definition != nil && isHan ? 1 : Self.clearBalance
            guard abs(balance) >= clear else { continue }
            let role: RoleRule.Role = balance > 0 ? .provider : .customer
            // What the agreement does not define means what such words mean: "Customers" are never the provider.
            if candidate.definition == nil, !candidate.mayBe.isEmpty,
                !candidate.mayBe.contains(role)
            {
                continue
            }
            if isTaken(role, weakly: candidate, among: candidates) { continue }
            candidates[key]?.role = role
        }
        dropRareChinese(&candidates, keys: keys)
        shareDefinitions(&candidates, defined: defined)
        oppose(&candidates, keys: keys)
        acceptSmallLetters(&candidates, keys: keys)
    }

    /// Whether the agreement defines a name that begins with a small letter: "eGain".
    private func isDefinedInSmallLetters(_ candidate: PartyCandidate) -> Bool {
        guard candidate.definition != nil,
            let place = candidate.uses.first(where: { $0.lowerBound >= candidate.definedAt })
        else { return false }
        let flags = stream.tokens[place.lowerBound].flags
        return !flags.contains(.capital) && !flags.contains(.han)
    }

    /// Casts names that stand behind a role word and a colon: "Provider: Acme Systems Ltd".
    private func castByLabel(_ candidates: inout [[UInt32]: PartyCandidate], keys: [[UInt32]]) {
        var labels: [Int: RoleRule.Role] = [:]
        for candidate in candidates.values {
            guard let strong = candidate.strong else { continue }
            for use in candidate.uses
            where stream.tokens[use.upperBound - 1].flags.contains(.colon) {
                labels[use.upperBound] = strong
            }
        }
        guard !labels.isEmpty else { return }
        for key in keys {
            guard let candidate = candidates[key], candidate.strong == nil, candidate.isNamed,
                candidate.role == nil,
                let role = candidate.uses.lazy.compactMap({ labels[$0.lowerBound] }).first
            else { continue }
            candidates[key]?.role = role
        }
    }

    /// Turns Chinese names round that are defined for a word of the other side: 會員（下稱乙方） makes 乙方 the customer, and
    /// 甲方 the provider.
    private func castByRoleWord(
        _ candidates: inout [[UInt32]: PartyCandidate], defined: [[UInt32]]
    ) {
        let words = candidates.values.filter { $0.strong != nil && $0.definition == nil }
        for key in defined {
            guard let candidate = candidates[key], let strong = candidate.strong,
                let first = candidate.uses.first,
                stream.tokens[first.lowerBound].flags.contains(.han),
                let word = words.first(where: { word in
                    word.strong != strong
                        && word.uses.contains { $0.upperBound == candidate.definedAt }
                }), let role = word.strong
            else { continue }
            candidates[key]?.role = role
            for other in defined
            where candidates[other]?.strong == role && candidates[other]?.role == nil {
                candidates[other]?.role = strong
            }
            return
        }
    }

    /// Whether a role word in small letters is meant as the party: "the processor" where "Processor" is one, but not "the
    /// customer", who may be anybody's.
    private func isDefinite(_ use: Range<Int>, of candidate: PartyCandidate) -> Bool {
        guard let strong = candidate.strong, use.lowerBound > 0,
            stream.tokens[use.lowerBound - 1].hash == Self.the
        else { return false }
        return strong == .provider || Self.controllers.contains(stream.tokens[use.upperBound - 1])
    }

    private static let the = WordHashes.hash("the")
    private static let controllers = WordHashes("controller exporter")

    /// Whether a name whose uses hardly tell its side would join one that a word such as "Client" has already, while the
    /// other side has none: it is then more likely that other side.
    private func isTaken(
        _ role: RoleRule.Role, weakly candidate: PartyCandidate,
        among candidates: [[UInt32]: PartyCandidate]
    ) -> Bool {
        guard candidate.definition == nil,
            abs(candidate.usage.balance) * Self.usesPerBalance < candidate.uses.count
        else { return false }
        var isNamed = false
        for other in candidates.values where other.strong != nil && other.capitalUses > 0 {
            guard other.role == role else { return false }
            isNamed = isNamed || other.uses.count * 3 >= candidate.uses.count
        }
        return isNamed
    }

    /// A Chinese role word that another name of its side outnumbers is an ordinary word there: 客戶 where 甲方 is the customer.
    private func dropRareChinese(_ candidates: inout [[UInt32]: PartyCandidate], keys: [[UInt32]]) {
        for role in [RoleRule.Role.customer, .provider] {
            let most = candidates.values.filter { $0.role == role }.map(\.uses.count).max() ?? 0
            for key in keys {
                guard let candidate = candidates[key], candidate.role == role, !candidate.isNamed,
                    let first = candidate.uses.first,
                    stream.tokens[first.lowerBound].flags.contains(.han),
                    candidate.uses.count * 5 < most
                else { continue }
                candidates[key]?.role = nil
                candidates[key]?.mayBe = []
                candidates[key]?.strong = nil
            }
        }
    }

    /// Names defined in one parenthesis mean one party.
    private func shareDefinitions(
        _ candidates: inout [[UInt32]: PartyCandidate], defined: [[UInt32]]
    ) {
        var roleOfDefinition: [Int: RoleRule.Role] = [:]
        for key in defined {
            if let candidate = candidates[key], let role = candidate.role,
                let definition = candidate.definition
            {
                roleOfDefinition[definition] = roleOfDefinition[definition] ?? role
            }
        }
        for key in defined where candidates[key]?.role == nil {
            if let definition = candidates[key]?.definition {
                candidates[key]?.role = roleOfDefinition[definition]
            }
        }
    }

    /// The most used name left over is the side that is named less; others left over follow it.
    private func oppose(_ candidates: inout [[UInt32]: PartyCandidate], keys: [[UInt32]]) {
        func uses(_ role: RoleRule.Role) -> Int {
            candidates.values.filter { $0.role == role }.map(\.uses.count).max() ?? 0
        }
        let open = keys.filter { key in
            guard let candidate = candidates[key] else { return false }
            return candidate.role == nil && candidate.capitalUses > 0
                && (candidate.isNamed || !candidate.mayBe.isEmpty)
        }
        guard
            let top = open.max(by: { left, right in
                (candidates[left]?.uses.count ?? 0) < (candidates[right]?.uses.count ?? 0)
            })
        else { return }
        let most = candidates[top]?.uses.count ?? 0
        let customer = uses(.customer)
        let provider = uses(.provider)
        let role: RoleRule.Role
        if customer == 0, provider == 0 {
            role = .party
        } else if min(customer, provider) * 2 <= most {
            role = customer < provider ? .customer : .provider
        } else {
            return
        }
        for key in open where (candidates[key]?.uses.count ?? 0) * 3 >= most {
            guard role != .party, let candidate = candidates[key], !candidate.isNamed,
                !candidate.mayBe.contains(role)
            else {
                candidates[key]?.role = role
                continue
            }
        }
    }

    /// Role words in small letters mean the party only where no other name does.
    private func acceptSmallLetters(
        _ candidates: inout [[UInt32]: PartyCandidate], keys: [[UInt32]]
    ) {
        for role in [RoleRule.Role.customer, .provider] {
            let isNamed = candidates.values.contains { $0.role == role && $0.capitalUses > 0 }
            guard !isNamed else { continue }
            for key in keys where candidates[key]?.strong == role && candidates[key]?.role == nil {
                candidates[key]?.role = role
            }
        }
    }
}
