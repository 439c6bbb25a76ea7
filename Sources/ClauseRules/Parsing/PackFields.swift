import ClauseText

/// The lines of one block sorted by key, checked against the keys that the block may have.
struct PackFields {
    /// A key that a block may have.
    struct Rule {
        let key: String
        let style: Style
        let isRepeatable: Bool

        /// What stands between the key and its value.
        enum Style { case plain, patternLanguage, reportLanguage }

        /// A key that stands once.
        static func one(_ key: String) -> Rule {
            Rule(key: key, style: .plain, isRepeatable: false)
        }
        /// A key that may stand on many lines.
        static func many(_ key: String) -> Rule {
            Rule(key: key, style: .plain, isRepeatable: true)
        }
        /// A key followed by `en`, `zh` or `pt`, on many lines.
        static func patterns(_ key: String) -> Rule {
            Rule(key: key, style: .patternLanguage, isRepeatable: true)
        }
        /// A key followed by `en`, `zh-Hant` or `pt`, once a language.
        static func text(_ key: String) -> Rule {
            Rule(key: key, style: .reportLanguage, isRepeatable: false)
        }
    }

    /// A line with its language, when its key takes one.
    struct Line {
        let item: PackItem
        let value: PackValue
        let language: Language?
        let reportLanguage: ReportLanguage?
    }

    let head: PackItem
    private var lines: [String: [Line]] = [:]
    /// Keys that occur, whether or not their value could be read.
    private(set) var keys: Set<String> = []
    /// Whether a line could not be read, so that nothing can be said to be missing.
    let hasLostLines: Bool

    /// Every key of an indented line and the blocks that may have it, for hints.
    private static let homes: [String: String] = [
        "words": "role", "maybe": "role", "en": "term", "zh": "term", "pt": "term",
        "value": "element", "benchmark": "element", "unless": "element", "allow": "element",
        "find": "element", "not": "element",
        "refer": "element", "yes": "element", "no": "element", "version": "regime",
        "title": "regime or requirement", "citation": "requirement", "basis": "requirement",
        "weight": "requirement", "needs": "requirement", "better": "requirement",
        "adverse": "requirement", "when": "requirement", "ask": "requirement",
        "why": "requirement", "wording": "requirement", "fallback": "requirement",
        "walk-away": "requirement", "caution": "requirement", "owner": "requirement",
        "todo": "duty", "facts": "duty", "filing": "duty", "names": "vendor", "source": "vendor",
    ]

    /// What a missing key may look like.
    static let examples = [
        "citation": "GL14 5.10 (audit)", "basis": "memory", "weight": "must",
        "needs": "audit.right, audit.auditors", "version": "2026.1", "ask en": "Ask for …",
        "todo en": "Notify …", "words en": "Supplier | Vendor", "en": "The guide offers …",
        "names": "Amazon Web Services | AWS", "source": "User Guide, April 2020",
    ]

    /// Every key of an indented line.
    static var lineKeys: Set<String> { Set(homes.keys) }

    /// Sorts a block's lines and reports unknown keys, repeated keys and missing values and languages.
    init(_ block: PackBlock, rules: [Rule], report: inout PackReport) {
        head = block.head
        hasLostLines = block.hasLostLines
        var firsts: [String: PackRange] = [:]
        for item in block.lines {
            guard let rule = rules.first(where: { $0.key == item.name }) else {
                Self.addUnknown(item, in: block.head.name, rules: rules, report: &report)
                continue
            }
            keys.insert(rule.key)
            var value = item.value
            var language: Language?
            var reportLanguage: ReportLanguage?
            var key = rule.key
            if rule.style != .plain {
                let (word, rest) = item.value.splitFirstWord()
                value = rest
                if rule.style == .patternLanguage {
                    language = Language(rawValue: word.text)
                } else {
                    reportLanguage = ReportLanguage(rawValue: word.text)
                }
                guard language != nil || reportLanguage != nil else {
                    Self.addBadLanguage(word, item: item, style: rule.style, report: &report)
                    continue
                }
                key += " " + word.text
            }
            guard !value.isEmpty else {
                report.add(.missingValue, at: item.key.range, "`\(key)` has no value")
                continue
            }
            if !rule.isRepeatable {
                if let first = firsts[key] {
                    report.add(
                        .duplicateKey, at: item.key.range, "`\(key)` stands twice",
                        hint: "it stands first at \(report.place(of: first))")
                    continue
                }
                firsts[key] = item.key.range
            }
            lines[rule.key, default: []].append(
                Line(
                    item: item, value: value, language: language, reportLanguage: reportLanguage))
        }
    }

    /// The lines of a key in the order of the file.
    func all(_ key: String) -> [Line] { lines[key] ?? [] }

    /// The line of a key that stands once.
    func one(_ key: String) -> Line? { lines[key]?.first }

    /// Whether a key has no line at all.
    func lacks(_ key: String) -> Bool { !keys.contains(key) && !hasLostLines }

    /// Joins names for a message: `a, b or c`.
    static func list(_ names: [String], joinedBy word: String = "or") -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }

    /// Advice for a misspelt name.
    static func suggestion(for name: String, among names: [String]) -> String {
        if let near = Spelling.nearest(to: name, among: names) { return "did you mean `\(near)`?" }
        return "it can be \(list(names))"
    }

    private static func addUnknown(
        _ item: PackItem, in block: String, rules: [Rule], report: inout PackReport
    ) {
        let allowed = rules.map(\.key)
        if let home = homes[item.name] {
            report.add(
                .misplacedKey, at: item.key.range, "`\(item.name)` does not belong in `\(block)`",
                hint: "it belongs in \(home); here stand \(list(allowed))")
        } else if PackParser.Kind.allCases.contains(where: { $0.keys.contains(item.name) }) {
            report.add(
                .misplacedKey, at: item.key.range, "`\(item.name)` is indented",
                hint: "write it at the margin, without spaces before it")
        } else {
            report.add(
                .unknownKey, at: item.key.range, "unknown key `\(item.name)` in `\(block)`",
                hint: item.name == "heading"
                    ? "to count only under some headings write `find en under (…): …`"
                    : suggestion(for: item.name, among: allowed))
        }
    }

    private static func addBadLanguage(
        _ word: PackValue, item: PackItem, style: Rule.Style, report: inout PackReport
    ) {
        let names =
            style == .patternLanguage
            ? Language.allCases.map(\.rawValue) : ReportLanguage.allCases.map(\.rawValue)
        report.add(
            .badLanguage, at: word.isEmpty ? item.key.range : word.range,
            "`\(item.name)` takes a language: \(list(names))",
            hint: "write it between the key and the text: `\(item.name) en …`")
    }
}
