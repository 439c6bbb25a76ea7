import ClauseRules

extension Command {
    static let version = Command(
        "version",
        summary: "print the program's version and those of its packs",
        options: [.packs],
        discussion: [
            "The first line is the program's version; after it comes a line for each regime."
        ],
        action: { (invocation, console) throws(CommandError) in
            console.write("\(Program.name) \(Program.version)\n")
            for regime in try PackLoader.syntax(invocation, console).regimes {
                console.write("pack \(regime.id) \(regime.version)\n")
            }
            return .clean
        })
}
