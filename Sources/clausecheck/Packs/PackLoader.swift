import ClauseReaders
import ClauseRules

/// Loads the packs that a command works with; nothing is parsed or compiled until a command asks.
enum PackLoader {
    /// The built-in packs with those of folders added in order.
    ///
    /// - Parameter folders: paths of folders; names of packs are paths below them.
    static func syntax(
        folders: [String], _ surroundings: Surroundings
    ) throws(CommandError) -> PackSyntax {
        let files = try files(folders: folders, surroundings)
        do {
            return try PackLibrary.load(files: files)
        } catch {
            throw .packs(error)
        }
    }

    /// The syntax of the packs that a command line names with `--packs`.
    static func syntax(
        _ invocation: Invocation, _ console: Console
    ) throws(CommandError) -> PackSyntax {
        try syntax(folders: folders(invocation, console), console.surroundings)
    }

    /// The folders of `--packs` as absolute paths.
    static func folders(_ invocation: Invocation, _ console: Console) -> [String] {
        invocation.values(of: .packs).map {
            FilePath.absolute($0, in: console.surroundings.folder)
        }
    }

    /// The built-in pack files with those of folders merged in.
    static func files(
        folders: [String], _ surroundings: Surroundings
    ) throws(CommandError) -> [PackLibrary.File] {
        var files = surroundings.packs.files()
        for folder in folders {
            let own = try packs(below: folder)
            guard !own.isEmpty else {
                throw .file(path: folder, reason: "the folder holds no file ending in .pack")
            }
            files = PackLibrary.merge(files, with: own)
        }
        return files
    }

    /// The pack files below a folder, named by their path from there.
    static func packs(below folder: String) throws(CommandError) -> [PackLibrary.File] {
        var packs: [PackLibrary.File] = []
        for name in try FolderFiles.files(below: folder, suffix: ".pack") {
            packs.append((name, try bytes(at: FilePath.joined(folder, name))))
        }
        return packs
    }

    /// The bytes of one pack.
    static func bytes(at path: String) throws(CommandError) -> [UInt8] {
        do {
            return try InputFile.bytes(at: path, limit: 16 << 20)
        } catch {
            throw .file(path: path, reason: error.description)
        }
    }

    /// Checks that regimes exist.
    static func checkRegimes(_ ids: [String], in syntax: PackSyntax) throws(CommandError) {
        let known = syntax.regimes.map(\.id)
        for id in ids where !known.contains(id) {
            let near = Spelling.nearest(to: id, among: known).map { "did you mean \($0)? " } ?? ""
            throw .usage(
                "there is no regime pack \"\(id)\"",
                hint: near + "The regimes are \(known.joined(separator: ", ")).")
        }
    }
}
