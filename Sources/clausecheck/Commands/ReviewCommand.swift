import ClauseReaders
import ClauseReview

extension CommandOption {
    static let format = CommandOption(
        "format", value: "FORMAT[=FILE]", .report(ReportFormat.words), isRepeatable: true,
        help: "terminal (default), json, md, csv, sarif or html; several with files in one run")
    static let failOn = CommandOption(
        "fail-on", value: "VERDICT", .choice(FailThreshold.words),
        help: "exit with 1 from which verdict on: adverse, missing (default), partial, never")
    static let why = CommandOption(
        "why", help: "show all evidence, and the passages that came close with what they lack")
    static let baseline = CommandOption(
        "baseline", value: "FILE", .file,
        help: "mark the gaps that this file knows; they do not count for the exit status")
    static let stream = CommandOption(
        "stream",
        help: "read JSON Lines with id and path or text from standard input, write a review a line")
    static let writeBaseline = CommandOption(
        "write-baseline", value: "FILE", .file, help: "write the gaps found now to a baseline")
}

extension Command {
    static let review = Command(
        "review",
        summary: "review agreements against the requirements of the regimes",
        operands: [
            Operand(
                "FILE", .file, count: .any,
                help:
                    "an agreement: text, Markdown, Word, PDF, HTML, RTF or mail; - for standard input"
            )
        ],
        options: [.format, .failOn, .why, .together, .language] + CommandOption.reading
            + CommandOption.rules + [.baseline, .writeBaseline, .stream, .width],
        discussion: [
            "Reads each file and says, requirement by requirement, what the agreement covers, what it lacks and "
                + "what works against the insurer, with the words each verdict rests on. Several files are reviewed "
                + "one after another; with --together they are one agreement with its schedules. The files in a "
                + "ZIP archive or mail are reviewed each, named archive.zip!contract.docx.",
            "The exit status is 0 when no requirement of weight must is at or above the threshold of --fail-on, 1 "
                + "when one is, and 2 when something could not be done. Waived gaps and gaps of a baseline do not "
                + "count. Settings come from the nearest .clausecheck in the file's folder or above.",
        ],
        examples: [
            .init("review agreement.docx", "read the report on the terminal"),
            .init(
                "review --together agreement.pdf schedules.pdf", "an agreement with its schedules"),
            .init(
                "review --pack gl14 --format json=out.json --format html=out.html agreement.docx",
                "write two reports for one regime"),
            .init(
                "review --stream < list.jsonl", "one JSON review a line, for engines such as Spark"),
            .init("review --fail-on adverse drafts/*.docx", "fail only on adverse words"),
        ],
        action: { (invocation, console) throws(CommandError) in
            guard invocation.has(.stream) else {
                guard !invocation.operands.isEmpty else {
                    throw .usage(
                        "clausecheck review needs FILE: an agreement to review",
                        hint:
                            "usage: clausecheck review FILE… [options]\nclausecheck help review tells more"
                    )
                }
                return try ReviewCommand(invocation, console).run()
            }
            guard invocation.operands.isEmpty else {
                throw .usage(
                    "review --stream takes its files from standard input",
                    hint: "give lines such as {\"id\": 1, \"path\": \"agreement.pdf\"}")
            }
            var stream = ReviewStream(invocation, console)
            return try stream.run()
        })
}

/// Reviews the files of one command line and writes the reports.
struct ReviewCommand {
    private let invocation: Invocation
    private let console: Console
    private var session: ReviewSession
    private var status = ExitStatus.clean
    private var written: [String: Int] = [:]
    private var reviewedCount = 0

