public import ClauseReview

/// Writes a review for reading on a terminal: worst first, every verdict with the words it rests on.
///
/// Without colour the report says the same: verdicts are words and decisive words stand in «…».
public struct TerminalReport: Sendable {
    /// Columns of the terminal; lines are kept between 40 and 120.
    public var width: Int
    /// Whether to use colours and bold type.
    public var color: Bool
    /// Whether to add the passages that came close, and all the evidence kept.
    public var why: Bool
    let wording: ReviewWording

    /// - Parameter language: the language of the report's own words and of the names of elements.
    public init(
        width: Int = 80, color: Bool = false, why: Bool = false, language: Memo.Language = .english
    ) {
        wording = .of(language)
        self.width = width
        self.color = color
        self.why = why
    }

    typealias Run = TextWrapper.Run

    /// The report as UTF-8 text.
    public func render(_ review: Review) -> [UInt8] {
        let review = review.naming(in: wording.language)
        var canvas = TerminalCanvas(width: width, color: color)
        writeTop(review, to: &canvas)
        if ReviewWording.isNoAgreement(review) { return canvas.bytes }
        let index = ReviewIndex(review)
        let findings = review.findingsWorstFirst
        for verdict in [Verdict.adverse, .missing, .partial, .unclear] {
            let group = findings.filter { $0.verdict == verdict && $0.isOpen }
            guard !group.isEmpty else { continue }
            canvas.heading(
                wording.heading(wording.label(verdict), group.count), Self.style(of: verdict),
                note: wording.meaning(verdict))
            for matter in Matter.gathered(group) {
                write(matter, of: review, index, to: &canvas)
            }
        }
        writeWaived(findings, to: &canvas)
        writeMet(findings, of: review, index, to: &canvas)
        writeNotApplicable(findings, to: &canvas)
        writeDuties(review, to: &canvas)
        writeNext(review, findings, to: &canvas)
        return canvas.bytes
    }

    static func style(of verdict: Verdict) -> TerminalStyle {
        switch verdict {
        case .adverse, .missing: .red
        case .partial: .yellow
        case .unclear: .magenta
        case .met: .green
        case .notApplicable: .dim
        }
    }

    // MARK: - Top

    private func writeTop(_ review: Review, to canvas: inout TerminalCanvas) {
        canvas.paragraph([Run(wording.agreement(review), .bold)])
        canvas.line([Run(String(repeating: "═", count: canvas.width), .dim)])
        let parties = review.parties
        let rows: [(String, [String])] = [
            (wording.words.customer, parties.customer), (wording.words.provider, parties.provider),
            (wording.regulator, parties.regulator),
            (
                wording.packs,
                review.packs.map { $0.title + wording.bracketed("\($0.id) \($0.version)") }
            ),
        ]
        for (label, values) in rows where !values.isEmpty {
            let values = values.prefix(6).map { InertText.label($0) }
            row(label, [Run(values.joined(separator: wording.words.comma))], to: &canvas)
        }
        if parties.customer.isEmpty || parties.provider.isEmpty {
            row(
                wording.parties, [Run(wording.partiesNote, .yellow)], to: &canvas)
        }
        for document in review.documents {
            let name = InertText.label(document.path, limit: 200)
            row(
                wording.read,
                [Run(name), Run(wording.bracketed(wording.source(document)), .dim)], to: &canvas)
            for notice in document.notices {
                let isSerious = ["not-an-agreement", "encoding", "empty-page"].contains(notice.kind)
                row(
                    wording.notice,
                    [Run(InertText.line(wording.text(notice)), isSerious ? .yellow : [])],
                    to: &canvas)
            }
        }
        canvas.gap()
        if ReviewWording.isNoAgreement(review) {
            canvas.paragraph([
                Run(wording.noVerdicts, .bold)
            ])
            return
        }
        writeCounts(review, to: &canvas)
    }

    private func writeCounts(_ review: Review, to canvas: inout TerminalCanvas) {
        let summary = review.summary
        let counts: [(Verdict, Int)] = [
            (.adverse, summary.adverse), (.missing, summary.missing), (.partial, summary.partial),
            (.unclear, summary.unclear), (.met, summary.met),
            (.notApplicable, summary.notApplicable),
        ]
        var runs: [Run] = []
        // Spaces that do not break keep a sign with its count.
        for (verdict, count) in counts where count > 0 || verdict.rank < 2 || verdict == .met {
            if !runs.isEmpty { runs.append(Run("   ")) }
            let short = verdict == .notApplicable ? wording.notApplicable : nil
            runs.append(
                Run(
                    "\(ReviewWording.symbol(verdict))\u{A0}\(count)\u{A0}"
                        + (short ?? wording.counted(verdict, count)),
                    count > 0 ? Self.style(of: verdict).union(.bold) : .dim))
        }
        canvas.paragraph(runs)
        let waived = review.findings.count { $0.verdict.isGap && $0.waiver != nil }
        if waived > 0 {
            canvas.paragraph([Run(wording.waivedCount(waived), .dim)])
        }
    }

    /// Writes a label in a column of its own with text beside it.
    func row(
        _ label: String, _ runs: [Run], style: TerminalStyle = .dim, indent: Int = 0,
        to canvas: inout TerminalCanvas
    ) {
        let space = String(repeating: " ", count: indent)
        canvas.paragraph(
            runs,
            first: [Run(space), Run(TerminalCanvas.padded(label, to: wording.labelWidth), style)])
    }
}
