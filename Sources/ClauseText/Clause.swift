/// A numbered or headed provision of an agreement, one node of the clause tree.
public struct Clause: Sendable, Hashable {
    /// The label as printed at the clause itself ("14.2", "(b)", "第十二條"), or "" when it has none.
    public let label: String
    /// The number a reader would cite ("14.2(b)", "Schedule 2, paragraph 4"), or "" when it has none.
    public internal(set) var number: String
    /// The clause's text with that of the clauses below it.
    public private(set) var span: TextSpan
    /// The heading's words without the number, or nil when it has none.
    public internal(set) var heading: TextSpan?
    // Kept narrow: a list of short items has a clause for every few bytes.
    private let parentIndex: Int32
    private let firstBlock: Int32
    private var endBlock: Int32

    public init(
        label: String, number: String, heading: TextSpan?, parent: Int?, blocks: Range<Int>,
        span: TextSpan
    ) {
        self.label = label
        self.number = number
        self.heading = heading
        self.span = span
        parentIndex = parent.map { Int32(clamping: $0) } ?? -1
        firstBlock = Int32(clamping: blocks.lowerBound)
        endBlock = Int32(clamping: blocks.upperBound)
    }

    /// Index of the enclosing clause in `ClauseTree.clauses`, or nil at the top.
    public var parent: Int? { parentIndex >= 0 ? Int(parentIndex) : nil }

    /// The blocks of the clause and of those below it, as indices into `Document.blocks`.
    public var blocks: Range<Int> { Int(firstBlock)..<Int(endBlock) }

    /// Ends the clause before a block, but not before it has one.
    mutating func end(before block: Int, in blocks: [Block]) {
        endBlock = max(Int32(clamping: block), firstBlock + 1)
        span.end = blocks[Int(endBlock) - 1].span.end
    }
}

/// The clauses of a document in reading order, with the part that each block plays.
public struct ClauseTree: Sendable {
    /// All clauses, parents before children.
    public let clauses: [Clause]
    /// For every block of the document, the innermost clause that holds it, or -1 before the first.
    public let clauseOfBlock: [Int32]
    /// For every block of the document, the part of the agreement it belongs to.
    public let partOfBlock: [Part]

    /// The part that a block plays in an agreement; only operative parts can give evidence.
    public enum Part: String, Sendable, CaseIterable {
        /// Title page, parties, date: before the first provision.
        case front
        /// "Whereas" recitals and background.
        case recital
        /// Lines of a table of contents.
        case contents
        /// A list of defined terms and what they mean.
        case definitions
        /// Operative provisions.
        case body
        /// Provisions in a schedule, annex, exhibit or appendix.
        case schedule
        /// Signature blocks.
        case signature
        /// A form to be filled in or a notice quoted, such as "Form of notice".
        case form
    }

    public init(clauses: [Clause], clauseOfBlock: [Int32], partOfBlock: [Part]) {
        self.clauses = clauses
        self.clauseOfBlock = clauseOfBlock
        self.partOfBlock = partOfBlock
    }
}
