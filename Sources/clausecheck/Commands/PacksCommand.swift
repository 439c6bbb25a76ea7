import ClauseReports
import ClauseRules

extension Command {
    static let packs = Command(
        "packs",
        summary: "list, show, check and test rule packs",
        operands: [
            Operand(
                "ACTION", .choice(["list", "show", "check", "test", "compile"]),
                help:
                    "list the packs; show ID or everything; check FILE or DIR; test the examples; compile to FILE"
            ),
            Operand(
                "ARGUMENT", .rule, count: .any, help: "an id for show, files or folders for check"),
        ],
        options: [.packs, .phrases, .width],
        discussion: [
            "list names the regimes with their requirements, the elements and the vendor notes. show prints a "
                + "regime, requirement, element or adverse topic as the program understood it. check reads packs "
                + "together with the built-in ones and reports every mistake with its line. test reviews the yes "
                + "and no sentences of every element and says which come out wrong.",
            "compile writes the built-in packs as the program keeps them, so that it starts without reading them "
                + "anew; builds take the file in Sources/CClausePacks.",
            "How packs are written is told in Clauses/README.md.",
        ],
        examples: [
            .init("packs list", "see all regimes, requirements and elements"),
            .init("packs show audit.right", "see how an element is recognised"),
            .init("packs check my-packs", "check a folder of one's own packs"),
            .init("packs test --packs my-packs", "run the example sentences of all packs"),
        ],
        action: { (invocation, console) throws(CommandError) in
            let arguments = Array(invocation.operands.dropFirst())
            switch invocation.operand {
            case "list":
                let syntax = try PackLoader.syntax(invocation, console)
                console.write(PackListing.list(syntax, canvas: console.canvas()))
                return .clean
            case "show":
                let syntax = try PackLoader.syntax(invocation, console)
                return try show(arguments, invocation, syntax, console)
            case "compile": return try compile(arguments, console)
            case "check": return try check(arguments, invocation, console)
            default:
                let syntax = try PackLoader.syntax(invocation, console)
                return PackExamples(syntax).run(console)
            }
        })

    private static func show(
        _ ids: [String], _ invocation: Invocation, _ syntax: PackSyntax, _ console: Console
    ) throws(CommandError) -> ExitStatus {
        if invocation.has(.phrases) {
            console.write(syntax.literalPhrases.map { $0 + "\n" }.joined())
            return .clean
        }
        let rules: [PackRule]
        if ids.isEmpty {
            rules = PackRule.all(in: syntax)
        } else {
            var found: [PackRule] = []
            for id in ids { found.append(try PackRule.find(id, in: syntax)) }
            rules = found
        }
        for (index, rule) in rules.enumerated() where !console.isClosed {
            var canvas = console.canvas()
            if index > 0 { canvas.line([]) }
            RuleExplanation(syntax: syntax).write(rule, to: &canvas)
            console.write(canvas.bytes)
        }
        return .clean
    }

    private static func compile(_ paths: [String], _ console: Console) throws(CommandError)
        -> ExitStatus
    {
        guard paths.count == 1 else {
            throw .usage(
                "packs compile takes one file to write",
                hint: "such as Sources/CClausePacks/packs.image")
        }
        let image = PackImage.encode(
            CompiledPacks(try PackLoader.syntax(folders: [], console.surroundings)),
            fingerprint: PackImage.fingerprint(of: console.surroundings.packs.files()))
        try OutputFile.write(
            image, to: FilePath.absolute(paths[0], in: console.surroundings.folder))
        console.write("\(image.count) bytes\n")
        return .clean
    }

    private static func check(
        _ paths: [String], _ invocation: Invocation, _ console: Console
    ) throws(CommandError) -> ExitStatus {
        guard !paths.isEmpty else {
            _ = try PackLoader.syntax(invocation, console)
            console.write("the packs are in order\n")
            return .clean
        }
        var own: [PackLibrary.File] = []
        for path in paths {
            let absolute = FilePath.absolute(path, in: console.surroundings.folder)
            if FolderFiles.isFolder(absolute) {
                own += try PackLoader.packs(below: absolute)
            } else {
                own.append((packName(absolute), try PackLoader.bytes(at: absolute)))
            }
        }
        guard !own.isEmpty else {
            throw .file(path: paths[0], reason: "the folder holds no file ending in .pack")
        }
        let files = try PackLoader.files(
            folders: PackLoader.folders(invocation, console), console.surroundings)
        do {
            let syntax = try PackLibrary.load(files: PackLibrary.merge(files, with: own))
            let elements = "\(syntax.elements.count) elements, \(syntax.regimes.count) regimes"
            console.write("\(own.count) packs are in order; with the built-in ones: \(elements)\n")
            return .clean
        } catch {
            throw .packs(error)
        }
    }

    /// A file's name as packs are named: with its kind's folder when it lies in one.
    private static func packName(_ path: String) -> String {
        let name = FilePath.name(of: path)
        guard let folder = FilePath.folder(of: path).map(FilePath.name),
            ["elements", "regimes", "vendors", "lexicon"].contains(folder)
        else { return name }
        return "\(folder)/\(name)"
    }
}

extension CommandOption {
    static let phrases = CommandOption(
        "phrases", help: "with show: print every phrase that the patterns look for, a line each")
}
