public import ClauseText

/// Reads a file of any supported format into a document.
///
/// A new format is one reader of the shape `static func read(_ bytes:, options:) throws(ReadError) -> Document`
/// and one line in `read`.
public enum DocumentReader {
    /// Reads a file by its content.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name or path, which decides only between text and Markdown.
    /// - Throws: `ReadError.container` for a ZIP archive, whose files `members` gives.
    public static func read(
        _ bytes: [UInt8], name: String, options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Document {
        guard bytes.count <= options.limits.inputBytes else {
            throw .tooLarge(what: "the file", limit: megabytes(options.limits.inputBytes))
        }
        switch FormatSniffer.format(of: bytes, name: name) {
        case .document(let format):
            let document = try read(bytes, as: format, options: options)
            // Text and Markdown are read by their numbers from the start.
            let isText = format == .text || format == .markdown
            return isText ? document : document.withTypedNumbers()
        case .zip:
            throw .container(format: "ZIP")
        case .encryptedOffice:
            throw .encrypted(format: "Office")
        case .unsupported(let name, let advice):
            throw .unsupportedFormat(name: name, advice: advice)
        case .binary:
            throw .binary
        case .empty:
            throw .empty
        }
    }

    private static func read(
        _ bytes: [UInt8], as format: Document.Format, options: ReadOptions
    ) throws(ReadError) -> Document {
        switch format {
        case .text, .markdown:
            try TextReader.read(bytes, format: format, options: options)
        case .pdf:
            try PDFReader.read(bytes, options: options)
        case .docx:
            try DocxReader.read(bytes, options: options)
        case .html:
            try HTMLReader.read(bytes, options: options)
        case .rtf:
            try RTFReader.read(bytes, options: options)
        case .doc:
            try DOCReader.read(bytes, options: options)
        case .email:
            try MailReader.read(bytes, options: options)
        case .odt:
            try OdtReader.read(bytes, options: options)
        }
    }

    /// "64 MB" for a number of bytes.
    static func megabytes(_ count: Int) -> String { "\(count >> 20) MB" }
}
