import TestSupport
import Testing

@testable import clausecheck

@Suite struct MessageTests {
    /// Command lines that say something about themselves, by the name of their golden file.
    static let cases: [(String, [[String]])] = [
        ("help", [[], ["help"], ["--help"], ["-h"], ["help", "reveiw"]]),
        (
            "commands",
            [["reveiw"], ["frobnicate"], ["--format", "json"], ["-x"], ["version", "now"]]
        ),
        (
            "options",
            [
                ["review", "--formt", "json", "a.txt"], ["review", "a.txt", "--format"],
                ["review", "--format="], ["review", "a.txt", "--fail-on", "mising"],
                ["review", "a.txt", "--fail-on", "x"], ["review", "a.txt", "--why=yes"],
                ["review", "a.txt", "--why", "--why"], ["review", "a.txt", "-z"],
                ["review", "a.txt", "--today", "2026-02-30"],
                ["review", "a.txt", "--width", "wide"], ["review", "a.txt", "--width", "0"],
                ["review", "a.txt", "--color", "blue"], ["review", "a.txt", "--format", "pfd"],
                ["review", "a.txt", "--format", "json", "--format", "csv"],
                ["review", "a.txt", "--format", "json=a", "--format", "csv=a"],
                ["memo", "a.txt", "-o"], ["memo", "a.txt", "-o", "memo.pdf"],
            ]
        ),
        (
            "operands",
            [
                ["review"], ["review", "--why"], ["text"], ["text", "a", "b"], ["packs"],
                ["packs", "lst"], ["completions", "csh"], ["explain"], ["review", ""],
                ["evaluate"], ["text", "--", "--why"],
            ]
        ),
        (
            "ids",
            [
                ["explain", "audit.rigt"], ["explain", "zzzzzzzzzzzzzzzz"],
                ["packs", "show", "gl41"], ["review", "--pack", "gl41", "a.txt"],
            ]
        ),
        (
            "controls",
            [["review", "\u{1B}[31m\nred"], ["\u{202E}weiver"], ["review", "--\u{1B}x", "a"]]
        ),
    ]

    @Test(arguments: cases)
    func tellsWhatIsWrongAndWhatToType(name: String, lines: [[String]]) throws {
        let folder = try TestFolder()
        try folder.write("a.txt", SampleFiles.whole)
        let transcript = lines.map { CommandRun.transcript($0, in: folder) }.joined()
        let mismatch = Golden.mismatch(Array(transcript.utf8), "messages/\(name).txt")
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test(arguments: CommandTable.commands.map(\.name))
    func explainsEveryCommand(name: String) throws {
        let pages = [["help", name], [name, "--help"], [name, "--nonsense", "-h"]].map {
            CommandRun($0)
        }
        for page in pages {
            #expect(page.status == .clean)
            #expect(page.errors == "")
            #expect(page.output == pages[0].output)
        }
        let mismatch = Golden.mismatch(pages[0].outputBytes, "help/\(name).txt")
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test(arguments: CommandTable.commands.map(\.name))
    func showsExamplesThatParse(name: String) throws {
        let command = try #require(CommandTable.command(named: name))
        #expect(!command.summary.hasSuffix("."))
        if !["version", "doctor"].contains(name) { #expect(!command.examples.isEmpty) }
        for example in command.examples {
            let typed = example.arguments.prefix { $0 != ">" }
            let words = typed.split(separator: " ").map(String.init)
            #expect(words.first == name)
            _ = try ArgumentParser.parse(Array(words.dropFirst()), for: command)
        }
    }

    @Test func namesEachOptionOfACommandOnce() {
        for command in CommandTable.commands {
            let names = command.options.map(\.name)
            #expect(Set(names).count == names.count, "\(command.name)")
            let letters = command.options.compactMap(\.letter)
            #expect(Set(letters).count == letters.count, "\(command.name)")
        }
        let names = CommandTable.commands.map(\.name)
        #expect(Set(names).count == names.count)
    }
}
