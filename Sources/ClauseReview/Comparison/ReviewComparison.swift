/// What changed in coverage between two drafts of one agreement: everything a report needs.
///
/// Its encoded form is the JSON report of a comparison; `schemaVersion` changes when a key does.
public struct ReviewComparison: Sendable, Codable, Equatable {
    /// Version of the JSON form.
    public static let currentSchemaVersion = "1.0"

    public var schemaVersion: String
    public var tool: Review.Tool
    public var old: Draft
    public var new: Draft
    /// Share of the shorter draft's wording that the other has too, in whole per cent.
    public var sharedWording: Int
    /// Whether enough wording is shared to take the two for drafts of one agreement.
    public var isOneAgreement: Bool
    /// What a person should know before trusting the comparison, a sentence each.
    public var notices: [String]
    /// The outcome in sentences for a person, worst first.
    public var sentences: [String]
    /// One a requirement that both reviews assessed, in the order of the packs.
    public var requirements: [RequirementChange]
    /// One an element that both reviews know and one of them found, in the order of the packs.
    public var elements: [ElementChange]
    /// One an adverse title that one of the reviews found: of the new review first, in the order of the packs.
    public var adverse: [AdverseChange]
    public var summary: Summary

    /// What was compared: one of the two reviews without its findings.
    public struct Draft: Sendable, Codable, Equatable {
        /// The agreement, then the documents reviewed together with it.
        public var documents: [Review.ReviewedDocument]
        public var packs: [Review.PackReference]
        public var parties: Review.Parties
        /// The state of tracked changes that was read, such as `original`, when a draft is compared with itself.
        public var state: String?

        public init(_ review: Review, state: String? = nil) {
            documents = review.documents
            packs = review.packs
            parties = review.parties
            self.state = state
        }
    }

    /// How many elements have each change, and how many adverse titles came and went.
    public struct Summary: Sendable, Codable, Hashable {
        public var lost = 0
        public var weakened = 0
        public var changed = 0
        public var won = 0
        public var strengthened = 0
        public var moved = 0
        public var unchanged = 0
        public var adverseAdded = 0
        public var adverseRemoved = 0

        /// Counts changes.
        public init(elements: [ElementChange], adverse: [AdverseChange]) {
            for element in elements {
                switch element.change {
                case .lost: lost += 1
                case .weakened: weakened += 1
                case .changed: changed += 1
                case .won: won += 1
                case .strengthened: strengthened += 1
                case .moved: moved += 1
                case .unchanged: unchanged += 1
                }
            }
            for topic in adverse {
                switch topic.change {
                case .added: adverseAdded += 1
                case .removed: adverseRemoved += 1
                case .unchanged: break
                }
            }
        }
    }
}

extension ReviewComparison {
    /// Whether the new draft covers less: an element is no longer there, a requirement fell to missing or
    /// adverse, or words against the customer came in.
    public var hasLosses: Bool {
        requirements.contains { $0.change == .lost } || adverse.contains { $0.change == .added }
            || elements.contains {
                $0.change == .lost || ($0.oldStatus.isShown && $0.newStatus == .absent)
            }
    }

    /// Whether anything became weaker without being lost.
    public var hasWeakenings: Bool {
        (requirements.map(\.change) + elements.map(\.change)).contains(.weakened)
    }
}
