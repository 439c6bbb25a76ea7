import ClauseReview

/// Sets out a memo as headings, tables and quotations under the labels of its language.
struct MemoComposer {
    typealias Run = Composition.Run

    private let memo: Memo
    private let labels: MemoLabels
    private var pieces: [Composition.Piece] = []

    /// Sets out a memo.
    static func composition(_ memo: Memo) -> Composition {
        var composer = MemoComposer(memo)
        composer.compose()
        let labels = composer.labels
        let isInternal = memo.audience == .committee
        let name = InertText.label(memo.agreement)
        let title = isInternal ? labels.title : labels.titleForCounterparty
        return Composition(
            title: title, subtitle: name, language: memo.language.rawValue,
            header: "\(title) · \(name)",
            pageLabels: (labels.pageBefore, labels.pageBetween, labels.pageAfter),
            footer: isInternal
                ? "\(labels.confidential) \(labels.disclaimer)" : labels.disclaimer,
            creator: InertText.label("\(memo.tool.name) \(memo.tool.version)"), date: memo.date,
            pieces: composer.pieces)
    }

    private init(_ memo: Memo) {
        self.memo = memo
        labels = MemoLabels.of(memo.language)
    }

    private mutating func compose() {
        writeTitleBlock()
        if memo.documents.first?.notices.contains(where: { $0.kind == "not-an-agreement" }) == true
        {
            pieces.append(.paragraph([Run(labels.noAgreement, .bold)]))
            return
        }
        writeSummary()
        if !memo.gaps.isEmpty {
            heading(labels.points)
            for point in memo.gaps { write(point) }
        }
        writeWaived()
        writeDuties()
        heading(labels.sources)
        pieces.append(.paragraph([Run(labels.basisNote)]))
        writeMet()
    }

    private mutating func heading(_ text: String, isNumbered: Bool = true) {
        pieces.append(
            .heading(
                level: 1, text: text, isNumbered: isNumbered, anchor: "section-\(pieces.count)"))
    }

    private static func line(_ text: String) -> Run { Run(InertText.line(text)) }

    // MARK: - Title block and summary

    private mutating func writeTitleBlock() {
        var rows: [[[Run]]] = []
        func row(_ label: String, _ text: String) {
            if !text.isEmpty { rows.append([[Run(label, .bold)], [Run(InertText.line(text))]]) }
        }
        func names(_ names: [String]) -> String {
            names.prefix(6).map { InertText.label($0) }.joined(separator: labels.comma)
        }
        row(labels.agreement, InertText.label(memo.agreement))
        row(labels.customer, names(memo.customer))
        row(labels.provider, names(memo.provider))
        row(labels.date, memo.date.map(labels.day) ?? "")
        row(
            labels.audience,
            memo.audience == .committee ? labels.committee : labels.counterparty)
        row(
            labels.packs,
            memo.packs.map { "\($0.title) (\($0.id) \($0.version))" }.joined(
                separator: labels.semicolon))
        for document in memo.documents {
            var facts = [document.format]
            if let pages = document.pages { facts.append(labels.pages(pages)) }
            row(labels.read, "\(document.path) (\(facts.joined(separator: labels.comma)))")
            row(labels.fingerprint, document.sha256)
        }
        row(labels.preparedWith, "\(memo.tool.name) \(memo.tool.version)")
        if let vendor = memo.vendor { row(labels.vendorNote, "\(vendor.name): \(vendor.source)") }
        pieces.append(.table(.init(widths: [24, 76], rows: rows)))
        for document in memo.documents {
            for notice in document.notices {
                let message = labels.notices[notice.kind] ?? notice.message
                pieces.append(.note([Self.line(message)]))
            }
        }
    }

