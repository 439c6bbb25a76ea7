#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file being written: beside its place first, then moved there, so that a reader never sees half a report.
///
/// A class because a file that is given up before its end leaves nothing behind.
final class OutputFile {
    private let path: String
    private let target: String
    private let descriptor: Int32
    private let sink: FileSink
    private var isOpen = true

    /// Begins a file, which will replace one of the same name.
    init(_ path: String) throws(CommandError) {
        self.path = path
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .file(path: path, reason: "this is no path")
        }
        var status = stat()
        let exists = unsafe stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR {
            throw .file(path: path, reason: "it is a folder; give a file to write")
        }
        // Devices such as /dev/null can only be written in place.
        let isInPlace = exists && status.st_mode & S_IFMT != S_IFREG
        target = isInPlace ? path : "\(path).\(getpid()).part"
        descriptor = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        sink = FileSink(descriptor: descriptor)
    }

    deinit { giveUp() }

    /// Writes the next bytes, unless an earlier write failed.
    func write(_ bytes: [UInt8]) { sink.write(bytes) }

    /// Whether a write failed, so that the rest need not be made.
    var hasFailed: Bool { sink.failure != nil }

    /// Ends the file and moves it to its place.
    func finish() throws(CommandError) {
        if let reason = sink.failure {
            throw .file(path: path, reason: reason.description)
        }
        isOpen = false
        let isClosed = close(descriptor) == 0
        let isMoved = unsafe target == path || rename(target, path) == 0
        guard isClosed, isMoved else {
            let error = Self.failure(path)
            if target != path { unsafe unlink(target) }
            throw error
        }
    }

    /// Writes a whole file, replacing one of the same name.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
        let file = try OutputFile(path)
        file.write(bytes)
        try file.finish()
    }

    private func giveUp() {
        guard isOpen else { return }
        close(descriptor)
        if target != path { unsafe unlink(target) }
    }

    private static func failure(_ path: String) -> CommandError {
        .file(path: path, reason: "it could not be written: \(SystemReason.text(errno))")
    }
}
