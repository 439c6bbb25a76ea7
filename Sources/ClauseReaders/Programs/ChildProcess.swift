import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs a program on hostile input: no shell, a clean environment, and limits on time, output and memory.
///
/// The input is a file that has lost its name before the child starts: it is the child's standard input, which
/// programs that want to seek open again as `/dev/stdin`. So nothing stays behind even when this process dies.
/// The child leads a process group of its own, and the group is killed in every case before the child is waited
/// for, so that no grandchild outlives a run and no group number is used after it was given to somebody else.
///
/// `fork` is refused: between fork and exec hardly anything is safe in a process with many threads. `posix_spawn`
/// cannot set resource limits, and setting them after the start races with the child; hence the program is started
/// through `prlimit(1)`, which sets them and becomes the program. Every Linux distribution has it (util-linux);
/// elsewhere time and output are limited and memory is not.
struct ChildProcess {
    /// The executable's absolute path.
    let path: String
    /// Its arguments, without the program's own name.
    let arguments: [String]
    /// Longest run in seconds.
    let seconds: Int
    /// Most bytes of standard output.
    let outputBytes: Int
    /// Most bytes of address space; nil for programs that reserve far more than they use.
    let memoryBytes: Int?
    /// Folder to work in, which also stands for the child's home.
    var folder = "/"

    /// Held from the making of descriptors to the start of the child: POSIX makes them in two steps, and another
    /// thread's child must not inherit one between the two.
    private static let starting = Mutex(())

    /// What a finished child left.
    struct Result: Sendable {
        /// Exit status, or 128 and the number of the signal that ended it.
        let status: Int
        /// All it printed.
        let output: [UInt8]
        /// The beginning of what it complained about.
        let complaint: String
    }

    private static let complaintBytes = 16_384

    /// Runs the program to its end.
    ///
    /// - Parameter input: what its standard input holds.
    /// - Throws: `timedOut`, `tooLarge` for its output, or `programFailed` when it could not be started.
    func run(input: [UInt8]) throws(ReadError) -> Result {
        let output = Pipe()
        defer { output.closeBoth() }
        let complaints = Pipe()
        defer { complaints.closeBoth() }
        let child = try start(input: input, output: output, complaints: complaints)
        var isWaitedFor = false
        defer { if !isWaitedFor { Self.end(child) } }

        let deadline = Self.now() + Int64(seconds) * 1_000
        var printed: [UInt8] = []
        var complained: [UInt8] = []
        var open = [true, true]
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while open[0] || open[1] {
            var polled = [
                pollfd(fd: open[0] ? output.reading : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: open[1] ? complaints.reading : -1, events: Int16(POLLIN), revents: 0),
            ]
            let left = deadline - Self.now()
            guard left > 0 else { throw .timedOut(program: name, seconds: seconds) }
            // A grandchild may hold the pipes open after the child's end: look at least every half second.
            let ready = unsafe poll(&polled, nfds_t(polled.count), CInt(min(left, 500)))
            if ready == 0 && Self.hasEnded(child) { break }
            if ready < 0 && errno != EINTR { break }
            for index in 0..<2 where ready > 0 && polled[index].revents != 0 {
                let count = unsafe read(polled[index].fd, &buffer, buffer.count)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else {
                    open[index] = false
                    continue
                }
                if index == 0 {
                    guard printed.count + count <= outputBytes else {
                        throw .tooLarge(
                            what: "what \(name) makes of the file",
                            limit: DocumentReader.megabytes(outputBytes))
                    }
                    printed += buffer[..<count]
                } else if complained.count < Self.complaintBytes {
                    complained += buffer[..<count]
                }
            }
        }
        while !Self.hasEnded(child) {
            guard Self.now() < deadline else { throw .timedOut(program: name, seconds: seconds) }
            usleep(500)
        }
        let status = Self.end(child)
        isWaitedFor = true
        return Result(
            status: status, output: printed, complaint: String(decoding: complained, as: UTF8.self))
    }

    /// Starts the child on its input, and closes this side's copies of what belongs to it.
    private func start(
        input: [UInt8], output: Pipe, complaints: Pipe
    ) throws(ReadError) -> pid_t {
        try Self.starting.withLock { _ throws(ReadError) in
            let inputFile = try Self.namelessFile(holding: input)
            defer { close(inputFile) }
            defer {
                output.closeWriting()
                complaints.closeWriting()
            }
            try output.open()
            try complaints.open()
            return try spawn(
                input: inputFile, output: output.writing, complaints: complaints.writing)
        }
    }

    /// The program's name without its folder.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// Milliseconds of a clock that never goes back.
    private static func now() -> Int64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000
    }

    /// Whether the child has ended; it stays to be waited for.
    private static func hasEnded(_ child: pid_t) -> Bool {
        var information = unsafe siginfo_t()
        let outcome = unsafe waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT)
        if outcome != 0 { return errno != EINTR }
        return unsafe information.si_signo != 0
    }

    /// Kills what is left of the child's group, waits for the child and gives its status.
    @discardableResult
    private static func end(_ child: pid_t) -> Int {
        kill(-child, SIGKILL)
        var status: CInt = 0
        while unsafe waitpid(child, &status, 0) < 0 {
            if errno != EINTR { return 0 }
        }
        let signal = status & 0x7F
        return signal == 0 ? Int((status >> 8) & 0xFF) : 128 + Int(signal)
    }
}
