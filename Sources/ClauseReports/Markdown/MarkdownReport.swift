public import ClauseReview

/// Writes a review as GitHub-flavoured Markdown, worst findings first.
public struct MarkdownReport: Sendable {
    private let wording: ReviewWording

    /// - Parameter language: the language of the report's own words and of the names of elements.
    public init(language: Memo.Language = .english) { wording = .of(language) }

    /// The report as UTF-8 Markdown.
    public func render(_ review: Review) -> [UInt8] {
        let review = review.naming(in: wording.language)
        var lines: [String] = []
        writeTop(review, to: &lines)
        if ReviewWording.isNoAgreement(review) {
            lines.append("**\(wording.noVerdicts)**")
            return Self.joined(lines)
        }
        writeSummary(review, to: &lines)
        let index = ReviewIndex(review)
        let findings = review.findingsWorstFirst
        for verdict in [Verdict.adverse, .missing, .partial, .unclear] {
            let group = findings.filter { $0.verdict == verdict && $0.isOpen }
            guard !group.isEmpty else { continue }
            lines.append(
                heading(wording.label(verdict), wording.meaning(verdict)))
            lines.append("")
            for matter in Matter.gathered(group) { write(matter, of: review, index, to: &lines) }
        }
        writeWaived(findings, to: &lines)
        writeMet(findings, of: review, index, to: &lines)
        writeDuties(review, to: &lines)
        lines.append("*\(wording.closing)*")
        return Self.joined(lines)
    }

    private func heading(_ label: String, _ text: String) -> String {
        "## \(label)\(wording.words.colon)\(text)"
    }

    private func item(_ label: String, _ text: String) -> String {
        "* **\(label)**\(wording.words.colon)\(text)"
    }

    /// A line of a table; the cells are finished Markdown.
    private func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

    private static func joined(_ lines: [String]) -> [UInt8] {
        Array((lines.joined(separator: "\n") + "\n").utf8)
    }

    private func writeTop(_ review: Review, to lines: inout [String]) {
        lines.append("# \(wording.title(MarkdownText.escaped(wording.agreement(review))))")
        lines.append("")
        let parties = review.parties
        for (label, values) in [
            (wording.words.customer, parties.customer), (wording.words.provider, parties.provider),
            (wording.regulator, parties.regulator),
            (
                wording.packs,
                review.packs.map { $0.title + wording.bracketed("\($0.id) \($0.version)") }
            ),
        ] where !values.isEmpty {
            let text = values.map { MarkdownText.escaped(InertText.label($0)) }
                .joined(separator: wording.words.comma)
            lines.append(item(label, text))
        }
        for document in review.documents {
            lines.append(
                item(wording.read, MarkdownText.code(document.path))
                    + wording.bracketed(MarkdownText.escaped(wording.source(document)))
                    + "\(wording.words.comma)SHA-256 \(MarkdownText.code(document.sha256))")
            for notice in document.notices {
                lines.append(
                    "    * *\(wording.notice)*\(wording.words.colon)"
                        + MarkdownText.escaped(wording.text(notice)))
            }
        }
        lines.append("")
    }

