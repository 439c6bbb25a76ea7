extension Memo {
    /// One thing to ask for.
    public struct Point: Sendable, Codable, Equatable {
        /// Number in the memo, from 1.
        public var number: Int
        public var requirement: String
        public var title: String
        public var citation: String
        /// `seen`, `summary` or `memory`.
        public var basis: String
        /// `must`, `should` or `where-applicable`.
        public var weight: String
        public var verdict: Verdict
        /// What the draft says on it; empty when it is silent.
        public var passages: [MemoPassage]
        /// What is missing, weak, blank, elsewhere or adverse.
        public var gaps: [Gap]
        public var why: String
        public var ask: String
        /// Where the wording belongs.
        public var placement: Placement
        /// Model wording with the agreement's own words for the parties, or "".
        public var wording: String
        /// What to accept if the ask is refused; nil for the counterparty or where the pack has none.
        public var fallback: String?
        /// What not to accept; nil for the counterparty or where the pack has none.
        public var walkAway: String?
        /// Who on the customer's side owns the point; nil for the counterparty.
        public var owner: String?
        /// What the provider's published guide offers, or nil.
        public var vendorNote: String?

        public init(
            number: Int, requirement: String, title: String, citation: String, basis: String,
            weight: String, verdict: Verdict, passages: [MemoPassage], gaps: [Gap], why: String,
            ask: String, placement: Placement, wording: String, fallback: String?,
            walkAway: String?, owner: String?, vendorNote: String?
        ) {
            self.number = number
            self.requirement = requirement
            self.title = title
            self.citation = citation
            self.basis = basis
            self.weight = weight
            self.verdict = verdict
            self.passages = passages
            self.gaps = gaps
            self.why = why
            self.ask = ask
            self.placement = placement
            self.wording = wording
            self.fallback = fallback
            self.walkAway = walkAway
            self.owner = owner
            self.vendorNote = vendorNote
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

    /// A requirement that the draft meets.
    public struct MetPoint: Sendable, Codable, Equatable {
        public var title: String
        public var citation: String
        public var basis: String
        public var passages: [MemoPassage]

        public init(title: String, citation: String, basis: String, passages: [MemoPassage]) {
            self.title = title
            self.citation = citation
            self.basis = basis
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
