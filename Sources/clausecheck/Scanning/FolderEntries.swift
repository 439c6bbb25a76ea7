#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Reads a folder with the kinds of its entries, without a further question to the system for each.
enum FolderEntries {
    /// A name in a folder.
    struct Entry: Sendable {
        let name: String
        let kind: FileStatus.Kind
    }

    /// The entries in the order of their bytes, without `.` and `..`.
    static func list(_ folder: String) throws(SystemError) -> [Entry] {
        guard let stream = unsafe opendir(SystemName.characters(folder)) else {
            throw SystemError(number: errno)
        }
        defer { unsafe closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw SystemError(number: errno) }
                break
            }
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                let characters = unsafe UnsafeRawPointer(pointer).assumingMemoryBound(
                    to: CChar.self)
                let bytes = unsafe UnsafeRawBufferPointer(
                    start: characters, count: strlen(characters))
                return unsafe SystemName.text(Array(bytes))
            }
            guard name != ".", name != ".." else { continue }
            let type = unsafe Int(entry.pointee.d_type)
            entries.append(Entry(name: name, kind: kind(type, FilePath.joined(folder, name))))
        }
        return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func kind(_ type: Int, _ path: String) -> FileStatus.Kind {
        switch type {
        case Int(DT_REG): .file
        case Int(DT_DIR): .folder
        case Int(DT_LNK): .link
        // Some file systems do not tell.
        case Int(DT_UNKNOWN): (try? FileStatus(path, followsLinks: false).kind) ?? .other
        default: .other
        }
    }
}
