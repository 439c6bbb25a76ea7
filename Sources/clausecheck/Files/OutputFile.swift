#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes whole files: beside the place first, then moved there, so that a reader never sees half a report.
enum OutputFile {
    /// Writes a file, replacing one of the same name.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandError) {
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
        let target = isInPlace ? path : "\(path).\(getpid()).part"
        let descriptor = unsafe open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(path) }
        let sink = FileSink(descriptor: descriptor)
        sink.write(bytes)
        let isClosed = close(descriptor) == 0
        if let reason = sink.failure {
            if !isInPlace { unsafe unlink(target) }
            throw .file(path: path, reason: reason.description)
        }
        let isMoved = unsafe isInPlace || rename(target, path) == 0
        guard isClosed, isMoved else {
            let error = failure(path)
            if !isInPlace { unsafe unlink(target) }
            throw error
        }
    }

    private static func failure(_ path: String) -> CommandError {
        .file(path: path, reason: "it could not be written: \(SystemReason.text(errno))")
    }
}
