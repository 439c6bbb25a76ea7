/// What this machine has of the programs that some formats need.
public struct Doctor: Sendable {
    /// A program that was looked for.
    public struct Finding: Sendable, Hashable {
        /// What was looked for.
        public let program: KnownProgram
        /// Where it was found, or nil.
        public let path: String?
        /// What it says of its version, or nil when it was not found or does not say.
        public let version: String?
    }

    /// A kind of file, and the programs any one of which reads it.
    public struct Ability: Sendable, Hashable {
        /// The kind of file, as a person calls it.
        public let title: String
        /// Whether files of the kind can be read here.
        public let isAvailable: Bool
        /// Names of the programs, the preferred one first; empty when none is needed.
        public let programs: [String]
    }

    /// One for every known program, in the order of `KnownProgram.all`.
    public let findings: [Finding]

    /// Looks for the programs and asks those that are there for their version.
    public init(searchPath: [String] = ReadOptions.standardSearchPath) {
        findings = KnownProgram.all.map { program in
            guard let path = program.path(in: searchPath) else {
                return Finding(program: program, path: nil, version: nil)
            }
            return Finding(
                program: program, path: path, version: Self.version(of: program, at: path))
        }
    }

    /// What can be read here, by kind of file.
    public var abilities: [Ability] {
        let found = Set(findings.filter { $0.path != nil }.map(\.program.name))
        func ability(_ title: String, _ programs: [KnownProgram]) -> Ability {
            Ability(
                title: title,
                isAvailable: programs.isEmpty || programs.contains { found.contains($0.name) },
                programs: programs.map(\.name))
        }
        return [
            ability("text, Markdown, HTML, DOCX, ODT, RTF, mail, ZIP", []),
            ability("PDF", [.mutool, .pdftotext]),
            ability("old Word files (DOC)", [.antiword, .catdoc, .soffice]),
            Ability(
                title: "scans (--ocr)",
                isAvailable: found.contains("ocrmypdf")
                    || found.contains("tesseract") && found.contains("mutool"),
                programs: ["ocrmypdf", "tesseract"]),
        ]
    }

    /// The first line with a digit of what a program prints when asked for its version.
    private static func version(of program: KnownProgram, at path: String) -> String? {
        let child = ChildProcess(
            path: path, arguments: [program.versionArgument], seconds: 20, outputBytes: 1 << 20,
            memoryBytes: nil)
        guard let result = try? child.run(input: []) else { return nil }
        let printed = String(decoding: result.output, as: UTF8.self) + "\n" + result.complaint
        let lines = printed.split(whereSeparator: \.isNewline)
        let line =
            lines.first { $0.lowercased().contains("version") && $0.contains(where: \.isNumber) }
            ?? lines.first { $0.contains(where: \.isNumber) }
        return line.map { String($0.drop { $0 == " " || $0 == "\t" }.prefix(80)) }
    }
}
