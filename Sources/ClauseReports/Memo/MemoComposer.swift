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
        let isInternal = memo.audience == .committee
        if isInternal { row(labels.audience, labels.committee) }
        row(
            labels.packs,
            memo.packs.map { "\($0.title) (\($0.id) \($0.version))" }.joined(
                separator: labels.semicolon))
        for document in memo.documents {
            var facts = [document.format]
            if let pages = document.pages { facts.append(labels.pages(pages)) }
            // Where the insurer keeps its files is not for the other side.
            let name = isInternal ? document.path : Self.name(of: document.path)
            row(labels.read, "\(name) (\(facts.joined(separator: labels.comma)))")
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
        var counts = labels.counts(memo.summary)
        if !memo.gaps.isEmpty { counts += labels.between + labels.pointCount(memo.gaps.count) }
        pieces.append(.paragraph([Run(counts)]))
        if !memo.waived.isEmpty {
            pieces.append(.paragraph([Run(labels.waivedCount(memo.waived.count))]))
        }
        guard !memo.gaps.isEmpty else {
            pieces.append(.paragraph([Run(labels.noGaps)]))
            pieces.append(.note([Run(labels.basisNote)]))
            return
        }
        let hasOwners = memo.gaps.contains { !$0.owners.isEmpty }
        var header = [
            labels.number, labels.point, labels.position, labels.clause, labels.authority,
        ]
        if hasOwners { header.append(labels.owner) }
        let rows = memo.gaps.map { point in
            var clauses: [String] = []
            for passage in point.passages {
                let clause = InertText.label(passage.evidence.clause, limit: 60)
                if !clause.isEmpty, !clauses.contains(clause) { clauses.append(clause) }
            }
            var cells: [[Run]] = [
                [Run("2.\(point.number)")],
                [Run(InertText.line(point.title), target: Self.anchor(point))],
                [Run(labels.verdicts[point.verdict] ?? point.verdict.rawValue, .bold)],
                [Self.line(clauses.prefix(4).joined(separator: labels.semicolon))],
                [Run(Self.sources(point.requirements, labels), .faint)],
            ]
            if hasOwners {
                cells.append([Self.line(point.owners.joined(separator: labels.semicolon))])
            }
            return cells
        }
        pieces.append(
            .table(
                .init(
                    header: header,
                    widths: hasOwners ? [9, 20, 18, 13, 21, 19] : [10, 27, 19, 17, 27], rows: rows))
        )
        pieces.append(.note([Run(labels.basisNote)]))
        pieces.append(.note([Run(labels.wordingNote)]))
    }

    private static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The citations of requirements without the topics in brackets, which a point's title says already.
    private static func sources(
        _ requirements: [Memo.Requirement], _ labels: MemoLabels
    ) -> String {
        var seen: [String] = []
        for requirement in requirements {
            let source = source(of: requirement)
            if !seen.contains(source) { seen.append(source) }
        }
        return seen.joined(separator: labels.semicolon)
    }

    /// A citation up to its topic: "GL14 5.10" of "GL14 5.10 (exit)".
    private static func source(of requirement: Memo.Requirement) -> String {
        let citation = InertText.line(requirement.citation)
        guard let range = citation.firstRange(of: " (") else { return citation }
        return String(citation[..<range.lowerBound])
    }

    /// The citations of requirements with the marks that the note on citations explains.
    private func citations(_ requirements: [Memo.Requirement]) -> String {
        var seen: [String] = []
        for requirement in requirements {
            let citation = labels.citation(
                InertText.line(requirement.citation), basis: requirement.basis)
            if !seen.contains(citation) { seen.append(citation) }
        }
        return seen.joined(separator: labels.semicolon)
    }

    private static func anchor(_ point: Memo.Point) -> String { "point-\(point.number)" }

    // MARK: - Points

    private mutating func write(_ point: Memo.Point) {
        pieces.append(
            .heading(
                level: 2, text: InertText.line(point.title), isNumbered: true,
                anchor: Self.anchor(point)))
        let weights = point.requirements.map(\.weight)
        let weight = Self.weights.first { weights.contains($0) } ?? weights.first ?? ""
        pieces.append(
            .byline([
                Run(labels.verdicts[point.verdict] ?? point.verdict.rawValue, .bold),
                Run(" · \(labels.weights[weight] ?? InertText.line(weight))"),
                Run(" · \(citations(point.requirements))"),
            ]))
        pieces.append(.label(labels.draftSays))
        if point.passages.isEmpty { pieces.append(.paragraph([Run(labels.draftSilent)])) }
        for passage in point.passages { quote(passage) }
        if !point.gaps.isEmpty {
            let isAdverse = point.gaps.contains { $0.kind == .adverse }
            pieces.append(.label(isAdverse ? labels.against : labels.shortfall))
            for gap in point.gaps {
                // What is missing is what the label announces; of the others the kind is said.
                let kind = labels.gaps[gap.kind] ?? gap.kind.rawValue
                let isPlain = gap.kind == .missing && !isAdverse
                pieces.append(
                    .item(
                        (isPlain ? [] : [Run(kind + labels.colon, italic)])
                            + [Self.line(gap.message)]))
            }
        }
        writeReasons(point)
        list(memo.audience == .committee ? labels.ask : labels.request, point.asks)
        if !point.wordings.isEmpty { pieces.append(.label(labels.wording)) }
        var placement: Memo.Placement?
        for wording in point.wordings {
            if wording.placement != placement {
                pieces.append(.byline([Run(place(wording.placement), italic)]))
            }
            placement = wording.placement
            let paragraphs = wording.text.split(separator: "\n").map {
                InertText.line(String($0))
            }
            pieces.append(.wording(paragraphs.filter { !$0.isEmpty }))
        }
        list(labels.vendorNote, point.vendorNotes)
        let rows = [
            (labels.fallback, point.fallbacks), (labels.walkAway, point.walkAways),
            (labels.caution, point.cautions),
            (labels.owner, [point.owners.joined(separator: labels.semicolon)]),
        ].compactMap { label, texts -> [[Run]]? in
            let text = texts.joined(separator: labels.between)
            return text.isEmpty ? nil : [[Run(label, .bold)], [Self.line(text)]]
        }
        if !rows.isEmpty { pieces.append(.table(.init(widths: [24, 76], rows: rows))) }
    }

    /// Weights as packs write them, heaviest first.
    private static let weights = ["must", "should", "where-applicable"]

    /// Why each requirement is made, under its citation when there are several.
    private mutating func writeReasons(_ point: Memo.Point) {
        var reasons: [(text: String, requirements: [Memo.Requirement])] = []
        for requirement in point.requirements where !requirement.why.isEmpty {
            if let index = reasons.firstIndex(where: { $0.text == requirement.why }) {
                reasons[index].requirements.append(requirement)
            } else {
                reasons.append((requirement.why, [requirement]))
            }
        }
        guard reasons.count > 1 else {
            list(labels.why, reasons.map(\.text))
            return
        }
        pieces.append(.label(labels.why))
        for reason in reasons {
            let text = Self.line(reason.text)
            let isNamed = reason.requirements.allSatisfy { text.text.contains(Self.source(of: $0)) }
            let citation = Run(citations(reason.requirements) + labels.colon, .faint)
            pieces.append(.item(isNamed ? [text] : [citation, text]))
        }
    }

    /// Italic type, or plain where the script has none.
    private var italic: Composition.Style { memo.language == .traditionalChinese ? [] : .italic }

    /// A paragraph under a label, or a list when there are several texts.
    private mutating func list(_ label: String, _ texts: [String]) {
        guard let first = texts.first else { return }
        pieces.append(.label(label))
        guard texts.count > 1 else {
            pieces.append(.paragraph([Self.line(first)]))
            return
        }
        for text in texts { pieces.append(.item([Self.line(text)])) }
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
        var place = [Run(labels.place(passage, hasLine: memo.audience == .committee))]
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
            pieces.append(.label(InertText.line(point.title)))
            pieces.append(.byline([Run(citations(point.requirements), .faint)]))
            for passage in point.passages { quote(passage) }
        }
        if !memo.notApplicable.isEmpty {
            pieces.append(.paragraph([Run(labels.notApplicable)]))
            for title in memo.notApplicable { pieces.append(.item([Self.line(title)])) }
        }
    }
}
