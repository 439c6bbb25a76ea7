import ClauseRules

/// A word or name that may be a party's, and what is known of it.
struct PartyCandidate {
    /// Hashes of the name's words.
    var hashes: [UInt32]
    /// Where the name stands, as token ranges, ascending.
    var uses: [Range<Int>] = []
    var capitalUses = 0
    /// The role that the lexicon gives the word wherever it stands.
    var strong: RoleRule.Role?
    /// The roles that the lexicon says it may have.
    var mayBe: Set<RoleRule.Role> = []
    /// Names defined in one parenthesis share a number.
    var definition: Int?
    /// The token at which that parenthesis opens.
    var definedAt = 0
    /// Whether it begins the longer name that it is defined for: `Larch Networks ("Larch")`.
    var isBrand = false
    /// The side that the agreement states for it: whose "we" or "you" it is defined with, or what its definition says.
    var statedRole: RoleRule.Role?
    /// Whether it is a name that the agreement makes the subject of its duties.
    var isSubject = false
    var usage = PartyUsage()
    var role: RoleRule.Role?

    init(hashes: [UInt32]) { self.hashes = hashes }

    /// Whether the agreement itself makes it a party's name.
    var isNamed: Bool { definition != nil || isSubject || statedRole != nil }

    /// Notes one place where the lexicon knows the word.
    mutating func note(_ range: Range<Int>, role: RoleRule.Role, isStrong: Bool, isNameLike: Bool) {
        if isStrong { strong = role } else { mayBe.insert(role) }
        guard uses.last != range else { return }
        uses.append(range)
        if isNameLike { capitalUses += 1 }
    }

    /// Takes from the word all that could make it a party.
    mutating func dismiss() {
        strong = nil
        mayBe = []
        definition = nil
        isSubject = false
        role = nil
    }
}
