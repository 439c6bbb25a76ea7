import ClauseRules
import ClauseText

/// Writes checked packs as text, a line a fact, so that a test can read all of them.
enum PackDump {
    static func text(of syntax: PackSyntax) -> String {
        var dump = ""
        for role in syntax.roles {
            dump += "role \(role.role.rawValue) @\(place(role.location))\n"
            dump += lists("words ", role.words) + lists("maybe ", role.maybe)
        }
        for term in syntax.terms {
            let kind = term.isConcept ? "concept" : "term"
            dump += "\(kind) \(term.name) @\(place(term.location))"
            dump += (term.file.map { " only in \($0)" } ?? "") + "\n" + lists("", term.phrases)
        }
        for topic in syntax.topics {
            dump += "topic \(topic.id) \"\(topic.title)\" @\(place(topic.location))\n"
        }
        for element in syntax.elements {
            dump += "element \(element.id) of \(element.topicID) \"\(element.title)\""
            dump += " @\(place(element.location))\n"
            dump += element.value.map { "  value \($0.rawValue)\n" } ?? ""
            dump += allowances(element.allows) + group(element.patterns)
        }
        for adverse in syntax.adverse {
            dump += "adverse of \(adverse.topicID) \"\(adverse.title)\""
            dump += " @\(place(adverse.location))\n"
            dump += allowances(adverse.allows) + group(adverse.patterns)
        }
        for regime in syntax.regimes { dump += text(of: regime) }
        for vendor in syntax.vendors {
            dump += "vendor \(vendor.id) \"\(vendor.title)\" @\(place(vendor.location))\n"
            dump += "  names \(vendor.names.map(phrase).joined(separator: " | "))\n"
            dump += "  source \(vendor.source)\n"
            for note in vendor.notes {
                dump += "  note \(note.requirementID)\n" + localized("  ", note.text)
            }
        }
        let phrases = syntax.literalPhrases
        if !phrases.isEmpty { dump += "phrases: \(phrases.joined(separator: ", "))\n" }
        return dump
    }

    private static func text(of regime: RegimeRule) -> String {
        var dump = "regime \(regime.id) version \(regime.version) @\(place(regime.location))\n"
        dump += localized("title ", regime.title)
        for rule in regime.requirements {
            dump += "requirement \(rule.id) @\(place(rule.location))\n"
            dump += localized("title ", rule.title)
            dump += "  citation \(rule.citation)\n"
            dump += "  basis \(rule.basis.rawValue), weight \(rule.weight.rawValue)\n"
            dump +=
                "  needs \(rule.needs.map { $0.joined(separator: " or ") }.joined(separator: " and "))\n"
            dump += "  better \(rule.better), adverse \(rule.adverse), when \(rule.when)\n"
            dump += localized("ask ", rule.ask) + localized("why ", rule.why)
            dump += localized("wording ", rule.wording) + localized("fallback ", rule.fallback)
            dump += localized("walk-away ", rule.walkAway)
            dump += localized("caution ", rule.caution) + localized("owner ", rule.owner)
        }
        for duty in regime.duties {
            dump += "duty \(duty.id) @\(place(duty.location))\n" + localized("title ", duty.title)
            dump += "  citation \(duty.citation), basis \(duty.basis.rawValue)\n"
            dump += localized("todo ", duty.todo) + "  facts \(duty.facts)\n"
            if let filing = duty.filing {
                dump += "  filing \(filing.count) \(filing.unit.rawValue) \(filing.side.rawValue) "
                dump += "\(filing.event.rawValue)\n"
            }
        }
        return dump
    }

    private static func group(_ group: PatternGroup) -> String {
        var dump = ""
        for (name, patterns) in [("find", group.find), ("not", group.not), ("refer", group.refer)] {
            for pattern in patterns {
                dump +=
                    "  \(name) \(pattern.language.rawValue) @\(place(pattern.location)) \(pattern)\n"
                for slot in pattern.slots {
                    let alternatives = slot.alternatives.map(phrase).joined(separator: " | ")
                    dump += "    \(slot.join) @\(place(slot.location)) \(alternatives)\n"
                }
            }
        }
        for (name, examples) in [("yes", group.yes), ("no", group.no)] {
            for example in examples {
                dump += "  \(name) @\(place(example.location)) \(example.text.debugDescription)\n"
            }
        }
        return dump
    }

    private static func lists(
        _ key: String, _ lists: [Language: [PatternSyntax.Phrase]]
    ) -> String {
        lists.sorted { $0.key < $1.key }.map { language, phrases in
            "  \(key)\(language.rawValue) \(phrases.map(phrase).joined(separator: " | "))\n"
        }.joined()
    }

    /// A phrase with a plus sign between its words.
    private static func phrase(_ phrase: PatternSyntax.Phrase) -> String {
        phrase.map(\.description).joined(separator: "+")
    }

    private static func localized(_ key: String, _ text: LocalizedText) -> String {
        ReportLanguage.allCases.compactMap { language in
            text[language].map { "  \(key)\(language.rawValue) \($0.debugDescription)\n" }
        }.joined()
    }

    private static func allowances(_ allows: Set<ElementRule.Allowance>) -> String {
        allows.isEmpty ? "" : "  allow \(allows.map(\.rawValue).sorted())\n"
    }

    private static func place(_ location: PackLocation) -> String {
        "\(location.line):\(location.column)"
    }
}
