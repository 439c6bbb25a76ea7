/// What became of one requirement.
public struct RequirementChange: Sendable, Codable, Equatable {
    /// Id of the regime pack.
    public var pack: String
    public var requirement: String
    public var title: String
    public var citation: String
    /// `seen`, `summary` or `memory`: how sure it is that the regime asks this.
    public var basis: String
    public var weight: String
    public var change: CoverageChange
    public var oldVerdict: Verdict
    public var newVerdict: Verdict
    /// Ids of the elements it needs or is better for, needed ones first.
    public var elements: [String]
    /// Adverse topics found now that were not found before.
    public var adverseAdded: [String]
    /// Adverse topics found before that are no longer.
    public var adverseRemoved: [String]

    public init(
        pack: String, requirement: String, title: String, citation: String, basis: String,
        weight: String, change: CoverageChange, oldVerdict: Verdict, newVerdict: Verdict,
        elements: [String], adverseAdded: [String], adverseRemoved: [String]
    ) {
        self.pack = pack
        self.requirement = requirement
        self.title = title
        self.citation = citation
        self.basis = basis
        self.weight = weight
        self.change = change
        self.oldVerdict = oldVerdict
        self.newVerdict = newVerdict
        self.elements = elements
        self.adverseAdded = adverseAdded
        self.adverseRemoved = adverseRemoved
    }
}

/// What became of words against the customer.
public struct AdverseChange: Sendable, Codable, Equatable {
    /// Whether they came in, went out or stayed.
    public enum Change: String, Sendable, Codable {
        case added, removed, unchanged
    }

    public var topic: String
    public var title: String
    public var change: Change
    /// The old draft's words: evidence, or the passage that the new words come from.
    public var old: Evidence?
    /// The new draft's words: evidence, or the passage that the old words became.
    public var new: Evidence?
    /// How `old` became `new`, word by word; empty when one of them is nil.
    public var words: [WordEdit]

    public init(
        topic: String, title: String, change: Change, old: Evidence?, new: Evidence?,
        words: [WordEdit]
    ) {
        self.topic = topic
        self.title = title
        self.change = change
        self.old = old
        self.new = new
        self.words = words
    }
}
