/// Writes a composition as GitHub-flavoured Markdown.
struct CompositionMarkdown {
    private var lines: [String] = []
    private var numbers = Composition.Numbers()
    private var isInList = false

    /// The composition as UTF-8 Markdown.
    static func render(_ composition: Composition) -> [UInt8] {
        var writer = CompositionMarkdown()
        writer.lines = ["# \(MarkdownText.escaped(composition.title))", ""]
        if !composition.subtitle.isEmpty {
            writer.lines += [MarkdownText.startOfLine(composition.subtitle), ""]
        }
        for piece in composition.pieces { writer.write(piece) }
        if !composition.footer.isEmpty {
            writer.endList()
            writer.lines += ["---", "", MarkdownText.startOfLine(composition.footer)]
        }
        return Array((writer.lines.joined(separator: "\n") + "\n").utf8)
    }

    private mutating func endList() {
        if isInList { lines.append("") }
        isInList = false
    }

    private mutating func write(_ piece: Composition.Piece) {
        if case .item(let runs) = piece {
            lines.append("* " + Self.text(runs))
            isInList = true
            return
        }
        endList()
        switch piece {
        case .heading(let level, let text, let isNumbered, _):
            let number = isNumbered ? numbers.next(level: level) + (level == 1 ? ". " : " ") : ""
            let marks = String(repeating: "#", count: level + 1)
            lines += ["\(marks) \(number)\(MarkdownText.escaped(text))", ""]
        case .paragraph(let runs), .byline(let runs):
            lines += [Self.text(runs, startsLine: true), ""]
        case .note(let runs):
            lines += ["<small>\(Self.text(runs))</small>", ""]
        case .label(let text): lines += [MarkdownText.bold(text), ""]
        case .item: break
        case .quotation(let place, let lead, let words):
            lines += ["> " + Self.text(place), ">"]
            if !lead.isEmpty { lines += ["> *\(MarkdownText.escaped(lead))*", ">"] }
            lines += ["> " + Self.text(words, startsLine: true), ""]
        case .wording(let paragraphs):
            for (index, paragraph) in paragraphs.enumerated() {
                if index > 0 { lines.append(">") }
                lines.append("> " + MarkdownText.startOfLine(paragraph))
            }
            lines.append("")
        case .table(let table): write(table)
        case .pageBreak: break
        }
    }

    private mutating func write(_ table: Composition.Table) {
        let header =
            table.header.isEmpty
            ? table.widths.map { _ in "" } : table.header.map { MarkdownText.escaped($0) }
        lines.append("| " + header.joined(separator: " | ") + " |")
        lines.append("|" + String(repeating: "---|", count: table.widths.count))
        for row in table.rows {
            lines.append("| " + row.map { Self.text($0) }.joined(separator: " | ") + " |")
        }
        lines.append("")
    }

    /// Runs as Markdown with inline tags, which, unlike stars, work beside any punctuation.
    private static func text(_ runs: [Composition.Run], startsLine: Bool = false) -> String {
        var result = ""
        for run in runs {
            var tags: [String] = []
            if run.style.contains(.bold) || run.style.contains(.decisive) { tags.append("strong") }
            if run.style.contains(.italic) { tags.append("em") }
            if run.style.contains(.deleted) { tags.append("del") }
            if run.style.contains(.inserted) { tags.append("ins") }
            result += tags.map { "<\($0)>" }.joined()
            result += MarkdownText.escapedInert(
                MarkupText.inert(run.text), startsLine: startsLine && result.isEmpty)
            result += tags.reversed().map { "</\($0)>" }.joined()
        }
        return result
    }
}
