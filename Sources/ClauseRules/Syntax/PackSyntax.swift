public import ClauseText

/// The checked contents of a set of pack files: what the compiler and the reviewer work from.
public struct PackSyntax: Sendable {
    public var roles: [RoleRule]
    public var terms: [TermRule]
    public var topics: [TopicRule]
    public var elements: [ElementRule]
    public var adverse: [AdverseRule]
    public var regimes: [RegimeRule]
    public var vendors: [VendorRule]

    public init(
        roles: [RoleRule] = [], terms: [TermRule] = [], topics: [TopicRule] = [],
        elements: [ElementRule] = [], adverse: [AdverseRule] = [], regimes: [RegimeRule] = [],
        vendors: [VendorRule] = []
    ) {
        self.roles = roles
        self.terms = terms
        self.topics = topics
        self.elements = elements
        self.adverse = adverse
        self.regimes = regimes
        self.vendors = vendors
    }
}

/// A side or third person of an agreement and the generic words for it; names come from each document.
public struct RoleRule: Sendable {
    /// Who it is; `party` words ("each party") count for customer and provider alike.
    public enum Role: String, Sendable, CaseIterable {
        case customer, provider, party, regulator, subcontractor, affiliate, auditor
    }

    public let role: Role
    /// Words that always mean this role, by language ("Supplier", "甲方").
    public let words: [Language: [PatternSyntax.Phrase]]
    /// Words that mean it only when the document's usage agrees ("Company", "Bank"); customer and provider only.
    public let maybe: [Language: [PatternSyntax.Phrase]]
    public let location: PackLocation

    public init(
        role: Role, words: [Language: [PatternSyntax.Phrase]],
        maybe: [Language: [PatternSyntax.Phrase]], location: PackLocation
    ) {
        self.role = role
        self.words = words
        self.maybe = maybe
        self.location = location
    }
}

/// A named set of phrases that patterns refer to as `<name>`.
public struct TermRule: Sendable {
    public let name: String
    /// The file's path when the term is local to an element file; nil for the shared lexicon.
    public let file: String?
    public let phrases: [Language: [PatternSyntax.Phrase]]
    /// Whether a defined term of the agreement whose definition holds one of the phrases counts as one of them.
    public let isConcept: Bool
    public let location: PackLocation

    public init(
        name: String, file: String?, phrases: [Language: [PatternSyntax.Phrase]], isConcept: Bool,
        location: PackLocation
    ) {
        self.name = name
        self.file = file
        self.phrases = phrases
        self.isConcept = isConcept
        self.location = location
    }
}

/// The subject of an element file, such as `audit` "Audit and access".
public struct TopicRule: Sendable {
    public let id: String
    public let title: String
    public let location: PackLocation

    public init(id: String, title: String, location: PackLocation) {
        self.id = id
        self.title = title
        self.location = location
    }
}

/// The patterns of an element or adverse topic, with the sentences that prove them.
public struct PatternGroup: Sendable {
    /// A match is evidence.
    public var find: [PatternSyntax]
    /// A match that overlaps a find in the same sentence disqualifies it.
    public var not: [PatternSyntax]
    /// A match says only that the matter is dealt with in another document.
    public var refer: [PatternSyntax]
    /// Element ids; where the agreement has one of them, a match counts for nothing.
    public var unless: [String]
    /// Sentences that must give evidence.
    public var yes: [Example]
    /// Sentences that must not.
    public var no: [Example]

    public init(
        find: [PatternSyntax] = [], not: [PatternSyntax] = [], refer: [PatternSyntax] = [],
        unless: [String] = [],
        yes: [Example] = [], no: [Example] = []
    ) {
        self.find = find
        self.not = not
        self.refer = refer
        self.unless = unless
        self.yes = yes
        self.no = no
    }

    /// A sentence (or a few lines) of a pack, reviewed by itself.
    public struct Example: Sendable, Hashable {
        public let text: String
        public let location: PackLocation

        public init(text: String, location: PackLocation) {
            self.text = text
            self.location = location
        }
    }
}

/// How one element is recognised.
public struct ElementRule: Sendable {
    /// Full id, such as `audit.right`.
    public let id: String
    public let topicID: String
    /// What the text says when the element is present, as a sentence without a full stop.
    public let title: String
    /// The kind of value shown beside the evidence, or nil.
    public let value: ValueKind?
    /// What the reviewer holds a duration against, or nil.
    public let benchmark: Benchmark?
    /// Whether a definition, recital or heading can be evidence by itself; they can't unless named.
    public let allows: Set<Allowance>
    public let patterns: PatternGroup
    public let location: PackLocation

    public init(
        id: String, topicID: String, title: String, value: ValueKind?, benchmark: Benchmark? = nil,
        allows: Set<Allowance>, patterns: PatternGroup, location: PackLocation
    ) {
        self.id = id
        self.topicID = topicID
        self.title = title
        self.value = value
        self.benchmark = benchmark
        self.allows = allows
        self.patterns = patterns
        self.location = location
    }

    /// What value an element carries.
    public enum ValueKind: String, Sendable, CaseIterable {
        case duration, place, date, money, percent
    }

    /// A duration that a reviewer expects; ours, not the regulator's, and said so in reports.
    public struct Benchmark: Sendable, Hashable {
        /// Which side of the benchmark is fine.
        public enum Bound: String, Sendable, CaseIterable {
            case atLeast = "at-least"
            case atMost = "at-most"
        }

        public let bound: Bound
        public let hours: Int
        /// The duration as written, such as "72 hours".
        public let text: String
        /// Where the benchmark comes from, for the remark.
        public let reason: String

        public init(bound: Bound, hours: Int, text: String, reason: String) {
            self.bound = bound
            self.hours = hours
            self.text = text
            self.reason = reason
        }
    }

