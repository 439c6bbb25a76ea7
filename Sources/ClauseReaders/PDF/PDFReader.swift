import ClauseText

/// Reads PDF files through `mutool` or `pdftotext`.
///
/// mutool is asked first: measured on contracts it takes a seventh of pdftotext's time, and it tells bold type. Its
/// structured text gives every run with its place, from which lines, columns and paragraphs are made here; the order
/// and the paragraphs that the programs guess themselves are not relied on.
enum PDFReader {
    /// Reads a PDF file.
    static func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
        let extraction = try extract(bytes, options: options)
        let pages = extraction.pages
        let scans = pages.indices.filter { isScan(pages[$0], of: pages.count) }
        if scans.count * 2 > pages.count || pages.isEmpty {
            guard options.ocr else {
                throw .needsOCR(pages: scans.map { $0 + 1 }, count: pages.count)
            }
            return try OpticalReader.read(bytes, options: options)
        }
        var notices = extraction.notices
        let empty = pages.indices.filter { pages[$0].fragments.allSatisfy(\.isBlank) }
        if !empty.isEmpty {
            let list = ReadError.listed(empty.map { $0 + 1 }, most: 40)
            notices.append(
                Document.Notice(
                    kind: .emptyPage,
                    message:
                        "no text on \(list) of \(pages.count); there may be pictures to look at"))
        }
        return try PDFText.document(pages, notices: notices, limits: options.limits)
    }

    /// Whether a page has no text layer to speak of: none, or in a longer file no more than a stamp or a footer.
    private static func isScan(_ page: PageText, of count: Int) -> Bool {
        let letters = page.fragments.reduce(0) { $0 + ($1.isBlank ? 0 : $1.text.count) }
        return letters == 0 || count >= 3 && letters < 60
    }

    /// Pages and what the program had to say of them.
    struct Extraction {
        var pages: [PageText]
        var notices: [Document.Notice] = []
    }

    /// Runs the programs in turn until one gives the whole text.
    static func extract(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Extraction {
        var partial: Extraction?
        var failure: ReadError?
        for program in [KnownProgram.mutool, .pdftotext] {
            guard let path = program.path(in: options.searchPath) else { continue }
            let arguments =
                program == .mutool
                ? ["draw", "-q", "-a", "-F", "stext.json", "-o", "-", "/dev/stdin"]
                : ["-bbox-layout", "-enc", "UTF-8", "/dev/stdin", "-"]
            let child = ChildProcess(
                path: path, arguments: arguments, seconds: options.limits.programSeconds,
                outputBytes: options.limits.programOutput,
                memoryBytes: options.limits.programMemory)
            do throws(ReadError) {
                let result = try child.run(input: bytes)
                let (pages, isComplete) =
                    program == .mutool
                    ? StructuredText.pages(of: result.output)
                    : BoundingBoxText.pages(of: result.output)
                if isComplete && result.status == 0 { return Extraction(pages: pages) }
                if isPasswordComplaint(result.complaint) { throw .encrypted(format: "PDF") }
                let reason = complaint(result)
                if pages.count > partial?.pages.count ?? 0 {
                    partial = Extraction(pages: pages, notices: [notice(program, reason)])
                }
                failure = failure ?? .damaged(format: "PDF", reason: reason)
            } catch .programFailed(let name, let reason) {
                failure = failure ?? .programFailed(name: name, reason: reason)
            }
        }
        if let partial { return partial }
        throw failure
            ?? .missingProgram(
                name: "mutool or pdftotext", install: KnownProgram.mutool.installHint)
    }

    private static func notice(_ program: KnownProgram, _ reason: String) -> Document.Notice {
        Document.Notice(
            kind: .leftOut,
            message: "\(program.name) met damage and may have left out text: \(reason)")
    }

    private static func isPasswordComplaint(_ complaint: String) -> Bool {
        let lower = complaint.lowercased()
        return ["password", "encrypt", "cannot authenticate"].contains { lower.contains($0) }
    }

    /// The last line that a program complained with, without its own prefix.
    private static func complaint(_ result: ChildProcess.Result) -> String {
        let lines = result.complaint.split(whereSeparator: \.isNewline).filter {
            !$0.hasPrefix("warning:")
        }
        guard let line = lines.last else { return "it ended with status \(result.status)" }
        let words = line.hasPrefix("error: ") ? line.dropFirst(7) : line
        return String(words.prefix(160))
    }
}
