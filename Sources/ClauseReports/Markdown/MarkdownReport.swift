public import ClauseReview

/// Writes a review as GitHub-flavoured Markdown, worst findings first.
public struct MarkdownReport: Sendable {
    public init() {}

    /// The report as UTF-8 Markdown.
    public func render(_ review: Review) -> [UInt8] {
        var lines: [String] = []
        writeTop(review, to: &lines)
        if ReviewWording.isNoAgreement(review) {
            lines.append("**The text does not read like an agreement, so no verdicts are given.**")
            return Self.joined(lines)
        }
        writeSummary(review, to: &lines)
        let index = ReviewIndex(review)
        let findings = review.findingsWorstFirst
        for verdict in [Verdict.adverse, .missing, .partial, .unclear] {
            let group = findings.filter { $0.verdict == verdict && $0.isOpen }
            guard !group.isEmpty else { continue }
            lines.append(
                "## \(ReviewWording.label(verdict)): \(ReviewWording.meaning(verdict))")
            lines.append("")
            for matter in Matter.gathered(group) { write(matter, of: review, index, to: &lines) }
        }
        writeWaived(findings, to: &lines)
        writeMet(findings, of: review, index, to: &lines)
        writeDuties(review, to: &lines)
        lines.append(
            "*Verdicts rest on the words shown; they are no legal advice. “Expected; list unverified” "
                + "marks points whose text could not be checked at the source.*")
        return Self.joined(lines)
    }

    private static func joined(_ lines: [String]) -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func writeTop(_ review: Review, to lines: inout [String]) {
        lines.append("# Review of \(MarkdownText.escaped(ReviewWording.agreement(review)))")
        lines.append("")
        let parties = review.parties
        for (label, values) in [
            ("Customer", parties.customer), ("Provider", parties.provider),
            ("Regulator", parties.regulator),
            ("Packs", review.packs.map { "\($0.title) (\($0.id) \($0.version))" }),
        ] where !values.isEmpty {
            let text = values.map { MarkdownText.escaped(InertText.label($0)) }
                .joined(separator: ", ")
            lines.append("* **\(label)**: \(text)")
        }
        for document in review.documents {
            lines.append(
                "* **Read**: \(MarkdownText.code(document.path)) "
                    + "(\(MarkdownText.escaped(ReviewWording.source(document)))), SHA-256 "
                    + MarkdownText.code(document.sha256))
            for notice in document.notices {
                lines.append("    * *Notice*: \(MarkdownText.escaped(notice.message))")
            }
        }
        lines.append("")
    }

    private func writeSummary(_ review: Review, to lines: inout [String]) {
        let summary = review.summary
        lines.append("| Adverse | Missing | Partial | Unclear | Met | Not applicable |")
        lines.append("|--:|--:|--:|--:|--:|--:|")
        lines.append(
            "| \(summary.adverse) | \(summary.missing) | \(summary.partial) | \(summary.unclear) "
                + "| \(summary.met) | \(summary.notApplicable) |")
        lines.append("")
        lines.append("| | Requirement | Verdict | Citation | Where |")
        lines.append("|---|---|---|---|---|")
        let index = ReviewIndex(review)
        for finding in review.findingsWorstFirst {
            let isWaived = finding.verdict.isGap && finding.waiver != nil
            let symbol =
                isWaived
                ? ReviewWording.waivedSymbol : ReviewWording.symbol(finding.verdict)
            let place = index.passages(of: finding).first.map {
                ReviewWording.shortPlace($0.evidence, in: review)
            }
            let verdict = ReviewWording.label(finding.verdict) + (isWaived ? ", waived" : "")
            let citation = ReviewWording.citation(finding.citation, basis: finding.basis)
            let cells = [symbol, finding.title, verdict, citation, place ?? ""]
            lines.append("| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |")
        }
        lines.append("")
    }

