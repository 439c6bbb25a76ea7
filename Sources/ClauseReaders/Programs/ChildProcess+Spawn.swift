#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ChildProcess {
    /// Starts the program with the three streams and nothing else open.
    func spawn(input: CInt, output: CInt, complaints: CInt) throws(ReadError) -> pid_t {
        #if canImport(Glibc)
            var actions = unsafe posix_spawn_file_actions_t()
            var attributes = posix_spawnattr_t()
        #else
            var actions: posix_spawn_file_actions_t?
            var attributes: posix_spawnattr_t?
        #endif
        unsafe posix_spawn_file_actions_init(&actions)
        defer { unsafe posix_spawn_file_actions_destroy(&actions) }
        unsafe posix_spawnattr_init(&attributes)
        defer { unsafe posix_spawnattr_destroy(&attributes) }

        unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, complaints, 2)
        var none = sigset_t()
        var all = sigset_t()
        unsafe sigemptyset(&none)
        unsafe sigfillset(&all)
        unsafe posix_spawnattr_setsigmask(&attributes, &none)
        unsafe posix_spawnattr_setsigdefault(&attributes, &all)
        unsafe posix_spawnattr_setpgroup(&attributes, 0)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

        let environment = [
            "PATH=/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin", "LC_ALL=C.UTF-8",
            "HOME=\(folder)", "TMPDIR=\(folder == "/" ? "/tmp" : folder)", "OMP_THREAD_LIMIT=1",
        ]
        var child: pid_t = 0
        let command = self.command
        let outcome = unsafe Self.withPointers(to: command) { vector in
            unsafe Self.withPointers(to: environment) { variables in
                unsafe posix_spawn(&child, command[0], &actions, &attributes, vector, variables)
            }
        }
        guard outcome == 0 else {
            throw .programFailed(name: name, reason: "not started: \(systemMessage(outcome))")
        }
        return child
    }

    /// Calls the body with a C array of C strings that ends with a null pointer.
    private static func withPointers<Value>(
        to strings: [String],
        _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        let count = strings.count
        let pointers = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
            capacity: count + 1)
        for index in 0..<count { unsafe pointers[index] = unsafe strdup(strings[index]) }
        unsafe pointers[count] = nil
        defer {
            for index in 0..<count { unsafe free(pointers[index]) }
            unsafe pointers.deallocate()
        }
        return unsafe body(pointers)
    }

    /// The program and its arguments, behind `prlimit` where that is installed.
    private var command: [String] {
        guard let prlimit = ProgramFinder.path(of: "prlimit", in: ["/usr/bin", "/bin"]) else {
            return [path] + arguments
        }
        // Processor time may pass wall time with many threads; the wall clock is the real limit.
        var limits = ["--core=0", "--fsize=\(1 << 30)", "--cpu=\(seconds * 8)"]
        if let memoryBytes { limits.append("--as=\(memoryBytes)") }
        return [prlimit] + limits + ["--", path] + arguments
    }

    /// A file without a name that holds the bytes, at its beginning.
    static func namelessFile(holding bytes: [UInt8]) throws(ReadError) -> CInt {
        let template = FileManager.default.temporaryDirectory
            .appendingPathComponent("clausecheck-XXXXXX").path
        var characters = Array(template.utf8CString)
        // mkstemp makes the file for this user alone (mode 0600).
        let file = unsafe characters.withUnsafeMutableBufferPointer {
            unsafe $0.baseAddress.map { unsafe mkstemp($0) } ?? -1
        }
        guard file >= 0 else {
            throw .notReadable(reason: "no temporary file: \(systemMessage(errno))")
        }
        unsafe unlink(characters)
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes[written...].withUnsafeBytes { rest in
                unsafe write(file, rest.baseAddress, rest.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else {
                close(file)
                throw .notReadable(reason: "no temporary file: \(systemMessage(errno))")
            }
            written += count
        }
        lseek(file, 0, SEEK_SET)
        return file
    }
}

extension ChildProcess {
    /// Two ends of a pipe, each closed once.
    final class Pipe {  // A class: the writing end is closed early, and again by the owner's defer.
        private var ends: [CInt] = [-1, -1]

        var reading: CInt { ends[0] }
        var writing: CInt { ends[1] }

        /// Makes the pipe; nothing is open before.
        func open() throws(ReadError) {
            guard unsafe pipe(&ends) == 0 else {
                throw .notReadable(reason: "no pipe: \(systemMessage(errno))")
            }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }

        func closeWriting() { close(1) }

        func closeBoth() {
            close(0)
            close(1)
        }

        private func close(_ index: Int) {
            guard ends[index] >= 0 else { return }
            #if canImport(Glibc)
                Glibc.close(ends[index])
            #else
                Darwin.close(ends[index])
            #endif
            ends[index] = -1
        }
    }
}
