import ClauseReaders

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads whole files, within a limit, without ever waiting on a device or pipe that has no end.
enum InputFile {
    /// The bytes of a file.
    ///
    /// - Parameter limit: most bytes to read; a larger file is an error.
    static func bytes(
        at path: String, limit: Int = ReadOptions.Limits().inputBytes
    ) throws(ReadError) -> [UInt8] {
        guard !path.isEmpty, !path.utf8.contains(0) else {
            throw .notReadable(reason: "this is no path")
        }
        // Without O_NONBLOCK opening a named pipe would wait for a writer.
        let descriptor = unsafe open(
            SystemName.characters(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .notReadable(reason: SystemReason.text(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .notReadable(reason: SystemReason.text(errno))
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw .notReadable(reason: "it is a folder; give the files in it")
        default:
            throw .notReadable(reason: "it is a device or pipe; give a file, or - and pipe it in")
        }
        return try bytes(
            descriptor: descriptor, what: "the file", limit: limit, expected: Int(status.st_size))
    }

    /// What is left to read from an open file or stream.
    static func bytes(
        descriptor: Int32, what: String, limit: Int, expected: Int = 0
    ) throws(ReadError) -> [UInt8] {
        guard expected <= limit else { throw tooLarge(what, limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(max(expected, 0), limit) + 1)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw .notReadable(reason: SystemReason.text(errno))
            }
            bytes += buffer[..<count]
            guard bytes.count <= limit else { throw tooLarge(what, limit) }
        }
    }

    /// What has come in on an open stream, at most 64 KB, as soon as there is any; nothing at its end.
    static func part(descriptor: Int32) throws(ReadError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count >= 0 { return Array(buffer[..<count]) }
            guard errno == EINTR else { throw .notReadable(reason: SystemReason.text(errno)) }
        }
    }

    private static func tooLarge(_ what: String, _ limit: Int) -> ReadError {
        .tooLarge(what: what, limit: "\(limit >> 20) MB")
    }
}
