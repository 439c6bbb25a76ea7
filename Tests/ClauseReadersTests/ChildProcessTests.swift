import ClauseText
import Foundation
import Testing

@testable import ClauseReaders

@Suite struct ChildProcessTests {
    private func child(
        _ name: String, _ arguments: [String], seconds: Int = 20, output: Int = 1 << 20,
        memory: Int? = nil
    ) throws -> ChildProcess {
        let path = try #require(
            ProgramFinder.path(of: name, in: ReadOptions.standardSearchPath))
        return ChildProcess(
            path: path, arguments: arguments, seconds: seconds, outputBytes: output,
            memoryBytes: memory)
    }

    @Test func givesTheProgramItsInputAndTakesItsOutput() throws {
        let input = [UInt8]((0..<200_000).map { UInt8(truncatingIfNeeded: $0) })
        let result = try child("cat", []).run(input: input)
        #expect(result.status == 0)
        #expect(result.output == input)
    }

    @Test func letsTheProgramOpenItsInputByName() throws {
        let result = try child("cat", ["/dev/stdin"]).run(input: Array("text".utf8))
        #expect(result.output == Array("text".utf8))
    }

    @Test func passesArgumentsAsTheyAre() throws {
        let argument = "$(id) `id` ; id > /tmp/x \"'\\ *"
        let result = try child("printf", ["%s", argument]).run(input: [])
        #expect(result.output == Array(argument.utf8))
    }

    @Test func givesStatusAndComplaint() throws {
        let result = try child("cat", ["/nowhere/at/all"]).run(input: [])
        #expect(result.status == 1)
        #expect(result.complaint.contains("/nowhere/at/all"))
    }

    @Test func showsTheProgramACleanEnvironment() throws {
        let result = try child("env", []).run(input: [])
        let names = String(decoding: result.output, as: UTF8.self)
            .split(separator: "\n").compactMap { $0.split(separator: "=").first }
        #expect(names.sorted() == ["HOME", "LC_ALL", "OMP_THREAD_LIMIT", "PATH", "TMPDIR"])
    }

    @Test func endsAProgramThatTakesTooLong() throws {
        let start = ContinuousClock.now
        #expect(throws: ReadError.timedOut(program: "sleep", seconds: 1)) {
            try child("sleep", ["30"], seconds: 1).run(input: [])
        }
        #expect(ContinuousClock.now - start < .seconds(10))
    }

    @Test func endsTheProgramsThatAProgramStarted() throws {
        #expect(throws: ReadError.timedOut(program: "env", seconds: 1)) {
            try child("env", ["sh", "-c", "sleep 31.4159 & wait"], seconds: 1).run(input: [])
        }
        usleep(200_000)
        let listed = try child("ps", ["-A", "-o", "args="]).run(input: [])
        #expect(!String(decoding: listed.output, as: UTF8.self).contains("31.4159"))
    }

    @Test func endsAProgramThatPrintsTooMuch() throws {
        #expect(throws: ReadError.tooLarge(what: "what yes makes of the file", limit: "1 MB")) {
            try child("yes", [], output: 1 << 20).run(input: [])
        }
    }

    @Test(.enabled(if: ProgramFinder.path(of: "prlimit", in: ["/usr/bin", "/bin"]) != nil))
    func endsAProgramThatTakesTooMuchMemory() throws {
        let result = try child(
            "dd", ["if=/dev/zero", "of=/dev/null", "bs=200M", "count=1"], memory: 64 << 20
        )
        .run(input: [])
        #expect(result.status != 0)
    }

    @Test func saysThatAProgramCouldNotBeStarted() throws {
        let nowhere = ChildProcess(
            path: "/nowhere/program", arguments: [], seconds: 1, outputBytes: 10, memoryBytes: nil)
        if let result = try? nowhere.run(input: []) {
            // prlimit was started and found no program.
            #expect(result.status != 0)
        }
    }

    @Test func runsFromManyThreadsAtOnce() async throws {
        let cat = try child("cat", [])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in 0..<40 {
                group.addTask {
                    let input = Array("task \(index)".utf8)
                    return try cat.run(input: input).output == input
                }
            }
            for try await isSame in group { #expect(isSame) }
        }
    }

    @Test func removesItsTemporaryFolderAfterAnError() throws {
        var path = ""
        #expect(throws: ReadError.empty) {
            try TemporaryFolder.with { folder throws(ReadError) in
                path = folder.path
                try folder.write([1], to: "file")
                let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path)
                #expect(attributes?[.posixPermissions] as? Int == 0o700)
                throw ReadError.empty
            }
        }
        #expect(!path.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func readsOnlyPlainFilesOfItsTemporaryFolder() throws {
        try TemporaryFolder.with { folder throws(ReadError) in
            try folder.write([1, 2, 3], to: "made")
            try? FileManager.default.createSymbolicLink(
                atPath: folder.file("link"), withDestinationPath: folder.file("made"))
            #expect(folder.read("made", limit: 3) == [1, 2, 3])
            #expect(folder.read("made", limit: 2) == nil)
            #expect(folder.read("link", limit: 3) == nil)
            #expect(folder.read("other", limit: 3) == nil)
        }
    }

    @Test func looksForProgramsInAbsoluteFoldersAlone() {
        #expect(ProgramFinder.path(of: "cat", in: ["bin", ".", ""]) == nil)
        #expect(ProgramFinder.path(of: "../bin/cat", in: ["/usr/bin"]) == nil)
        #expect(ProgramFinder.path(of: "no-such-program", in: ["/usr/bin"]) == nil)
    }
}