    private func writeSummary(_ review: Review, to lines: inout [String]) {
        let summary = review.summary
        let verdicts: [Verdict] = [.adverse, .missing, .partial, .unclear, .met, .notApplicable]
        lines.append(row(verdicts.map { wording.label($0) }))
        lines.append("|--:|--:|--:|--:|--:|--:|")
        lines.append(
            "| \(summary.adverse) | \(summary.missing) | \(summary.partial) | \(summary.unclear) "
                + "| \(summary.met) | \(summary.notApplicable) |")
        lines.append("")
        lines.append(
            "| "
                + row([
                    wording.requirement, wording.verdict, wording.citationLabel, wording.placeLabel,
                ]))
        lines.append("|---|---|---|---|---|")
        let index = ReviewIndex(review)
        for finding in review.findingsWorstFirst {
            let isWaived = finding.verdict.isGap && finding.waiver != nil
            let symbol =
                isWaived
                ? ReviewWording.waivedSymbol : ReviewWording.symbol(finding.verdict)
            let place = index.passages(of: finding).first.map {
                wording.shortPlace($0.evidence, in: review)
            }
            let verdict =
                wording.label(finding.verdict)
                + (isWaived ? wording.words.comma + wording.waivedOne.lowercased() : "")
            let citation = wording.citation(finding.citation, basis: finding.basis)
            let cells = [symbol, finding.title, verdict, citation, place ?? ""]
            lines.append(row(cells.map(MarkdownText.escaped)))
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
            let citation = wording.citation(finding.citation, basis: finding.basis)
            let standing = wording.standing(finding)
            lines.append(
                "\(MarkdownText.startOfLine(citation)) · \(MarkdownText.escaped(standing)) · "
                    + MarkdownText.code(finding.requirement))
            lines.append("")
        }
        for passage in index.passages(of: matter) {
            let ids = passage.ids.map(MarkdownText.code).joined(separator: ", ")
            let label = (passage.isAdverse ? wording.against : wording.shows).lowercased()
            let place = wording.place(passage.evidence, in: review)
            lines.append(MarkdownText.bold(place) + wording.bracketed("\(label) \(ids)"))
            lines.append("")
            if let leadIn = passage.evidence.leadIn, !leadIn.isEmpty {
                lines.append(
                    "> *"
                        + wording.words.under(
                            MarkdownText.escaped(InertText.label(leadIn, limit: 240))) + "*")
                lines.append(">")
            }
            lines.append(MarkdownText.quote(MarkedExcerpt(passage.evidence), wording))
            lines.append("")
            if let remarks = wording.remarks(on: passage.evidence) {
                let note = wording.noteLabel + wording.words.colon
                lines.append("*\(note)\(MarkdownText.escaped(remarks))*")
                lines.append("")
            }
        }
        for gap in matter.gaps {
            lines.append(item(wording.label(gap.kind), MarkdownText.escaped(gap.message)))
        }
        write(matter.findings.map(\.why), as: wording.why, to: &lines)
        write(matter.demands.map(\.ask), as: wording.words.ask, to: &lines)
        lines.append("")
    }

    /// Writes each text once as an item under the same label.
    private func write(_ texts: [String], as label: String, to lines: inout [String]) {
        var written: Set<String> = []
        for text in texts where !text.isEmpty && written.insert(text).inserted {
            lines.append(item(label, MarkdownText.escaped(text)))
        }
    }

    private func writeWaived(_ findings: [Finding], to lines: inout [String]) {
        let waived = findings.filter { $0.verdict.isGap && $0.waiver != nil }
        guard !waived.isEmpty else { return }
        lines += [heading(wording.waived, wording.waivedNote), ""]
        for finding in waived {
            guard let waiver = finding.waiver else { continue }
            lines.append(
                "* \(MarkdownText.bold(finding.title))"
                    + wording.bracketed(wording.label(finding.verdict).lowercased())
                    + wording.words.colon + MarkdownText.escaped(wording.approved(waiver)))
        }
        lines.append("")
    }

    private func writeMet(
        _ findings: [Finding], of review: Review, _ index: ReviewIndex, to lines: inout [String]
    ) {
        let met = findings.filter { $0.verdict == .met }
        guard !met.isEmpty else { return }
        lines += [heading(wording.label(.met), wording.meaning(.met)), ""]
        for finding in met {
            lines.append("* \(MarkdownText.bold(finding.title))")
            for passage in index.passages(of: finding) {
                let place = wording.shortPlace(passage.evidence, in: review)
                let quote = MarkdownText.quote(MarkedExcerpt(passage.evidence), wording)
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
        lines += [heading(wording.notAssessed, wording.dutiesClause), ""]
        for duty in review.duties {
            let citation = wording.citation(duty.citation, basis: duty.basis)
            var text =
                "* [ ] \(MarkdownText.bold(duty.title))"
                + wording.bracketed(MarkdownText.escaped(citation)) + wording.words.colon
                + MarkdownText.escaped(duty.todo)
            if let filing = duty.filing {
                text += " *\(wording.words.due)\(wording.words.colon)"
                text += MarkdownText.escaped(wording.filing(filing)) + wording.words.stop + "*"
            }
            for fact in duty.facts {
                text += " \(MarkdownText.code(fact.element))\(wording.words.colon)"
                text += MarkdownText.escaped(fact.value) + wording.words.stop
            }
            lines.append(text)
        }
        lines.append("")
    }
}
