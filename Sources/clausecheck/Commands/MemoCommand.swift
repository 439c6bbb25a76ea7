import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseRules

extension CommandOption {
    static let memoDate = CommandOption(
        "date", value: "DATE", .date,
        help: "the memo's date, YYYY-MM-DD (none is printed without it)")
    static let commencement = CommandOption(
        "commencement", value: "DATE", .date,
        help:
            "the day the service begins, from which filing dates are counted (the agreement's own)")
    static let signing = CommandOption(
        "signing", value: "DATE", .date,
        help: "the day of signing, from which filing dates are counted")
    static let vendor = CommandOption(
        "vendor", value: "ID",
        help: "add what this provider's published guide offers (found from the parties)")
    static let audience = CommandOption(
        "for", value: "WHOM", .choice(Memo.Audience.allCases.map(\.rawValue)),
        help:
            "committee (default: everything) or counterparty (no fallbacks, walk-aways or internal duties)"
    )
    static let agreementName = CommandOption(
        "agreement", value: "NAME", help: "what to call the agreement (the file's name)")
}

extension Command {
    static let memo = Command(
        "memo",
        summary: "write the negotiation memo: gaps, asks, model wording, fallbacks, filing dates",
        operands: [
            Operand(
                "FILE", .file, count: .oneOrMore,
                help: "an agreement, then its schedules; - for standard input")
        ],
        options: [
            .output, .audience, .language, .memoDate, .commencement, .signing, .vendor,
            .agreementName,
        ] + CommandOption.reading + CommandOption.rules,
        discussion: [
            "The files are one agreement with its schedules. The ending of the output file decides its form: "
                + ".docx, .md or .html; without -o the memo goes to standard output as Markdown. For each gap, "
                + "worst first, the memo gives the requirement with its citation, the agreement's words, what is "
                + "missing and why it matters, the ask, wording fitted to the agreement's own terms, a fallback "
                + "and a walk-away; then the met requirements and the duties that no contract can show, with "
                + "filing dates.",
            "The exit status is 0 when the memo was written, whatever it says.",
        ],
        examples: [
            .init("memo agreement.docx -o memo.docx", "a memo in Word"),
            .init(
                "memo agreement.docx --for counterparty --language zh-Hant -o points.docx",
                "the points for the other side, in Chinese"),
            .init(
                "memo agreement.pdf --commencement 2026-10-01 --date 2026-05-04 -o memo.html",
                "with filing dates"),
        ],
        action: { (invocation, console) throws(CommandError) in
            try MemoCommand(invocation, console).run()
        })
}

/// Reviews an agreement and writes its memo.
struct MemoCommand {
    private let invocation: Invocation
    private let console: Console

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
    }

    func run() throws(CommandError) -> ExitStatus {
        let output = invocation.value(of: .output)
        let ending = output.map(FilePath.ending) ?? "md"
        guard ["md", "markdown", "html", "htm", "docx"].contains(ending) else {
            throw .usage(
                "a memo is written as .docx, .md or .html, not .\(ending)", hint: nil)
        }
        var session = ReviewSession(invocation, console)
        let sources = try sources(session.loader)
        let settings = try session.settings(for: invocation.operand)
        let reviewed = try session.review(sources, settings: settings)
        let syntax = try session.syntax(settings)
        for notice in session.ledger.notices { console.notice(notice) }
        guard !reviewed.isNoAgreement else {
            throw .file(
                path: invocation.operand,
                reason: "the text does not read like an agreement, so there is no memo on it")
        }
        let memo = MemoBuilder(packs: syntax).memo(reviewed.review, try options(syntax))
        let bytes = try bytes(of: memo, as: ending)
        guard let output else {
            console.write(bytes)
            return .clean
        }
        try OutputFile.write(bytes, to: FilePath.absolute(output, in: console.surroundings.folder))
        console.notice("wrote \(output)")
        return .clean
    }

    private func sources(_ loader: SourceLoader) throws(CommandError) -> [Reviewer.Source] {
        var sources: [Reviewer.Source] = []
        for path in invocation.operands {
            for loaded in loader.load(path) {
                switch loaded.source {
                case .success(let source): sources.append(source)
                case .failure(let error): throw .file(path: loaded.path, reason: error.description)
                }
            }
        }
        return sources
    }

    private func options(_ syntax: PackSyntax) throws(CommandError) -> MemoBuilder.Options {
        let vendor = invocation.value(of: .vendor)
        let vendors = syntax.vendors.map(\.id)
        if let vendor, !vendors.contains(vendor) {
            let near = Spelling.nearest(to: vendor, among: vendors)
            throw .usage(
                "there are no vendor notes \"\(vendor)\"",
                hint: (near.map { "did you mean \($0)? " } ?? "")
                    + "There are notes on \(vendors.joined(separator: ", ")).")
        }
        return MemoBuilder.Options(
            audience: invocation.value(of: .audience).flatMap { Memo.Audience(rawValue: $0) }
                ?? .committee,
            language: invocation.value(of: .language).flatMap { Memo.Language(rawValue: $0) }
                ?? .english,
            date: invocation.value(of: .memoDate), commencement: invocation.date(of: .commencement),
            signing: invocation.date(of: .signing), vendor: vendor,
            agreement: invocation.value(of: .agreementName))
    }

    private func bytes(of memo: Memo, as ending: String) throws(CommandError) -> [UInt8] {
        switch ending {
        case "docx":
            do {
                return try MemoReport.word(memo)
            } catch {
                throw .file(path: "memo", reason: error.description)
            }
        case "html", "htm": return MemoReport.html(memo)
        default: return MemoReport.markdown(memo)
        }
    }
}
