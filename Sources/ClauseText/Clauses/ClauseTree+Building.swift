extension ClauseTree {
    /// Finds the clauses of a document.
    public init(_ document: Document) {
        var clauses: [Clause] = []
        for (index, block) in document.blocks.enumerated() where block.label != nil {
            let label = block.label.map { document.text($0) } ?? ""
            clauses.append(
                Clause(
                    label: label, number: label, heading: nil, parent: nil,
                    blocks: index..<(index + 1), span: block.span))
        }
        self.init(
            clauses: clauses,
            clauseOfBlock: [Int32](repeating: -1, count: document.blocks.count),
            partOfBlock: document.blocks.map { $0.kind == .contents ? .contents : .body })
    }

    /// The heading spans from a clause up to the root, the clause's own first.
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
}
