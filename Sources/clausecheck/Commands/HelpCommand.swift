extension Command {
    static let help = Command(
        "help",
        summary: "explain the program or one command",
        operands: [
            Operand("COMMAND", .text, count: .optional, help: "the command to explain")
        ],
        options: [
            .manual, .width,
        ],
        examples: [
            .init("help review", "explain one command"),
            .init("help --man > clausecheck.1", "write the manual page"),
        ],
        action: { (invocation, console) throws(CommandError) in
            if invocation.has(.manual) {
                console.write(ManualPage.text(CommandTable.commands))
                return .clean
            }
            guard let name = invocation.operands.first else {
                console.write(CommandHelp.overview(width: console.width))
                return .clean
            }
            guard let command = CommandTable.command(named: name) else {
                throw CommandTable.unknown(name)
            }
            console.write(CommandHelp.page(of: command, width: console.width))
            return .clean
        })
}

extension CommandOption {
    static let manual = CommandOption(
        "man", help: "print the manual page in roff, to be read with man -l")
}
