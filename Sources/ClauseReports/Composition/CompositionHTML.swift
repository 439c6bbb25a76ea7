/// Writes a composition as one page of HTML that prints well.
struct CompositionHTML {
    private var body = ""
    private var numbers = Composition.Numbers()
    private var isInList = false

    /// The composition as a self-contained page.
    static func render(_ composition: Composition) -> [UInt8] {
        var writer = CompositionHTML()
        writer.body = "<main>\n<header><h1>\(MarkupText.escaped(composition.title))</h1>\n"
        if !composition.subtitle.isEmpty {
            writer.body += "<p class=\"subtitle\">\(MarkupText.escaped(composition.subtitle))</p>\n"
        }
        writer.body += "</header>\n"
        for piece in composition.pieces { writer.write(piece) }
        writer.endList()
        if !composition.footer.isEmpty {
            writer.body += "<footer>\(MarkupText.escaped(composition.footer))</footer>\n"
        }
        writer.body += "</main>\n"
        return HTMLPage.render(
            title: InertText.line("\(composition.title) · \(composition.subtitle)"),
            language: composition.language, style: HTMLPage.baseStyle + "\n" + style,
            body: writer.body)
    }

    private mutating func endList() {
        if isInList { body += "</ul>\n" }
        isInList = false
    }

    private mutating func write(_ piece: Composition.Piece) {
        if case .item(let runs) = piece {
            if !isInList { body += "<ul>\n" }
            isInList = true
            body += "<li>\(Self.text(runs))</li>\n"
            return
        }
        endList()
        switch piece {
        case .heading(let level, let text, let isNumbered, let anchor):
            let tag = level <= 1 ? "h2" : "h3"
            let number =
                isNumbered ? "<span class=\"number\">\(numbers.next(level: level))</span> " : ""
            body += "<\(tag) id=\"\(MarkupText.escaped(anchor))\">"
            body += "\(number)\(MarkupText.escaped(text))</\(tag)>\n"
        case .paragraph(let runs): body += "<p>\(Self.text(runs))</p>\n"
        case .byline(let runs): body += "<p class=\"byline ui\">\(Self.text(runs))</p>\n"
        case .note(let runs): body += "<p class=\"note\">\(Self.text(runs))</p>\n"
        case .label(let text): body += "<p class=\"label ui\">\(MarkupText.escaped(text))</p>\n"
        case .item, .pageBreak: break
        case .quotation(let place, let lead, let words):
            body += "<blockquote><p class=\"place\">\(Self.text(place))</p>\n"
            if !lead.isEmpty { body += "<p class=\"faint\">\(MarkupText.escaped(lead))</p>\n" }
            body += "<p>\(Self.text(words))</p></blockquote>\n"
        case .wording(let paragraphs):
            body += "<div class=\"wording\">\n"
            for paragraph in paragraphs { body += "<p>\(MarkupText.escaped(paragraph))</p>\n" }
            body += "</div>\n"
        case .table(let table): write(table)
        }
    }

    private mutating func write(_ table: Composition.Table) {
        body += "<table>\n"
        if !table.header.isEmpty {
            let cells = table.header.map { "<th scope=\"col\">\(MarkupText.escaped($0))</th>" }
            body += "<thead><tr>\(cells.joined())</tr></thead>\n"
        }
        body += "<tbody>\n"
        for row in table.rows {
            body += "<tr>"
            for (index, cell) in row.enumerated() {
                let text = Self.text(cell)
                if index == 0, table.header.isEmpty {
                    body += "<th scope=\"row\">\(text)</th>"
                } else {
                    body += "<td>\(text)</td>"
                }
            }
            body += "</tr>\n"
        }
        body += "</tbody></table>\n"
    }

    private static func text(_ runs: [Composition.Run]) -> String {
        var result = ""
        for run in runs {
            var open = ""
            var close = ""
            func wrap(_ tag: String, _ attributes: String = "") {
                open += "<\(tag)\(attributes)>"
                close = "</\(tag)>" + close
            }
            if let target = run.target { wrap("a", " href=\"#\(MarkupText.escaped(target))\"") }
            if run.style.contains(.decisive) { wrap("mark") }
            if run.style.contains(.bold) { wrap("strong") }
            if run.style.contains(.italic) { wrap("em") }
            if run.style.contains(.deleted) { wrap("del") }
            if run.style.contains(.inserted) { wrap("ins") }
            if run.style.contains(.faint) { wrap("span", " class=\"faint\"") }
            result += open + MarkupText.escaped(run.text) + close
        }
        return result
    }

    private static let style = """
        main { max-width: 47rem; margin: 0 auto; padding: 2.5rem 1.5rem 4rem; }
        header { border-bottom: 2px solid var(--ink); margin-bottom: 1.2rem; padding-bottom: .4rem; }
        .subtitle { color: var(--faint); margin: 0 0 .4rem; }
        h2 { margin: 2.4rem 0 .8rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule); }
        h3 { margin: 2rem 0 .3rem; font-size: 1.08rem; }
        .number { color: var(--faint); font-weight: 400; margin-right: .3em; }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; margin: .8rem 0 1.2rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .7rem .4rem 0;
          border-bottom: 1px solid var(--rule); }
        thead th { font-size: .8rem; color: var(--faint); font-weight: 600; border-bottom-color: var(--ink); }
        tbody th { font-weight: 600; width: 9.5rem; font-size: .88rem; }
        .label { font-size: .8rem; font-weight: 600; letter-spacing: .04em; color: var(--faint);
          margin: 1.1rem 0 .2rem; }
        .label + p, .label + ul { margin-top: 0; }
        p { margin: .4rem 0 .7rem; } ul { margin: .2rem 0 .8rem; padding-left: 1.2rem; }
        blockquote p { margin: .2rem 0; }
        .wording { background: var(--panel); border: 1px solid var(--rule); border-radius: 4px;
          padding: .5rem 1rem; margin: .3rem 0 .9rem; }
        .byline { font-size: .88rem; margin-top: 0; }
        .note { font-size: .88rem; color: var(--faint); }
        ins { background: var(--met-tint); text-decoration-color: var(--met); }
        del { background: var(--adverse-tint); text-decoration-color: var(--adverse); }
        footer { margin-top: 3rem; padding-top: .8rem; border-top: 1px solid var(--rule);
          font-size: .85rem; color: var(--faint); }
        @media (max-width: 34rem) { tbody th { width: auto; } main { padding: 1.2rem 1rem; } }
        @page { size: A4; margin: 22mm 20mm; }
        @media print { :root { color-scheme: light; } body { font-size: 10.5pt; background: none; }
          main { max-width: none; padding: 0; } h2, h3, .label, .place { break-after: avoid; }
          blockquote, tr, .wording { break-inside: avoid; } a { color: inherit; text-decoration: none; } }
        """
}
