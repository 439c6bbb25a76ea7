import ClauseRules
import Foundation

/// Reads the packs below a folder.
enum PackFolder {
    /// The repository's `Clauses/`.
    static let clauses = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Clauses")

    /// Every `.pack` file below a folder, named by its path from there, in order of name.
    static func files(in folder: URL) throws -> [PackLibrary.File] {
        let names =
            FileManager.default.enumerator(atPath: folder.resolvingSymlinksInPath().path)?
            .allObjects ?? []
        return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".pack") }.sorted()
            .map { ($0, [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    }
}
