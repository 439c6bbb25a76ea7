extension Command {
    static let completions = Command(
        "completions",
        summary: "print a completion script for a shell",
        operands: [
            Operand("SHELL", .choice(["bash", "zsh", "fish"]), help: "bash, zsh or fish")
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
            switch invocation.operand {
            case "bash": console.write(BashCompletion.script(commands))
            case "zsh": console.write(ZshCompletion.script(commands))
            default: console.write(FishCompletion.script(commands))
            }
            return .clean
        })
}
