import ClauseReaders
import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText

extension CommandOption {
    static let comparisonFormat = CommandOption(
        "format", value: "FORMAT[=FILE]", .report(ComparisonFormat.words), isRepeatable: true,
        help: "terminal (default), json, md, html or docx=FILE; several with files in one run")
    static let failOnLoss = CommandOption(
        "fail-on", value: "CHANGE", .choice(CompareCommand.Threshold.allCases.map(\.rawValue)),
        help: "exit with 1 from which change on: lost (default), weakened, never")
}

extension Command {
    static let compare = Command(
        "compare",
        summary: "say what a new draft won, lost, weakened or moved",
        operands: [
            Operand(
                "OLD", .file,
                help: "the earlier draft, or a review saved with --format json"),
            Operand(
                "NEW", .file, count: .optional,
                help: "the later one; without it OLD is a Word draft with tracked changes"),
        ],
        options: [.comparisonFormat, .failOnLoss, .language] + CommandOption.reading
            + CommandOption.rules + [.width],
        discussion: [
            "Reviews both drafts and says, element by element, what was won, lost, weakened, strengthened or "
                + "moved, with both excerpts, the words that changed and values that changed; then what became of "
                + "each requirement's verdict. Words that are no longer found are looked for in the whole new draft.",
            "With one file, a Word draft is compared with itself: its state before the tracked changes with its "
                + "state after all of them are accepted. --changes says how to read drafts when two are given.",
            "The exit status is 1 when something was lost: an element is no longer there, a requirement fell to "
                + "missing, or words against the customer came in. It is 2 when a draft could not be read, else 0.",
        ],
        examples: [
            .init("compare round2.docx round3.docx", "what round three won and lost"),
            .init("compare draft.docx", "what the tracked changes in a draft do"),
            .init(
                "compare signed.json renewal.docx --format docx=changes.docx",
                "a draft against a saved review, as a Word document"),
        ],
        action: { (invocation, console) throws(CommandError) in
            try CompareCommand(invocation, console).run()
        })
}

/// Reviews two drafts, compares them and writes the reports.
struct CompareCommand {
    private let invocation: Invocation
    private let console: Console

    /// From which change on the exit status tells of it.
    enum Threshold: String, CaseIterable {
        case lost, weakened, never
    }

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
    }

    func run() throws(CommandError) -> ExitStatus {
        let requests = try ComparisonFormat.requests(invocation.values(of: .comparisonFormat))
        var session = ReviewSession(invocation, console)
        let drafts = try drafts(&session)
        for notice in session.ledger.notices where !notice.isEmpty { console.notice(notice) }
        let syntax = try session.syntax(try session.settings(for: invocation.operand))
        let comparison = ReviewComparer(packs: syntax).comparison(from: drafts.old, to: drafts.new)
        if !comparison.isOneAgreement {
            console.notice("the two do not look like drafts of one agreement")
        }
        for request in requests { try write(comparison, request) }
        return status(of: comparison)
    }

    private func status(of comparison: ReviewComparison) -> ExitStatus {
        let threshold =
            invocation.value(of: .failOnLoss).flatMap { Threshold(rawValue: $0) } ?? .lost
        switch threshold {
        case .never: return .clean
        case .lost: return comparison.hasLosses ? .gaps : .clean
        case .weakened:
            return comparison.hasLosses || comparison.hasWeakenings ? .gaps : .clean
        }
    }

    private func write(
        _ comparison: ReviewComparison, _ request: ComparisonFormat.Request
    ) throws(CommandError) {
        let isForScreen = request.file == nil
        let bytes = try request.format.bytes(
            of: comparison, width: console.width, color: isForScreen && console.usesColor)
        guard let file = request.file else {
            console.write(bytes)
            return
        }
        try OutputFile.write(bytes, to: FilePath.absolute(file, in: console.surroundings.folder))
        console.notice("wrote \(file)")
    }

    // MARK: - Drafts

    private func drafts(
        _ session: inout ReviewSession
    ) throws(CommandError) -> (old: ReviewComparer.Draft, new: ReviewComparer.Draft) {
        let paths = invocation.operands
        guard paths.count > 1 else { return try states(of: invocation.operand, &session) }
        guard paths[0] != "-" || paths[1] != "-" else {
            throw .usage("standard input can be only one of the two drafts", hint: nil)
        }
        return (try draft(paths[0], &session), try draft(paths[1], &session))
    }

    /// A Word draft before and after its tracked changes.
    private func states(
        of path: String, _ session: inout ReviewSession
    ) throws(CommandError) -> (old: ReviewComparer.Draft, new: ReviewComparer.Draft) {
        guard !invocation.has(.changes) else {
            throw .usage(
                "with one file the state before its tracked changes is compared with the state after them",
                hint: "leave --changes out, or give two drafts")
        }
        guard path != "-" else {
            throw .usage(
                "standard input can be read only once", hint: "give the draft as a file")
        }
        let new = try session.loader.single(path)
        guard !new.document.changes.isEmpty || Self.hasNotice(new.document) else {
            throw .usage(
                "\(path) holds no tracked changes to compare",
                hint: "give two drafts: clausecheck compare OLD NEW")
        }
        let old = try session.loader.reading(.original).single(path)
        return (
            try reviewed(old, state: "original", &session),
            try reviewed(new, state: "final", &session)
        )
    }

    private static func hasNotice(_ document: Document) -> Bool {
        document.notices.contains { $0.kind == .trackedChanges }
    }

    private func draft(
        _ path: String, _ session: inout ReviewSession
    ) throws(CommandError) -> ReviewComparer.Draft {
        if let review = try SavedReview.read(path, in: console.surroundings.folder) {
            return ReviewComparer.Draft(review: review)
        }
        return try reviewed(try session.loader.single(path), state: nil, &session)
    }

    private func reviewed(
        _ source: Reviewer.Source, state: String?, _ session: inout ReviewSession
    ) throws(CommandError) -> ReviewComparer.Draft {
        let settings = try session.settings(for: source.path)
        let reviewed = try session.review([source], settings: settings)
        guard !reviewed.isNoAgreement else {
            throw .file(
                path: source.path,
                reason: "the text does not read like an agreement, so there is nothing to compare")
        }
        return ReviewComparer.Draft(
            review: reviewed.review, documents: [source.document], state: state)
    }
}