    /// Writes the findings of one matter: each requirement, then what they rest on and lack together.
    private func write(
        _ matter: Matter, of review: Review, _ index: ReviewIndex, to lines: inout [String]
    ) {
        for finding in matter.findings {
            let symbol = ReviewWording.symbol(finding.verdict)
            lines += ["### \(symbol) \(MarkdownText.escaped(finding.title))", ""]
            let citation = ReviewWording.citation(finding.citation, basis: finding.basis)
            let standing = ReviewWording.standing(finding)
            lines.append(
                "\(MarkdownText.startOfLine(citation)) · \(MarkdownText.escaped(standing)) · "
                    + MarkdownText.code(finding.requirement))
            lines.append("")
        }
        for passage in index.passages(of: matter) {
            let ids = passage.ids.map(MarkdownText.code).joined(separator: ", ")
            let label = passage.isAdverse ? "against" : "shows"
            let place = ReviewWording.place(passage.evidence, in: review)
            lines.append("\(MarkdownText.bold(place)) (\(label) \(ids))")
            lines.append("")
            if let leadIn = passage.evidence.leadIn, !leadIn.isEmpty {
                lines.append(
                    "> *under: \(MarkdownText.escaped(InertText.label(leadIn, limit: 240)))*")
                lines.append(">")
            }
            lines.append(MarkdownText.quote(MarkedExcerpt(passage.evidence)))
            lines.append("")
            if !passage.evidence.remarks.isEmpty {
                let remarks = passage.evidence.remarks.joined(separator: "; ")
                lines.append("*Note: \(MarkdownText.escaped(remarks))*")
                lines.append("")
            }
        }
        for gap in matter.gaps {
            lines.append(
                "* **\(ReviewWording.label(gap.kind))**: \(MarkdownText.escaped(gap.message))")
        }
        write(matter.findings.map(\.why), as: "Why", to: &lines)
        write(matter.demands.map(\.ask), as: "Ask", to: &lines)
        lines.append("")
    }

    /// Writes each text once as an item under the same label.
    private func write(_ texts: [String], as label: String, to lines: inout [String]) {
        var written: Set<String> = []
        for text in texts where !text.isEmpty && written.insert(text).inserted {
            lines.append("* **\(label)**: \(MarkdownText.escaped(text))")
        }
    }

    private func writeWaived(_ findings: [Finding], to lines: inout [String]) {
        let waived = findings.filter { $0.verdict.isGap && $0.waiver != nil }
        guard !waived.isEmpty else { return }
        lines += ["## Waived: gaps that someone has accepted for a time", ""]
        for finding in waived {
            guard let waiver = finding.waiver else { continue }
            lines.append(
                "* \(MarkdownText.bold(finding.title)) "
                    + "(\(ReviewWording.label(finding.verdict).lowercased())): "
                    + "\(MarkdownText.escaped(waiver.reason)). Approved by "
                    + "\(MarkdownText.escaped(waiver.approver)), until "
                    + "\(MarkdownText.escaped(waiver.expires)).")
        }
        lines.append("")
    }

    private func writeMet(
        _ findings: [Finding], of review: Review, _ index: ReviewIndex, to lines: inout [String]
    ) {
        let met = findings.filter { $0.verdict == .met }
        guard !met.isEmpty else { return }
        lines += ["## Met: \(ReviewWording.meaning(.met))", ""]
        for finding in met {
            lines.append("* \(MarkdownText.bold(finding.title))")
            for passage in index.passages(of: finding) {
                let place = ReviewWording.shortPlace(passage.evidence, in: review)
                let quote = MarkdownText.quote(MarkedExcerpt(passage.evidence))
                lines.append("    * \(MarkdownText.escaped(place))")
                lines.append("")
                lines.append("        \(quote)")
                lines.append("")
            }
        }
        lines.append("")
    }

    private func writeDuties(_ review: Review, to lines: inout [String]) {
        guard !review.duties.isEmpty else { return }
        lines += ["## Not assessed: the insurer's own duties, which no agreement can show", ""]
        for duty in review.duties {
            let citation = ReviewWording.citation(duty.citation, basis: duty.basis)
            var text =
                "* [ ] \(MarkdownText.bold(duty.title)) (\(MarkdownText.escaped(citation))): "
                + MarkdownText.escaped(duty.todo)
            if let filing = duty.filing {
                text += " *Due: \(MarkdownText.escaped(ReviewWording.filing(filing))).*"
            }
            for fact in duty.facts {
                text += " \(MarkdownText.code(fact.element)): \(MarkdownText.escaped(fact.value))."
            }
            lines.append(text)
        }
        lines.append("")
    }
}
