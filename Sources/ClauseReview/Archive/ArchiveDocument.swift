/// A document of an archive with what its review found: a row of the matrix.
public struct ArchiveDocument: Sendable, Equatable {
    /// Absolute path, with `!member` for what was inside a container.
    public var path: String
    /// SHA-256 in lower-case hexadecimal; "" when the bytes could not be had.
    public var sha256: String
    /// `reviewed`, `not-an-agreement`, `needs-ocr`, `unreadable` or `skipped`.
    public var outcome: String
    /// Why it was not reviewed; "" when it was.
    public var reason: String
    /// Format, size in bytes, and pages; nil where the document was not read or has no pages.
    public var format: String?
    public var bytes: Int?
    public var pages: Int?
    /// Languages of the text, most used first.
    public var languages: [String]
    /// The words by which the agreement calls each side.
    public var customer: [String]
    public var provider: [String]
    /// Values read from it, such as dates.
    public var facts: [Review.Fact]
    public var notices: [Review.ReviewNotice]
    /// In the order of the packs; empty when nothing was assessed.
    public var findings: [ArchiveFinding]

    public init(
        path: String, sha256: String, outcome: String, reason: String, format: String? = nil,
        bytes: Int? = nil, pages: Int? = nil, languages: [String] = [], customer: [String] = [],
        provider: [String] = [], facts: [Review.Fact] = [], notices: [Review.ReviewNotice] = [],
        findings: [ArchiveFinding] = []
    ) {
        self.path = path
        self.sha256 = sha256
        self.outcome = outcome
        self.reason = reason
        self.format = format
        self.bytes = bytes
        self.pages = pages
        self.languages = languages
        self.customer = customer
        self.provider = provider
        self.facts = facts
        self.notices = notices
        self.findings = findings
    }
}

/// The verdict on one requirement of one document of an archive.
public struct ArchiveFinding: Sendable, Equatable {
    /// Index of the requirement in the archive's list.
    public var requirement: Int
    public var verdict: Verdict
    public var gaps: [Gap]
    /// The words it rests on, adverse ones first, then those of the needed elements.
    public var passages: [ArchivePassage]

    public init(requirement: Int, verdict: Verdict, gaps: [Gap], passages: [ArchivePassage]) {
        self.requirement = requirement
        self.verdict = verdict
        self.gaps = gaps
        self.passages = passages
    }
}

/// Words of a document that a finding rests on.
public struct ArchivePassage: Sendable, Equatable {
    /// The elements or adverse topics that they are evidence for.
    public var ids: [String]
    public var isAdverse: Bool
    /// The clause's number and heading, or "".
    public var clause: String
    public var heading: String
    /// Line from 1 in the extracted text, and page from 1 when the source has pages.
    public var line: Int
    public var page: Int?
    /// The words, letter for letter.
    public var excerpt: String

    public init(
        ids: [String], isAdverse: Bool, clause: String, heading: String, line: Int, page: Int?,
        excerpt: String
    ) {
        self.ids = ids
        self.isAdverse = isAdverse
        self.clause = clause
        self.heading = heading
        self.line = line
        self.page = page
        self.excerpt = excerpt
    }
}
