extension ClauseTree {
    /// Finds the clauses of a document from its blocks' kinds, labels and levels.
    ///
    /// Works alike for every source: plain text whose numbers were read from its lines, and Word files
    /// whose reader resolved them. Time is linear in the document's length.
    public init(_ document: Document) {
        var builder = ClauseTreeBuilder(document)
        self = builder.tree()
    }

    /// The heading spans from a clause up to the root, the clause's own first.
    ///
    /// - Parameter clauseIndex: an index into `clauses`; any other gives no headings.
    public func headings(of clauseIndex: Int) -> [TextSpan] {
        var spans: [TextSpan] = []
        var next: Int? = clauseIndex
        while let index = next, clauses.indices.contains(index) {
            if let heading = clauses[index].heading { spans.append(heading) }
            // Parents come before children, so the walk always ends.
            next = clauses[index].parent.flatMap { $0 < index ? $0 : nil }
        }
        return spans
    }

    /// The number to cite for a block: its clause's, or the nearest numbered clause's around it; "" when none.
    public func number(ofBlock block: Int) -> String {
        guard clauseOfBlock.indices.contains(block) else { return "" }
        var next = Int(clauseOfBlock[block])
        while clauses.indices.contains(next) {
            if !clauses[next].number.isEmpty { return clauses[next].number }
            guard let parent = clauses[next].parent, parent < next else { return "" }
            next = parent
        }
        return ""
    }
}
