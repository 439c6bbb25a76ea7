public import ClauseText

/// Packs compiled once for any number of documents: vocabulary, phrases and patterns, shared by all workers.
public struct CompiledPacks: Sendable {
    /// What the packs say, for reports and memos.
    public let syntax: PackSyntax
    /// The words that patterns know; the tokenizer needs it.
    public let vocabulary: Vocabulary
    /// The elements and adverse topics that patterns can find: elements first, in the order of the packs.
    public let groups: [Group]
    /// Names of the concepts, in the order of `TextMark.Kind.concept`.
    public let concepts: [String]
    /// The patterns as written, in the order of the packs.
    public let sources: [PatternSyntax]

    let trie: PhraseTrie
    let table: PatternTable
    let atomCount: Int
    /// Atoms that marks of each kind fill: by built-in term in the order of its cases, and by concept.
    let builtinAtoms: IntLists
    let conceptAtoms: IntLists
    let special: SpecialAtoms
    /// For every symbol set, whether it can begin a role word or a concept, so that annotation can skip the others.
    let beginsName: [Bool]
    /// Number of each atom among those that headings are asked for, or -1.
    let headingNumber: [Int32]
    /// How many atoms headings are asked for.
    let headingCount: Int

    /// What a group of patterns finds.
    public enum Group: Sendable, Hashable {
        /// An element, as an index into `PackSyntax.elements`.
        case element(Int)
        /// An adverse topic, as an index into `PackSyntax.adverse`.
        case adverse(Int)
    }
}

/// Atoms that the engine itself asks for, compiled from lexicon terms of the same names.
struct SpecialAtoms: Sendable {
    /// `<negator>`: words that negate.
    var negator: Int32
    /// `<not-negation>`: phrases with such a word that negate nothing, such as "not later than".
    var neutral: Int32
    /// `<negated-lead>`: openings that negate what follows, such as "nothing in this Agreement shall".
    var lead: Int32
    /// `<softener>`: words that weaken a duty or right.
    var softener: Int32
    /// Role words: strong and ambiguous, by role.
    var strong: [RoleRule.Role: Int32]
    var maybe: [RoleRule.Role: Int32]
    /// The lexicon's concepts, by index.
    var concept: [Int32]
    /// Words for places.
    var place: Int32
}
