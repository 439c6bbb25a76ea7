import ClauseText

/// Reads plain text and Markdown.
enum TextReader {
    /// Decodes a text and finds its blocks.
    static func read(
        _ bytes: [UInt8], format: Document.Format, options: ReadOptions
    ) throws(ReadError) -> Document {
        guard bytes.count <= options.limits.textBytes else {
            throw .tooLarge(
                what: "the text", limit: DocumentReader.megabytes(options.limits.textBytes))
        }
        let text = Array(String(decoding: bytes, as: UTF8.self).utf8)
        var builder = DocumentBuilder(limits: options.limits)
        var paragraph: [UInt8] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if line.allSatisfy({ $0 <= 0x20 }) {
                try builder.append(.paragraph, paragraph)
                paragraph = []
            } else {
                paragraph += line + [0x0A]
            }
        }
        try builder.append(.paragraph, paragraph)
        return try builder.document(format)
    }
}
