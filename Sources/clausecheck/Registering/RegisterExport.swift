import ClauseRegister
import ClauseReports
import ClauseReview

/// Writes all of a register in one format, document by document.
struct RegisterExport {
    /// A format of an export.
    enum Format: String, CaseIterable, Sendable {
        case csv, jsonl, html, xlsx
    }

    private let invocation: Invocation
    private let console: Console

    /// Most passages that the page shows of a finding.
    private static let passageLimit = 3

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
    }

    /// Writes the export, or the matrix, to the file of the command line or to standard output.
    func run(_ register: Register, isMatrix: Bool) throws(RegisterError) -> ExitStatus {
        let columns = try register.columns()
        let output = invocation.value(of: .output)
        let format =
            invocation.value(of: .exportFormat).flatMap { Format(rawValue: $0) }
            ?? (isMatrix ? .html : .csv)
        if isMatrix, output == nil, !invocation.has(.exportFormat) {
            try matrixText(register, columns)
            return .clean
        }
        if output == nil, console.isTerminal, format == .xlsx {
            console.complain(
                .usage("a workbook is not for a terminal", hint: "give it a file with -o FILE"))
            return .failure
        }
        guard let output else {
            try write(register, columns, as: format) { console.write($0) }
            return .clean
        }
        do throws(CommandError) {
            let file = try OutputFile(FilePath.absolute(output, in: console.surroundings.folder))
            do throws(RegisterError) {
                try write(register, columns, as: format) { file.write($0) }
            } catch {
                throw .register(error)
            }
            try file.finish()
        } catch {
            console.complain(error)
            return .failure
        }
        console.notice("wrote \(output)")
        return .clean
    }

    /// Hands over the export part by part, so that it need not be held as a whole.
    private func write(
        _ register: Register, _ columns: ArchiveColumns, as format: Format,
        put: ([UInt8]) -> Void
    ) throws(RegisterError) {
        switch format {
        case .csv:
            let table = ArchiveCSV(requirements: columns.requirements)
            put(table.opening)
            try register.documents(DocumentFilter(detail: .passages(1)), columns: columns) {
                put(table.rows(of: $0))
            }
        case .jsonl:
            let lines = ArchiveJSONLines(requirements: columns.requirements)
            try register.documents(columns: columns) { put(lines.line(of: $0)) }
        case .html:
            var page = MatrixHTML(
                requirements: columns.requirements, title: "Agreements by requirements")
            try register.documents(
                DocumentFilter(detail: .passages(Self.passageLimit)), columns: columns
            ) { page.add($0) }
            put(page.finish())
        case .xlsx:
            do {
                try writeWorkbook(register, columns, put: put)
            } catch let error as RegisterError {
                throw error
            } catch {
                throw .refused(path: register.path, reason: "\(error)")
            }
        }
    }

    private func writeWorkbook(
        _ register: Register, _ columns: ArchiveColumns, put: ([UInt8]) -> Void
    ) throws {
        var book = try ArchiveWorkbook(requirements: columns.requirements)
        for sheet in ArchiveWorkbook.Sheet.allCases {
            try book.begin(sheet)
            var failure: ReportError?
            try register.documents(
                DocumentFilter(detail: sheet == .matrix ? .verdicts : .passages(1)),
                columns: columns
            ) { document in
                guard failure == nil else { return }
                do throws(ReportError) {
                    try book.add(document)
                    put(book.take())
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
        try book.finish()
        put(book.take())
        if book.leftOut > 0 {
            console.notice(
                "\(ScanTally.plural(book.leftOut, "row")) did not fit on a sheet; "
                    + "--format csv has them all")
        }
    }

    /// The matrix for a terminal: a sign a requirement, and the requirements' names above.
    private func matrixText(
        _ register: Register, _ columns: ArchiveColumns
    ) throws(RegisterError) {
        for (number, requirement) in columns.requirements.enumerated() {
            let bars = String(repeating: "│", count: number)
            console.write(
                "\(bars)┌ \(requirement.pack) · \(InertText.line(requirement.title))\n")
        }
        try register.documents(DocumentFilter(detail: .verdicts), columns: columns) { document in
            var signs = [String](repeating: " ", count: columns.requirements.count)
            for finding in document.findings {
                signs[finding.requirement] = ReviewWording.symbol(finding.verdict)
            }
            let path = RegisterFile.shown(document.path, in: console.surroundings.folder)
            let note = document.findings.isEmpty ? " (\(document.outcome))" : ""
            console.write("\(signs.joined()) \(InertText.line(path))\(note)\n")
        }
    }
}
