import ClauseReview
import ClauseRules

/// Reads the arguments of one command by its entry in the table.
///
/// Options may stand anywhere; `--` ends them; `-` is an operand. `--name=value` and `--name value`, `-o value` and
/// `-ovalue` mean the same. Long names must be whole, so that a later option never changes what a script means.
struct ArgumentParser {
    private let command: Command
    private var operands: [String] = []
    private var values: [String: [String]] = [:]

    /// Parses what follows the command's name.
    ///
    /// - Throws: `CommandError.usage` for the first mistake; a request for help wins over all of them.
    static func parse(
        _ arguments: [String], for command: Command
    ) throws(CommandError) -> Invocation {
        let beforeEnd = arguments.prefix { $0 != "--" }
        if beforeEnd.contains("--help") || beforeEnd.contains("-h") {
            return Invocation(values: [CommandOption.help.name: [""]])
        }
        var parser = ArgumentParser(command: command)
        try parser.parse(arguments)
        try parser.checkOperands()
        return Invocation(operands: parser.operands, values: parser.values)
    }

    private init(command: Command) {
        self.command = command
    }

    private mutating func parse(_ arguments: [String]) throws(CommandError) {
        var rest = arguments[...]
        while let argument = rest.popFirst() {
            if argument == "--" {
                operands += rest
                return
            }
            if argument.hasPrefix("--") {
                try parseLong(argument, &rest)
            } else if argument.hasPrefix("-"), argument != "-" {
                try parseShort(argument, &rest)
            } else {
                operands.append(argument)
            }
        }
    }

    private mutating func parseLong(
        _ argument: String, _ rest: inout ArraySlice<String>
    ) throws(CommandError) {
        let parts = argument.dropFirst(2).split(
            separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let option = command.options.first(where: { $0.name == name }) else {
            let near = Spelling.nearest(to: name, among: command.options.map(\.name))
            throw mistake(
                "\(command.name) has no option --\(name)",
                near.map { "did you mean --\($0)?" })
        }
        let attached = parts.count == 2 ? String(parts[1]) : nil
        try take(option, shown: "--\(name)", attached: attached, &rest)
    }

    private mutating func parseShort(
        _ argument: String, _ rest: inout ArraySlice<String>
    ) throws(CommandError) {
        var letters = argument.dropFirst()
        while let letter = letters.popFirst() {
            guard let option = command.options.first(where: { $0.letter == letter }) else {
                throw mistake("\(command.name) has no option -\(letter)")
            }
            if option.value == nil {
                try take(option, shown: "-\(letter)", attached: nil, &rest)
            } else {
                if letters.first == "=" { letters.removeFirst() }
                let attached = letters.isEmpty ? nil : String(letters)
                try take(option, shown: "-\(letter)", attached: attached, &rest)
                return
            }
        }
    }

    private mutating func take(
        _ option: CommandOption, shown: String, attached: String?,
        _ rest: inout ArraySlice<String>
    ) throws(CommandError) {
        guard option.isRepeatable || values[option.name] == nil else {
            throw mistake("\(shown) is given twice")
        }
        guard let value = option.value else {
            guard attached == nil else { throw mistake("\(shown) takes no value") }
            values[option.name] = [""]
            return
        }
        var text = attached
        if text == nil, let next = rest.first, next == "-" || !next.hasPrefix("-") {
            text = rest.removeFirst()
        }
        guard let text, !text.isEmpty else {
            throw mistake("\(shown) needs a value: \(option.usage)", option.help)
        }
        try check(text, value.kind, of: shown)
        values[option.name, default: []].append(text)
    }

    private func check(
        _ text: String, _ kind: ArgumentKind, of name: String
    ) throws(CommandError) {
        switch kind {
        case .choice(let words):
            guard !words.contains(text) else { return }
            let near = Spelling.nearest(to: text, among: words)
            throw mistake(
                "\(name) knows no \"\(text)\"; it may be \(words.joined(separator: ", "))",
                near.map { "did you mean \($0)?" })
        case .count:
            guard let number = Int(text), number >= 1 else {
                throw mistake("\(name) needs a whole number from 1, not \"\(text)\"")
            }
        case .date:
            guard CalendarDate(text) != nil else {
                throw mistake("\(name) needs a day as YYYY-MM-DD, not \"\(text)\"")
            }
        case .text, .file, .folder, .report, .regime, .rule: break
        }
    }

    private func checkOperands() throws(CommandError) {
        var left = operands[...]
        for operand in command.operands {
            switch operand.count {
            case .one, .oneOrMore:
                guard let first = left.popFirst() else {
                    throw mistake(
                        "\(command.name) needs \(operand.name): \(operand.help)")
                }
                try check(first, operand.kind, of: operand.name)
            case .optional:
                if let first = left.popFirst() { try check(first, operand.kind, of: operand.name) }
            case .any: break
            }
            if operand.count == .oneOrMore || operand.count == .any {
                for text in left { try check(text, operand.kind, of: operand.name) }
                left = []
            }
        }
        if let extra = left.first {
            throw mistake("\(command.name) does not know what to do with \"\(extra)\"")
        }
        if let empty = operands.firstIndex(of: "") {
            throw mistake("argument \(empty + 1) is empty")
        }
    }

    private func mistake(_ message: String, _ hint: String? = nil) -> CommandError {
        let help = "usage: \(command.usage)\nclausecheck help \(command.name) tells more"
        return .usage(message, hint: hint.map { "\($0)\n\(help)" } ?? help)
    }
}
