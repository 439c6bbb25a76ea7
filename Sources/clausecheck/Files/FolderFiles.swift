#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Lists folders in an order that is the same on every machine.
enum FolderFiles {
    /// Deepest folder below the one listed.
    private static let depthLimit = 16
    /// Most files of one listing.
    private static let countLimit = 100_000

    /// Whether there is a folder of that path.
    static func isFolder(_ path: String) -> Bool {
        var isFolder: Bool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// Whether there is a file or folder of that path.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Names in a folder in the order of their UTF-8 bytes, without those that begin with a dot.
    static func names(in folder: String) throws(CommandError) -> [String] {
        guard exists(folder) else { throw .file(path: folder, reason: "there is no such folder") }
        guard isFolder(folder) else { throw .file(path: folder, reason: "it is no folder") }
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { !$0.hasPrefix(".") }
                .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        } catch {
            throw .file(path: folder, reason: "the folder could not be listed")
        }
    }

    /// Paths, from the folder, of the files below it whose names end in a suffix; links to folders are not followed.
    static func files(
        below folder: String, suffix: String
    ) throws(CommandError) -> [String] {
        var found: [String] = []
        try list(folder, prefix: "", depth: 0, suffix, &found)
        return found
    }

    private static func list(
        _ folder: String, prefix: String, depth: Int, _ suffix: String, _ found: inout [String]
    ) throws(CommandError) {
        for name in try names(in: folder) {
            let path = FilePath.joined(folder, name)
            if isFolder(path) {
                let isLink =
                    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
                if depth < depthLimit, !isLink {
                    try list(
                        path, prefix: prefix + name + "/", depth: depth + 1, suffix, &found)
                }
            } else if name.hasSuffix(suffix) {
                guard found.count < countLimit else {
                    throw .file(path: folder, reason: "it holds more than \(countLimit) files")
                }
                found.append(prefix + name)
            }
        }
    }
}
