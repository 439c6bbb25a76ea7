/// Finds the settings that hold for a reviewed file: the nearest `.clausecheck` in its folder or above.
enum SettingsFinder {
    static let fileName = ".clausecheck"
    /// Largest settings file, in bytes.
    private static let sizeLimit = 1 << 20

    /// The settings for a file.
    ///
    /// - Parameter path: the file as given; `-` counts as lying in the current folder.
    static func settings(
        for path: String, _ invocation: Invocation, _ console: Console
    ) throws(CommandError) -> Settings {
        let folder = console.surroundings.folder
        if let given = invocation.value(of: .config) {
            let absolute = FilePath.absolute(given, in: folder)
            return try read(absolute, shown: given)
        }
        if invocation.has(.noConfig) { return Settings() }
        let file = path == "-" ? "stdin" : path
        var place = FilePath.folder(of: FilePath.absolute(file, in: folder))
        while let current = place {
            let candidate = FilePath.joined(current, fileName)
            if FolderFiles.exists(candidate), !FolderFiles.isFolder(candidate) {
                return try read(candidate, shown: shown(candidate, in: folder))
            }
            place = FilePath.folder(of: current)
        }
        return Settings()
    }

    private static func read(
        _ path: String, shown: String
    ) throws(CommandError) -> Settings {
        do {
            let bytes = try InputFile.bytes(at: path, limit: sizeLimit)
            return try SettingsParser.settings(bytes, path: path, shown: shown)
        } catch let error as CommandError {
            throw error
        } catch {
            throw .file(path: shown, reason: "\(error)")
        }
    }

    /// The path from the current folder where the file lies below it.
    private static func shown(_ path: String, in folder: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
