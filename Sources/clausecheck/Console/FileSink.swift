import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A file descriptor to write to; a class because threads share what became of it.
final class FileSink: ByteSink {
    private let descriptor: Int32
    private let state = Mutex<SinkFailure?>(nil)

    init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    var failure: SinkFailure? { state.withLock { $0 } }

    var terminalWidth: Int? {
        guard isatty(descriptor) == 1 else { return nil }
        var size = winsize()
        guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
            return 80
        }
        return Int(size.ws_col)
    }

    func write(_ bytes: [UInt8]) {
        state.withLock { failure in
            guard failure == nil else { return }
            failure = Self.write(bytes, to: descriptor)
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> SinkFailure? {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
                #else
                    unsafe Darwin.write(descriptor, buffer.baseAddress, buffer.count)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EPIPE ? .closed : .system(SystemReason.text(errno))
            }
            written += count
        }
        return nil
    }
}
