extension ClauseTree {
    /// The tree as text, a clause a line: indent by depth, "number | heading | first words".
    ///
    /// - Parameter width: how many bytes of the clause's first words to show.
    public func dump(_ document: Document, width: Int = 40) -> String {
        var depths: [Int] = []
        var output = ""
        for (index, clause) in clauses.enumerated() {
            let depth = clause.parent.flatMap { $0 < index ? depths[$0] + 1 : nil } ?? 0
            depths.append(depth)
            output += String(repeating: "  ", count: depth)
            output += clause.number.isEmpty ? "-" : clause.number
            output += " | " + (clause.heading.map { flat(document.text($0)) } ?? "-")
            var start = clause.span.start
            if clause.blocks.lowerBound < document.blocks.count,
                let label = document.blocks[clause.blocks.lowerBound].label
            {
                start = label.end
            }
            if let heading = clause.heading { start = max(start, heading.end) }
            let rest = TextSpan(
                start: start,
                end: max(start, min(clause.span.end, start + Int32(clamping: width) * 2)))
            output += " | " + String(flat(document.text(rest)).prefix(width)) + "\n"
        }
        return output
    }

    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
