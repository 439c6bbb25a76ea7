import ClauseReaders
import ClauseRegister
import ClauseReports

extension CommandOption {
    static let register = CommandOption(
        "register", value: "FILE", .file, help: "the register (clausecheck.db)")
    static let include = CommandOption(
        "include", value: "GLOB", isRepeatable: true,
        help: "scan only files that fit, as *.pdf or contracts/**; may be repeated")
    static let exclude = CommandOption(
        "exclude", value: "GLOB", isRepeatable: true,
        help: "leave out files and folders that fit; may be repeated")
    static let filesFrom = CommandOption(
        "files-from", value: "LIST", .file,
        help: "scan the files named in a list, one path a line; - for standard input")
    static let jobs = CommandOption(
        "jobs", letter: "j", value: "N", .count,
        help: "how many files to work on at once (one a processor)")
    static let rehash = CommandOption(
        "rehash", help: "read every file, also those whose size and time have not changed")
    static let wait = CommandOption(
        "wait", help: "wait while another scan writes to the register")
    static let progress = CommandOption(
        "progress", value: "HOW", .choice(["auto", "plain", "none"]),
        help: "auto (a line on a terminal), plain (a line every five seconds), none")
}

extension Command {
    static let scan = Command(
        "scan",
        summary: "review an archive of agreements into a register",
        operands: [
            Operand(
                "PATH", .file, count: .any,
                help: "folders and files; ZIP archives and mails are opened")
        ],
        options: [
            .register, .include, .exclude, .filesFrom, .jobs, .rehash, .wait, .progress, .language,
        ] + CommandOption.reading + [.pack, .packs, .config, .noConfig],
        discussion: [
            "Reviews every file below the paths and keeps the results in a register, one SQLite file, for "
                + "clausecheck register to query. A file that cannot be read never stops the others; the summary "
                + "accounts for every one. Hidden files and links to folders are left out.",
            "What has not changed since the last scan is not read again; when the packs have changed, it is reviewed "
                + "again from the text kept in the register. A scan that is interrupted, whenever that is, goes on "
                + "where it stopped when it is given again.",
            "Settings come from the nearest .clausecheck at or above the first path; waivers do not count in a "
                + "register. The exit status is 2 when a document could not be read or needs OCR.",
        ],
        examples: [
            .init("scan contracts/", "review a folder into clausecheck.db"),
            .init("scan --register all.db --include '*.pdf' /srv/archive", "only its PDF files"),
            .init("scan --files-from list.txt --jobs 8", "the files of a list, eight at a time"),
        ],
        action: { (invocation, console) throws(CommandError) in
            try ScanCommand(invocation, console).run()
        })
}

/// Scans the archive of one command line.
struct ScanCommand {
    private let invocation: Invocation
    private let console: Console

