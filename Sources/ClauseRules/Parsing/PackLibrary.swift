/// Reads packs: text in, checked rules or every mistake out.
public enum PackLibrary {
    /// A pack file: its path below the packs' folder, such as `elements/audit.pack`, and its bytes.
    public typealias File = (name: String, text: [UInt8])

    /// Reads and checks a set of packs, which may refer to each other.
    ///
    /// - Parameter files: the packs; the result keeps their order.
    /// - Throws: all mistakes in all files at once, in the order of the files.
    public static func load(files: [File]) throws(PackErrors) -> PackSyntax {
        var parser = PackParser()
        var names: Set<String> = []
        for file in files {
            parser.parse(name: file.name, bytes: file.text)
            if !names.insert(file.name).inserted {
                parser.add(
                    .duplicateFile, at: PackRange(file: parser.file, start: 0, end: 0),
                    "the file `\(file.name)` is given twice")
            }
        }
        let draft = PackChecker.checked(parser.draft)
        if let errors = draft.report.errors { throw errors }
        return draft.syntax
    }

    /// The embedded packs with a user's own: a file of the same name replaces, others follow in their order.
    public static func merge(_ base: [File], with own: [File]) -> [File] {
        var merged = base
        for file in own {
            if let index = merged.firstIndex(where: { $0.name == file.name }) {
                merged[index] = file
            } else {
                merged.append(file)
            }
        }
        return merged
    }
}
