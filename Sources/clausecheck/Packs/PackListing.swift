import ClauseReports
import ClauseRules

/// The contents of the packs in short: regimes with requirements and duties, elements by topic, vendors.
enum PackListing {
    private typealias Run = TextWrapper.Run

    /// The listing as text.
    static func list(_ syntax: PackSyntax, canvas: TerminalCanvas) -> [UInt8] {
        var canvas = canvas
        for regime in syntax.regimes {
            canvas.heading(
                "\(regime.id) \(regime.version)", .bold, note: english(regime.title))
            for rule in regime.requirements {
                row(
                    rule.id, english(rule.title), "\(rule.weight.rawValue), \(rule.basis.rawValue)",
                    to: &canvas)
            }
            for duty in regime.duties {
                row(duty.id, english(duty.title), "not assessed", to: &canvas)
            }
        }
        for topic in syntax.topics {
            canvas.heading(topic.id, .bold, note: topic.title)
            for element in syntax.elements where element.topicID == topic.id {
                row(element.id, element.title, element.value?.rawValue, to: &canvas)
            }
            for adverse in syntax.adverse where adverse.topicID == topic.id {
                row("adverse.\(adverse.topicID)", adverse.title, nil, to: &canvas)
            }
        }
        for vendor in syntax.vendors {
            canvas.heading(vendor.id, .bold, note: vendor.source)
            canvas.paragraph(
                [Run("\(vendor.title), notes on \(vendor.notes.count) requirements")], indent: 2)
        }
        return canvas.bytes
    }

    private static func row(
        _ id: String, _ title: String, _ note: String?, to canvas: inout TerminalCanvas
    ) {
        var runs = [Run(title)]
        if let note { runs.append(Run("  (\(note))", .dim)) }
        canvas.paragraph(runs, first: [Run("  " + TerminalCanvas.padded(id, to: 30) + " ")])
    }

    private static func english(_ text: LocalizedText) -> String { text[.english] ?? "" }
}
