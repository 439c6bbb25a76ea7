import ClauseReaders
import ClauseReview
import ClauseText

extension Command {
    static let demo = Command(
        "demo",
        summary: "review a short built-in agreement, to see what a report looks like",
        options: [
            .demoText, .why, .pack, .width,
        ],
        discussion: [
            "The agreement is a sample of our own: ordinary cloud terms with good clauses, weak ones, one that "
                + "works against the insurer, and gaps. The exit status is 0."
        ],
        examples: [
            .init("demo", "see a report"),
            .init(
                "demo --text > sample.txt", "have the agreement as a file to try other commands on"),
        ],
        action: { (invocation, console) throws(CommandError) in
            let bytes = Array(DemoAgreement.text.utf8)
            if invocation.has(.demoText) {
                console.write(bytes)
                return .clean
            }
            let document: Document
            do throws(ReadError) {
                document = try DocumentReader.read(bytes, name: DemoAgreement.name)
            } catch {
                throw .file(path: DemoAgreement.name, reason: error.description)
            }
            var session = ReviewSession(invocation, console)
            let source = Reviewer.Source(
                path: DemoAgreement.name, sha256: SHA256.hex(bytes), byteCount: bytes.count,
                document: document)
            let reviewed = try session.review([source], settings: Settings())
            console.write(
                ReportFormat.terminal.bytes(
                    of: reviewed, why: invocation.has(.why), width: console.width,
                    color: console.usesColor))
            console.notice("this was a sample; clausecheck demo --text prints the agreement itself")
            return .clean
        })
}

extension CommandOption {
    static let demoText = CommandOption(
        "text", help: "print the agreement instead of its review")
}
