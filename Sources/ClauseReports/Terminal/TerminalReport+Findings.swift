import ClauseReview

extension TerminalReport {
    /// Writes the open findings of one matter: each requirement, then what they rest on and lack together.
    func write(
        _ matter: Matter, of review: Review, _ index: ReviewIndex,
        to canvas: inout TerminalCanvas
    ) {
        canvas.gap()
        for finding in matter.findings { writeHeading(of: finding, to: &canvas) }
        let passages = passages(of: matter, index)
        for passage in passages { write(passage, of: matter, review, to: &canvas) }
        canvas.gap()
        // What is written against the customer has been said beside its clause.
        let said = Set(passages.filter(\.isAdverse).flatMap(\.titles))
        for gap in matter.gaps where gap.kind != .adverse || !said.contains(gap.message) {
            row(
                wording.label(gap.kind), [Run(InertText.line(gap.message))],
                style: Self.style(of: gap.kind), indent: 2, to: &canvas)
        }
        if why {
            write(matter.findings.map(\.why), as: wording.because, .dim, to: &canvas)
        }
        write(
            (why ? matter.findings : matter.demands).map(\.ask), as: wording.words.ask, .cyan,
            to: &canvas)
        if why {
            for finding in matter.findings { writeNearMisses(finding, of: review, to: &canvas) }
        }
    }

    private func writeHeading(of finding: Finding, to canvas: inout TerminalCanvas) {
        let style = Self.style(of: finding.verdict).union(.bold)
        let mark = "\(ReviewWording.symbol(finding.verdict)) "
        canvas.paragraph(
            [
                Run(wording.label(finding.verdict).uppercased() + "  ", style),
                Run(InertText.line(finding.title), .bold),
            ], first: [Run(mark, style)])
        let citation = wording.citation(finding.citation, basis: finding.basis)
        canvas.paragraph(
            [
                Run("\(citation) · \(wording.standing(finding)) · ", .dim),
                Run(InertText.line(finding.requirement), .dim),
            ], indent: 2)
    }

    /// Writes each text once under the same label.
    private func write(
        _ texts: [String], as label: String, _ style: TerminalStyle,
        to canvas: inout TerminalCanvas
    ) {
        var written: Set<String> = []
        for text in texts where !text.isEmpty && written.insert(text).inserted {
            row(label, [Run(InertText.line(text))], style: style, indent: 2, to: &canvas)
        }
    }

    private static func style(of kind: Gap.Kind) -> TerminalStyle {
        switch kind {
        case .missing, .adverse: .red
        case .soft, .blank: .yellow
        case .referred: .magenta
        }
    }

    /// The passages to quote: with `why` all that is known, else the strongest for each needed element.
    func passages(of matter: Matter, _ index: ReviewIndex) -> [Passage] {
        index.passages(
            of: matter, limit: why ? ElementResult.evidenceLimit : 1, includesBetter: why)
    }

    // MARK: - Excerpts

    private func write(
        _ passage: Passage, of matter: Matter, _ review: Review,
        to canvas: inout TerminalCanvas
    ) {
        canvas.gap()
        canvas.paragraph(
            [Run(wording.place(passage.evidence, in: review), .underline)], indent: 2)
        quote(passage.evidence, to: &canvas)
        for (id, title) in zip(passage.ids, passage.titles) {
            var text = InertText.line(title)
            let status = matter.findings.lazy.flatMap(\.elements).first { $0.id == id }?.status
            if let note = status.flatMap(wording.note(_:)) { text += wording.bracketed(note) }
            let isAdverse = matter.findings.contains { $0.adverse.contains(id) }
            let label = isAdverse ? wording.against : wording.shows
            row(label, [Run(text, .dim)], indent: 2, to: &canvas)
        }
    }

    /// Writes an excerpt behind a bar, its decisive words marked.
    func quote(_ evidence: Evidence, to canvas: inout TerminalCanvas) {
        let excerpt = MarkedExcerpt(evidence)
        var runs: [Run] = []
        if excerpt.leftOutBefore > 0 {
            runs.append(Run("[\(wording.leftOut(excerpt.leftOutBefore, true))] ", .dim))
        }
        for run in excerpt.runs {
            if !run.isMarked {
                runs.append(Run(run.text))
            } else if color {
                runs.append(Run(run.text, [.bold, .underline]))
            } else {
                runs.append(Run("«\(run.text)»"))
            }
        }
        if excerpt.leftOutAfter > 0 {
            runs.append(Run(" [\(wording.leftOut(excerpt.leftOutAfter, false))]", .dim))
        }
        let bar = [Run("  │ ", .dim)]
        if let leadIn = evidence.leadIn, !leadIn.isEmpty {
            canvas.paragraph(
                [Run("[\(wording.words.under(InertText.label(leadIn, limit: 240)))]", .dim)],
                first: bar,
                rest: bar)
        }
        canvas.paragraph(runs, first: bar, rest: bar)
        if let remarks = wording.remarks(on: evidence, withChange: true) {
            row(wording.noteLabel, [Run(remarks, .yellow)], indent: 2, to: &canvas)
        }
    }

    private func writeNearMisses(
        _ finding: Finding, of review: Review, to canvas: inout TerminalCanvas
    ) {
        for miss in finding.nearMisses {
            canvas.gap()
            row(
                wording.nearMiss,
                [Run(InertText.line(miss.element + wording.words.colon + wording.reason(miss)))],
                style: .yellow, indent: 2, to: &canvas)
            canvas.paragraph(
                [Run(wording.place(miss.evidence, in: review), .underline)], indent: 2)
            quote(miss.evidence, to: &canvas)
        }
    }
}
