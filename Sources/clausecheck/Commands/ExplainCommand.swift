import ClauseReports
import ClauseReview
import ClauseRules

extension Command {
    static let explain = Command(
        "explain",
        summary: "tell what an element or requirement wants, and why a file has it or not",
        operands: [
            Operand("ID", .rule, help: "an element, requirement, adverse topic or duty"),
            Operand(
                "FILE", .file, count: .optional,
                help: "an agreement to look at; - for standard input"),
        ],
        options: [.width] + CommandOption.reading + CommandOption.rules,
        discussion: [
            "Without a file it prints the rule as it stands in the packs: what a requirement needs, what defeats "
                + "it and what to ask for, or an element's patterns and examples. With a file it adds the evidence "
                + "that counts, and the passages that came close with the condition each failed.",
            "The exit status is 0 whatever the file says.",
        ],
        examples: [
            .init("explain audit.right", "how an audit right is recognised"),
            .init("explain gl14-5.10-audit agreement.docx", "why a requirement was met or not"),
            .init("explain adverse.location agreement.docx", "what works against the insurer"),
        ],
        action: { (invocation, console) throws(CommandError) in
            guard invocation.operands.count > 1 else {
                let syntax = try PackLoader.syntax(invocation, console)
                var canvas = console.canvas()
                RuleExplanation(syntax: syntax).write(
                    try PackRule.find(invocation.operand, in: syntax), to: &canvas)
                console.write(canvas.bytes)
                return .clean
            }
            let path = invocation.operands[1]
            var session = ReviewSession(invocation, console)
            let settings = try session.settings(for: path)
            let packs = try session.fullSyntax(settings)
            let rule = try PackRule.find(invocation.operand, in: packs)
            let source = try session.loader.single(path)
            let reviewed = try session.review([source], settings: settings)
            var canvas = console.canvas()
            RuleExplanation(syntax: packs).write(rule, to: &canvas)
            canvas.heading(InertText.label(path, limit: 200), .bold)
            FileExplanation(reviewed.review, color: console.usesColor, width: console.width)
                .write(rule, to: &canvas)
            console.write(canvas.bytes)
            return .clean
        })
}
