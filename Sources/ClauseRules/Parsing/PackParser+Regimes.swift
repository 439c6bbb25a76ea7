import ClauseText

extension PackParser {
    private static let requirementRules: [PackFields.Rule] = [
        .text("title"), .one("citation"), .one("basis"), .one("weight"), .one("needs"),
        .one("better"), .one("adverse"), .one("when"), .text("ask"), .text("why"),
        .text("wording"), .text("fallback"), .text("walk-away"), .text("caution"), .text("owner"),
    ]
    private static let dutyRules: [PackFields.Rule] = [
        .text("title"), .one("citation"), .one("basis"), .text("todo"), .one("facts"),
        .one("filing"),
    ]
    static let comma: Set<UInt8> = [UInt8(ascii: ",")]
    static let commaOrBar: Set<UInt8> = [UInt8(ascii: ","), UInt8(ascii: "|")]

    /// Reads a regime with its requirements and duties.
    mutating func parseRegime(_ blocks: [PackBlock]) {
        var regime: (id: String, version: String, title: LocalizedText, location: PackLocation)?
        var hasRegime = false
        var requirements: [RequirementRule] = []
        var duties: [DutyRule] = []
        for block in blocks {
            switch block.head.name {
            case "regime":
                if hasRegime {
                    add(
                        .duplicateKey, at: block.head.key.range, "a second `regime` in one file",
                        hint: "a file holds one regime: move the rest to a file of its own")
                }
                hasRegime = true
                let head = regimeHead(block)
                if regime == nil { regime = head }
            case "requirement":
                if let rule = requirement(block) { requirements.append(rule) }
            case "duty":
                if let rule = duty(block) { duties.append(rule) }
            default: addUnknownHead(block.head, in: .regimes)
            }
        }
        guard let regime else { return }
        draft.syntax.regimes.append(
            RegimeRule(
                id: regime.id, version: regime.version, title: regime.title,
                requirements: requirements, duties: duties, location: regime.location))
    }

    private mutating func regimeHead(
        _ block: PackBlock
    ) -> (id: String, version: String, title: LocalizedText, location: PackLocation)? {
        let fields = PackFields(
            block, rules: [.one("version"), .text("title")], report: &draft.report)
        let (id, title) = heading(block)
        if let id {
            draft.declare(.regime, id, "regime", at: block.head.value.splitFirstWord().word.range)
        }
        if fields.lacks("version") { addMissing("version", in: fields) }
        var version: String?
        if let line = fields.one("version") {
            let parts = line.value.text.split(separator: ".", omittingEmptySubsequences: false)
            if parts.allSatisfy({ (1...8).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }
            ) {
                version = line.value.text
            } else {
                add(
                    .badVersion, at: line.value.range,
                    "`\(line.value.text)` is no version",
                    hint: "write numbers with points between: `2026.1`")
            }
        }
        let titles = text("title", in: fields, english: title)
        guard let id, let version, title != nil else { return nil }
        return (id, version, titles, location(of: block.head))
    }

    private mutating func requirement(_ block: PackBlock) -> RequirementRule? {
        let fields = PackFields(block, rules: Self.requirementRules, report: &draft.report)
        let (id, title) = heading(block, dots: true)
        if let id { declareRequirement(id, block) }
        for key in ["citation", "basis", "weight", "needs"] where fields.lacks(key) {
            addMissing(key, in: fields)
        }
        let basis = fields.one("basis").flatMap {
            choice($0.value, of: "basis", as: RequirementRule.Basis.self)
        }
        let weight = fields.one("weight").flatMap {
            choice($0.value, of: "weight", as: RequirementRule.Weight.self)
        }
        var needs: [[String]] = []
        for part in fields.one("needs")?.value.split(at: Self.comma) ?? [] {
            needs.append(ids(part, separators: [UInt8(ascii: "|")], purpose: .element))
        }
        let better = list("better", fields, Self.comma, .element)
        let adverse = list("adverse", fields, Self.comma, .adverseTopic)
        let when = list("when", fields, Self.commaOrBar, .element)
        let titles = text("title", in: fields, english: title)
        let ask = text("ask", in: fields, isRequired: true)
        let why = text("why", in: fields)
        let wording = text("wording", in: fields)
        let fallback = text("fallback", in: fields)
        let walkAway = text("walk-away", in: fields)
        let caution = text("caution", in: fields)
        let owner = text("owner", in: fields)
        checkPlaceholders(fields)
        guard let id, title != nil, let citation = fields.one("citation"), let basis, let weight
        else { return nil }
        return RequirementRule(
            id: id, title: titles, citation: citation.value.text, basis: basis, weight: weight,
            needs: needs, better: better, adverse: adverse, when: when, ask: ask, why: why,
            wording: wording, fallback: fallback, walkAway: walkAway, caution: caution,
            owner: owner, location: location(of: block.head))
    }

