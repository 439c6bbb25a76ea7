/// A file on a disk as a scan met it.
public struct FileRecord: Sendable, Equatable {
    /// Absolute path.
    public var path: String
    /// Size in bytes.
    public var size: Int
    /// Time of last change in nanoseconds since 1970.
    public var modified: Int
    /// When the scan looked at it, in nanoseconds since 1970.
    public var checked: Int
    /// SHA-256 of its bytes in lower-case hexadecimal; "" when they could not be read.
    public var sha256: String
    /// How files were read: what, besides the bytes, the text depends on.
    public var reading: String

    public init(
        path: String, size: Int, modified: Int, checked: Int, sha256: String, reading: String
    ) {
        self.path = path
        self.size = size
        self.modified = modified
        self.checked = checked
        self.sha256 = sha256
        self.reading = reading
    }
}
