/// Words of the agreement that count for an element or an adverse topic.
public struct Evidence: Sendable, Codable, Hashable {
    /// Index into `Review.documents`.
    public var document: Int
    /// UTF-8 byte offset of the excerpt's first byte in the extracted text.
    public var start: Int
    /// UTF-8 byte offset just past the excerpt.
    public var end: Int
    /// Line from 1 of the excerpt's start in the extracted text.
    public var line: Int
    /// Column from 1, in code points.
    public var column: Int
    /// Page from 1, or nil when the source has no pages.
    public var page: Int?
    /// The clause's number as a reader would cite it, or "".
    public var clause: String
    /// The heading the excerpt stands under, or "".
    public var heading: String
    /// The words from `start` to `end`, letter for letter.
    public var excerpt: String
    /// The decisive words: byte ranges of the extracted text inside the excerpt, ascending and disjoint.
    public var marks: [Mark]
    /// The words that lead into a list item and stand before the excerpt, or nil.
    public var leadIn: String?
    /// Why the evidence is weaker than it looks, in the reviewer's words ("reasonable efforts").
    public var remarks: [String]
    /// Whether the words lie in tracked text: `insertion`, `deletion`, or nil.
    public var change: String?

    public init(
        document: Int, start: Int, end: Int, line: Int, column: Int, page: Int?, clause: String,
        heading: String, excerpt: String, marks: [Mark], leadIn: String? = nil,
        remarks: [String] = [], change: String? = nil
    ) {
        self.document = document
        self.start = start
        self.end = end
        self.line = line
        self.column = column
        self.page = page
        self.clause = clause
        self.heading = heading
        self.excerpt = excerpt
        self.marks = marks
        self.leadIn = leadIn
        self.remarks = remarks
        self.change = change
    }

    /// A run of decisive words.
    public struct Mark: Sendable, Codable, Hashable {
        public var start: Int
        public var end: Int

        public init(start: Int, end: Int) {
            self.start = start
            self.end = end
        }
    }
}

/// A passage that came close to being evidence, and the condition it failed.
public struct NearMiss: Sendable, Codable, Hashable {
    /// The element it would have been evidence for.
    public var element: String
    /// Why it does not count.
    public var reason: Reason
    /// One sentence for a person.
    public var message: String
    public var evidence: Evidence

    public init(element: String, reason: Reason, message: String, evidence: Evidence) {
        self.element = element
        self.reason = reason
        self.message = message
        self.evidence = evidence
    }

    /// The condition that a passage failed.
    public enum Reason: String, Sendable, Codable, CaseIterable {
        /// The right or duty belongs to the other side.
        case wrongWay = "wrong-way"
        /// The words are negated.
        case negated
        /// A heading, recital, definition, contents line or signature block.
        case notOperative = "not-operative"
        /// A `not` pattern of the pack matches.
        case excluded
        /// The pattern counts only under a heading or near another element that is not there.
        case outOfContext = "out-of-context"
        /// It only points to a document that was not supplied.
        case referred
    }
}

/// What the review says of one element.
public struct ElementResult: Sendable, Codable, Hashable {
    public var id: String
    public var status: ElementStatus
    /// Normalised value, such as "30 days", or nil.
    public var value: String?
    /// Strongest first, at most `ElementResult.evidenceLimit`.
    public var evidence: [Evidence]

    /// How many pieces of evidence a result keeps.
    public static let evidenceLimit = 5

    public init(id: String, status: ElementStatus, value: String?, evidence: [Evidence]) {
        self.id = id
        self.status = status
        self.value = value
        self.evidence = evidence
    }
}

/// Whether an element is there.
public enum ElementStatus: String, Sendable, Codable, CaseIterable {
    /// The agreement says it.
    case present
    /// It says it, but only as "may", "reasonable efforts", "upon request".
    case soft
    /// A placeholder stands where the value should be.
    case blank
    /// It rests on a schedule or document that was not supplied.
    case referred
    /// It is not there.
    case absent

    /// Whether the agreement's own words show the element: present or soft.
    public var isShown: Bool { self == .present || self == .soft }
}

/// What works against the customer on one topic.
public struct AdverseResult: Sendable, Codable, Hashable {
    public var topic: String
    public var title: String
    public var evidence: [Evidence]

    public init(topic: String, title: String, evidence: [Evidence]) {
        self.topic = topic
        self.title = title
        self.evidence = evidence
    }
}
