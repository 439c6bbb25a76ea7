import ClauseRules
import Foundation
import Testing

/// A folder of `Golden/`: packs, and what reading them gives.
struct GoldenCase: CustomTestStringConvertible, Sendable {
    let folder: URL

    var testDescription: String { folder.lastPathComponent }

    /// Every folder of `Golden/`, by name.
    static let all: [GoldenCase] = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
        let folders = try? FileManager.default.contentsOfDirectory(
            at: root, includingPropertiesForKeys: nil)
        return (folders ?? []).filter { !$0.lastPathComponent.hasPrefix(".") }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(GoldenCase.init)
    }()

    /// The packs of the case, named by their paths below its folder, in order of name.
    func files() throws -> [PackLibrary.File] {
        try PackFolder.files(in: folder)
    }

    /// What reading the packs gives: a dump of the rules, or the mistakes with their codes.
    func outcome() throws -> String {
        let files = try files()
        do throws(PackErrors) {
            return PackDump.text(of: try PackLibrary.load(files: files))
        } catch {
            let codes = error.diagnostics.map(\.code.rawValue).joined(separator: " ")
            return "\(codes)\n\n\(error.description)\n"
        }
    }
}
