import ClauseReview

/// Writes a composition for a terminal.
///
/// Without colour decisive words stand in «…», words taken out in [-…-] and words put in in {+…+}.
struct CompositionTerminal {
    private var canvas: TerminalCanvas
    private var numbers = Composition.Numbers()
    private var isAfterBlock = false

    /// Writes the whole composition to a canvas.
    static func render(_ composition: Composition, to canvas: inout TerminalCanvas) {
        var writer = CompositionTerminal(canvas: canvas)
        writer.canvas.paragraph([.init(InertText.line(composition.title), .bold)])
        if !composition.subtitle.isEmpty {
            writer.canvas.paragraph([.init(InertText.line(composition.subtitle))])
        }
        writer.canvas.line([.init(String(repeating: "═", count: writer.canvas.width), .dim)])
        for piece in composition.pieces { writer.write(piece) }
        if !composition.footer.isEmpty {
            writer.canvas.gap()
            writer.canvas.paragraph([.init(InertText.line(composition.footer), .dim)])
        }
        canvas = writer.canvas
    }

    private init(canvas: TerminalCanvas) {
        self.canvas = canvas
    }

    private mutating func write(_ piece: Composition.Piece) {
        switch piece {
        case .heading(let level, let text, let isNumbered, _):
            let number = isNumbered ? numbers.next(level: level) + (level == 1 ? ". " : " ") : ""
            if level <= 1 {
                canvas.heading(number + InertText.line(text), [])
            } else {
                canvas.gap()
                canvas.paragraph([.init(number + InertText.line(text), .bold)])
            }
        case .paragraph(let runs): canvas.paragraph(text(runs))
        case .byline(let runs):
            canvas.paragraph(text(runs, under: .dim), indent: 2)
        case .note(let runs):
            canvas.gap()
            canvas.paragraph(text(runs, under: .dim))
            canvas.gap()
        case .label(let label):
            canvas.gap()
            canvas.paragraph([.init(InertText.line(label), .bold)], indent: 2)
        case .item(let runs): canvas.paragraph(text(runs), first: [.init("• ")])
        case .quotation(let place, let lead, let words):
            canvas.paragraph(text(place, under: .underline), indent: 2)
            let bar = [TerminalCanvas.Run("  │ ", .dim)]
            if !lead.isEmpty {
                canvas.paragraph([.init(InertText.line(lead), .dim)], first: bar, rest: bar)
            }
            canvas.paragraph(text(words), first: bar, rest: bar)
        case .wording(let paragraphs):
            for paragraph in paragraphs {
                canvas.paragraph([.init(InertText.line(paragraph))], indent: 4)
            }
        case .table(let table): write(table)
        case .pageBreak: canvas.gap()
        }
    }

    /// A table whose rows are named becomes labels with text beside them; of any other a row is an item, its first
    /// cell above the others.
    private mutating func write(_ table: Composition.Table) {
        canvas.gap()
        for row in table.rows {
            guard let first = row.first else { continue }
            if table.header.isEmpty {
                let label = text(first).map(\.text).joined()
                for cell in row.dropFirst() {
                    canvas.paragraph(
                        text(cell), first: [.init(TerminalCanvas.padded(label, to: 11), .dim)])
                }
                continue
            }
            canvas.paragraph(text(first), first: [.init("• ")])
            var runs: [TerminalCanvas.Run] = []
            for (title, cell) in zip(table.header, row).dropFirst() where !cell.isEmpty {
                if !runs.isEmpty { runs.append(.init(" · ", .dim)) }
                runs.append(.init(InertText.line(title) + ": ", .dim))
                runs += text(cell)
            }
            canvas.paragraph(runs, indent: 4)
        }
        canvas.gap()
    }

    private func text(
        _ runs: [Composition.Run], under base: TerminalStyle = []
    ) -> [TerminalCanvas.Run] {
        runs.map { run in
            var style = base
            var text = MarkupText.inert(run.text)
            if run.style.contains(.bold) { style.insert(.bold) }
            if run.style.contains(.faint) { style.insert(.dim) }
            if run.style.contains(.decisive) {
                style.formUnion([.bold, .underline])
                text = marked(text, "«", "»")
            }
            if run.style.contains(.deleted) {
                style.insert(.red)
                text = marked(text, "[-", "-]")
            }
            if run.style.contains(.inserted) {
                style.insert(.green)
                text = marked(text, "{+", "+}")
            }
            return .init(text, style)
        }
    }

    /// Words between marks, which stand inside the space around them; with colour the words alone.
    private func marked(_ text: String, _ open: String, _ close: String) -> String {
        guard !canvas.color else { return text }
        let start = text.prefix { $0 == " " }
        let end = String(text.dropFirst(start.count).reversed().prefix { $0 == " " })
        let words = text.dropFirst(start.count).dropLast(end.count)
        return words.isEmpty ? text : start + open + words + close + end
    }
}
