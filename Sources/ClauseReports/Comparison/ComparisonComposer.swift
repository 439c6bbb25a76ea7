import ClauseReview

/// Sets out a comparison: the outcome in sentences, verdicts that changed, then every change with its words.
struct ComparisonComposer {
    typealias Run = Composition.Run

    private let comparison: ReviewComparison
    private let requirements: [String: RequirementChange]
    private var pieces: [Composition.Piece] = []
    private var anchors = 0

    /// Sets out a comparison.
    static func composition(_ comparison: ReviewComparison) -> Composition {
        var composer = ComparisonComposer(comparison)
        composer.compose()
        let names = (name(comparison.old), name(comparison.new))
        return Composition(
            title: "Comparison of drafts", subtitle: "\(names.0) → \(names.1)",
            header: "Comparison of drafts · \(names.1)",
            footer: "A comparison rests on the words shown; it is no legal advice.",
            creator: InertText.label("\(comparison.tool.name) \(comparison.tool.version)"),
            pieces: composer.pieces)
    }

    private init(_ comparison: ReviewComparison) {
        self.comparison = comparison
        requirements = Dictionary(
            comparison.requirements.map { ($0.requirement, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    private mutating func compose() {
        writeTop()
        writeVerdicts()
        writeElements(
            .lost, "Lost", "it was there and is no longer")
        writeAdverse(.added, "Against the customer now", "these words came in")
        writeElements(.weakened, "Weakened", "it asks less than before")
        writeElements(
            .changed, "Changed, to be judged", "no rule says which is better; read the words")
        writeElements(.won, "Won", "it was not there and now is")
        writeElements(.strengthened, "Strengthened", "it asks more than before")
        writeAdverse(.removed, "No longer against the customer", "these words went out")
        writeMoved()
        writeReworded()
        writeRest()
    }

    // MARK: - Top

    private mutating func writeTop() {
        var rows: [[[Run]]] = []
        for (label, draft) in [("Old", comparison.old), ("New", comparison.new)] {
            for document in draft.documents {
                let hash = InertText.label(document.sha256, limit: 12)
                rows.append([
                    [Run(label, .bold)],
                    [
                        Run(InertText.label(document.path, limit: 200)), Run(Self.state(draft)),
                        Run(
                            " (\(ReviewWording.english.source(document)); SHA-256 \(hash))", .faint),
                    ],
                ])
            }
        }
        let packs = comparison.new.packs.map {
            InertText.label("\($0.title) (\($0.id) \($0.version))")
        }
        if !packs.isEmpty {
            rows.append([[Run("Packs", .bold)], [Run(packs.joined(separator: ", "))]])
        }
        rows.append([
            [Run("Wording", .bold)],
            [Run("\(comparison.sharedWording)% of the shorter draft stands in the other too")],
        ])
        pieces.append(.table(.init(widths: [16, 84], rows: rows)))
        for notice in comparison.notices {
            pieces.append(.note([Run(InertText.line(notice))]))
        }
        pieces.append(.paragraph([Run(Self.counts(comparison.summary), .bold)]))
        for sentence in comparison.sentences {
            pieces.append(.item([Run(InertText.line(sentence))]))
        }
    }

    /// The counts that are not zero, worst first.
    private static func counts(_ summary: ReviewComparison.Summary) -> String {
        let counts = [
            (summary.lost, "lost"), (summary.adverseAdded, "against the customer now"),
            (summary.weakened, "weakened"), (summary.changed, "to be judged"),
            (summary.won, "won"), (summary.strengthened, "strengthened"),
            (summary.adverseRemoved, "no longer against the customer"),
            (summary.moved, "moved"), (summary.unchanged, "unchanged"),
        ]
        let shown = counts.filter { $0.0 > 0 }.map { count, word in
            // Spaces that do not break keep a count with its word.
            "\(count) \(word)".replacing(" ", with: "\u{A0}")
        }
        return shown.isEmpty
            ? "Neither draft has anything that the packs look for." : shown.joined(separator: " · ")
    }

    private static func name(_ draft: ReviewComparison.Draft) -> String {
        let path = draft.documents.first?.path ?? "-"
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return InertText.label(name == "-" ? "standard input" : name) + state(draft)
    }

    private static func state(_ draft: ReviewComparison.Draft) -> String {
        draft.state.map { ", \(InertText.label($0)) state" } ?? ""
    }

    private mutating func heading(_ text: String, _ note: String = "") {
        anchors += 1
        pieces.append(
            .heading(level: 1, text: text, isNumbered: false, anchor: "part-\(anchors)"))
        if !note.isEmpty { pieces.append(.byline([Run(note, .faint)])) }
    }

    // MARK: - Verdicts

    private mutating func writeVerdicts() {
        let changes = comparison.requirements.filter { $0.oldVerdict != $0.newVerdict }
            .sorted { $0.change.rank < $1.change.rank }
        guard !changes.isEmpty else { return }
        heading("Verdicts that changed (\(changes.count))")
        let rows = changes.map { change -> [[Run]] in
            let citation = ReviewWording.english.citation(change.citation, basis: change.basis)
            return [
                [
                    Run(InertText.line(change.title), .bold),
                    Run(" · \(citation) · \(ReviewWording.english.weight(change.weight))", .faint),
                ],
                [Run(ReviewWording.english.label(change.oldVerdict))],
                [Run(ReviewWording.english.label(change.newVerdict), .bold)],
            ]
        }
        pieces.append(
            .table(
                .init(header: ["Requirement", "Before", "Now"], widths: [60, 20, 20], rows: rows)))
    }

    // MARK: - Elements

    private mutating func writeElements(
        _ kind: CoverageChange, _ title: String, _ note: String
    ) {
        let changes = comparison.elements.filter { $0.change == kind }
        guard !changes.isEmpty else { return }
        heading("\(title) (\(changes.count))", note)
        for group in Self.grouped(changes) { write(group) }
    }

    /// Changes that show the same words for the same reasons, together; those that a requirement needs come first.
    private static func grouped(_ changes: [ElementChange]) -> [[ElementChange]] {
        var groups: [[ElementChange]] = []
        let ordered =
            changes.filter { !$0.requirements.isEmpty } + changes.filter(\.requirements.isEmpty)
        for change in ordered {
            let index = groups.firstIndex { group in
                guard let first = group.first, change.old != nil || change.new != nil else {
                    return false
                }
                return first.old?.excerpt == change.old?.excerpt
                    && first.new?.excerpt == change.new?.excerpt
                    && first.old?.start == change.old?.start
                    && first.new?.start == change.new?.start
                    && first.reasons == change.reasons
            }
            if let index { groups[index].append(change) } else { groups.append([change]) }
        }
        return groups
    }

    private mutating func write(_ group: [ElementChange]) {
        guard let first = group.first else { return }
        anchors += 1
        pieces.append(
            .heading(
                level: 2, text: InertText.line(first.title), isNumbered: false,
                anchor: "part-\(anchors)"))
        for other in group.dropFirst() {
            pieces.append(.byline([Run("Also: "), Run(InertText.line(other.title))]))
        }
        let needed = Self.joined(group.flatMap(\.requirements).map { requirement($0) })
        if !needed.isEmpty { pieces.append(.byline([Run("Needed for: \(needed)", .faint)])) }
        if !first.reasons.isEmpty {
            pieces.append(
                .paragraph([
                    Run("What changed: ", .bold),
                    Run(InertText.line(first.reasons.joined(separator: "; ")) + "."),
                ]))
        }
        // An element that one draft lacks may show what stands in its place there.
        quote(
            first.old, first.words, .deleted,
            first.oldStatus == .absent ? "Old, not counted" : "Old", in: comparison.old)
        quote(
            first.new, first.words, .inserted,
            first.newStatus == .absent ? "New, not counted" : "New", in: comparison.new)
    }

    private func requirement(_ id: String) -> String {
        guard let requirement = requirements[id] else { return InertText.line(id) }
        return "\(InertText.line(requirement.title)) (\(InertText.line(requirement.citation)))"
    }

    private static func joined(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.joined(separator: "; ")
    }

    // MARK: - Words

    private mutating func quote(
        _ evidence: Evidence?, _ words: [WordEdit], _ kind: WordEdit.Kind, _ label: String,
        in draft: ReviewComparison.Draft
    ) {
        guard let evidence else { return }
        let lead = evidence.leadIn ?? ""
        pieces.append(
            .quotation(
                place: [
                    Run("\(label): ", .bold), Run(Self.place(evidence, in: draft)),
                ], lead: lead.isEmpty ? "" : "[under: \(InertText.label(lead, limit: 240))]",
                words: ChangedWords.runs(evidence, words, kind)))
    }

    private static func place(_ evidence: Evidence, in draft: ReviewComparison.Draft) -> String {
        ReviewWording.english.place(evidence, documents: draft.documents)
    }

    // MARK: - Adverse words

    private mutating func writeAdverse(
        _ kind: AdverseChange.Change, _ title: String, _ note: String
    ) {
        let changes = comparison.adverse.filter { $0.change == kind }
        guard !changes.isEmpty else { return }
        heading("\(title) (\(changes.count))", note)
        for change in changes {
            anchors += 1
            pieces.append(
                .heading(
                    level: 2, text: InertText.line(change.title), isNumbered: false,
                    anchor: "part-\(anchors)"))
            quote(
                change.old, change.words, .deleted,
                kind == .added ? "Old, not against the customer" : "Old", in: comparison.old)
            quote(
                change.new, change.words, .inserted,
                kind == .removed ? "New, not against the customer" : "New", in: comparison.new)
        }
    }

    // MARK: - Moved and unchanged

    private mutating func writeMoved() {
        let changes = comparison.elements.filter { $0.change == .moved }
        guard !changes.isEmpty else { return }
        heading("Moved (\(changes.count))", "the same under another clause number")
        let rows = changes.map { change -> [[Run]] in
            [
                [Run(InertText.line(change.title))],
                [Run(InertText.label(change.old?.clause ?? "", limit: 60))],
                [Run(InertText.label(change.new?.clause ?? "", limit: 60))],
            ]
        }
        pieces.append(
            .table(
                .init(header: ["Element", "Before", "Now"], widths: [60, 20, 20], rows: rows)))
    }

    private mutating func writeReworded() {
        let changes = comparison.elements.filter {
            ($0.change == .unchanged || $0.change == .moved) && $0.isReworded
        }
        guard !changes.isEmpty else { return }
        heading(
            "Reworded (\(changes.count))",
            "other words that are read the same way; look through them once")
        for group in Self.grouped(changes) {
            guard let first = group.first, let new = first.new else { continue }
            var titles = group.map { InertText.line($0.title) }.joined(separator: "; ")
            if let old = first.old, old.clause != new.clause, !old.clause.isEmpty {
                titles += " (was \(InertText.label(old.clause, limit: 60)))"
            }
            pieces.append(
                .quotation(
                    place: [
                        Run(titles, .bold), Run(" · \(Self.place(new, in: comparison.new))"),
                    ], lead: "", words: ChangedWords.redline(first.words)))
        }
    }

    private mutating func writeRest() {
        let still = comparison.adverse.filter { $0.change == .unchanged }
        if !still.isEmpty {
            heading("Still against the customer (\(still.count))")
            for change in still {
                let place = change.new.map { " · \(Self.place($0, in: comparison.new))" } ?? ""
                pieces.append(
                    .item([Run(InertText.line(change.title)), Run(place, .faint)]))
            }
        }
        let same = comparison.requirements.filter {
            $0.oldVerdict == $0.newVerdict && $0.newVerdict.isGap
        }
        guard !same.isEmpty else { return }
        let subject = same.count == 1 ? "1 requirement has" : "\(same.count) requirements have"
        pieces.append(
            .note([
                Run(
                    "\(subject) the same gap verdict as before; a review of the new draft lists them."
                )
            ]))
    }
}
