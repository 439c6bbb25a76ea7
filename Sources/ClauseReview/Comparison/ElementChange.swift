/// What became of one element, with the words of both drafts.
public struct ElementChange: Sendable, Codable, Equatable {
    public var id: String
    public var title: String
    /// Ids of the requirements that need it, in the order of the packs.
    public var requirements: [String]
    public var change: CoverageChange
    public var oldStatus: ElementStatus
    public var newStatus: ElementStatus
    /// The old draft's words: evidence, or for an element that was absent the passage that the new words come from.
    public var old: Evidence?
    /// The new draft's words: evidence, or for an element now absent the passage that is left of the old words.
    public var new: Evidence?
    /// How `old` became `new`, word by word; empty when one of them is nil.
    public var words: [WordEdit]
    /// Values that changed between the two.
    public var values: [ValueChange]
    /// Why the change is what it is, as half a sentence each.
    public var reasons: [String]

    public init(
        id: String, title: String, requirements: [String], change: CoverageChange,
        oldStatus: ElementStatus, newStatus: ElementStatus, old: Evidence?, new: Evidence?,
        words: [WordEdit], values: [ValueChange], reasons: [String]
    ) {
        self.id = id
        self.title = title
        self.requirements = requirements
        self.change = change
        self.oldStatus = oldStatus
        self.newStatus = newStatus
        self.old = old
        self.new = new
        self.words = words
        self.values = values
        self.reasons = reasons
    }

    /// Whether the words shown differ, whatever that means for the coverage.
    public var isReworded: Bool { words.contains { $0.kind != .same } }
}

/// A run of words that both drafts have, or only one of them.
public struct WordEdit: Sendable, Codable, Hashable {
    /// Which draft has the words.
    public enum Kind: String, Sendable, Codable {
        case same, deleted, inserted
    }

    public var kind: Kind
    /// The words with white space as single spaces; a space stands before the first word where the draft has one.
    public var text: String

    public init(kind: Kind, text: String) {
        self.kind = kind
        self.text = text
    }
}

/// A duration, date, amount or percentage that is another one now.
public struct ValueChange: Sendable, Codable, Hashable {
    /// `duration`, `date`, `money`, `percent` or `place`.
    public var kind: String
    /// Normalised old value, such as "60 days", or nil when there was none.
    public var old: String?
    /// Normalised new value, or nil when there is none.
    public var new: String?
    /// Whether the new value is better for the customer; nil when no rule says.
    public var isBetter: Bool?

    public init(kind: String, old: String?, new: String?, isBetter: Bool? = nil) {
        self.kind = kind
        self.old = old
        self.new = new
        self.isBetter = isBetter
    }
}
