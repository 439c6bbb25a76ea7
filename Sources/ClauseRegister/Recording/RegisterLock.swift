#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The right to write to a register, held by one program at a time; a class because giving it up is its end.
///
/// It is a lock of the system on a file beside the register, so that it ends with the process however that ends.
public final class RegisterLock {
    private let descriptor: Int32

    /// Takes the lock.
    ///
    /// - Parameters:
    ///   - path: the register's path.
    ///   - holder: what another program is told of this one, such as "process 4711".
    ///   - waits: whether to wait for another program instead of failing.
    /// - Throws: `busy` with what the other program left of itself.
    public init(path: String, holder: String, waits: Bool) throws(RegisterError) {
        let descriptor = unsafe open(path + "-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            let error = errno
            throw .refused(
                path: path,
                reason: error == ENOENT || error == ENOTDIR
                    ? "there is no folder for the register; make it, or give another file"
                    : "its lock could not be made: \(Self.reason(error))")
        }
        while flock(descriptor, LOCK_EX | (waits ? 0 : LOCK_NB)) != 0 {
            if errno == EINTR { continue }
            let error = errno
            let other = Self.holder(descriptor)
            close(descriptor)
            guard error == EWOULDBLOCK else {
                throw .refused(path: path, reason: "it could not be locked: \(Self.reason(error))")
            }
            throw .busy(path: path, holder: other)
        }
        self.descriptor = descriptor
        let bytes = Array(holder.utf8)
        ftruncate(descriptor, 0)
        _ = unsafe bytes.withUnsafeBytes { buffer in
            unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, 0)
        }
    }

    deinit { close(descriptor) }

    /// What the program that holds the lock wrote of itself.
    private static func holder(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 200)
        let count = unsafe buffer.withUnsafeMutableBytes { bytes in
            unsafe pread(descriptor, bytes.baseAddress, bytes.count, 0)
        }
        guard count > 0 else { return "another program" }
        return String(decoding: buffer[..<count], as: UTF8.self)
    }

    private static func reason(_ number: Int32) -> String {
        unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
    }
}
