import ClauseReview

extension TerminalReport {
    func writeWaived(_ findings: [Finding], to canvas: inout TerminalCanvas) {
        let waived = findings.filter { $0.verdict.isGap && $0.waiver != nil }
        guard !waived.isEmpty else { return }
        canvas.heading(
            wording.heading(wording.waived, waived.count), .cyan, note: wording.waivedNote)
        for finding in waived {
            canvas.paragraph(
                [
                    Run(InertText.line(finding.title)),
                    Run(wording.bracketed(wording.label(finding.verdict).lowercased()), .dim),
                ], first: [Run("\(ReviewWording.waivedSymbol) ", .cyan)])
            guard let waiver = finding.waiver else { continue }
            canvas.paragraph([Run(InertText.line(wording.approved(waiver)), .dim)], indent: 2)
        }
    }

    func writeMet(
        _ findings: [Finding], of review: Review, _ index: ReviewIndex,
        to canvas: inout TerminalCanvas
    ) {
        let met = findings.filter { $0.verdict == .met }
        guard !met.isEmpty else { return }
        canvas.heading(
            wording.heading(wording.label(.met), met.count), .green, note: wording.meaning(.met))
        // The same clauses meet what several regimes ask, so with the words each matter is written once.
        for matter in Matter.gathered(met) {
            let passages = passages(of: matter, index)
            for finding in matter.findings {
                let own = index.passages(
                    of: finding, limit: why ? ElementResult.evidenceLimit : 1, includesBetter: why)
                var places: [String] = []
                for passage in own {
                    let place = clauseOrLine(passage.evidence, in: review)
                    if !places.contains(place) { places.append(place) }
                }
                var runs = [Run(InertText.line(finding.title))]
                if !places.isEmpty {
                    runs.append(Run("  " + places.joined(separator: wording.words.comma), .dim))
                }
                canvas.paragraph(
                    runs, first: [Run("\(ReviewWording.symbol(.met)) ", .green)])
            }
            guard why else { continue }
            for passage in passages {
                canvas.paragraph(
                    [Run(wording.place(passage.evidence, in: review), .underline)], indent: 2)
                quote(passage.evidence, to: &canvas)
            }
            canvas.gap()
        }
    }

    /// The clause's number, or the line when it has none; the document's name before it in a bundle.
    private func clauseOrLine(_ evidence: Evidence, in review: Review) -> String {
        var place = InertText.label(evidence.clause, limit: 60)
        if place.isEmpty { place = wording.words.line(evidence.line) }
        guard review.documents.count > 1, review.documents.indices.contains(evidence.document)
        else { return place }
        return InertText.label(review.documents[evidence.document].path, limit: 60) + " " + place
    }

    func writeNotApplicable(_ findings: [Finding], to canvas: inout TerminalCanvas) {
        let group = findings.filter { $0.verdict == .notApplicable }
        guard !group.isEmpty else { return }
        canvas.heading(
            wording.heading(wording.label(.notApplicable), group.count), .dim,
            note: wording.meaning(.notApplicable))
        for finding in group {
            canvas.paragraph([Run(InertText.line(finding.title), .dim)], first: [Run("– ", .dim)])
        }
    }

    func writeDuties(_ review: Review, to canvas: inout TerminalCanvas) {
        guard !review.duties.isEmpty else { return }
        canvas.heading(
            wording.heading(wording.notAssessed, review.duties.count), [], note: wording.dutiesNote)
        for duty in review.duties {
            let citation = wording.citation(duty.citation, basis: duty.basis)
            canvas.paragraph(
                [Run(InertText.line(duty.title)), Run("  " + citation, .dim)], first: [Run("□ ")])
            canvas.paragraph([Run(InertText.line(duty.todo), .dim)], indent: 2)
            if let filing = duty.filing {
                row(
                    wording.words.due, [Run(InertText.line(wording.filing(filing)))], indent: 2,
                    to: &canvas)
            }
            for fact in duty.facts {
                row(
                    wording.words.agreement,
                    [Run(InertText.line(fact.element + wording.words.colon + fact.value))],
                    indent: 2, to: &canvas)
            }
        }
    }

    func writeNext(_ review: Review, _ findings: [Finding], to canvas: inout TerminalCanvas) {
        let open = findings.filter(\.isOpen)
        canvas.heading(wording.next.uppercased(), [])
        let file = Self.argument(review.documents.first?.path)
        let language = wording.language
        let option = language == .english ? "" : " --language \(language.rawValue)"
        var steps: [(String, String?)] = []
        let asks = open.count { $0.verdict != .unclear }
        let unclear = open.count { $0.verdict == .unclear }
        if asks > 0 {
            steps.append(
                (wording.takePoints(asks), "clausecheck memo \(file)\(option) -o memo.docx"))
        }
        if unclear > 0 {
            steps.append(
                (
                    wording.pointsElsewhere(unclear),
                    "clausecheck review\(option) --together \(file) OTHER-FILE"
                ))
        }
        if let first = open.first(where: { $0.verdict != .unclear }) {
            let id = InertText.label(first.requirement)
            steps.append((wording.explain, "clausecheck explain \(id) \(file)"))
        }
        if !review.duties.isEmpty {
            steps.append((wording.workThrough(review.duties.count), nil))
        }
        if open.isEmpty {
            steps.insert((wording.nothingLeft, nil), at: 0)
        }
        for (number, step) in steps.enumerated() {
            canvas.paragraph([Run(step.0)], first: [Run("\(number + 1). ")])
            if let command = step.1 { canvas.line([Run("   \(command)", .bold)]) }
        }
        canvas.gap()
        // Curled quotation marks are not in the English of terminals.
        let closing = wording.closing.map { "“”".contains($0) ? "\"" : $0 }
        canvas.paragraph([Run(String(closing), .dim)])
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
