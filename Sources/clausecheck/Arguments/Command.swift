/// One command: all that parsing, help, completions and the manual page are made from.
///
/// A new command is one file in `Commands/` and one line in `CommandTable`.
struct Command: Sendable {
    /// What the command does; results go to the console, the status to the shell.
    typealias Action =
        @Sendable (Invocation, Console) throws(CommandError) -> ExitStatus

    let name: String
    /// What it does, as half a sentence.
    let summary: String
    let operands: [Operand]
    /// Its own options; those of `CommandOption.common` are added.
    let options: [CommandOption]
    /// What a person should know before using it, a string a paragraph.
    let discussion: [String]
    let examples: [Example]
    let action: Action

    /// A command line worth trying.
    struct Example: Sendable {
        /// What is typed after `clausecheck`.
        let arguments: String
        /// What it does, as half a sentence.
        let purpose: String

        init(_ arguments: String, _ purpose: String) {
            self.arguments = arguments
            self.purpose = purpose
        }
    }

    init(
        _ name: String, summary: String, operands: [Operand] = [], options: [CommandOption] = [],
        discussion: [String] = [], examples: [Example] = [], action: @escaping Action
    ) {
        self.name = name
        self.summary = summary
        self.operands = operands
        self.options = options + CommandOption.common
        self.discussion = discussion
        self.examples = examples
        self.action = action
    }

    /// The line that shows how to type it.
    var usage: String {
        (["clausecheck", name] + operands.map(\.usage) + ["[options]"]).joined(separator: " ")
    }
}
