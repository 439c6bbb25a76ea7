#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the system says of a path.
struct FileStatus: Sendable {
    enum Kind: Sendable {
        case file, folder, link, other
    }

    let kind: Kind
    /// Size in bytes.
    let size: Int
    /// Time of last change in nanoseconds since 1970.
    let modified: Int

    /// Looks at a path.
    ///
    /// - Parameter followsLinks: whether to look at what a link leads to.
    /// - Throws: the system's error number.
    init(_ path: String, followsLinks: Bool) throws(SystemError) {
        var status = stat()
        let name = SystemName.characters(path)
        let result =
            followsLinks
            ? unsafe stat(name, &status) : unsafe lstat(name, &status)
        guard result == 0 else { throw SystemError(number: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        case S_IFLNK: kind = .link
        default: kind = .other
        }
        size = Int(status.st_size)
        #if canImport(Glibc)
            let time = status.st_mtim
        #else
            let time = status.st_mtimespec
        #endif
        modified = Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }

    /// Nanoseconds since 1970 by the system's clock.
    static func now() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_REALTIME, &time)
        return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
    }
}

/// An error number of the system.
struct SystemError: Error, Equatable {
    let number: Int32

    /// Whether it says that there is no such file.
    var isAbsence: Bool { number == ENOENT || number == ENOTDIR }
    /// Its meaning in words.
    var reason: String { SystemReason.text(number) }
}
