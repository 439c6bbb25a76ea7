/// A file inside another: an entry of a ZIP archive or an attachment of a mail.
public struct Member: Sendable {
    /// The path to it, each container set off by `!`, as in `archive.zip!mail.eml!contract.docx`.
    public let name: String
    /// Its bytes, or why they could not be had.
    public let content: Result<[UInt8], ReadError>

    public init(name: String, content: Result<[UInt8], ReadError>) {
        self.name = name
        self.content = content
    }
}
