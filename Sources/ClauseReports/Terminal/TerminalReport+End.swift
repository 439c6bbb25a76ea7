import ClauseReview

extension TerminalReport {
    func writeWaived(_ findings: [Finding], to canvas: inout TerminalCanvas) {
        let waived = findings.filter { $0.verdict.isGap && $0.waiver != nil }
        guard !waived.isEmpty else { return }
        canvas.heading(
            "WAIVED (\(waived.count))", .cyan, note: "gaps that someone has accepted for a time")
        for finding in waived {
            canvas.paragraph(
                [
                    Run(InertText.line(finding.title)),
                    Run(" (\(ReviewWording.label(finding.verdict).lowercased()))", .dim),
                ], first: [Run("\(ReviewWording.waivedSymbol) ", .cyan)])
            guard let waiver = finding.waiver else { continue }
            canvas.paragraph(
                [
                    Run(
                        "\(InertText.line(waiver.reason)). Approved by "
                            + "\(InertText.line(waiver.approver)), until "
                            + "\(InertText.line(waiver.expires)).", .dim)
                ], indent: 2)
        }
    }

    func writeMet(
        _ findings: [Finding], of review: Review, _ index: ReviewIndex,
        to canvas: inout TerminalCanvas
    ) {
        let met = findings.filter { $0.verdict == .met }
        guard !met.isEmpty else { return }
        canvas.heading("MET (\(met.count))", .green, note: ReviewWording.meaning(.met))
        // The same clauses meet what several regimes ask, so with the words each matter is written once.
        for matter in Matter.gathered(met) {
            let passages = passages(of: matter, index)
            for finding in matter.findings {
                let own = index.passages(
                    of: finding, limit: why ? ElementResult.evidenceLimit : 1, includesBetter: why)
                var places: [String] = []
                for passage in own {
                    let place = Self.clauseOrLine(passage.evidence, in: review)
                    if !places.contains(place) { places.append(place) }
                }
                var runs = [Run(InertText.line(finding.title))]
                if !places.isEmpty { runs.append(Run("  " + places.joined(separator: ", "), .dim)) }
                canvas.paragraph(
                    runs, first: [Run("\(ReviewWording.symbol(.met)) ", .green)])
            }
            guard why else { continue }
            for passage in passages {
                canvas.paragraph(
                    [Run(ReviewWording.place(passage.evidence, in: review), .underline)], indent: 2)
                quote(passage.evidence, to: &canvas)
            }
            canvas.gap()
        }
    }

    /// The clause's number, or the line when it has none; the document's name before it in a bundle.
    private static func clauseOrLine(_ evidence: Evidence, in review: Review) -> String {
        var place = InertText.label(evidence.clause, limit: 60)
        if place.isEmpty { place = "line \(evidence.line)" }
        guard review.documents.count > 1, review.documents.indices.contains(evidence.document)
        else { return place }
        return InertText.label(review.documents[evidence.document].path, limit: 60) + " " + place
    }

    func writeNotApplicable(_ findings: [Finding], to canvas: inout TerminalCanvas) {
        let group = findings.filter { $0.verdict == .notApplicable }
        guard !group.isEmpty else { return }
        canvas.heading(
            "NOT APPLICABLE (\(group.count))", .dim, note: ReviewWording.meaning(.notApplicable))
        for finding in group {
            canvas.paragraph([Run(InertText.line(finding.title), .dim)], first: [Run("– ", .dim)])
        }
    }

    func writeDuties(_ review: Review, to canvas: inout TerminalCanvas) {
        guard !review.duties.isEmpty else { return }
        canvas.heading(
            "NOT ASSESSED (\(review.duties.count))", [],
            note: "the insurer's own duties; no agreement can show them")
        for duty in review.duties {
            let citation = ReviewWording.citation(duty.citation, basis: duty.basis)
            canvas.paragraph(
                [Run(InertText.line(duty.title)), Run("  " + citation, .dim)], first: [Run("□ ")])
            canvas.paragraph([Run(InertText.line(duty.todo), .dim)], indent: 2)
            if let filing = duty.filing {
                row("Due", [Run(ReviewWording.filing(filing))], indent: 2, to: &canvas)
            }
            for fact in duty.facts {
                row(
                    "Agreement",
                    [Run("\(InertText.line(fact.element)): \(InertText.line(fact.value))")],
                    indent: 2, to: &canvas)
            }
        }
    }

    func writeNext(_ review: Review, _ findings: [Finding], to canvas: inout TerminalCanvas) {
        let open = findings.filter(\.isOpen)
        canvas.heading("NEXT", [])
        let file = Self.argument(review.documents.first?.path)
        var steps: [(String, String?)] = []
        let asks = open.count { $0.verdict != .unclear }
        let unclear = open.count { $0.verdict == .unclear }
        if asks > 0 {
            let points = asks == 1 ? "the open point" : "the \(asks) open points"
            steps.append(
                ("Take \(points) to the other side:", "clausecheck memo \(file) -o memo.docx"))
        }
        if unclear > 0 {
            let rest = unclear == 1 ? "One point rests" : "\(unclear) points rest"
            steps.append(
                (
                    "\(rest) on a document that was not supplied; review it with the agreement:",
                    "clausecheck review --together \(file) OTHER-FILE"
                ))
        }
        if let first = open.first(where: { $0.verdict != .unclear }) {
            let id = InertText.label(first.requirement)
            steps.append(
                (
                    "See what a requirement wants and why it was not met:",
                    "clausecheck explain \(id) \(file)"
                ))
        }
        if !review.duties.isEmpty {
            let subject =
                review.duties.count == 1 ? "the duty" : "the \(review.duties.count) duties"
            steps.append(("Work through \(subject) listed as not assessed.", nil))
        }
        if open.isEmpty {
            steps.insert(("Nothing is left to ask for under these packs.", nil), at: 0)
        }
        for (number, step) in steps.enumerated() {
            canvas.paragraph([Run(step.0)], first: [Run("\(number + 1). ")])
            if let command = step.1 { canvas.line([Run("   \(command)", .bold)]) }
        }
        canvas.gap()
        canvas.paragraph([
            Run(
                "Verdicts rest on the words shown; they are no legal advice. \"Expected; list "
                    + "unverified\" marks points whose text could not be checked at the source.",
                .dim)
        ])
    }

    /// A path as one would type it in a shell, or FILE when it cannot be typed.
    private static func argument(_ path: String?) -> String {
        guard let path, !path.isEmpty, path.utf8.count <= 200,
            !path.unicodeScalars.contains(where: InertText.isHarmful)
        else { return "FILE" }
        let plain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || ("0"..."9").contains($0)
                || "/._-+".unicodeScalars.contains($0)
        }
        if plain { return path }
        var quoted = "'"
        for scalar in path.unicodeScalars {
            if scalar == "'" { quoted += "'\\''" } else { quoted.unicodeScalars.append(scalar) }
        }
        return quoted + "'"
    }
}
