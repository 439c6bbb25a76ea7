import ClauseReports
import ClauseReview
import ClauseText

extension Command {
    static let text = Command(
        "text",
        summary: "print the extracted text that offsets and lines refer to",
        operands: [Operand("FILE", .file, help: "a document; - for standard input")],
        options: CommandOption.reading,
        discussion: [
            "Prints the text exactly as a review reads it, as UTF-8. On a terminal, control characters are made "
                + "visible; into a file or pipe they go unchanged, so that byte offsets hold."
        ],
        examples: [
            .init("text agreement.pdf", "see what was read of a PDF"),
            .init("text agreement.docx --changes original", "a draft without its tracked changes"),
        ],
        action: { (invocation, console) throws(CommandError) in
            let source = try SourceLoader(invocation, console.surroundings)
                .single(invocation.operand)
            for notice in source.document.notices {
                console.notice("\(source.path): \(notice.message)")
            }
            if console.isTerminal {
                let text = String(decoding: source.document.bytes, as: UTF8.self)
                console.write(InertText.lines(text))
            } else {
                console.write(source.document.bytes)
            }
            return .clean
        })
}
