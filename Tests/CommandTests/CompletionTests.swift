import Foundation
import TestSupport
import Testing

@testable import clausecheck

@Suite struct CompletionTests {
    @Test(arguments: [
        (["completions", "bash"], "completions/bash.txt"),
        (["completions", "zsh"], "completions/zsh.txt"),
        (["completions", "fish"], "completions/fish.txt"),
        (["help", "--man"], "completions/clausecheck.1"),
    ])
    func areMadeFromTheCommandTable(arguments: [String], golden: String) {
        let run = CommandRun(arguments)
        #expect(run.status == .clean)
        let mismatch = Golden.mismatch(run.outputBytes, golden)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func nameEveryCommandAndOption(shell: String) {
        let script = CommandRun(["completions", shell]).output
        for command in CommandTable.commands {
            #expect(script.contains(command.name))
            for option in command.options { #expect(script.contains(option.name)) }
        }
    }

    /// What bash offers after a few words, asked of bash itself.
    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/bin/bash"), "needs bash"),
        arguments: [
            (["clausecheck", "rev"], "review"), (["clausecheck", "packs", "ch"], "check"),
            (["clausecheck", "review", "--fail-o"], "--fail-on"),
            (["clausecheck", "review", "--fail-on", "adv"], "adverse"),
            (["clausecheck", "completions", "f"], "fish"),
            (["clausecheck", "help", "doc"], "doctor"),
        ])
    func completeInBash(words: [String], completion: String) throws {
        let folder = try TestFolder()
        let script = try folder.write("complete.bash", CommandRun(["completions", "bash"]).output)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        let list = words.map { "'\($0)'" }.joined(separator: " ")
        process.arguments = [
            "-c",
            "source '\(script)'; COMP_WORDS=(\(list)); COMP_CWORD=\(words.count - 1); _clausecheck; "
                + "printf '%s\\n' \"${COMPREPLY[@]}\"",
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(
            decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(output == completion + "\n")
    }
}
