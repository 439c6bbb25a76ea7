/// Lists the files of an archive in an order that is the same on every machine, and counts what it leaves out.
struct ArchiveListing {
    /// The files to scan, as absolute paths.
    private(set) var files = PathList()
    /// What was left out, by reason.
    private(set) var skipped: [Skip: Int] = [:]
    /// Folders that could not be listed, and places that do not exist, with the reason.
    private(set) var failures: [(path: String, reason: String)] = []
    private let include: [PathPattern]
    private let exclude: [PathPattern]
    /// Files that are the program's own.
    private let own: Set<String>

    /// Deepest folder below a place.
    private static let depthLimit = 128

    /// Why a path is not scanned.
    enum Skip: String, CaseIterable, Sendable {
        case hidden
        case excluded = "left out by --include or --exclude"
        case folderLink = "link to a folder"
        case special = "device, pipe or socket"
        case own = "the register itself"
        case tooDeep = "folder nested too deeply"
    }

    init(include: [String], exclude: [String], register: String) {
        self.include = include.map { PathPattern($0) }
        self.exclude = exclude.map { PathPattern($0) }
        own = Set(["", "-wal", "-shm", "-lock", "-journal"].map { register + $0 })
    }

    /// Adds a place: a file as it is, or everything below a folder.
    ///
    /// - Parameter path: absolute.
    mutating func add(_ path: String) {
        let status: FileStatus
        do {
            status = try FileStatus(path, followsLinks: true)
        } catch {
            failures.append((path, error.reason))
            return
        }
        switch status.kind {
        case .folder: addFolder(path, prefix: "", depth: 0)
        case .file, .link: addFile(path, name: FilePath.name(of: path))
        case .other: skipped[.special, default: 0] += 1
        }
    }

    private mutating func addFolder(_ folder: String, prefix: String, depth: Int) {
        guard depth <= Self.depthLimit else {
            skipped[.tooDeep, default: 0] += 1
            return
        }
        let entries: [FolderEntries.Entry]
        do {
            entries = try FolderEntries.list(folder)
        } catch {
            failures.append((folder, "the folder could not be listed: \(error.reason)"))
            return
        }
        for entry in entries {
            let path = FilePath.joined(folder, entry.name)
            let shown = prefix + entry.name
            guard !own.contains(path) else {
                skipped[.own, default: 0] += 1
                continue
            }
            guard !entry.name.hasPrefix(".") else {
                skipped[.hidden, default: 0] += 1
                continue
            }
            switch entry.kind {
            case .folder:
                if isExcluded(shown) {
                    skipped[.excluded, default: 0] += 1
                } else {
                    addFolder(path, prefix: shown + "/", depth: depth + 1)
                }
            case .file: addFile(path, name: shown)
            case .link:
                // A link to a folder is not followed: it may lead back, or to files that are listed anyway.
                if (try? FileStatus(path, followsLinks: true))?.kind == .folder {
                    skipped[.folderLink, default: 0] += 1
                } else {
                    addFile(path, name: shown)
                }
            case .other: skipped[.special, default: 0] += 1
            }
        }
    }

    private mutating func addFile(_ path: String, name: String) {
        let isIncluded = include.isEmpty || include.contains { $0.matches(name) }
        if isIncluded, !isExcluded(name) {
            files.append(path)
        } else {
            skipped[.excluded, default: 0] += 1
        }
    }

    private func isExcluded(_ name: String) -> Bool { exclude.contains { $0.matches(name) } }
}
