import ClauseRegister
import ClauseReports
import ClauseReview

extension CommandOption {
    static let outcome = CommandOption(
        "outcome", value: "OUTCOME", .choice(Outcome.allCases.map(\.rawValue)),
        isRepeatable: true, help: "list only documents of this outcome; may be repeated")
    static let requirement = CommandOption(
        "requirement", value: "ID", .rule, isRepeatable: true,
        help: "gaps of this requirement only; may be repeated")
    static let exportFormat = CommandOption(
        "format", value: "FORMAT", .choice(RegisterExport.Format.allCases.map(\.rawValue)),
        help: "csv (default), jsonl, html or xlsx")
}

extension Command {
    static let register = Command(
        "register",
        summary: "query, export and verify the register of an archive",
        operands: [
            Operand(
                "ACTION",
                .choice(RegisterCommand.Action.allCases.map(\.rawValue)),
                help:
                    "list, show DOC, gaps, matrix, export, runs, diff RUN1 RUN2, verify, forget PATH"
            ),
            Operand(
                "ARGUMENT", .text, count: .any,
                help: "a document for show, two runs for diff, a file or folder for forget"),
        ],
        options: [
            .register, .outcome, .requirement, .pack, .exportFormat, .output, .wait, .width,
        ],
        discussion: [
            "list names the documents with what became of them. show tells one document's verdicts with their words. "
                + "gaps tells, requirement by requirement, which documents lack it or say the opposite. matrix is "
                + "documents by requirements: on the terminal, or as an HTML page with -o. export writes everything "
                + "as CSV, JSON Lines, an HTML page or an Excel workbook.",
            "runs lists the scans. diff tells what changed between two of them; with one number, since that one. "
                + "verify checks the file and what is in it. forget removes a file, or all below a folder, from "
                + "every run.",
            "A document may be given by its path, by the end of its path, or by its SHA-256.",
        ],
        examples: [
            .init("register gaps --requirement audit-access", "see who grants no audit"),
            .init("register show msa.pdf", "read one document's verdicts"),
            .init("register matrix -o matrix.html", "the matrix for a browser"),
            .init("register export --format xlsx -o gaps.xlsx", "for Excel or LibreOffice"),
            .init("register diff 1 2", "see what changed between two scans"),
        ],
        action: { (invocation, console) throws(CommandError) in
            try RegisterCommand(invocation, console).run()
        })
}

/// Does one thing with a register.
struct RegisterCommand {
    /// What may be done.
    enum Action: String, CaseIterable {
        case list, show, gaps, matrix, export, runs, diff, verify, forget
    }

    private let invocation: Invocation
    private let console: Console
    private let action: Action
    private let arguments: [String]
    private let path: String

    init(_ invocation: Invocation, _ console: Console) throws(CommandError) {
        self.invocation = invocation
        self.console = console
        action = Action(rawValue: invocation.operand) ?? .list
        arguments = Array(invocation.operands.dropFirst())
        path = FilePath.absolute(
            invocation.value(of: .register) ?? RegisterFile.defaultName,
            in: console.surroundings.folder)
        let wanted: ClosedRange<Int>
        switch action {
        case .show, .forget: wanted = 1...1
        case .diff: wanted = 1...2
        default: wanted = 0...0
        }
        guard wanted.contains(arguments.count) else {
            throw .usage(
                "register \(action.rawValue) takes \(Self.argumentNames(action))",
                hint: "clausecheck help register tells more")
        }
        if action == .diff {
            for argument in arguments where Int(argument) == nil {
                throw .usage(
                    "register diff takes the numbers of runs, not \"\(argument)\"",
                    hint: "clausecheck register runs shows them")
            }
        }
    }

    private static func argumentNames(_ action: Action) -> String {
        switch action {
        case .show: "one document"
        case .forget: "one file or folder"
        case .diff: "one or two numbers of runs"
        default: "no further argument"
        }
    }

    func run() throws(CommandError) -> ExitStatus {
        do throws(RegisterError) {
            return action == .forget ? try forget() : try query()
        } catch {
            throw .register(error)
        }
    }

    private func query() throws(RegisterError) -> ExitStatus {
        let register = try Register.reading(path, exists: FolderFiles.exists(path))
        switch action {
        case .list: try list(register)
        case .show:
            let columns = try register.columns()
            let document = try register.document(
                named: arguments[0],
                absolute: FilePath.absolute(arguments[0], in: console.surroundings.folder),
                columns: columns)
            var canvas = console.canvas()
            ArchiveText(requirements: columns.requirements).show(document, to: &canvas)
            console.write(canvas.bytes)
        case .gaps: try gaps(register)
        case .matrix, .export:
            return try RegisterExport(invocation, console).run(
                register, isMatrix: action == .matrix)
        case .runs: try runs(register)
        case .diff: try difference(register)
        case .verify:
            let problems = try register.problems()
            for problem in problems { console.write("\(InertText.line(problem))\n") }
            guard problems.isEmpty else { return .failure }
            console.write("the register is sound\n")
            let open = try register.incompleteFiles()
            if open > 0 {
                console.notice(
                    "\(ScanTally.plural(open, "file")) not wholly recorded; the next scan goes on")
            }
        case .forget: break
        }
        return .clean
    }

