import ClauseRules

extension Command {
    static let completions = Command(
        "completions",
        summary: "print a completion script for a shell",
        operands: [
            Operand("SHELL", .choice(["bash", "zsh", "fish"]), help: "bash, zsh or fish")
        ],
        options: [.packs],
        discussion: [
            "The script completes commands, options, their words, files and the ids of regimes; it is made from the "
                + "same table as the help."
        ],
        examples: [
            .init(
                "completions bash > ~/.local/share/bash-completion/completions/clausecheck",
                "install for bash"),
            .init(
                "completions zsh > ~/.zfunc/_clausecheck", "install for zsh, with ~/.zfunc in fpath"
            ),
            .init(
                "completions fish > ~/.config/fish/completions/clausecheck.fish", "install for fish"
            ),
        ],
        action: { (invocation, console) throws(CommandError) in
            let commands = CommandTable.commands
            let words = CompletionWords(
                regimes: try PackLoader.syntax(invocation, console).regimes.map(\.id))
            switch invocation.operand {
            case "bash": console.write(BashCompletion.script(commands, words))
            case "zsh": console.write(ZshCompletion.script(commands, words))
            default: console.write(FishCompletion.script(commands, words))
            }
            return .clean
        })
}
