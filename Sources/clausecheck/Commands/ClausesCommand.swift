import ClauseReports
import ClauseReview
import ClauseText

extension Command {
    static let clauses = Command(
        "clauses",
        summary: "print the clause tree: numbers, headings, first words",
        operands: [Operand("FILE", .file, help: "a document; - for standard input")],
        options: [.listing, .width] + CommandOption.reading,
        discussion: [
            "Each line is a clause: its number as a reader would cite it, its heading, and its first words, "
                + "indented by depth. As JSON every clause has its label, offsets, line, page and parent."
        ],
        examples: [
            .init("clauses agreement.docx", "check how an agreement was understood"),
            .init("clauses --format json agreement.pdf", "the same for a program"),
        ],
        action: { (invocation, console) throws(CommandError) in
            let source = try SourceLoader(invocation, console.surroundings)
                .single(invocation.operand)
            let tree = ClauseTree(source.document)
            if invocation.value(of: .listing) == "json" {
                console.write(try JSONText.bytes(ClauseRecord.records(tree, source.document)))
            } else {
                let words = max(20, console.width / 2)
                console.write(InertText.lines(tree.dump(source.document, width: words)))
            }
            if tree.clauses.isEmpty { console.notice("\(source.path): no clause was found") }
            return .clean
        })
}

extension CommandOption {
    static let listing = CommandOption(
        "format", value: "FORMAT", .choice(["text", "json"]), help: "text (default) or json")
}

/// A clause as JSON shows it.
private struct ClauseRecord: Encodable {
    let index: Int
    let number: String
    let label: String
    let heading: String?
    /// Index of the enclosing clause, or nil.
    let parent: Int?
    /// UTF-8 byte offsets into the extracted text.
    let start: Int
    let end: Int
    let line: Int
    let page: Int?

    static func records(_ tree: ClauseTree, _ document: Document) -> [ClauseRecord] {
        let lines = LineTable(document.bytes)
        return tree.clauses.enumerated().map { index, clause in
            ClauseRecord(
                index: index, number: clause.number, label: clause.label,
                heading: clause.heading.map(document.text), parent: clause.parent,
                start: clause.span.range.lowerBound, end: clause.span.range.upperBound,
                line: lines.position(of: clause.span.start, in: document.bytes).line,
                page: document.page(at: clause.span.start))
        }
    }
}
