public import ClauseText

/// One pattern of a pack as written: slots in order, with what may stand between them.
public struct PatternSyntax: Sendable, Hashable {
    /// The language whose lexicon words the pattern's `<terms>` stand for.
    public let language: Language
    /// Where and under what the pattern counts.
    public let scope: Scope
    /// The slots in the order they are read; never empty.
    public let slots: [Slot]
    /// Where the pattern begins in its pack.
    public let location: PackLocation

    public init(language: Language, scope: Scope, slots: [Slot], location: PackLocation) {
        self.language = language
        self.scope = scope
        self.slots = slots
        self.location = location
    }

    /// Where a pattern counts.
    public enum Scope: Sendable, Hashable {
        /// Anywhere in operative text.
        case anywhere
        /// Only in a clause one of whose headings matches an alternative.
        case under([Phrase])
        /// Only in a sentence of the same clause as, and at most two sentences from, evidence for an element,
        /// or in a sentence that cites by number a clause with such evidence.
        case near(elementID: String)
    }

    /// One place of a pattern, filled by any of its alternatives.
    public struct Slot: Sendable, Hashable {
        /// How far the slot may stand from the slot before; the first slot has `.adjacent`.
        public let join: Join
        /// What may fill the slot; never empty.
        public let alternatives: [Phrase]
        /// Where the slot begins in its pack.
        public let location: PackLocation

        public init(join: Join, alternatives: [Phrase], location: PackLocation) {
            self.join = join
            self.alternatives = alternatives
            self.location = location
        }
    }

    /// What may stand between two slots. Distances count tokens; punctuation is not counted.
    public enum Join: Sendable, Hashable {
        /// Nothing (white space between two slots).
        case adjacent
        /// At most this many tokens (`..N`).
        case gap(Int)
        /// Any number of tokens of the same sentence (`...`).
        case sentence
        /// At most this many tokens, the slots in either order (`~N`).
        case near(Int)
        /// At most this many tokens, nil for any number, between the runs of slots on both sides, which may come in
        /// either order (`~~N`, `~~`).
        case across(Int?)
    }

    /// Words in a row.
    public typealias Phrase = [Word]

    /// One word of a phrase.
    public enum Word: Sendable, Hashable {
        /// A word as written, folded when compiled; `isPrefix` for `audit*`, `isOptional` for `the?`.
        case literal(String, isPrefix: Bool, isOptional: Bool)
        /// A `<term>` of the lexicon or of the file; `isOptional` for `<term>?`.
        case term(String, isOptional: Bool)
    }
}
