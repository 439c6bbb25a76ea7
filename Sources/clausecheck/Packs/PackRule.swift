import ClauseRules

/// Anything in the packs that has an id.
enum PackRule: Sendable {
    case element(ElementRule)
    case adverse(AdverseRule)
    case requirement(RequirementRule, regime: RegimeRule)
    case duty(DutyRule, regime: RegimeRule)
    case regime(RegimeRule)
    case vendor(VendorRule)

    /// The id by which `explain` and `packs show` find it.
    var id: String {
        switch self {
        case .element(let rule): rule.id
        case .adverse(let rule): "adverse.\(rule.topicID)"
        case .requirement(let rule, _): rule.id
        case .duty(let rule, _): rule.id
        case .regime(let rule): rule.id
        case .vendor(let rule): rule.id
        }
    }

    /// Everything in the order of the packs.
    static func all(in syntax: PackSyntax) -> [PackRule] {
        var rules: [PackRule] = syntax.elements.map { .element($0) }
        rules += syntax.adverse.map { .adverse($0) }
        for regime in syntax.regimes {
            rules.append(.regime(regime))
            rules += regime.requirements.map { .requirement($0, regime: regime) }
            rules += regime.duties.map { .duty($0, regime: regime) }
        }
        return rules + syntax.vendors.map { .vendor($0) }
    }

    /// The rule of an id; a topic's id stands for what is adverse to it.
    ///
    /// - Throws: `CommandError.usage` that names the nearest id.
    static func find(_ id: String, in syntax: PackSyntax) throws(CommandError) -> PackRule {
        let rules = all(in: syntax)
        if let rule = rules.first(where: { $0.id == id }) { return rule }
        if let rule = rules.first(where: { $0.id == "adverse.\(id)" }) { return rule }
        let ids = rules.map(\.id)
        let near = Spelling.nearest(to: id, among: ids)
        let inside = ids.filter { $0.hasPrefix(id + ".") || $0.contains(id) }.prefix(6)
        let hint: String
        if let near {
            hint = "did you mean \(near)?"
        } else if !inside.isEmpty {
            hint = "did you mean one of \(inside.joined(separator: ", "))?"
        } else {
            hint = "clausecheck packs list shows the ids"
        }
        throw .usage("there is no element, requirement, topic or duty \"\(id)\"", hint: hint)
    }
}
