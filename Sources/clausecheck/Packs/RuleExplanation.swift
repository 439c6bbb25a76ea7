import ClauseReports
import ClauseRules
import ClauseText

/// What a rule wants, in words and with its patterns.
struct RuleExplanation {
    private typealias Run = TextWrapper.Run
    private let syntax: PackSyntax

    init(syntax: PackSyntax) {
        self.syntax = syntax
    }

    /// Writes a rule with all that belongs to it.
    func write(_ rule: PackRule, to canvas: inout TerminalCanvas) {
        switch rule {
        case .element(let element): write(element, to: &canvas)
        case .adverse(let adverse):
            head(rule.id, adverse.title, adverse.location, to: &canvas)
            write(adverse.patterns, to: &canvas)
        case .requirement(let requirement, let regime): write(requirement, regime, to: &canvas)
        case .duty(let duty, let regime): write(duty, regime, to: &canvas)
        case .regime(let regime):
            head(regime.id, english(regime.title), regime.location, to: &canvas)
            row("Version", regime.version, to: &canvas)
            row("Wants", regime.requirements.map(\.id).joined(separator: ", "), to: &canvas)
            row("Duties", regime.duties.map(\.id).joined(separator: ", "), to: &canvas)
        case .vendor(let vendor):
            head(vendor.id, vendor.title, vendor.location, to: &canvas)
            row("Source", vendor.source, to: &canvas)
            for note in vendor.notes {
                row(note.requirementID, english(note.text), to: &canvas)
            }
        }
    }

    // MARK: - Kinds

    private func write(_ element: ElementRule, to canvas: inout TerminalCanvas) {
        head(element.id, element.title, element.location, to: &canvas)
        if let value = element.value { row("Value", value.rawValue, to: &canvas) }
        let users = syntax.regimes.flatMap(\.requirements).filter { rule in
            rule.needs.contains { $0.contains(element.id) }
        }
        row("Needed by", users.map(\.id).joined(separator: ", "), to: &canvas)
        write(element.patterns, to: &canvas)
    }

    private func write(
        _ rule: RequirementRule, _ regime: RegimeRule, to canvas: inout TerminalCanvas
    ) {
        head(rule.id, english(rule.title), rule.location, to: &canvas)
        row(
            "Citation", ReviewWording.english.citation(rule.citation, basis: rule.basis.rawValue),
            to: &canvas)
        row("Weight", ReviewWording.english.weight(rule.weight.rawValue), to: &canvas)
        if !rule.when.isEmpty {
            row(
                "Applies", "when there is " + rule.when.map(described).joined(separator: ", or "),
                to: &canvas)
        }
        for need in rule.needs {
            row("Needs", need.map(described).joined(separator: ", or "), to: &canvas)
        }
        for id in rule.better { row("Better", described(id), to: &canvas) }
        for topic in rule.adverse { row("Defeated", describedAdverse(topic), to: &canvas) }
        row("Because", english(rule.why), to: &canvas)
        row("Ask", english(rule.ask), to: &canvas)
        row("Wording", english(rule.wording), to: &canvas)
        row("Fallback", english(rule.fallback), to: &canvas)
        row("Walk away", english(rule.walkAway), to: &canvas)
        row("Caution", english(rule.caution), to: &canvas)
        row("Owner", english(rule.owner), to: &canvas)
    }

    private func write(_ duty: DutyRule, _ regime: RegimeRule, to canvas: inout TerminalCanvas) {
        head(duty.id, english(duty.title), duty.location, to: &canvas)
        row(
            "Citation", ReviewWording.english.citation(duty.citation, basis: duty.basis.rawValue),
            to: &canvas)
        row("To do", english(duty.todo), to: &canvas)
        row("Facts", duty.facts.map(described).joined(separator: ", "), to: &canvas)
        if let filing = duty.filing {
            row(
                "Due",
                "\(filing.count) \(filing.unit.rawValue) \(filing.side.rawValue) \(filing.event.rawValue)",
                to: &canvas)
        }
        canvas.paragraph([Run("No contract can show this; it is never assessed.", .dim)], indent: 2)
    }

    private func write(_ group: PatternGroup, to canvas: inout TerminalCanvas) {
        write("Find", group.find, to: &canvas)
        write("Not", group.not, to: &canvas)
        write("Refer", group.refer, to: &canvas)
        for example in group.yes { row("Yes", "“\(InertText.line(example.text))”", to: &canvas) }
        for example in group.no { row("No", "“\(InertText.line(example.text))”", to: &canvas) }
    }

    private func write(
        _ label: String, _ patterns: [PatternSyntax], to canvas: inout TerminalCanvas
    ) {
        for pattern in patterns {
            row(
                "\(label) \(pattern.language.rawValue)", InertText.line(pattern.description),
                to: &canvas)
        }
    }

    // MARK: - Lines

    private func head(
        _ id: String, _ title: String, _ location: PackLocation, to canvas: inout TerminalCanvas
    ) {
        canvas.paragraph([Run(id, .bold), Run("  " + title)])
        canvas.line([Run("\(location.file):\(location.line)", .dim)])
    }

    private func row(_ label: String, _ text: String, to canvas: inout TerminalCanvas) {
        guard !text.isEmpty else { return }
        canvas.paragraph(
            [Run(text)], first: [Run("  " + TerminalCanvas.padded(label, to: 11), .dim)])
    }

    private func described(_ id: String) -> String {
        guard let rule = syntax.elements.first(where: { $0.id == id }) else { return id }
        return "\(rule.title) (\(id))"
    }

    private func describedAdverse(_ topic: String) -> String {
        guard let rule = syntax.adverse.first(where: { $0.topicID == topic }) else { return topic }
        return "\(rule.title) (adverse.\(topic))"
    }

    private func english(_ text: LocalizedText) -> String { InertText.line(text[.english] ?? "") }
}
