import ClauseText

/// A pattern ready to match: atoms in order, with the room between them.
struct CompiledPattern: Sendable, Equatable {
    /// Where the pattern's slots stand in `PatternTable.atoms` and `gaps`.
    var firstSlot: Int32
    var slotCount: Int32
    /// The group that the pattern belongs to, as an index into `CompiledPacks.groups`.
    var group: Int32
    var use: Use
    /// Number of the heading atom that one of the clause's headings must hold, or -1.
    var heading: Int32
    /// The group of which evidence must be near, or -1.
    var nearGroup: Int32
    /// Whether a slot is the customer's or the provider's, so that it can match the wrong way round.
    var hasDirection: Bool
    /// The pattern's place among those written, as an index into `CompiledPacks.sources`.
    var source: Int32
    /// The language of the pattern, by its place among the cases of `Language`.
    var language: Int32

    /// What a match says.
    enum Use: Int32, Sendable { case find, not, refer }

    /// The pattern's slots, as indices into the table.
    var slots: Range<Int> { Int(firstSlot)..<Int(firstSlot + slotCount) }
}

/// All compiled patterns, with their slots in flat arrays.
struct PatternTable: Sendable, Equatable {
    var patterns: [CompiledPattern] = []
    /// The atom of each slot.
    var atoms: [Int32] = []
    /// For each slot, the most tokens that may stand between it and the slot before; `Int32.max` for a sentence.
    var gaps: [Int32] = []
    /// For every atom, the patterns that are tried when it occurs: those for which it is the rarest atom.
    var triggered = IntLists()
}
