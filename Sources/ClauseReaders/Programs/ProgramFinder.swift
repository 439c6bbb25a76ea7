#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Finds programs in folders, the way a shell does with `PATH`.
enum ProgramFinder {
    /// The path of the first executable file of that name, or nil; relative folders are passed over, for a
    /// document's folder may hold a program of the same name.
    static func path(of name: String, in folders: [String]) -> String? {
        guard !name.isEmpty, !name.contains("/") else { return nil }
        for folder in folders where folder.hasPrefix("/") {
            let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
            var status = stat()
            if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                unsafe access(path, X_OK) == 0
            {
                return path
            }
        }
        return nil
    }
}
