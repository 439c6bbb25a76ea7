import ClauseText

/// Recognises the text of scanned PDF files with `ocrmypdf`, or with `mutool` and `tesseract`.
enum OpticalReader {
    private static let languages = ["eng", "chi_tra", "por"]
    /// Most pages that are drawn and recognised one by one.
    private static let mostPages = 400

    /// Reads a scan; the document says that its words were recognised.
    static func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
        if let ocrmypdf = KnownProgram.ocrmypdf.path(in: options.searchPath) {
            return try layered(bytes, with: ocrmypdf, options: options)
        }
        guard let tesseract = KnownProgram.tesseract.path(in: options.searchPath),
            let mutool = KnownProgram.mutool.path(in: options.searchPath)
        else {
            throw .missingProgram(name: "ocrmypdf", install: KnownProgram.ocrmypdf.installHint)
        }
        return try recognised(bytes, drawnBy: mutool, readBy: tesseract, options: options)
    }

    /// Has a text layer put under the pages and reads that.
    private static func layered(
        _ bytes: [UInt8], with path: String, options: ReadOptions
    ) throws(ReadError) -> Document {
        let extraction = try TemporaryFolder.with { folder throws(ReadError) in
            try folder.write(bytes, to: "scan.pdf")
            let arguments = [
                "--quiet", "--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "1",
                "-l", languages(options), folder.file("scan.pdf"), folder.file("text.pdf"),
            ]
            let result = try child(path, arguments, folder, options).run(input: [])
            guard result.status == 0,
                let layered = folder.read("text.pdf", limit: options.limits.inputBytes)
            else { throw failed("ocrmypdf", result) }
            return try PDFReader.extract(layered, options: options)
        }
        let empty = extraction.pages.indices.filter {
            extraction.pages[$0].fragments.allSatisfy(\.isBlank)
        }
        guard empty.count < extraction.pages.count else {
            throw .damaged(format: "PDF", reason: "no words were found, not even by OCR")
        }
        return try PDFText.document(
            extraction.pages,
            notices: extraction.notices + [recognitionNotice] + emptyNotice(empty),
            limits: options.limits)
    }

    /// Draws each page and recognises its picture.
    private static func recognised(
        _ bytes: [UInt8], drawnBy mutool: String, readBy tesseract: String, options: ReadOptions
    ) throws(ReadError) -> Document {
        let texts = try TemporaryFolder.with { folder throws(ReadError) -> [[UInt8]] in
            try folder.write(bytes, to: "scan.pdf")
            let drawing = [
                "draw", "-q", "-r", "300", "-c", "gray", "-o", folder.file("page-%d.png"),
                folder.file("scan.pdf"), "1-\(mostPages + 1)",
            ]
            let drawn = try child(mutool, drawing, folder, options).run(input: [])
            var texts: [[UInt8]] = []
            let inputLimit = options.limits.inputBytes
            while let picture = folder.read("page-\(texts.count + 1).png", limit: inputLimit) {
                guard texts.count < mostPages else {
                    throw .tooLarge(what: "the scan", limit: "\(mostPages) pages")
                }
                let arguments = ["stdin", "stdout", "-l", languages(options)]
                let result = try child(tesseract, arguments, folder, options).run(input: picture)
                guard result.status == 0 else { throw failed("tesseract", result) }
                texts.append(result.output)
            }
            guard !texts.isEmpty else { throw failed("mutool", drawn) }
            return texts
        }
        var builder = DocumentBuilder(limits: options.limits)
        builder.notice(recognitionNotice.kind, recognitionNotice.message)
        var empty: [Int] = []
        for (page, text) in texts.enumerated() {
            let decoded = TextDecoder.decode(text).bytes.map { $0 == 0x0C ? 0x0A : $0 }
            builder.startPage()
            let blocks = PlainTextBlocks.blocks(of: decoded).blocks
            for block in blocks {
                try builder.append(block.kind, Array(decoded[block.span.range]), level: block.level)
            }
            if blocks.isEmpty { empty.append(page) }
        }
        for notice in emptyNotice(empty) { builder.notice(notice.kind, notice.message) }
        return try builder.document(.pdf)
    }

    private static func child(
        _ path: String, _ arguments: [String], _ folder: TemporaryFolder, _ options: ReadOptions
    ) -> ChildProcess {
        // No bound on address space: interpreters and engines map far more than they touch.
        ChildProcess(
            path: path, arguments: arguments, seconds: options.limits.ocrSeconds,
            outputBytes: options.limits.programOutput, memoryBytes: nil, folder: folder.path)
    }

    /// The languages to recognise that are installed, in tesseract's notation.
    private static func languages(_ options: ReadOptions) -> String {
        guard let tesseract = KnownProgram.tesseract.path(in: options.searchPath),
            let result = try? ChildProcess(
                path: tesseract, arguments: ["--list-langs"], seconds: 10, outputBytes: 1 << 20,
                memoryBytes: nil
            ).run(input: [])
        else { return languages.joined(separator: "+") }
        let listed = String(decoding: result.output, as: UTF8.self) + "\n" + result.complaint
        let installed = Set(listed.split(whereSeparator: \.isNewline).map(String.init))
        let wanted = languages.filter(installed.contains)
        return wanted.isEmpty ? "eng" : wanted.joined(separator: "+")
    }

    private static let recognitionNotice = Document.Notice(
        kind: .other,
        message: "the words were recognised from pictures (OCR) and may hold misread letters")

    /// Names the pages, given from 0, that stay without words.
    private static func emptyNotice(_ pages: [Int]) -> [Document.Notice] {
        guard !pages.isEmpty else { return [] }
        let list = ReadError.listed(pages.map { $0 + 1 }, most: 40)
        return [Document.Notice(kind: .emptyPage, message: "no text on \(list), even after OCR")]
    }

    private static func failed(_ program: String, _ result: ChildProcess.Result) -> ReadError {
        let line = result.complaint.split(whereSeparator: \.isNewline).last ?? "no reason given"
        return .programFailed(name: program, reason: String(line.prefix(160)))
    }
}
