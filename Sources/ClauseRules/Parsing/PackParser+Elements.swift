import ClauseText

extension PackParser {
    private static let groupRules: [PackFields.Rule] = [
        .one("allow"), .patterns("find"), .patterns("not"), .patterns("refer"), .many("yes"),
        .many("no"), .one("unless"),
    ]

    /// Reads a topic with its terms, elements and adverse patterns.
    mutating func parseElements(_ blocks: [PackBlock]) {
        var topic: String?
        var hasTopic = false
        for block in blocks {
            switch block.head.name {
            case "topic":
                if hasTopic {
                    add(
                        .duplicateKey, at: block.head.key.range, "a second `topic` in one file",
                        hint: "a file holds one topic: move the rest to a file of its own")
                }
                hasTopic = true
                let (id, title) = heading(block)
                topic = topic ?? id
                guard let id, let title else { continue }
                draft.declare(.topic, id, "topic", at: block.head.value.splitFirstWord().word.range)
                _ = PackFields(block, rules: [], report: &draft.report)
                draft.syntax.topics.append(
                    TopicRule(id: id, title: title, location: location(of: block.head)))
            case "term", "concept": parseTerm(block, file: file)
            case "element": parseElement(block, topic: topic)
            case "adverse": parseAdverse(block, topic: topic)
            default: addUnknownHead(block.head, in: .elements)
            }
        }
    }

    /// The id and quoted title of a block's first line; mistakes are reported.
    mutating func heading(_ block: PackBlock, dots: Bool = false) -> (id: String?, title: String?) {
        let (word, rest) = block.head.value.splitFirstWord()
        if word.isEmpty || word.bytes.first == UInt8(ascii: "\"") {
            add(
                .missingValue, at: block.head.key.range, "`\(block.head.name)` has no id",
                hint: "write it before the title: `\(block.head.name) id \"Title\"`")
            return (nil, quoted(block.head.value, what: "the title"))
        }
        let id = name(word, of: block.head.name, dots: dots)
        guard !rest.isEmpty else {
            add(
                .missingTitle, at: word.range, "\(block.head.name) `\(word.text)` has no title",
                hint: "write it in quotes after the id")
            return (id, nil)
        }
        return (id, quoted(rest, what: "the title"))
    }

    private mutating func parseElement(_ block: PackBlock, topic: String?) {
        let fields = PackFields(
            block, rules: [.one("value"), .one("benchmark")] + Self.groupRules,
            report: &draft.report)
        let (name, title) = heading(block)
        let id = name.map { "\(topic ?? "?").\($0)" }
        if let id, topic != nil {
            draft.declare(
                .element, id, "element", at: block.head.value.splitFirstWord().word.range)
        }
        let value = fields.one("value").flatMap {
            choice($0.value, of: "value", as: ElementRule.ValueKind.self)
        }
        let allows = allowances(fields)
        let patterns = group(fields, element: id)
        guard let id, let topic, let title else { return }
        draft.syntax.elements.append(
            ElementRule(
                id: id, topicID: topic, title: title, value: value,
                benchmark: fields.one("benchmark").flatMap { benchmark($0.value) }, allows: allows,
                patterns: patterns, location: location(of: block.head)))
    }

    private mutating func parseAdverse(_ block: PackBlock, topic: String?) {
        let fields = PackFields(block, rules: Self.groupRules, report: &draft.report)
        var title: String?
        if block.head.value.isEmpty {
            add(
                .missingTitle, at: block.head.key.range, "`adverse` has no title",
                hint: "write in quotes what works against the customer")
        } else {
            title = quoted(block.head.value, what: "the title")
        }
        let allows = allowances(fields)
        let patterns = group(fields, element: nil)
        guard let topic, let title else { return }
        draft.syntax.adverse.append(
            AdverseRule(
                topicID: topic, title: title, allows: allows, patterns: patterns,
                location: location(of: block.head)))
    }

    private mutating func allowances(_ fields: PackFields) -> Set<ElementRule.Allowance> {
        guard let line = fields.one("allow") else { return [] }
        var allows: Set<ElementRule.Allowance> = []
        for part in line.value.split(at: [UInt8(ascii: " "), UInt8(ascii: ","), 0x0A, 0x09])
        where !part.isEmpty {
            if let allowance = choice(part, of: "allow", as: ElementRule.Allowance.self) {
                allows.insert(allowance)
            }
        }
        return allows
    }

    /// Reads `at-most 72 hours GL20 9.4`.
    private mutating func benchmark(_ value: PackValue) -> ElementRule.Benchmark? {
        let words = value.text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.count >= 4, let bound = ElementRule.Benchmark.Bound(rawValue: words[0]),
            words[1].utf8.allSatisfy(\.isDigit), let count = Int(words[1]),
            (1...1000).contains(count),
            let hours = ["hours": 1, "days": 24, "months": 24 * 30][words[2]]
        {
            return .init(
                bound: bound, hours: count * hours, text: words[1] + " " + words[2],
                reason: words[3...].joined(separator: " "))
        }
        add(
            .badValue, at: value.range, "`\(value.text)` is no `benchmark`",
            hint:
                "write at-least or at-most, a number, hours, days or months, and where it comes from: "
                + "`at-most 72 hours GL20 9.4`")
        return nil
    }

    private mutating func group(_ fields: PackFields, element: String?) -> PatternGroup {
        var group = PatternGroup()
        group.find = patterns("find", fields, element)
        group.not = patterns("not", fields, element)
        group.refer = patterns("refer", fields, element)
        group.unless = list("unless", fields, Self.comma, .element)
        group.yes = examples("yes", fields)
        group.no = examples("no", fields)
        if fields.lacks("find") {
            addMissing(
                .missingFind, fields, "has no `find` pattern and can never be found",
                hint: "write at least one: `find en …`")
        }
        for key in ["yes", "no"] where fields.lacks(key) {
            addMissing(
                .missingExample, fields, "has no `\(key)` example",
                hint: key == "yes"
                    ? "write a sentence that shows it: `yes \"…\"`"
                    : "write a sentence that looks like it but isn't: `no \"…\"`")
        }
        let shown = Set(group.yes.map(\.text))
        for line in fields.all("no") where !shown.isEmpty {
            let isShown = group.no.contains {
                $0.location == location(of: line.item) && shown.contains($0.text)
            }
            if isShown {
                add(
                    .contradictoryExample, at: line.value.range,
                    "the same sentence is a `yes` and a `no` example",
                    hint: "decide which it is")
            }
        }
        return group
    }

    private mutating func addMissing(
        _ code: PackDiagnostic.Code, _ fields: PackFields, _ message: String, hint: String
    ) {
        let name = fields.head.value.splitFirstWord().word
        let isNamed = !name.isEmpty && fields.head.name != "adverse"
        add(
            code, at: isNamed ? name.range : fields.head.key.range,
            isNamed ? "element `\(name.text)` \(message)" : "`\(fields.head.name)` \(message)",
            hint: hint)
    }

    private mutating func patterns(
        _ key: String, _ fields: PackFields, _ element: String?
    ) -> [PatternSyntax] {
        fields.all(key).compactMap { line in
            line.language.flatMap {
                pattern(line.value, language: $0, element: element, mayBeLoose: key == "not")
            }
        }
    }

    private mutating func examples(_ key: String, _ fields: PackFields) -> [PatternGroup.Example] {
        fields.all(key).compactMap { line in
            quoted(line.value, what: "an example").map {
                PatternGroup.Example(text: $0, location: location(of: line.item))
            }
        }
    }
}
