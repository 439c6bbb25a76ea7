#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The system's error numbers in words.
enum SystemReason {
    /// What an `errno` means, in words that say what to do where that is known.
    static func text(_ number: Int32) -> String {
        switch number {
        case ENOENT: "there is no such file"
        case EACCES, EPERM: "there is no permission for it"
        case EISDIR: "it is a folder"
        case ENOTDIR: "a part of the path is no folder"
        case ENAMETOOLONG: "the name is too long"
        case ELOOP: "its links lead in a circle"
        case ENOSPC: "the disk is full"
        case EROFS: "the file system is read-only"
        default:
            unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
        }
    }
}
