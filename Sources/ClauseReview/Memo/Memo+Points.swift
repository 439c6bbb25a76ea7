extension Memo {
    /// One thing to negotiate: all that the regimes want of one clause.
    public struct Point: Sendable, Codable, Equatable {
        /// Number in the memo, from 1.
        public var number: Int
        public var title: String
        /// The worst of the requirements' verdicts.
        public var verdict: Verdict
        /// The requirements that are open, worst first.
        public var requirements: [Requirement]
        /// What the draft says on it; empty when it is silent.
        public var passages: [MemoPassage]
        /// What is missing, weak, blank, elsewhere or adverse, each once.
        public var gaps: [Gap]
        /// What to ask for, a sentence or two each.
        public var asks: [String]
        /// Model wording with the agreement's own words for the parties.
        public var wordings: [Wording]
        /// What to accept if the ask is refused; empty for the counterparty.
        public var fallbacks: [String]
        /// What not to accept; empty for the counterparty.
        public var walkAways: [String]
        /// What to bear in mind or to check; empty for the counterparty.
        public var cautions: [String]
        /// Who on the customer's side owns the point; empty for the counterparty.
        public var owners: [String]
        /// What the provider's published guide offers.
        public var vendorNotes: [String]

        public init(
            number: Int, title: String, verdict: Verdict, requirements: [Requirement],
            passages: [MemoPassage], gaps: [Gap], asks: [String], wordings: [Wording],
            fallbacks: [String], walkAways: [String], cautions: [String], owners: [String],
            vendorNotes: [String]
        ) {
            self.number = number
            self.title = title
            self.verdict = verdict
            self.requirements = requirements
            self.passages = passages
            self.gaps = gaps
            self.asks = asks
            self.wordings = wordings
            self.fallbacks = fallbacks
            self.walkAways = walkAways
            self.cautions = cautions
            self.owners = owners
            self.vendorNotes = vendorNotes
        }
    }

    /// What a regime wants, where it says so and why.
    public struct Requirement: Sendable, Codable, Hashable {
        public var id: String
        public var title: String
        public var citation: String
        /// `seen`, `summary` or `memory`.
        public var basis: String
        /// `must`, `should` or `where-applicable`.
        public var weight: String
        public var why: String

        public init(
            id: String, title: String, citation: String, basis: String, weight: String,
            why: String
        ) {
            self.id = id
            self.title = title
            self.citation = citation
            self.basis = basis
            self.weight = weight
            self.why = why
        }
    }

    /// Model wording and where it goes.
    public struct Wording: Sendable, Codable, Hashable {
        public var placement: Placement
        /// Paragraphs are lines.
        public var text: String

        public init(placement: Placement, text: String) {
            self.placement = placement
            self.text = text
        }
    }

    /// Words of the draft that a point or a met requirement rests on.
    public struct MemoPassage: Sendable, Codable, Equatable {
        public var evidence: Evidence
        /// What the words show or say against the customer, a phrase each.
        public var shows: [String]
        public var isAdverse: Bool
        /// The document's path, or nil when only one was read.
        public var document: String?

        public init(evidence: Evidence, shows: [String], isAdverse: Bool, document: String?) {
            self.evidence = evidence
            self.shows = shows
            self.isAdverse = isAdverse
            self.document = document
        }
    }

    /// Where model wording goes in the agreement.
    public enum Placement: Sendable, Codable, Hashable {
        /// In place of a clause that works against the customer.
        case replace(clause: String)
        /// As a change to a clause that goes part of the way.
        case amend(clause: String)
        /// As a clause of its own, numbered in the agreement's style ("[●].1", "Section [●]").
        case new(number: String)
    }

    /// A gap that someone has accepted for a time.
    public struct WaivedPoint: Sendable, Codable, Equatable {
        public var title: String
        public var citation: String
        public var basis: String
        public var verdict: Verdict
        public var waiver: Waiver

        public init(
            title: String, citation: String, basis: String, verdict: Verdict, waiver: Waiver
        ) {
            self.title = title
            self.citation = citation
            self.basis = basis
            self.verdict = verdict
            self.waiver = waiver
        }
    }

    /// What the draft meets, gathered as the points are.
    public struct MetPoint: Sendable, Codable, Equatable {
        public var title: String
        public var requirements: [Requirement]
        public var passages: [MemoPassage]

        public init(title: String, requirements: [Requirement], passages: [MemoPassage]) {
            self.title = title
            self.requirements = requirements
            self.passages = passages
        }
    }

    /// A duty of the customer that no agreement can show.
    public struct Duty: Sendable, Codable, Equatable {
        public var title: String
        public var citation: String
        public var basis: String
        public var todo: String
        /// What the agreement tells that helps: what it is and its value.
        public var facts: [Fact]
        public var filing: DutyNotAssessed.Filing?
        /// The day that the filing counts from, `YYYY-MM-DD`, or nil when it is not known.
        public var eventDate: String?
        /// The last day for the filing, `YYYY-MM-DD`, or nil when the event's day is not known.
        public var dueDate: String?

        public init(
            title: String, citation: String, basis: String, todo: String, facts: [Fact],
            filing: DutyNotAssessed.Filing?, eventDate: String?, dueDate: String?
        ) {
            self.title = title
            self.citation = citation
            self.basis = basis
            self.todo = todo
            self.facts = facts
            self.filing = filing
            self.eventDate = eventDate
            self.dueDate = dueDate
        }
    }

    /// A value of the agreement with a name for it.
    public struct Fact: Sendable, Codable, Hashable {
        public var name: String
        public var value: String

        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }
}
