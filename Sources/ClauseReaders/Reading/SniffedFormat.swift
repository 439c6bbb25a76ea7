public import ClauseText

/// What a file is by its content, the kinds that are not read included.
public enum SniffedFormat: Sendable, Hashable {
    /// A kind that becomes a document.
    case document(Document.Format)
    /// A ZIP archive that is no document itself.
    case zip
    /// An Office file under a password (a compound file with an encrypted package).
    case encryptedOffice
    /// A kind that is known and not read: its name and what to do instead.
    case unsupported(name: String, advice: String)
    /// Neither text nor a kind that is known.
    case binary
    /// No bytes, or blank space alone.
    case empty
}