    /// Documents that are one agreement.
    private struct Group {
        let sources: [Reviewer.Source]
        let isCoveringLetter: Bool
    }

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
        session = ReviewSession(invocation, console)
    }

    func run() throws(CommandError) -> ExitStatus {
        var copy = self
        return try copy.reviewAll()
    }

    private mutating func reviewAll() throws(CommandError) -> ExitStatus {
        let formats = invocation.values(of: .format)
        let known = try invocation.value(of: .baseline).map { (path) throws(CommandError) in
            try Baseline.read(FilePath.absolute(path, in: console.surroundings.folder), shown: path)
        }
        let groups = groups()
        let requests = try ReportRequest.requests(formats, agreements: groups.count)
        var baseline = Baseline()
        for group in groups where !console.isClosed {
            guard let path = group.sources.first?.path else { continue }
            var reviewed: ReviewedAgreement
            do {
                let settings = try session.settings(for: path)
                reviewed = try session.review(group.sources, settings: settings)
            } catch {
                // Mistakes in the settings of one folder say nothing of agreements in another; a wrong command
                // line does.
                if case .usage = error { throw error }
                console.complain(error)
                status = .failure
                continue
            }
            if group.isCoveringLetter, reviewed.isNoAgreement {
                console.notice(
                    "\(path): the mail itself is no agreement; its attachments are reviewed")
                continue
            }
            known?.mark(&reviewed.review, isOnly: groups.count == 1)
            baseline.add(reviewed.review)
            try write(reviewed, requests)
            judge(reviewed)
        }
        for notice in session.ledger.notices { console.notice(notice) }
        if let path = invocation.value(of: .writeBaseline) {
            try OutputFile.write(
                try baseline.bytes, to: FilePath.absolute(path, in: console.surroundings.folder))
            console.notice("wrote \(path)")
        }
        return status
    }

    /// The documents to review, a group an agreement; what cannot be read is reported and left out.
    private mutating func groups() -> [Group] {
        var groups: [Group] = []
        var isFirstLost = false
        for (index, path) in invocation.operands.enumerated() {
            for loaded in session.loader.load(path) {
                switch loaded.source {
                case .success(let source):
                    groups.append(
                        Group(sources: [source], isCoveringLetter: loaded.isCoveringLetter))
                case .failure(let error):
                    console.complain(.file(path: loaded.path, reason: error.description))
                    status = .failure
                    if index == 0 { isFirstLost = true }
                }
            }
        }
        guard invocation.has(.together) else { return groups }
        // A bundle without its agreement would be reported as lacking everything.
        return isFirstLost || groups.isEmpty
            ? [] : [Group(sources: groups.flatMap(\.sources), isCoveringLetter: false)]
    }

    private mutating func write(
        _ reviewed: ReviewedAgreement, _ requests: [ReportRequest]
    ) throws(CommandError) {
        for request in requests {
            let isForScreen = request.file == nil
            var bytes = request.format.bytes(
                of: reviewed, why: invocation.has(.why), width: console.width,
                color: isForScreen && console.usesColor,
                language: invocation.value(of: .language).flatMap { Memo.Language(rawValue: $0) }
                    ?? .english)
            guard let file = request.file else {
                if reviewedCount > 0 { bytes = following(bytes, request.format) }
                console.write(bytes)
                continue
            }
            let name = place(file, for: reviewed)
            try OutputFile.write(
                bytes, to: FilePath.absolute(name, in: console.surroundings.folder))
            console.notice("wrote \(name)")
        }
        reviewedCount += 1
    }

    /// A report that comes after another in one stream.
    private func following(_ bytes: [UInt8], _ format: ReportFormat) -> [UInt8] {
        switch format {
        case .terminal, .md: return [0x0A] + bytes
        case .csv:
            guard let end = bytes.firstIndex(of: 0x0A) else { return bytes }
            return Array(bytes[(end + 1)...])
        default: return bytes
        }
    }

    /// The file's name with the agreement's in it; agreements of one name are numbered.
    private mutating func place(_ file: String, for reviewed: ReviewedAgreement) -> String {
        guard file.contains(ReportRequest.placeholder) else { return file }
        let path = reviewed.sources.first?.path ?? "-"
        let stem = path == "-" ? "stdin" : FilePath.stem(of: path)
        func filled(_ name: String) -> String {
            file.split(separator: ReportRequest.placeholder, omittingEmptySubsequences: false)
                .joined(separator: name)
        }
        let count = written[filled(stem), default: 0] + 1
        written[filled(stem)] = count
        return filled(count == 1 ? stem : "\(stem)-\(count)")
    }

    private mutating func judge(_ reviewed: ReviewedAgreement) {
        guard !reviewed.isNoAgreement else {
            let path = reviewed.sources.first?.path ?? "-"
            console.complain(
                .file(
                    path: path,
                    reason:
                        "the text does not read like an agreement, so no requirement was assessed"))
            status = .failure
            return
        }
        if reviewed.reaches(session.threshold(reviewed.settings)) { status = max(status, .gaps) }
    }
}
