import Foundation
import TestSupport
import Testing

@testable import ClauseReaders
@testable import clausecheck

@Suite struct HostileInputTests {
    private static func random(_ count: Int, seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
    }

    /// What is said of a broken PDF: that it is damaged, or that no program is there to read it.
    private static let brokenPDF =
        [KnownProgram.mutool, .pdftotext].contains {
            $0.path(in: ReadOptions.standardSearchPath) != nil
        } ? "is damaged" : "needs the program mutool or pdftotext"

    /// Files that are no agreement, and what the message must say besides their name.
    static let files: [(String, [UInt8], String)] = [
        ("empty.txt", [], "holds no text"),
        ("blank.txt", Array("  \n\n\t\n".utf8), "holds no text"),
        ("random.bin", random(4096, seed: 1), "not a document"),
        ("random.docx", random(4096, seed: 2), "not a document"),
        ("random.pdf", random(4096, seed: 3), "not a document"),
        (
            "program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + [UInt8](repeating: 0, count: 600),
            "not a document"
        ),
        ("zeros.txt", [UInt8](repeating: 0, count: 1000), "holds no text"),
        ("broken.docx", Array("PK\u{3}\u{4}".utf8) + random(300, seed: 4), "is damaged"),
        ("broken.pdf", Array("%PDF-1.7\n".utf8) + Array("nothing".utf8), brokenPDF),
        ("novel.txt", Array(SampleFiles.novel.utf8), "does not read like an agreement"),
        ("add.swift", Array(SampleFiles.sourceCode.utf8), "does not read like an agreement"),
        ("word.txt", Array("agreement".utf8), "does not read like an agreement"),
        ("endless.txt", Array(String(repeating: "x", count: 200_000).utf8), "does not read like"),
    ]

    @Test(arguments: files)
    func namesFileAndReasonAndFindsNothingMissing(name: String, bytes: [UInt8], reason: String)
        throws
    {
        let folder = try TestFolder()
        try folder.write(name, bytes)
        let run = CommandRun(["review", name], in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains("\(name): "))
        #expect(run.errors.contains(reason), "\(run.errors)")
        #expect(!run.output.contains("MISSING"))
        #expect(!run.output.contains("missing"))
    }

    @Test(arguments: [
        (
            ["review", "nothing.txt"],
            "nothing.txt: the file could not be read: there is no such file"
        ),
        (["review", "folder"], "folder: the file could not be read: it is a folder"),
        (["review", "pipe"], "pipe: the file could not be read: it is a device or pipe"),
        (["review", "/dev/zero"], "/dev/zero: the file could not be read: it is a device or pipe"),
        (["review", "file.txt/x"], "a part of the path is no folder"),
        (["review", String(repeating: "n", count: 300)], "the name is too long"),
        (["review", "loop"], "its links lead in a circle"),
        (["text", "nothing.txt"], "there is no such file"),
        (["clauses", "folder"], "it is a folder"),
        (["memo", "nothing.txt"], "there is no such file"),
        (["explain", "audit.right", "nothing.txt"], "there is no such file"),
        (["evaluate", "nothing"], "there is no such folder"),
        (["evaluate", "folder"], "no labels here"),
        (["packs", "check", "nothing.pack"], "there is no such file"),
        (["packs", "check", "folder"], "holds no file ending in .pack"),
        (["packs", "list", "--packs", "nothing"], "there is no such folder"),
        (["review", "file.txt", "--config", "nothing"], "nothing: the file could not be read"),
        (["review", "file.txt", "--baseline", "file.txt"], "this is no baseline"),
        (["review", "file.txt", "--format", "json=folder"], "it is a folder"),
        (["review", "file.txt", "--format", "json=none/x.json"], "could not be written"),
        (["evaluate", "folder", "--compare", "file.txt"], "this is no evaluation"),
    ])
    func refusesWhatIsNoReadableFile(arguments: [String], message: String) throws {
        let folder = try TestFolder()
        try folder.write("folder/note.txt", "a note")
        try folder.write("file.txt", SampleFiles.whole)
        unsafe mkfifo(folder.path + "/pipe", 0o600)
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/loop", withDestinationPath: "loop")
        let run = CommandRun(arguments, in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains(message), "\(run.errors)")
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func saysThatPermissionIsMissing() throws {
        let folder = try TestFolder()
        let path = try folder.write("secret.txt", SampleFiles.whole)
        unsafe chmod(path, 0)
        let run = CommandRun(["review", "secret.txt"], in: folder)
        #expect(run.status == .failure)
        #expect(
            run.errors.contains("secret.txt: the file could not be read: there is no permission"))
    }

    @Test func reviewsTheOthersWhenOneFileFails() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("good.txt", SampleFiles.whole)
        try folder.write("empty.txt", "")
        let run = CommandRun(["review", "empty.txt", "good.txt"] + options, in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains("empty.txt: "))
        #expect(run.output.contains("MET (3)"))
    }

    @Test func survivesRandomCommandLines() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", "a few words")
        var generator = SeededGenerator(seed: 7)
        var words = [
            "-", "--", "a.txt", "=", "--format", "json", "-o", "\u{0}", "é", "--today", "text",
        ]
        words += CommandTable.commands.flatMap { command in
            command.options.map { "--\($0.name)" }
        }
        for _ in 0..<300 {
            var arguments = ["text"]
            for _ in 0..<Int.random(in: 0...5, using: &generator) {
                arguments.append(words.randomElement(using: &generator) ?? "")
            }
            let run = CommandRun(arguments, in: folder)
            #expect(run.status == .clean || !run.errors.isEmpty)
        }
    }
}