    /// Most bytes of a list of files.
    private static let listLimit = 1 << 30

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
    }

    func run() throws(CommandError) -> ExitStatus {
        let folder = console.surroundings.folder
        let shownRegister = invocation.value(of: .register) ?? RegisterFile.defaultName
        let registerPath = FilePath.absolute(shownRegister, in: folder)
        let places = try places()
        let listed = try listedFiles()
        guard !places.isEmpty || invocation.has(.filesFrom) else {
            throw .usage(
                "clausecheck scan needs a PATH or --files-from",
                hint: "clausecheck help scan tells more")
        }
        let first = places.first.map { FilePath.joined($0, "file") } ?? "-"
        let settings = try SettingsFinder.settings(for: first, invocation, console)
        if let file = settings.path { console.notice("settings from \(file)") }
        let rules = try ScanRules(settings: settings, invocation, console)

        var listing = ArchiveListing(
            include: invocation.values(of: .include), exclude: invocation.values(of: .exclude),
            register: registerPath)
        for place in places { listing.add(place) }
        for file in listed { listing.add(file) }

        do throws(RegisterError) {
            let lock = try RegisterLock(
                path: registerPath, holder: RegisterFile.holder, waits: invocation.has(.wait))
            defer { withExtendedLifetime(lock) {} }
            return try scan(
                listing, places: places, rules: rules, register: registerPath,
                shown: shownRegister)
        } catch {
            throw .register(error)
        }
    }

    private func scan(
        _ listing: ArchiveListing, places: [String], rules: ScanRules, register path: String,
        shown: String
    ) throws(RegisterError) -> ExitStatus {
        let register = try Register.writing(path)
        let (run, rulesID) = try register.beginRun(
            rules: rules.rules, places: places + invocation.values(of: .filesFrom),
            started: RegisterFile.clock())
        let options = SourceLoader(invocation, console.surroundings).options
        let progress = ScanProgress(
            progressForm, total: listing.files.count, sink: console.surroundings.errors,
            now: FileStatus.now())
        let archive = ArchiveScan(register: register, progress: progress)
        let rehashes = invocation.has(.rehash)
        var tally = try archive.scan(
            listing.files, workers: invocation.count(of: .jobs) ?? console.surroundings.workers
        ) { () throws(RegisterError) in
            FileExamination(
                options: options, rules: rules, rulesID: rulesID, rehashes: rehashes,
                register: try Register.reading(path, exists: true))
        }
        tally.skipped = listing.skipped
        for place in places where FolderFiles.isFolder(place) {
            tally.gone += try archive.withRegister { (register) throws(RegisterError) in
                try register.removeFiles(below: place) { path in
                    do throws(SystemError) {
                        _ = try FileStatus(path, followsLinks: false)
                        return false
                    } catch {
                        return error.isAbsence
                    }
                }
            }
        }
        let line = tally.line
        try archive.withRegister { (register) throws(RegisterError) in
            try register.endRun(ended: RegisterFile.clock(), counts: line)
        }
        let folder = console.surroundings.folder
        console.write(
            tally.summary(register: shown, run: run) { RegisterFile.shown($0, in: folder) })
        for failure in listing.failures {
            console.complain(.file(path: failure.path, reason: failure.reason))
        }
        return tally.hasTrouble || !listing.failures.isEmpty ? .failure : .clean
    }

    private var progressForm: ScanProgress.Form {
        switch invocation.value(of: .progress) {
        case "plain": .plain
        case "none": .none
        default:
            console.surroundings.errors.terminalWidth != nil && !invocation.has(.quiet)
                ? .line : .none
        }
    }

    /// The paths of the command line as absolute ones, without those that lie below another.
    private func places() throws(CommandError) -> [String] {
        var places: [String] = []
        for operand in invocation.operands {
            guard operand != "-" else {
                throw .usage("scan reads files, not standard input", hint: "give --files-from -")
            }
            places.append(FilePath.absolute(operand, in: console.surroundings.folder))
        }
        return places.enumerated().filter { index, place in
            !places.enumerated().contains { other, outer in
                place == outer
                    ? other < index : place.hasPrefix(outer.hasSuffix("/") ? outer : outer + "/")
            }
        }.map(\.element)
    }

    /// The paths of the list, as absolute ones, each once.
    private func listedFiles() throws(CommandError) -> [String] {
        guard let list = invocation.value(of: .filesFrom) else { return [] }
        let bytes: [UInt8]
        do {
            bytes =
                list == "-"
                ? try console.surroundings.input(Self.listLimit)
                : try InputFile.bytes(
                    at: FilePath.absolute(list, in: console.surroundings.folder),
                    limit: Self.listLimit)
        } catch {
            throw .file(path: list, reason: error.description)
        }
        // A list with zero bytes is one of `find -print0`.
        let end: UInt8 = bytes.contains(0) ? 0 : 0x0A
        // By their bytes: to a file system é and e with an accent are two names.
        var seen: Set<[UInt8]> = []
        var files: [String] = []
        for line in bytes.split(separator: end) {
            var line = line
            if end == 0x0A, line.last == 0x0D { line = line.dropLast() }
            guard !line.isEmpty else { continue }
            let path = FilePath.absolute(
                SystemName.text(Array(line)), in: console.surroundings.folder)
            if seen.insert(Array(path.utf8)).inserted { files.append(path) }
        }
        return files
    }
}