    private func list(_ register: Register) throws(RegisterError) {
        let outcomes = invocation.values(of: .outcome).compactMap { Outcome(rawValue: $0) }
        let columns = try register.columns()
        try register.documents(
            DocumentFilter(outcomes: outcomes.isEmpty ? nil : outcomes, detail: .verdicts),
            columns: columns
        ) { document in
            let label = Outcome(rawValue: document.outcome).map(ScanTally.label) ?? ""
            var line = label.padding(16)
            if document.findings.isEmpty {
                line += InertText.line(shown(document.path))
                if !document.reason.isEmpty { line += ": " + InertText.line(document.reason) }
            } else {
                for verdict in [Verdict.adverse, .missing, .partial, .unclear, .met] {
                    let count = document.findings.count { $0.verdict == verdict }
                    line += "\(ReviewWording.symbol(verdict))\(count)".padding(4)
                }
                line += InertText.line(shown(document.path))
            }
            console.write(line + "\n")
        }
    }

    private func gaps(_ register: Register) throws(RegisterError) {
        let columns = try register.columns()
        let ids = invocation.values(of: .requirement)
        let packs = invocation.values(of: .pack)
        let wanted = columns.requirements.map { requirement in
            (ids.isEmpty || ids.contains(requirement.requirement))
                && (packs.isEmpty || packs.contains(requirement.pack))
        }
        guard wanted.contains(true) else {
            console.notice("no document was reviewed against such a requirement")
            return
        }
        // Of a document that has a gap its path is kept, and its place in the list for every gap.
        var paths = PathList()
        var found = [[(verdict: Verdict, path: Int)]](repeating: [], count: wanted.count)
        var assessed = 0
        try register.documents(
            DocumentFilter(outcomes: [.reviewed], detail: .verdicts), columns: columns
        ) { document in
            assessed += 1
            let gaps = document.findings.filter { wanted[$0.requirement] && $0.verdict.isGap }
            guard !gaps.isEmpty else { return }
            for finding in gaps {
                found[finding.requirement].append((finding.verdict, paths.count))
            }
            paths.append(shown(document.path))
        }
        for (column, documents) in found.enumerated() where wanted[column] && !documents.isEmpty {
            let requirement = columns.requirements[column]
            console.write(
                "\(requirement.pack) · \(requirement.requirement) · \(InertText.line(requirement.title))"
                    + " (\(ReviewWording.english.weight(requirement.weight))): "
                    + "\(documents.count) of \(assessed)\n")
            for document in documents.sorted(by: {
                ($0.verdict.rank, $0.path) < ($1.verdict.rank, $1.path)
            }) {
                console.write(
                    "  \(ReviewWording.symbol(document.verdict)) "
                        + "\(ReviewWording.english.label(document.verdict).lowercased().padding(9))"
                        + "\(InertText.line(paths[document.path]))\n")
            }
        }
    }

    private func runs(_ register: Register) throws(RegisterError) {
        for run in try register.runs() {
            let end = run.ended.map { " to \($0)" } ?? ""
            console.write(
                "\(run.number)  \(run.state.rawValue)  \(run.started)\(end)  "
                    + InertText.line(run.counts.isEmpty ? "not counted" : run.counts) + "\n")
            console.write("   \(InertText.line(run.packs))\n")
            for place in run.places { console.write("   \(InertText.line(place))\n") }
        }
    }

    private func difference(_ register: Register) throws(RegisterError) {
        let from = Int(arguments[0]) ?? 0
        var to = try register.runs().last?.number ?? 0
        if arguments.count > 1 { to = Int(arguments[1]) ?? 0 }
        let differences = try register.difference(from: from, to: to)
        if differences.isEmpty { console.notice("nothing changed between runs \(from) and \(to)") }
        for difference in differences {
            let path = InertText.line(shown(difference.path))
            switch difference.change {
            case .added(let outcome): console.write("+ \(path): \(ScanTally.label(outcome))\n")
            case .gone(let outcome): console.write("- \(path): was \(ScanTally.label(outcome))\n")
            case .changed(let old, let new, let isOtherText, let verdicts):
                var notes = isOtherText ? ["the file has changed"] : []
                if old != new {
                    notes.append("\(ScanTally.label(old)) → \(ScanTally.label(new))")
                }
                console.write("~ \(path): " + notes.joined(separator: ", ") + "\n")
                for verdict in verdicts {
                    let old = verdict.from.map(Self.words) ?? "not assessed"
                    let new = verdict.to.map(Self.words) ?? "not assessed"
                    console.write(
                        "    \(verdict.pack) · \(verdict.requirement): \(old) → \(new)\n")
                }
            }
        }
    }

    private func forget() throws(RegisterError) -> ExitStatus {
        guard FolderFiles.exists(path) else { throw .absent(path: path) }
        let lock = try RegisterLock(
            path: path, holder: RegisterFile.holder, waits: invocation.has(.wait))
        defer { withExtendedLifetime(lock) {} }
        let count = try Register.writing(path).forget(
            FilePath.absolute(arguments[0], in: console.surroundings.folder))
        guard count > 0 else {
            throw .unknownDocument(name: arguments[0], candidates: [])
        }
        console.write("removed \(ScanTally.plural(count, "file")) from the register\n")
        return .clean
    }

    private static func words(_ verdict: Verdict) -> String {
        "\(ReviewWording.symbol(verdict)) \(ReviewWording.english.label(verdict).lowercased())"
    }

    /// A path from the current folder where it lies below it.
    private func shown(_ path: String) -> String {
        RegisterFile.shown(path, in: console.surroundings.folder)
    }
}

extension String {
    /// The text with blanks behind it up to a number of characters.
    fileprivate func padding(_ count: Int) -> String {
        self + String(repeating: " ", count: max(1, count + 1 - self.count))
    }
}