    private mutating func writeSummary() {
        heading(labels.summary)
        pieces.append(.paragraph([Run(labels.counts(memo.summary))]))
        if !memo.waived.isEmpty {
            pieces.append(.paragraph([Run(labels.waivedCount(memo.waived.count))]))
        }
        guard !memo.gaps.isEmpty else {
            pieces.append(.paragraph([Run(labels.noGaps)]))
            return
        }
        let hasOwners = memo.gaps.contains { $0.owner != nil }
        var header = [labels.number, labels.requirement, labels.position, labels.clause]
        if hasOwners { header.append(labels.owner) }
        let rows = memo.gaps.map { point in
            var cells: [[Run]] = [
                [Run("2.\(point.number)")],
                [Run(InertText.line(point.title), target: Self.anchor(point))],
                [Run(labels.verdicts[point.verdict] ?? point.verdict.rawValue, .bold)],
                [Self.line(point.passages.first?.evidence.clause ?? "")],
            ]
            if hasOwners { cells.append([Self.line(point.owner ?? "")]) }
            return cells
        }
        pieces.append(
            .table(
                .init(
                    header: header,
                    widths: hasOwners ? [8, 42, 15, 17, 18] : [8, 55, 17, 20], rows: rows)))
    }

    private static func anchor(_ point: Memo.Point) -> String { "point-\(point.number)" }

    // MARK: - Points

    private mutating func write(_ point: Memo.Point) {
        pieces.append(
            .heading(
                level: 2, text: InertText.line(point.title), isNumbered: true,
                anchor: Self.anchor(point)))
        let citation = labels.citation(InertText.line(point.citation), basis: point.basis)
        pieces.append(
            .byline([
                Run(labels.verdicts[point.verdict] ?? point.verdict.rawValue, .bold),
                Run(" · \(labels.weights[point.weight] ?? InertText.line(point.weight))"),
                Run(" · \(citation)"),
            ]))
        pieces.append(.label(labels.draftSays))
        if point.passages.isEmpty { pieces.append(.paragraph([Run(labels.draftSilent)])) }
        for passage in point.passages { quote(passage) }
        if !point.gaps.isEmpty {
            let isAdverse = point.gaps.contains { $0.kind == .adverse }
            pieces.append(.label(isAdverse ? labels.against : labels.shortfall))
            for gap in point.gaps {
                let kind = labels.gaps[gap.kind] ?? gap.kind.rawValue
                pieces.append(
                    .item([Run(kind + labels.colon, italic), Self.line(gap.message)]))
            }
        }
        text(labels.why, point.why)
        text(labels.ask, point.ask)
        if !point.wording.isEmpty {
            pieces.append(.label(labels.wording))
            pieces.append(.byline([Run(place(point.placement), italic)]))
            let paragraphs = point.wording.split(separator: "\n").map {
                InertText.line(String($0))
            }
            pieces.append(.wording(paragraphs.filter { !$0.isEmpty }))
        }
        text(labels.vendorNote, point.vendorNote)
        let rows = [
            (labels.fallback, point.fallback), (labels.walkAway, point.walkAway),
            (labels.owner, point.owner),
        ].compactMap { label, text -> [[Run]]? in
            guard let text, !text.isEmpty else { return nil }
            return [[Run(label, .bold)], [Self.line(text)]]
        }
        if !rows.isEmpty { pieces.append(.table(.init(widths: [24, 76], rows: rows))) }
    }

    /// Italic type, or plain where the script has none.
    private var italic: Composition.Style { memo.language == .traditionalChinese ? [] : .italic }

    private mutating func text(_ label: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        pieces.append(.label(label))
        pieces.append(.paragraph([Self.line(text)]))
    }

    private func place(_ placement: Memo.Placement) -> String {
        switch placement {
        case .replace(let clause): labels.replace(InertText.label(clause, limit: 60))
        case .amend(let clause): labels.amend(InertText.label(clause, limit: 60))
        case .new(let number): labels.insert(InertText.label(number, limit: 60))
        }
    }

