/// The text of a file's bytes, with what the decoding met.
public struct DecodedText: Sendable {
    /// Valid UTF-8 without a byte order mark, lines ended by `\n`; empty when `isBinary`.
    public let bytes: [UInt8]
    /// What a person should know of the decoding, in order.
    public let notices: [Document.Notice]
    /// Whether the bytes are no text at all, so that a reader should refuse them.
    public let isBinary: Bool
    /// The encoding that the bytes were read as.
    public let encoding: TextEncoding

    public init(
        bytes: [UInt8], notices: [Document.Notice] = [], isBinary: Bool = false,
        encoding: TextEncoding
    ) {
        self.bytes = bytes
        self.notices = notices
        self.isBinary = isBinary
        self.encoding = encoding
    }
}
