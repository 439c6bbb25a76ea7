/// The finished review of one agreement: everything a report needs, copied out of rules and text.
///
/// Its encoded form is the JSON report; `schemaVersion` changes when a key does.
public struct Review: Sendable, Codable, Equatable {
    /// Version of the JSON form.
    public static let currentSchemaVersion = "1.0"

    public var schemaVersion: String
    public var tool: Tool
    public var packs: [PackReference]
    /// The agreement, then the documents reviewed together with it.
    public var documents: [ReviewedDocument]
    public var parties: Parties
    /// Every known element in the order of the packs, whatever its status.
    public var elements: [ElementResult]
    /// Adverse topics that were found, in the order of the packs.
    public var adverse: [AdverseResult]
    /// One finding a requirement, in the order of the packs.
    public var findings: [Finding]
    /// Duties that no contract can show.
    public var duties: [DutyNotAssessed]
    /// Values read from the agreement, such as its commencement date.
    public var facts: [Fact]
    public var summary: Summary

    public init(
        tool: Tool, packs: [PackReference], documents: [ReviewedDocument], parties: Parties,
        elements: [ElementResult], adverse: [AdverseResult], findings: [Finding],
        duties: [DutyNotAssessed], facts: [Fact]
    ) {
        self.schemaVersion = Self.currentSchemaVersion
        self.tool = tool
        self.packs = packs
        self.documents = documents
        self.parties = parties
        self.elements = elements
        self.adverse = adverse
        self.findings = findings
        self.duties = duties
        self.facts = facts
        self.summary = Summary(findings)
    }
}

extension Review {
    /// The program that made the review.
    public struct Tool: Sendable, Codable, Hashable {
        public var name: String
        public var version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// A regime pack that the review applied.
    public struct PackReference: Sendable, Codable, Hashable {
        public var id: String
        public var version: String
        public var title: String

        public init(id: String, version: String, title: String) {
            self.id = id
            self.version = version
            self.title = title
        }
    }

    /// A document that was read.
    public struct ReviewedDocument: Sendable, Codable, Hashable {
        /// Path as given, `-` for standard input, `mail.eml!contract.docx` for a member.
        public var path: String
        /// SHA-256 of the file's bytes, lower-case hexadecimal.
        public var sha256: String
        /// The file's format, such as `docx`.
        public var format: String
        /// Size of the file in bytes.
        public var bytes: Int
        /// Number of pages, or nil when the source has none.
        public var pages: Int?
        /// Languages of the text, most used first.
        public var languages: [String]
        public var notices: [ReviewNotice]

        public init(
            path: String, sha256: String, format: String, bytes: Int, pages: Int?,
            languages: [String], notices: [ReviewNotice]
        ) {
            self.path = path
            self.sha256 = sha256
            self.format = format
            self.bytes = bytes
            self.pages = pages
            self.languages = languages
            self.notices = notices
        }
    }

    /// A message about a document.
    public struct ReviewNotice: Sendable, Codable, Hashable {
        /// Raw value of `Document.Notice.Kind`.
        public var kind: String
        public var message: String

        public init(kind: String, message: String) {
            self.kind = kind
            self.message = message
        }
    }

    /// The words by which the agreement calls each side, in order of first use.
    public struct Parties: Sendable, Codable, Hashable {
        public var customer: [String]
        public var provider: [String]
        public var regulator: [String]

        public init(customer: [String], provider: [String], regulator: [String]) {
            self.customer = customer
            self.provider = provider
            self.regulator = regulator
        }
    }

    /// How many findings have each verdict.
    public struct Summary: Sendable, Codable, Hashable {
        public var met = 0
        public var partial = 0
        public var missing = 0
        public var adverse = 0
        public var unclear = 0
        public var notApplicable = 0

        public init(_ findings: [Finding]) {
            for finding in findings {
                switch finding.verdict {
                case .met: met += 1
                case .partial: partial += 1
                case .missing: missing += 1
                case .adverse: adverse += 1
                case .unclear: unclear += 1
                case .notApplicable: notApplicable += 1
                }
            }
        }
    }

    /// A value read from the agreement.
    public struct Fact: Sendable, Codable, Hashable {
        /// Element id, such as `term.start`.
        public var element: String
        /// Normalised value, such as "2026-05-01" or "60 days".
        public var value: String

        public init(element: String, value: String) {
            self.element = element
            self.value = value
        }
    }
}
