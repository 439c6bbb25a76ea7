/// The verdict on one requirement, with what a person needs to act on it.
public struct Finding: Sendable, Codable, Hashable {
    /// Id of the regime pack.
    public var pack: String
    /// Id of the requirement.
    public var requirement: String
    public var title: String
    public var citation: String
    /// `seen`, `summary` or `memory`: how sure it is that the regime asks this.
    public var basis: String
    /// `must`, `should` or `where-applicable`.
    public var weight: String
    public var verdict: Verdict
    /// Needed elements first, in the pack's order.
    public var elements: [FindingElement]
    /// What is missing, soft, blank, referred or adverse, a line each.
    public var gaps: [Gap]
    public var nearMisses: [NearMiss]
    /// Adverse topics that were found and defeat the requirement.
    public var adverse: [String]
    public var ask: String
    public var why: String
    /// The waiver that covers the finding, or nil.
    public var waiver: Waiver?
    /// Whether the baseline that the review was compared with has the gap already; nil without a baseline.
    public var known: Bool?

    public init(
        pack: String, requirement: String, title: String, citation: String, basis: String,
        weight: String, verdict: Verdict, elements: [FindingElement], gaps: [Gap],
        nearMisses: [NearMiss], adverse: [String], ask: String, why: String, waiver: Waiver? = nil,
        known: Bool? = nil
    ) {
        self.pack = pack
        self.requirement = requirement
        self.title = title
        self.citation = citation
        self.basis = basis
        self.weight = weight
        self.verdict = verdict
        self.elements = elements
        self.gaps = gaps
        self.nearMisses = nearMisses
        self.adverse = adverse
        self.ask = ask
        self.why = why
        self.waiver = waiver
        self.known = known
    }
}

/// What the review says of one requirement.
public enum Verdict: String, Sendable, Codable, CaseIterable {
    /// Every needed element is present.
    case met
    /// Some needed elements are present, or one is soft or blank.
    case partial
    /// None is.
    case missing
    /// Words contradict it, even if other words meet it.
    case adverse
    /// What it needs rests on a document that was not supplied.
    case unclear
    /// Its stated condition does not hold.
    case notApplicable = "not-applicable"
}

/// An element as one requirement uses it.
public struct FindingElement: Sendable, Codable, Hashable {
    public var id: String
    public var title: String
    /// Whether the requirement needs it; otherwise it makes the clause better.
    public var needed: Bool
    public var status: ElementStatus

    public init(id: String, title: String, needed: Bool, status: ElementStatus) {
        self.id = id
        self.title = title
        self.needed = needed
        self.status = status
    }
}

/// One thing that keeps a requirement from being met.
public struct Gap: Sendable, Codable, Hashable {
    /// Element id, or the adverse topic's id.
    public var element: String
    public var kind: Kind
    /// One sentence for a person.
    public var message: String

    public init(element: String, kind: Kind, message: String) {
        self.element = element
        self.kind = kind
        self.message = message
    }

    /// What is wrong with it.
    public enum Kind: String, Sendable, Codable, CaseIterable {
        case missing, soft, blank, referred, adverse
    }
}

/// A finding that someone has accepted, for a time.
public struct Waiver: Sendable, Codable, Hashable {
    public var reason: String
    public var approver: String
    /// Last day on which it holds, as `YYYY-MM-DD`.
    public var expires: String

    public init(reason: String, approver: String, expires: String) {
        self.reason = reason
        self.approver = approver
        self.expires = expires
    }
}

/// A duty of the insurer that no contract can show.
public struct DutyNotAssessed: Sendable, Codable, Hashable {
    public var pack: String
    public var duty: String
    public var title: String
    public var citation: String
    public var basis: String
    /// What the insurer must do.
    public var todo: String
    /// What the agreement itself tells that helps.
    public var facts: [Review.Fact]
    /// When a filing is due, counted from a date of the agreement, or nil.
    public var filing: Filing?

    public init(
        pack: String, duty: String, title: String, citation: String, basis: String, todo: String,
        facts: [Review.Fact], filing: Filing?
    ) {
        self.pack = pack
        self.duty = duty
        self.title = title
        self.citation = citation
        self.basis = basis
        self.todo = todo
        self.facts = facts
        self.filing = filing
    }

    /// A filing date as a count from an event, such as 3 months before commencement.
    public struct Filing: Sendable, Codable, Hashable {
        public var count: Int
        /// `days` or `months`.
        public var unit: String
        /// `before` or `after`.
        public var side: String
        /// `commencement` or `signing`.
        public var event: String

        public init(count: Int, unit: String, side: String, event: String) {
            self.count = count
            self.unit = unit
            self.side = side
            self.event = event
        }
    }
}
