import ClauseText

/// Reads plain text and Markdown.
enum TextReader {
    /// Decodes a text and finds its blocks.
    static func read(
        _ bytes: [UInt8], format: Document.Format, options: ReadOptions
    ) throws(ReadError) -> Document {
        let text = try decode(bytes, options: options)
        let (blocks, pageStarts) =
            format == .markdown
            ? MarkdownBlocks.blocks(of: text.bytes) : PlainTextBlocks.blocks(of: text.bytes)
        guard !blocks.isEmpty else { throw .empty }
        guard blocks.count <= options.limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(options.limits.blocks)")
        }
        return Document(
            bytes: text.bytes, blocks: blocks, pageStarts: pageStarts, notices: text.notices,
            format: format)
    }

    /// The text of a file whose encoding is not told.
    static func decode(
        _ bytes: [UInt8], options: ReadOptions
    ) throws(ReadError) -> DecodedText {
        guard bytes.count <= options.limits.textBytes else {
            throw .tooLarge(
                what: "the text", limit: DocumentReader.megabytes(options.limits.textBytes))
        }
        let text = TextDecoder.decode(bytes) { encoding, bytes in
            LegacyEncoding(named: encoding.rawValue)?.decode(bytes)
        }
        guard !text.isBinary else { throw .binary }
        return text
    }
}