    /// Text that does not count as evidence unless the element says so.
    public enum Allowance: String, Sendable, CaseIterable {
        case definitions, recitals, front, negation
    }
}

/// What contradicts a topic.
public struct AdverseRule: Sendable {
    public let topicID: String
    public let title: String
    public let allows: Set<ElementRule.Allowance>
    public let patterns: PatternGroup
    public let location: PackLocation

    public init(
        topicID: String, title: String, allows: Set<ElementRule.Allowance>,
        patterns: PatternGroup, location: PackLocation
    ) {
        self.topicID = topicID
        self.title = title
        self.allows = allows
        self.patterns = patterns
        self.location = location
    }
}

/// Text in the report languages; English is always there.
public typealias LocalizedText = [ReportLanguage: String]

/// A language that reports and memos are written in; the raw value is its BCP 47 tag.
public enum ReportLanguage: String, Sendable, Codable, CaseIterable {
    case english = "en"
    case traditionalChinese = "zh-Hant"
    case portuguese = "pt"
}

/// A regime pack: the requirements of one guideline.
public struct RegimeRule: Sendable {
    public let id: String
    public let version: String
    public let title: LocalizedText
    public let requirements: [RequirementRule]
    public let duties: [DutyRule]
    public let location: PackLocation

    public init(
        id: String, version: String, title: LocalizedText, requirements: [RequirementRule],
        duties: [DutyRule], location: PackLocation
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.requirements = requirements
        self.duties = duties
        self.location = location
    }
}

/// What a regime asks of an agreement.
public struct RequirementRule: Sendable {
    public let id: String
    public let title: LocalizedText
    public let citation: String
    public let basis: Basis
    public let weight: Weight
    /// Each entry is an element id, or several of which one is enough.
    public let needs: [[String]]
    /// Element ids that make the clause better.
    public let better: [String]
    /// Adverse topic ids that defeat it.
    public let adverse: [String]
    /// Element ids of which one must be present for the requirement to apply; empty when it always does.
    public let when: [String]
    public let ask: LocalizedText
    public let why: LocalizedText
    public let wording: LocalizedText
    public let fallback: LocalizedText
    public let walkAway: LocalizedText
    /// What the insurer's own side has to bear in mind or to check; never shown to the other side.
    public let caution: LocalizedText
    /// Who on the insurer's side owns the point.
    public let owner: LocalizedText
    public let location: PackLocation

    public init(
        id: String, title: LocalizedText, citation: String, basis: Basis, weight: Weight,
        needs: [[String]], better: [String], adverse: [String], when: [String],
        ask: LocalizedText, why: LocalizedText, wording: LocalizedText, fallback: LocalizedText,
        walkAway: LocalizedText, caution: LocalizedText, owner: LocalizedText,
        location: PackLocation
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.basis = basis
        self.weight = weight
        self.needs = needs
        self.better = better
        self.adverse = adverse
        self.when = when
        self.ask = ask
        self.why = why
        self.wording = wording
        self.fallback = fallback
        self.walkAway = walkAway
        self.caution = caution
        self.owner = owner
        self.location = location
    }

    /// How sure it is that the regime's text asks this.
    public enum Basis: String, Sendable, Codable, CaseIterable {
        /// A source that could be read says it.
        case seen
        /// A summary of the text says it.
        case summary
        /// From memory or inferred, unverified.
        case memory
    }

    /// How much the requirement weighs in a review.
    public enum Weight: String, Sendable, Codable, CaseIterable {
        case must, should
        case whereApplicable = "where-applicable"
    }
}

/// A duty of the insurer that no contract can show; always reported as not assessed.
public struct DutyRule: Sendable {
    public let id: String
    public let title: LocalizedText
    public let citation: String
    public let basis: RequirementRule.Basis
    /// What the insurer must do.
    public let todo: LocalizedText
    /// Element ids whose values help, such as `term.start`.
    public let facts: [String]
    /// When a filing is due, or nil.
    public let filing: Filing?
    public let location: PackLocation

    public init(
        id: String, title: LocalizedText, citation: String, basis: RequirementRule.Basis,
        todo: LocalizedText, facts: [String], filing: Filing?, location: PackLocation
    ) {
        self.id = id
        self.title = title
        self.citation = citation
        self.basis = basis
        self.todo = todo
        self.facts = facts
        self.filing = filing
        self.location = location
    }

    /// A filing date counted from a date of the agreement.
    public struct Filing: Sendable, Hashable {
        public enum Unit: String, Sendable, Codable, CaseIterable { case days, months }
        public enum Side: String, Sendable, Codable, CaseIterable { case before, after }
        public enum Event: String, Sendable, Codable, CaseIterable { case commencement, signing }

        public let count: Int
        public let unit: Unit
        public let side: Side
        public let event: Event

        public init(count: Int, unit: Unit, side: Side, event: Event) {
            self.count = count
            self.unit = unit
            self.side = side
            self.event = event
        }
    }
}

/// What a provider's published guide offers on requirements.
public struct VendorRule: Sendable {
    public let id: String
    public let title: String
    /// Names by which the provider appears among the parties.
    public let names: [PatternSyntax.Phrase]
    /// The guide's title and date.
    public let source: String
    public let notes: [Note]
    public let location: PackLocation

    public init(
        id: String, title: String, names: [PatternSyntax.Phrase], source: String, notes: [Note],
        location: PackLocation
    ) {
        self.id = id
        self.title = title
        self.names = names
        self.source = source
        self.notes = notes
        self.location = location
    }

    /// What the guide offers on one requirement.
    public struct Note: Sendable {
        public let requirementID: String
        public let text: LocalizedText

        public init(requirementID: String, text: LocalizedText) {
            self.requirementID = requirementID
            self.text = text
        }
    }
}
