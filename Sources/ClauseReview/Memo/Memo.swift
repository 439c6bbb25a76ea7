/// A negotiation memo: what an agreement lacks, why it matters, what to ask for and in which words.
///
/// It holds finished text in one language; renderers add only their fixed labels.
public struct Memo: Sendable, Codable, Equatable {
    public var language: Language
    public var audience: Audience
    /// What the agreement is called.
    public var agreement: String
    /// Names and words of either side, as the agreement uses them.
    public var customer: [String]
    public var provider: [String]
    /// The memo's date as given, `YYYY-MM-DD`, or nil.
    public var date: String?
    public var tool: Review.Tool
    public var packs: [Review.PackReference]
    /// What was read, with fingerprints and notices.
    public var documents: [Review.ReviewedDocument]
    public var summary: Review.Summary
    /// The provider's published guide that vendor notes come from, or nil.
    public var vendor: Vendor?
    /// What to ask for, worst first.
    public var gaps: [Point]
    /// Gaps that someone has accepted; empty for the counterparty.
    public var waived: [WaivedPoint]
    /// Requirements that are met, in the order of the packs.
    public var met: [MetPoint]
    /// Titles of requirements whose condition does not hold.
    public var notApplicable: [String]
    /// The customer's own duties that no agreement can show; empty for the counterparty.
    public var duties: [Duty]

    public init(
        language: Language, audience: Audience, agreement: String, customer: [String],
        provider: [String], date: String?, tool: Review.Tool, packs: [Review.PackReference],
        documents: [Review.ReviewedDocument], summary: Review.Summary, vendor: Vendor?,
        gaps: [Point], waived: [WaivedPoint], met: [MetPoint], notApplicable: [String],
        duties: [Duty]
    ) {
        self.language = language
        self.audience = audience
        self.agreement = agreement
        self.customer = customer
        self.provider = provider
        self.date = date
        self.tool = tool
        self.packs = packs
        self.documents = documents
        self.summary = summary
        self.vendor = vendor
        self.gaps = gaps
        self.waived = waived
        self.met = met
        self.notApplicable = notApplicable
        self.duties = duties
    }

    /// The language that a memo is written in; the raw value is its BCP 47 tag.
    public enum Language: String, Sendable, Codable, CaseIterable {
        case english = "en"
        case traditionalChinese = "zh-Hant"
        case portuguese = "pt"
    }

    /// Whom a memo is for.
    public enum Audience: String, Sendable, Codable, CaseIterable {
        /// The customer's own committee: everything.
        case committee
        /// The other side: no fallbacks, walk-aways, owners, waivers or internal duties.
        case counterparty
    }

    /// A provider's published guide.
    public struct Vendor: Sendable, Codable, Hashable {
        public var name: String
        /// The guide's title and date.
        public var source: String

        public init(name: String, source: String) {
            self.name = name
            self.source = source
        }
    }
}
