/// The words that completion scripts offer for a kind of argument.
struct CompletionWords: Sendable {
    /// Ids of the regime packs.
    let regimes: [String]

    /// The words for a kind, or none when it has no fixed words.
    func words(for kind: ArgumentKind) -> [String] {
        kind == .regime ? regimes : kind.choices
    }

    /// The kind of a command's operand; that of `help` is the name of a command.
    func kind(of operand: Operand, in command: Command) -> ArgumentKind {
        command.name == Command.help.name
            ? .choice(CommandTable.commands.map(\.name)) : operand.kind
    }
}
