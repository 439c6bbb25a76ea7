import Testing

@testable import clausecheck

@Suite struct ArgumentParserTests {
    private static let pick = CommandOption(
        "pick", letter: "p", value: "WORD", .choice(["red", "blue"]), isRepeatable: true,
        help: "a colour")
    private static let out = CommandOption("out", letter: "o", value: "FILE", .file, help: "a file")
    private static let fast = CommandOption("fast", letter: "f", help: "be quick")
    private static let command = Command(
        "try", summary: "try", operands: [Operand("FILE", .file, count: .any, help: "files")],
        options: [pick, out, fast]
    ) { (_, _) throws(CommandError) in .clean }

    @Test(
        arguments: [
            (["--pick", "red", "a"], ["a"], ["red"], nil),
            (["--pick=red", "--pick", "blue"], [], ["red", "blue"], nil),
            (["-p", "red", "-pblue"], [], ["red", "blue"], nil),
            (["-o=x", "a", "b"], ["a", "b"], [], "x"),
            (["--out", "-"], [], [], "-"),
            (["--out=--pick"], [], [], "--pick"),
            (["-", "--", "--pick", "-f"], ["-", "--pick", "-f"], [], nil),
            (["-fo", "x", "y"], ["y"], [], "x"),
        ] as [([String], [String], [String], String?)])
    func readsOptionsAnywhere(
        arguments: [String], operands: [String], picks: [String], out: String?
    ) throws {
        let parsed = try ArgumentParser.parse(arguments, for: Self.command)
        #expect(parsed.operands == operands)
        #expect(parsed.values(of: Self.pick) == picks)
        #expect(parsed.value(of: Self.out) == out)
        #expect(
            parsed.has(Self.fast)
                == arguments.contains { $0.hasPrefix("-f") && operands != ["-", "--pick", "-f"] })
    }

    @Test(arguments: [
        ["--pic", "red"], ["--pick"], ["--pick", "--fast"], ["--pick="], ["--pick", "green"],
        ["--fast=1"], ["--fast", "-f"], ["--out", "a", "-o", "b"], ["-x"], ["-fx"], ["-o"], [""],
        ["--=x"], ["---"],
    ])
    func refusesWhatIsNotInTheTable(arguments: [String]) {
        #expect(throws: CommandError.self) {
            try ArgumentParser.parse(arguments, for: Self.command)
        }
    }

    @Test func asksForHelpBeforeAnyMistake() throws {
        for arguments in [["-h"], ["--nonsense", "--help"], ["--pick", "--help"]] {
            #expect(try ArgumentParser.parse(arguments, for: Self.command).has(.help))
        }
        #expect(try !ArgumentParser.parse(["--", "--help"], for: Self.command).has(.help))
    }
}
