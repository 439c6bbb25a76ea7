import ClauseRules
import ClauseText

/// Compares the durations, dates, amounts and percentages that two passages hold.
struct ValueComparison: Sendable {
    /// By element, which side of a duration is better and why that is known.
    private let durations: [String: ElementRule.Benchmark.Bound]

    /// Takes the bounds of the packs' benchmarks; of elements without one a few are plain from what they say.
    init(_ packs: PackSyntax?) {
        var durations = Self.plain
        for element in packs?.elements ?? [] {
            if let benchmark = element.benchmark { durations[element.id] = benchmark.bound }
        }
        self.durations = durations
    }

    /// Durations of which less or more is better by the element's own meaning.
    private static let plain: [String: ElementRule.Benchmark.Bound] = [
        "incident.notify-time": .atMost, "incident.respond": .atMost,
        "contingency.objectives": .atMost, "exit.period": .atLeast, "audit.records": .atLeast,
        "location.change-period": .atLeast,
    ]
    /// Elements whose percentages are levels that the provider must reach.
    private static let levels: Set<String> = ["performance.levels"]

    /// The values that one passage has and the other has not, paired in order by kind.
    func changes(in element: String, from old: String, to new: String) -> [ValueChange] {
        let before = Self.values(of: old)
        let after = Self.values(of: new)
        var changes: [ValueChange] = []
        for kind in [BuiltinTerm.duration, .percent, .money, .date] {
            let gone = Self.missing(before, from: after, kind)
            let come = Self.missing(after, from: before, kind)
            for index in 0..<max(gone.count, come.count) {
                let value = ValueChange(
                    kind: kind.rawValue, old: index < gone.count ? gone[index] : nil,
                    new: index < come.count ? come[index] : nil)
                changes.append(judged(value, element: element))
            }
        }
        return changes
    }

    /// The change with whether it is better for the customer.
    func judged(_ change: ValueChange, element: String) -> ValueChange {
        var change = change
        guard let old = change.old, let new = change.new else { return change }
        switch change.kind {
        case BuiltinTerm.duration.rawValue:
            guard let bound = durations[element], let before = Self.minutes(old),
                let after = Self.minutes(new), before != after
            else { return change }
            change.isBetter = (after > before) == (bound == .atLeast)
        case BuiltinTerm.percent.rawValue:
            guard Self.levels.contains(element), let before = Double(old.dropLast()),
                let after = Double(new.dropLast()), before != after
            else { return change }
            change.isBetter = after > before
        default: break
        }
        return change
    }

    private static func values(of text: String) -> [TextValue] {
        let bytes = Array(text.utf8)
        let document = Document(
            bytes: bytes,
            blocks: [
                Block(kind: .paragraph, span: TextSpan(0..<bytes.count), label: nil)
            ], format: .text)
        let stream = TextPrint.tokenizer.tokens(of: bytes)
        return ValueReader(document, stream: stream).values().filter { !$0.isBlank }
    }

    private static func missing(
        _ values: [TextValue], from others: [TextValue], _ kind: BuiltinTerm
    ) -> [String] {
        var left = others.filter { $0.kind == kind }.map(\.text)
        var result: [String] = []
        for value in values where value.kind == kind {
            if let index = left.firstIndex(of: value.text) {
                left.remove(at: index)
            } else if !result.contains(value.text) {
                result.append(value.text)
            }
        }
        return result
    }

    /// The length of a normalised duration; a business day counts as 7/5 of a day.
    static func minutes(_ value: String) -> Int? {
        let words = value.split(separator: " ")
        guard words.count >= 2, let count = Int(words[0]), let last = words.last else { return nil }
        let units = [
            ("minute", 1), ("hour", 60), ("day", 1440), ("week", 10080), ("month", 43200),
            ("quarter", 129_600), ("year", 525_600),
        ]
        guard let unit = units.first(where: { last.hasPrefix($0.0) }) else { return nil }
        let (product, overflow) = count.multipliedReportingOverflow(by: unit.1)
        guard !overflow else { return nil }
        let isWorking = words.count > 2 && words[1] == "business"
        return isWorking ? product / 5 * 7 : product
    }
}
