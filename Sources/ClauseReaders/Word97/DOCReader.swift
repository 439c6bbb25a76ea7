import ClauseText

/// Reads Word files of before 2007 through `antiword`, `catdoc` or LibreOffice.
///
/// antiword comes first, since it prints list numbers; catdoc reads some files that antiword gives up on (very short
/// ones, Word 6, broken ones); LibreOffice reads nearly all, but takes seconds.
enum DOCReader {
    /// Reads an old Word file.
    static func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
        var failure: ReadError?
        for program in [KnownProgram.antiword, .catdoc] {
            guard let path = program.path(in: options.searchPath) else { continue }
            let arguments =
                program == .antiword
                ? ["-m", "UTF-8.txt", "-w", "0", "-"] : ["-d", "utf-8", "-w"]
            let child = ChildProcess(
                path: path, arguments: arguments,
                seconds: max(options.limits.programSeconds / 4, 1),
                outputBytes: options.limits.textBytes, memoryBytes: options.limits.programMemory)
            do throws(ReadError) {
                let result = try child.run(input: bytes)
                if result.complaint.lowercased().contains("encrypt") {
                    throw .encrypted(format: "Word")
                }
                if result.status == 0, result.output.contains(where: { $0 > 0x20 }) {
                    return try document(result.output, by: program, options: options)
                }
                failure = failure ?? reason(program, result)
            } catch .encrypted(let format) {
                throw .encrypted(format: format)
            } catch {
                failure = failure ?? error
            }
        }
        if let soffice = KnownProgram.soffice.path(in: options.searchPath) {
            do throws(ReadError) {
                return try converted(bytes, with: soffice, options: options)
            } catch {
                throw failure ?? error
            }
        }
        throw failure
            ?? .missingProgram(
                name: "antiword or catdoc", install: KnownProgram.antiword.installHint)
    }

    private static func reason(_ program: KnownProgram, _ result: ChildProcess.Result) -> ReadError
    {
        if result.status == 0 && result.complaint.isEmpty { return .empty }
        let line = result.complaint.split(whereSeparator: \.isNewline).first { !$0.isEmpty }
        let words = line.map(String.init) ?? "\(program.name) ended with status \(result.status)"
        let reason = words.prefix(160).reversed().drop { $0 == "." }.reversed()
        return .damaged(format: "Word", reason: String(reason))
    }

    // MARK: Printed text

    /// Makes a document of printed text, in which every line is a paragraph or a line of a table row.
    static func document(
        _ output: [UInt8], by program: KnownProgram, options: ReadOptions
    ) throws(ReadError) -> Document {
        let decoded = TextDecoder.decode(output)
        var builder = DocumentBuilder(limits: options.limits)
        for notice in decoded.notices { builder.notice(notice.kind, notice.message) }
        if options.changes != .final {
            builder.notice(
                .trackedChanges,
                "tracked changes of old Word files are shown as accepted; save as DOCX for others")
        }
        var row: [[UInt8]] = []
        for line in decoded.bytes.split(separator: 0x0A, omittingEmptySubsequences: true) {
            if let cells = cells(of: line) {
                // A row whose first cell is empty goes on with the cells of the line above.
                if cells.first?.isEmpty == true, row.count == cells.count {
                    for (index, cell) in cells.enumerated() where !cell.isEmpty {
                        row[index] += [0x20] + cell
                    }
                } else {
                    try end(&row, in: &builder)
                    row = cells
                }
                continue
            }
            try end(&row, in: &builder)
            try builder.append(kind(of: line), Words.squeezed(Array(line)))
        }
        try end(&row, in: &builder)
        return try builder.document(.doc)
    }

    private static func end(
        _ row: inout [[UInt8]], in builder: inout DocumentBuilder
    ) throws(ReadError) {
        let cells = row.map { cell in
            cell.isEmpty ? [] : [TextPiece(kind: .paragraph, text: cell)]
        }
        row = []
        for piece in TextPiece.row(cells) { try builder.append(piece) }
    }

    /// The cells of a line that is framed by bars, as antiword prints tables.
    private static func cells(of line: ArraySlice<UInt8>) -> [[UInt8]]? {
        let bar = UInt8(ascii: "|")
        guard line.count >= 3, line.first == bar, line.last == bar else { return nil }
        return line.dropFirst().dropLast()
            .split(separator: bar, omittingEmptySubsequences: false)
            .map { Words.squeezed(Array($0)) }
    }

    private static func kind(of line: ArraySlice<UInt8>) -> Block.Kind {
        let tail = line.suffix(8)
        if let tab = tail.lastIndex(of: 0x09), tab + 1 < tail.endIndex,
            tail[(tab + 1)...].allSatisfy({ (0x30...0x39).contains($0) })
        {
            return .contents
        }
        return RowOpening.isCapital(Array(line)) && line.count <= 120 ? .heading : .paragraph
    }

    // MARK: LibreOffice

    private static func converted(
        _ bytes: [UInt8], with path: String, options: ReadOptions
    ) throws(ReadError) -> Document {
        let modern = try TemporaryFolder.with { folder throws(ReadError) -> [UInt8] in
            try folder.write(bytes, to: "draft.doc")
            let child = ChildProcess(
                path: path,
                arguments: [
                    "-env:UserInstallation=file://\(folder.file("profile"))", "--headless",
                    "--convert-to", "docx", "--outdir", folder.path, folder.file("draft.doc"),
                ],
                seconds: options.limits.programSeconds, outputBytes: 1 << 20, memoryBytes: nil,
                folder: folder.path)
            let result = try child.run(input: [])
            guard let modern = folder.read("draft.docx", limit: options.limits.inputBytes) else {
                throw reason(.soffice, result)
            }
            return modern
        }
        let document = try DocumentReader.read(modern, name: "draft.docx", options: options)
        return Document(
            bytes: document.bytes, blocks: document.blocks, pageStarts: document.pageStarts,
            notices: document.notices, format: .doc, changes: document.changes)
    }
}
