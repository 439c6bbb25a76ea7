import ClauseText

extension PackImage {
    private static let nowhere = PackLocation(file: "", line: 1, column: 1)

    // MARK: Writing

    static func encode(_ syntax: PackSyntax, into writer: inout ImageWriter) {
        writer.write(Int32(syntax.topics.count))
        for topic in syntax.topics {
            writer.write(topic.id)
            writer.write(topic.title)
        }
        writer.write(Int32(syntax.elements.count))
        for element in syntax.elements {
            writer.write([
                element.id, element.topicID, element.title, element.value?.rawValue ?? "",
            ])
            writer.write(element.allows.map(\.rawValue).sorted())
            writer.write(element.patterns.unless)
            let benchmark = element.benchmark
            writer.write([
                benchmark?.bound.rawValue ?? "", benchmark?.text ?? "", benchmark?.reason ?? "",
            ])
            writer.write(Int32(clamping: benchmark?.hours ?? 0))
        }
        writer.write(Int32(syntax.adverse.count))
        for adverse in syntax.adverse {
            writer.write([adverse.topicID, adverse.title])
            writer.write(adverse.allows.map(\.rawValue).sorted())
            writer.write(adverse.patterns.unless)
        }
        writer.write(Int32(syntax.regimes.count))
        for regime in syntax.regimes { encode(regime, into: &writer) }
        writer.write(Int32(syntax.vendors.count))
        for vendor in syntax.vendors {
            writer.write([vendor.id, vendor.title, vendor.source])
            writer.write(vendor.names.map { $0.map(\.text).joined(separator: " ") })
            writer.write(Int32(vendor.notes.count))
            for note in vendor.notes {
                writer.write(note.requirementID)
                writer.write(note.text)
            }
        }
    }

    private static func encode(_ regime: RegimeRule, into writer: inout ImageWriter) {
        writer.write([regime.id, regime.version])
        writer.write(regime.title)
        writer.write(Int32(regime.requirements.count))
        for rule in regime.requirements {
            writer.write([rule.id, rule.citation, rule.basis.rawValue, rule.weight.rawValue])
            writer.write(Int32(rule.needs.count))
            for alternatives in rule.needs { writer.write(alternatives) }
            for list in [rule.better, rule.adverse, rule.when] { writer.write(list) }
            for text in [
                rule.title, rule.ask, rule.why, rule.wording, rule.fallback, rule.walkAway,
                rule.caution, rule.owner,
            ] {
                writer.write(text)
            }
        }
        writer.write(Int32(regime.duties.count))
        for duty in regime.duties {
            writer.write([duty.id, duty.citation, duty.basis.rawValue])
            writer.write(duty.title)
            writer.write(duty.todo)
            writer.write(duty.facts)
            let filing = duty.filing
            writer.write(Int32(clamping: filing?.count ?? 0))
            writer.write([
                filing?.unit.rawValue ?? "", filing?.side.rawValue ?? "",
                filing?.event.rawValue ?? "",
            ])
        }
    }

    // MARK: Reading

    static func decodeSyntax(_ reader: inout ImageReader) throws(ImageReader.ImageError)
        -> PackSyntax
    {
        var syntax = PackSyntax()
        for _ in 0..<(try reader.count(size: 8)) {
            syntax.topics.append(
                TopicRule(id: try reader.text(), title: try reader.text(), location: nowhere))
        }
        for _ in 0..<(try reader.count(size: 8)) { syntax.elements.append(try element(&reader)) }
        for _ in 0..<(try reader.count(size: 8)) {
            let texts = try exactly(2, &reader)
            syntax.adverse.append(
                AdverseRule(
                    topicID: texts[0], title: texts[1], allows: try allowances(&reader),
                    patterns: PatternGroup(unless: try reader.texts()), location: nowhere))
        }
        for _ in 0..<(try reader.count(size: 8)) { syntax.regimes.append(try regime(&reader)) }
        for _ in 0..<(try reader.count(size: 8)) { syntax.vendors.append(try vendor(&reader)) }
        return syntax
    }

