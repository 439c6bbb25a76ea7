import ClauseReaders
import ClauseReview
import ClauseText

/// Turns paths into documents ready for review, the members of archives and mails included.
struct SourceLoader: Sendable {
    private(set) var options: ReadOptions
    private let surroundings: Surroundings

    /// A document, or why there is none.
    struct Loaded: Sendable {
        /// Path as given, with `!member` for what was inside a container.
        let path: String
        let source: Result<Reviewer.Source, ReadError>
        /// Whether it is the letter of a mail whose attachments come with it, so that it need not be an agreement.
        let isCoveringLetter: Bool
    }

    /// Takes the reading options of a command line.
    init(_ invocation: Invocation, _ surroundings: Surroundings) {
        self.surroundings = surroundings
        var options = ReadOptions()
        if let view = invocation.value(of: .changes) {
            options.changes = ReadOptions.ChangesView(rawValue: view) ?? .final
        }
        options.ocr = invocation.has(.ocr)
        if let path = surroundings.environment["PATH"], !path.isEmpty {
            options.searchPath = path.split(separator: ":").map(String.init)
        }
        self.options = options
    }

    /// The same loader for another state of tracked changes.
    func reading(_ view: ReadOptions.ChangesView) -> SourceLoader {
        var loader = self
        loader.options.changes = view
        return loader
    }

    /// The documents that a path gives, in the order they stand there; a file that cannot be read gives its error.
    func load(_ path: String) -> [Loaded] {
        let bytes: [UInt8]
        do {
            bytes = try self.bytes(at: path)
        } catch {
            return [failed(path, error)]
        }
        let members: [Member]
        do {
            members = try DocumentReader.members(of: bytes, name: path, options: options) ?? []
        } catch {
            return [failed(path, error)]
        }
        var loaded: [Loaded] = []
        do {
            let isLetter = members.contains {
                if case .success = $0.content { true } else { false }
            }
            loaded.append(
                Loaded(
                    path: path, source: .success(try source(bytes, path)),
                    isCoveringLetter: isLetter))
        } catch {
            if case .container = error {
                if members.isEmpty { return [failed(path, .empty)] }
            } else if members.isEmpty || error != .empty {
                loaded.append(failed(path, error))
            }
        }
        for member in members { loaded.append(load(member)) }
        return loaded
    }

    /// The one document of a path.
    ///
    /// - Throws: `CommandError.file`; for a container of several documents it names them.
    func single(_ path: String) throws(CommandError) -> Reviewer.Source {
        let loaded = load(path)
        let letters = loaded.count > 1 ? loaded.filter { !$0.isCoveringLetter } : loaded
        guard let first = letters.first ?? loaded.first else {
            throw .file(path: path, reason: ReadError.empty.description)
        }
        guard letters.count <= 1 else {
            let names = letters.map(\.path).joined(separator: ", ")
            throw .file(path: path, reason: "it holds several documents; give one of \(names)")
        }
        switch first.source {
        case .success(let source): return source
        case .failure(let error): throw .file(path: first.path, reason: error.description)
        }
    }

    /// The bytes of a file, of standard input for `-`, or of a member for `archive.zip!name`.
    private func bytes(at path: String) throws(ReadError) -> [UInt8] {
        if path == "-" { return try surroundings.input(options.limits.inputBytes) }
        let onDisk = FilePath.absolute(path, in: surroundings.folder)
        if let mark = path.firstIndex(of: "!"), !FolderFiles.exists(onDisk) {
            return try memberBytes(path, container: String(path[..<mark]))
        }
        return try InputFile.bytes(at: onDisk, limit: options.limits.inputBytes)
    }

    private func memberBytes(_ path: String, container: String) throws(ReadError) -> [UInt8] {
        let bytes = try InputFile.bytes(
            at: FilePath.absolute(container, in: surroundings.folder),
            limit: options.limits.inputBytes)
        let members = try DocumentReader.members(of: bytes, name: container, options: options)
        guard let member = members?.first(where: { $0.name == path }) else {
            throw .notReadable(reason: "there is no such file")
        }
        return try member.content.get()
    }

    private func source(_ bytes: [UInt8], _ path: String) throws(ReadError) -> Reviewer.Source {
        let document = try DocumentReader.read(bytes, name: path, options: options)
        return Reviewer.Source(
            path: path, sha256: SHA256.hex(bytes), byteCount: bytes.count, document: document)
    }

    private func load(_ member: Member) -> Loaded {
        do {
            let source = try source(try member.content.get(), member.name)
            return Loaded(path: member.name, source: .success(source), isCoveringLetter: false)
        } catch {
            return failed(member.name, error)
        }
    }

    private func failed(_ path: String, _ error: ReadError) -> Loaded {
        Loaded(path: path, source: .failure(error), isCoveringLetter: false)
    }
}
