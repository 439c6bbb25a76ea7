import ClauseReports

/// Help texts, made from the command table.
enum CommandHelp {
    private typealias Run = TextWrapper.Run

    /// What the program is for and its commands.
    static func overview(width: Int) -> String {
        var canvas = TerminalCanvas(width: width, color: false)
        canvas.paragraph([
            Run(
                "clausecheck reviews outsourcing agreements against the Hong Kong and Macao guidelines."
            )
        ])
        canvas.gap()
        canvas.line([Run("usage: clausecheck COMMAND …")])
        canvas.gap()
        for command in CommandTable.commands {
            canvas.paragraph(
                [Run(command.summary)],
                first: [Run("  " + TerminalCanvas.padded(command.name, to: 13))])
        }
        canvas.gap()
        canvas.paragraph([Run("Begin with clausecheck demo, then clausecheck review AGREEMENT.")])
        canvas.paragraph([
            Run("clausecheck help COMMAND explains a command and shows examples.")
        ])
        return String(decoding: canvas.bytes, as: UTF8.self)
    }

    /// All there is to say of one command.
    static func page(of command: Command, width: Int) -> String {
        var canvas = TerminalCanvas(width: width, color: false)
        canvas.paragraph([Run("clausecheck \(command.name): \(command.summary)")])
        canvas.gap()
        canvas.paragraph([Run(command.usage)], first: [Run("usage: ")])
        for paragraph in command.discussion {
            canvas.gap()
            canvas.paragraph([Run(paragraph)])
        }
        if !command.operands.isEmpty { canvas.gap() }
        for operand in command.operands { row(operand.name, operand.help, to: &canvas) }
        canvas.gap()
        for option in command.options {
            row(
                option.letter == nil ? "    " + option.usage : option.usage, option.help,
                to: &canvas)
        }
        if !command.examples.isEmpty {
            canvas.gap()
            canvas.line([Run("examples:")])
        }
        for example in command.examples {
            canvas.paragraph([Run(example.purpose + ":")], indent: 2)
            canvas.line([Run("    clausecheck \(example.arguments)")])
        }
        return String(decoding: canvas.bytes, as: UTF8.self)
    }

    /// A name with its help beside it, or below when it is long.
    private static func row(_ name: String, _ help: String, to canvas: inout TerminalCanvas) {
        let column = 30
        let shown = "  " + name
        if shown.unicodeScalars.count < column {
            canvas.paragraph(
                [Run(help)], first: [Run(TerminalCanvas.padded(shown, to: column))])
        } else {
            canvas.line([Run(shown)])
            canvas.paragraph([Run(help)], indent: column)
        }
    }
}
