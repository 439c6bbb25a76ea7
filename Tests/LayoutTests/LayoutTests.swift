import Foundation
import Testing

@Suite struct LayoutTests {
    /// Which module may import which besides the standard library and the system's C library.
    static let imports: [(module: String, allowed: Set<String>)] = [
        ("ZipArchive", ["CZlib"]),
        ("ClauseText", []),
        (
            "ClauseReaders",
            ["ClauseText", "ZipArchive", "CLibXML2", "Foundation", "FoundationEssentials"]
        ),
        ("ClauseRules", ["ClauseText", "CClausePacks"]),
        ("ClauseReview", ["ClauseText", "ClauseRules"]),
        (
            "ClauseReports",
            ["ClauseText", "ClauseReview", "ZipArchive", "Foundation", "FoundationEssentials"]
        ),
        ("ClauseRegister", ["ClauseReview", "CSQLite", "Foundation", "FoundationEssentials"]),
        (
            "clausecheck",
            [
                "ClauseText", "ClauseReaders", "ClauseRules", "ClauseReview", "ClauseReports",
                "ClauseRegister", "ZipArchive", "Foundation", "FoundationEssentials",
            ]
        ),
        (
            "clausebench",
            [
                "ClauseText", "ClauseReaders", "ClauseRules", "ClauseReview", "ClauseReports",
                "ZipArchive", "Foundation", "FoundationEssentials",
            ]
        ),
    ]

    /// Modules of the toolchain that come with the language, not with a library.
    static let everywhere: Set<String> = ["Glibc", "Darwin", "Synchronization"]
    /// Threads and their queues: only the programs start them.
    static let programs: Set<String> = ["clausecheck", "clausebench"]

    @Test(arguments: imports)
    func aModuleImportsOnlyWhatItMay(module: String, allowed: Set<String>) throws {
        let files = Repository.files(below: "Sources/\(module)", ending: ".swift")
        #expect(!files.isEmpty)
        var allowed = allowed.union(Self.everywhere)
        if Self.programs.contains(module) { allowed.insert("Dispatch") }
        for file in files {
            for name in Self.imported(in: try Repository.text(file)) {
                #expect(allowed.contains(name), "\(file) imports \(name)")
            }
        }
    }

    /// Loading all of Foundation with its tables of languages costs a start about 8 ms; FoundationEssentials does not.
    @Test func nothingLoadsAllOfFoundationWhereAPartWillDo() throws {
        for (module, _) in Self.imports where module != "clausebench" {
            for file in Repository.files(below: "Sources/\(module)", ending: ".swift") {
                let lines = try Repository.text(file).split(separator: "\n")
                for (before, line) in zip(lines, lines.dropFirst())
                where line.hasSuffix("import Foundation") {
                    #expect(before == "#else", "\(file)")
                }
                #expect(lines.first?.hasSuffix("import Foundation") != true, "\(file)")
            }
        }
    }

    @Test func everyModuleStandsInTheTable() throws {
        let folders = try Repository.names(in: "Sources").filter { !$0.hasPrefix(".") }
        let systemLibraries = ["CClausePacks", "CLibXML2", "CSQLite", "CZlib"]
        #expect(folders == (Self.imports.map(\.module) + systemLibraries).sorted())
    }

    @Test func theTopLevelIsExactlyAsDesigned() throws {
        let names = try Repository.names(in: "").filter { !$0.hasPrefix(".") }
        #expect(
            names == ["Clauses", "Corpus", "Package.swift", "README.md", "Sources", "Tests"])
    }

    @Test func noSourceFileIsLongerThan400Lines() throws {
        for folder in ["Sources", "Tests"] {
            for file in Repository.files(below: folder, ending: ".swift") {
                let lines =
                    try Repository.text(file).split(
                        separator: "\n", omittingEmptySubsequences: false
                    ).count - 1
                #expect(lines <= 400, "\(file) has \(lines) lines")
            }
        }
    }

    @Test func noFileHasAVagueName() {
        let vague = ["utils", "helpers", "common", "manager", "extensions"]
        for file in Repository.files(below: "Sources", ending: ".swift") {
            let name = URL(filePath: file).deletingPathExtension().lastPathComponent.lowercased()
            #expect(!vague.contains { name.hasSuffix($0) }, "\(file)")
        }
    }

    @Test func everyPackIsEmbeddedOnce() throws {
        let list = try Repository.text("Sources/CClausePacks/packs.c")
        let start = "#embed \"../../Clauses/"
        let embedded = list.split(separator: "\n").compactMap { line -> String? in
            guard line.hasPrefix(start) else { return nil }
            return "Clauses/" + line.dropFirst(start.count).prefix { $0 != "\"" }
        }
        #expect(embedded.sorted() == Repository.files(below: "Clauses", ending: ".pack"))
    }

    @Test func nothingForcesAValue() throws {
        for file in Repository.files(below: "Sources", ending: ".swift") {
            for (index, line) in try Repository.text(file).split(
                separator: "\n", omittingEmptySubsequences: false
            ).enumerated() {
                let code = Self.code(String(line))
                for force in ["try!", "as!", "fatalError(", "preconditionFailure("] {
                    #expect(!code.contains(force), "\(file):\(index + 1) has \(force)")
                }
                #expect(!Self.unwrapsByForce(code), "\(file):\(index + 1) unwraps by force")
            }
        }
    }

    @Test(arguments: [
        ("let a = b!", true), ("foo(b!.c)", true), ("b![0]", true), ("if a != b {", false),
        ("!isReady && !done", false), ("a !== b", false), ("let c: Int!", true), ("f()! + 1", true),
    ])
    func seesForcedValues(code: String, isForced: Bool) {
        #expect(Self.unwrapsByForce(code) == isForced)
    }

    @Test func thePackageNeedsNoOtherPackage() throws {
        let manifest = try Repository.text("Package.swift")
        #expect(manifest.contains("dependencies: []"))
        #expect(!manifest.contains(".package("))
    }

    // MARK: - Reading Swift

    /// The modules that a file imports.
    static func imported(in text: String) -> [String] {
        text.split(separator: "\n").compactMap { line in
            var words = line.split(separator: " ").map(String.init)
            while let first = words.first,
                ["public", "internal", "package", "@testable", "@preconcurrency", "@_exported"]
                    .contains(first)
            {
                words.removeFirst()
            }
            guard words.count >= 2, words[0] == "import" else { return nil }
            let kinds = ["struct", "class", "enum", "func", "let", "var", "protocol", "typealias"]
            let path = kinds.contains(words[1]) && words.count > 2 ? words[2] : words[1]
            return path.split(separator: ".").first.map(String.init)
        }
    }

    /// A line without comment and string literals, so that words in them are not taken for code.
    static func code(_ line: String) -> String {
        var code = ""
        var isInString = false
        var previous: Character = " "
        for character in line {
            if character == "\"", previous != "\\" { isInString.toggle() }
            if !isInString {
                if character == "/", previous == "/" { return code }
                code.append(character)
            }
            previous = previous == "\\" ? " " : character
        }
        return code
    }

    /// Whether an exclamation mark follows a value and is no comparison.
    static func unwrapsByForce(_ code: String) -> Bool {
        let characters = Array(code)
        for index in characters.indices.dropFirst() where characters[index] == "!" {
            let before = characters[index - 1]
            let after = index + 1 < characters.count ? characters[index + 1] : " "
            let isValue = before.isLetter || before.isNumber || before == ")" || before == "]"
            if isValue, after != "=" { return true }
        }
        return false
    }
}