    private static func vendor(_ reader: inout ImageReader) throws(ImageReader.ImageError)
        -> VendorRule
    {
        let texts = try exactly(3, &reader)
        let names = try reader.texts().map { name in
            name.split(separator: " ").map {
                PatternSyntax.Word.literal(String($0), isPrefix: false, isOptional: false)
            }
        }
        var notes: [VendorRule.Note] = []
        for _ in 0..<(try reader.count(size: 8)) {
            notes.append(.init(requirementID: try reader.text(), text: try reader.localized()))
        }
        return VendorRule(
            id: texts[0], title: texts[1], names: names, source: texts[2], notes: notes,
            location: nowhere)
    }

    private static func exactly(_ count: Int, _ reader: inout ImageReader)
        throws(ImageReader.ImageError) -> [String]
    {
        let texts = try reader.texts()
        guard texts.count == count else { throw ImageReader.ImageError() }
        return texts
    }

    private static func allowances(_ reader: inout ImageReader)
        throws(ImageReader.ImageError) -> Set<ElementRule.Allowance>
    {
        Set(try reader.texts().compactMap(ElementRule.Allowance.init))
    }

    private static func element(_ reader: inout ImageReader) throws(ImageReader.ImageError)
        -> ElementRule
    {
        let texts = try exactly(4, &reader)
        let allows = try allowances(&reader)
        let unless = try reader.texts()
        let words = try exactly(3, &reader)
        let hours = Int(try reader.int())
        return ElementRule(
            id: texts[0], topicID: texts[1], title: texts[2],
            value: ElementRule.ValueKind(rawValue: texts[3]),
            benchmark: ElementRule.Benchmark.Bound(rawValue: words[0]).map {
                .init(bound: $0, hours: hours, text: words[1], reason: words[2])
            }, allows: allows, patterns: PatternGroup(unless: unless), location: nowhere)
    }

    private static func regime(_ reader: inout ImageReader) throws(ImageReader.ImageError)
        -> RegimeRule
    {
        let texts = try exactly(2, &reader)
        let title = try reader.localized()
        var requirements: [RequirementRule] = []
        for _ in 0..<(try reader.count(size: 8)) { requirements.append(try requirement(&reader)) }
        var duties: [DutyRule] = []
        for _ in 0..<(try reader.count(size: 8)) { duties.append(try duty(&reader)) }
        return RegimeRule(
            id: texts[0], version: texts[1], title: title, requirements: requirements,
            duties: duties,
            location: nowhere)
    }

    private static func requirement(_ reader: inout ImageReader)
        throws(ImageReader.ImageError) -> RequirementRule
    {
        let texts = try exactly(4, &reader)
        guard let basis = RequirementRule.Basis(rawValue: texts[2]),
            let weight = RequirementRule.Weight(rawValue: texts[3])
        else { throw ImageReader.ImageError() }
        var needs: [[String]] = []
        for _ in 0..<(try reader.count(size: 4)) { needs.append(try reader.texts()) }
        let better = try reader.texts()
        let adverse = try reader.texts()
        let when = try reader.texts()
        return RequirementRule(
            id: texts[0], title: try reader.localized(), citation: texts[1], basis: basis,
            weight: weight,
            needs: needs, better: better, adverse: adverse, when: when, ask: try reader.localized(),
            why: try reader.localized(), wording: try reader.localized(),
            fallback: try reader.localized(),
            walkAway: try reader.localized(), caution: try reader.localized(),
            owner: try reader.localized(), location: nowhere)
    }

    private static func duty(_ reader: inout ImageReader) throws(ImageReader.ImageError) -> DutyRule
    {
        let texts = try exactly(3, &reader)
        guard let basis = RequirementRule.Basis(rawValue: texts[2]) else {
            throw ImageReader.ImageError()
        }
        let title = try reader.localized()
        let todo = try reader.localized()
        let facts = try reader.texts()
        let count = Int(try reader.int())
        let words = try exactly(3, &reader)
        var filing: DutyRule.Filing?
        if let unit = DutyRule.Filing.Unit(rawValue: words[0]),
            let side = DutyRule.Filing.Side(rawValue: words[1]),
            let event = DutyRule.Filing.Event(rawValue: words[2])
        {
            filing = .init(count: count, unit: unit, side: side, event: event)
        }
        return DutyRule(
            id: texts[0], title: title, citation: texts[1], basis: basis, todo: todo, facts: facts,
            filing: filing, location: nowhere)
    }
}

extension PatternSyntax.Word {
    /// The word's letters as a vendor's name has them.
    fileprivate var text: String {
        switch self {
        case .literal(let text, _, _): text
        case .term(let name, _): name
        }
    }
}