    private mutating func duty(_ block: PackBlock) -> DutyRule? {
        let fields = PackFields(block, rules: Self.dutyRules, report: &draft.report)
        let (id, title) = heading(block, dots: true)
        if let id { declareRequirement(id, block) }
        for key in ["citation", "basis"] where fields.lacks(key) {
            addMissing(key, in: fields)
        }
        let basis = fields.one("basis").flatMap {
            choice($0.value, of: "basis", as: RequirementRule.Basis.self)
        }
        let titles = text("title", in: fields, english: title)
        let todo = text("todo", in: fields, isRequired: true)
        let facts = list("facts", fields, Self.comma, .element)
        let filing = fields.one("filing").flatMap { self.filing($0.value) }
        guard let id, title != nil, let citation = fields.one("citation"), let basis else {
            return nil
        }
        return DutyRule(
            id: id, title: titles, citation: citation.value.text, basis: basis, todo: todo,
            facts: facts, filing: filing, location: location(of: block.head))
    }

    private mutating func declareRequirement(_ id: String, _ block: PackBlock) {
        draft.declare(
            .requirement, id, block.head.name,
            at: block.head.value.splitFirstWord().word.range)
    }

    mutating func list(
        _ key: String, _ fields: PackFields, _ separators: Set<UInt8>,
        _ purpose: PackDraft.Use.Purpose
    ) -> [String] {
        fields.one(key).map { ids($0.value, separators: separators, purpose: purpose) } ?? []
    }

    /// Reads `3 months before commencement`.
    private mutating func filing(_ value: PackValue) -> DutyRule.Filing? {
        let words = value.text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count == 4, let count = Int(words[0]), (1...1000).contains(count),
            words[0].utf8.allSatisfy(\.isDigit),
            let unit = DutyRule.Filing.Unit(rawValue: count == 1 ? words[1] + "s" : words[1])
                ?? DutyRule.Filing.Unit(rawValue: words[1]),
            let side = DutyRule.Filing.Side(rawValue: words[2]),
            let event = DutyRule.Filing.Event(rawValue: words[3])
        {
            return DutyRule.Filing(count: count, unit: unit, side: side, event: event)
        }
        add(
            .badFiling, at: value.range, "`\(value.text)` is no filing date",
            hint: "write a number, days or months, before or after, commencement or signing: "
                + "`3 months before commencement`")
        return nil
    }

    /// Reports `{…}` in model wording that stands for nothing.
    private mutating func checkPlaceholders(_ fields: PackFields) {
        for line in fields.all("wording") {
            var start: Int?
            for (index, byte) in line.value.bytes.enumerated() {
                switch byte {
                case UInt8(ascii: "{"): start = index
                case UInt8(ascii: "}"):
                    let range = (start ?? index)..<(index + 1)
                    let name = line.value.slice(range).text
                    if name != "{customer}", name != "{provider}" {
                        add(
                            .unknownPlaceholder, at: line.value.range(range),
                            "`\(name)` stands for nothing",
                            hint: "wording can hold `{customer}` and `{provider}`")
                    }
                    start = nil
                default: break
                }
            }
            if let start {
                add(
                    .unknownPlaceholder, at: line.value.range(start..<(start + 1)),
                    "`{` is not closed", hint: "wording can hold `{customer}` and `{provider}`")
            }
        }
    }
}
