import ClauseReview

/// Writes the panel of requirements of an HTML report.
struct FindingsHTML {
    private let review: Review
    private let plan: AnnotationPlan
    private let index: ReviewIndex
    private let wording: ReviewWording
    private var html = ""

    /// The panel's content: open gaps worst first, waived ones, met ones, duties not assessed.
    ///
    /// - Parameter findings: in the order in which they are numbered.
    static func render(
        _ review: Review, _ findings: [Finding], _ plan: AnnotationPlan, _ index: ReviewIndex,
        _ wording: ReviewWording
    ) -> String {
        var writer = FindingsHTML(review: review, plan: plan, index: index, wording: wording)
        let numbered = Array(findings.enumerated())
        for verdict in Verdict.allCases.sorted(by: { $0.rank < $1.rank }) {
            let group = numbered.filter {
                $0.element.verdict == verdict && ($0.element.isOpen || !verdict.isGap)
            }
            if verdict == .met {
                let waived = numbered.filter { $0.element.verdict.isGap && !$0.element.isOpen }
                writer.write(waived, wording.waived, wording.waivedBriefly, "none")
            }
            writer.write(
                group, wording.label(verdict), wording.meaning(verdict),
                HTMLReport.name(verdict))
        }
        writer.writeDuties()
        return writer.html
    }

    private static func text(_ text: String) -> String {
        MarkupText.escaped(InertText.line(text))
    }

    private mutating func write(
        _ group: [(offset: Int, element: Finding)], _ title: String, _ meaning: String,
        _ name: String
    ) {
        guard !group.isEmpty else { return }
        html += "<h2 lang=\"\(wording.language.rawValue)\" class=\"\(name)\">"
        html += "\(wording.heading(title, group.count)) "
        html += "<small>\(meaning)</small></h2>\n"
        for (offset, finding) in group { write(finding, offset) }
    }

    private mutating func write(_ finding: Finding, _ offset: Int) {
        let verdict = HTMLReport.name(finding.verdict)
        html += "<details\(finding.isOpen ? " open" : "")><summary>"
        html +=
            "<span class=\"n\">\(offset + 1)</span><span class=\"\(verdict)\" aria-hidden=\"true\">"
        html += "\(ReviewWording.symbol(finding.verdict))</span>"
        html += "<span>\(Self.text(finding.title))</span></summary>\n"
        // The anchor stands inside, so that going to it opens the finding.
        html += "<div class=\"in\" id=\"f\(offset + 1)\">\n"
        let citation = wording.citation(finding.citation, basis: finding.basis)
        html += "<p class=\"cite ui\"><span class=\"badge \(verdict)\">"
        html += "\(wording.label(finding.verdict))</span> "
        html += "\(MarkupText.escaped(citation)) · "
        html += "\(MarkupText.escaped(wording.standing(finding)))</p>\n"
        let passages = index.passages(of: finding)
        let numbers = plan.passagesOfFinding[offset]
        // A passage outside the texts supplied has no number; then none is linked.
        let isLinked = numbers.count == passages.count
        for (place, passage) in passages.enumerated() {
            write(passage, finding, isLinked ? numbers[place] : nil)
        }
        if !finding.gaps.isEmpty {
            html += "<ul>\n"
            for gap in finding.gaps {
                html += "<li><strong>\(wording.label(gap.kind))</strong>\(wording.words.colon)"
                html += "\(Self.text(gap.message))</li>\n"
            }
            html += "</ul>\n"
        }
        html += "<dl>\n"
        if finding.verdict.isGap {
            row(wording.words.why, finding.why)
            row(wording.words.ask, finding.ask)
        }
        if let waiver = finding.waiver {
            row(wording.waivedOne, wording.approved(waiver))
        }
        html += "</dl>\n</div></details>\n"
    }

    private mutating func row(_ label: String, _ text: String) {
        guard !text.isEmpty else { return }
        html += "<dt>\(label)</dt><dd>\(Self.text(text))</dd>\n"
    }

    private mutating func write(_ passage: Passage, _ finding: Finding, _ number: Int?) {
        let place = MarkupText.escaped(wording.place(passage.evidence, in: review))
        html += "<blockquote>\n<p class=\"place\">"
        html += number.map { "<a href=\"#p\($0)\">\(place)</a>" } ?? place
        let shows = zip(passage.ids, passage.titles).map { id, title in
            let status = finding.elements.first { $0.id == id }?.status
            let note = status.flatMap(wording.note(_:)).map(wording.bracketed) ?? ""
            return Self.text(title) + note
        }
        html += " · \(shows.joined(separator: wording.words.semicolon))</p>\n"
        if let lead = passage.evidence.leadIn, !lead.isEmpty {
            let lead = InertText.label(lead, limit: 240)
            html += "<p class=\"faint\">\(wording.words.under(MarkupText.escaped(lead)))</p>\n"
        }
        let excerpt = MarkedExcerpt(passage.evidence)
        html += "<p>"
        if excerpt.leftOutBefore > 0 { html += leftOut(excerpt.leftOutBefore) + " " }
        for run in excerpt.runs {
            let text = MarkupText.escaped(run.text)
            html += run.isMarked ? "<mark>\(text)</mark>" : text
        }
        if excerpt.leftOutAfter > 0 { html += " " + leftOut(excerpt.leftOutAfter) }
        html += "</p>\n"
        if let remarks = wording.remarks(on: passage.evidence) {
            html += "<p class=\"faint\">\(wording.noteLabel)\(wording.words.colon)"
            html += "\(Self.text(remarks))</p>\n"
        }
        html += "</blockquote>\n"
    }

    private func leftOut(_ bytes: Int) -> String {
        "<span class=\"faint\">[\(wording.words.leftOut(bytes))]</span>"
    }

    private mutating func writeDuties() {
        guard !review.duties.isEmpty, !ReviewWording.isNoAgreement(review) else { return }
        html += "<h2 lang=\"\(wording.language.rawValue)\">"
        html += "\(wording.heading(wording.notAssessed, review.duties.count)) "
        html += "<small>\(wording.dutiesNote)</small></h2>\n"
        for duty in review.duties {
            let citation = wording.citation(duty.citation, basis: duty.basis)
            html += "<details><summary><span class=\"n\"></span>"
            html += "<span aria-hidden=\"true\">□</span>"
            html += "<span>\(Self.text(duty.title))</span></summary>\n<div class=\"in\">\n"
            html += "<p class=\"cite ui\">\(MarkupText.escaped(citation))</p>\n"
            html += "<p>\(Self.text(duty.todo))</p>\n<dl>\n"
            if let filing = duty.filing { row(wording.words.due, wording.filing(filing)) }
            for fact in duty.facts { row(Self.text(fact.element), fact.value) }
            html += "</dl>\n</div></details>\n"
        }
    }
}