    private mutating func quote(_ passage: Memo.MemoPassage) {
        let lead = passage.evidence.leadIn ?? ""
        var place = [Run(labels.place(passage))]
        let shows = passage.shows.map { InertText.line($0) }.joined(separator: labels.semicolon)
        if !shows.isEmpty { place.append(Run(" · \(shows)", italic)) }
        pieces.append(
            .quotation(
                place: place,
                lead: lead.isEmpty ? "" : labels.under(InertText.label(lead, limit: 240)),
                words: Composition.words(
                    of: MarkedExcerpt(passage.evidence), leftOut: labels.leftOut)))
    }

    // MARK: - Waivers, duties, annex

    private mutating func writeWaived() {
        guard !memo.waived.isEmpty else { return }
        heading(labels.waivedPoints)
        for point in memo.waived {
            let citation = labels.citation(InertText.line(point.citation), basis: point.basis)
            pieces.append(
                .item([
                    Run(InertText.line(point.title), .bold),
                    Run(
                        " (\(labels.verdicts[point.verdict] ?? point.verdict.rawValue) · "
                            + "\(citation))\(labels.colon)"),
                    Self.line(labels.approved(point.waiver)),
                ]))
        }
    }

    private mutating func writeDuties() {
        guard !memo.duties.isEmpty else { return }
        heading(labels.duties)
        pieces.append(.paragraph([Run(labels.dutiesIntro)]))
        // Filings have dates and come first.
        let filings = memo.duties.filter { $0.filing != nil }
        if !filings.isEmpty {
            pieces.append(
                .table(
                    .init(
                        header: [labels.duty, labels.action, labels.due], widths: [28, 46, 26],
                        rows: filings.map { row(of: $0) + [due($0)] })))
            pieces.append(.note([Run(labels.countingNote)]))
        }
        let others = memo.duties.filter { $0.filing == nil }
        if !others.isEmpty {
            pieces.append(
                .table(
                    .init(
                        header: [labels.duty, labels.action], widths: [32, 68],
                        rows: others.map { row(of: $0) })))
        }
    }

    private func row(of duty: Memo.Duty) -> [[Run]] {
        var action = [Self.line(duty.todo)]
        for fact in duty.facts {
            let name = InertText.line(fact.name)
            action.append(
                Run(" \(name)\(labels.colon)\(InertText.line(fact.value))\(labels.stop)", .faint))
        }
        let citation = labels.citation(InertText.line(duty.citation), basis: duty.basis)
        return [
            [Run(InertText.line(duty.title), .bold), Run(" (\(citation))", .faint)], action,
        ]
    }

    private func due(_ duty: Memo.Duty) -> [Run] {
        guard let filing = duty.filing else { return [Run("–", .faint)] }
        var runs: [Run] = []
        if let due = duty.dueDate, let event = duty.eventDate {
            runs.append(Run(labels.dueOn(labels.day(due), labels.day(event)) + " ", .bold))
            runs.append(Run(InertText.line(labels.filing(filing)) + labels.stop))
        } else {
            runs.append(Run(InertText.line(labels.filing(filing)) + labels.stop + " ", .bold))
            runs.append(Run(labels.dateUnknown(filing.event), .faint))
        }
        return runs
    }

    private mutating func writeMet() {
        guard !memo.met.isEmpty || !memo.notApplicable.isEmpty else { return }
        pieces.append(.pageBreak)
        heading(labels.annex, isNumbered: false)
        if !memo.met.isEmpty { pieces.append(.paragraph([Run(labels.metIntro)])) }
        for point in memo.met {
            let citation = labels.citation(InertText.line(point.citation), basis: point.basis)
            pieces.append(.label(InertText.line(point.title)))
            pieces.append(.byline([Run(citation, .faint)]))
            for passage in point.passages { quote(passage) }
        }
        if !memo.notApplicable.isEmpty {
            pieces.append(.paragraph([Run(labels.notApplicable)]))
            for title in memo.notApplicable { pieces.append(.item([Self.line(title)])) }
        }
    }
}
