import ClauseReports
import ClauseReview
import ClauseRules

/// What a review found for one rule: the verdict, the evidence, and the passages that came close.
struct FileExplanation {
    private typealias Run = TextWrapper.Run
    private let review: Review
    private let index: ReviewIndex
    private let report: TerminalReport

    init(_ review: Review, color: Bool, width: Int) {
        self.review = review
        index = ReviewIndex(review)
        report = TerminalReport(width: width, color: color, why: true)
    }

    /// Writes what there is on a rule.
    func write(_ rule: PackRule, to canvas: inout TerminalCanvas) {
        if ReviewWording.isNoAgreement(review) {
            canvas.paragraph([
                Run("The text does not read like an agreement, so no requirement was assessed.")
            ])
        }
        switch rule {
        case .element(let element): write(element: element.id, to: &canvas)
        case .adverse(let adverse): write(adverse: adverse.topicID, to: &canvas)
        case .requirement(let requirement, _): write(requirement: requirement, to: &canvas)
        case .duty(let duty, _):
            for fact in duty.facts { write(element: fact, to: &canvas) }
            canvas.paragraph([Run("The duty itself is the insurer's and is not assessed.")])
        case .regime(let regime):
            for finding in review.findings where finding.pack == regime.id {
                verdict(finding, to: &canvas)
            }
        case .vendor(let vendor):
            let names = review.parties.provider.map { InertText.label($0) }.joined(separator: ", ")
            canvas.paragraph([
                Run(
                    "The provider is called \(names); \(vendor.title) is asked for with memo --vendor \(vendor.id)."
                )
            ])
        }
    }

    private func write(requirement: RequirementRule, to canvas: inout TerminalCanvas) {
        guard let finding = review.findings.first(where: { $0.requirement == requirement.id })
        else {
            canvas.paragraph([Run("The requirement was not assessed.")])
            return
        }
        verdict(finding, to: &canvas)
        for gap in finding.gaps {
            canvas.paragraph(
                [Run(InertText.line(gap.message))],
                first: [Run("  " + ReviewWording.english.label(gap.kind) + ": ", .bold)])
        }
        for topic in finding.adverse { write(adverse: topic, to: &canvas) }
        for element in finding.elements { write(element: element.id, to: &canvas) }
    }

    private func verdict(_ finding: Finding, to canvas: inout TerminalCanvas) {
        let mark = ReviewWording.symbol(finding.verdict)
        canvas.paragraph(
            [
                Run(ReviewWording.english.label(finding.verdict), .bold),
                Run("  \(finding.requirement): \(ReviewWording.english.meaning(finding.verdict))"),
            ], first: [Run("\(mark) ")])
        if let waiver = finding.waiver {
            canvas.paragraph(
                [
                    Run(
                        InertText.line(
                            "Waived until \(waiver.expires) by \(waiver.approver): \(waiver.reason)"
                        ))
                ], indent: 2)
        }
    }

    private func write(element id: String, to canvas: inout TerminalCanvas) {
        canvas.gap()
        guard let element = index.element(id) else {
            canvas.paragraph([Run("\(id): not among the packs' elements")])
            return
        }
        var runs = [Run(id, .bold), Run(": \(element.status.rawValue)")]
        if let value = element.value { runs.append(Run(" · \(InertText.line(value))")) }
        canvas.paragraph(runs)
        for evidence in element.evidence { report.write(evidence, of: review, to: &canvas) }
        var seen: Set<NearMiss> = []
        for miss in review.findings.flatMap(\.nearMisses)
        where miss.element == id && seen.insert(miss).inserted {
            canvas.paragraph(
                [Run("Near miss: ", .bold), Run(InertText.line(miss.message))], indent: 2)
            report.write(miss.evidence, of: review, to: &canvas)
        }
        if element.evidence.isEmpty, seen.isEmpty {
            canvas.paragraph([Run("No passage comes close.")], indent: 2)
        }
    }

    private func write(adverse topic: String, to canvas: inout TerminalCanvas) {
        canvas.gap()
        let evidence = index.adverse(topic)?.evidence ?? []
        let status = evidence.isEmpty ? "nothing found" : "found"
        canvas.paragraph([Run("adverse.\(topic)", .bold), Run(": \(status)")])
        for evidence in evidence { report.write(evidence, of: review, to: &canvas) }
    }
}
