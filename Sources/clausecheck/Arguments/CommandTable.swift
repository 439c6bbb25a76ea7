import ClauseRules

/// Every command of the program, in the order in which help lists them.
enum CommandTable {
    static let commands: [Command] = [
        .review, .scan, .register, .memo, .compare, .explain, .text, .clauses, .packs, .evaluate,
        .demo, .doctor, .completions, .help, .version,
    ]

    /// The command of a name, or nil.
    static func command(named name: String) -> Command? {
        commands.first { $0.name == name }
    }

    /// The error for a name that is no command.
    static func unknown(_ name: String) -> CommandError {
        let near = Spelling.nearest(to: name, among: commands.map(\.name))
        let suggestion = near.map { "did you mean clausecheck \($0)?\n" } ?? ""
        return .usage(
            "there is no command \"\(name)\"",
            hint: suggestion + "clausecheck help lists the commands")
    }
}
