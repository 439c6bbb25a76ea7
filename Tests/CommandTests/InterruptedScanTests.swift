import Foundation
import TestSupport
import Testing

/// Scans that are killed. They run the program itself, which lies beside the tests.
@Suite struct InterruptedScanTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "clausecheck").path
    static let hasProgram = FileManager.default.isExecutableFile(atPath: program)

    @Test(.enabled(if: hasProgram))
    func aScanKilledFiftyTimesEndsAsOneThatNeverWas() throws {
        let folder = try TestFolder()
        for number in 0..<60 {
            try folder.write(
                "in/\(number % 7)/\(number).txt",
                SampleFiles.agreement(
                    "The Customer may audit the Provider once in \(number + 1) months.",
                    "The Provider shall keep records for \(number + 2) years."))
        }
        try Self.run(["scan", "in", "--register", "whole.db", "-q"], in: folder)
        var generator = SeededGenerator(seed: 50)
        var kills = 0
        while kills < 50 {
            // Every other attempt has other rules, so that there is always something to do.
            let rules = kills % 2 == 0 ? ["--pack", "gl14"] : []
            let process = try Self.start(
                ["scan", "in", "--register", "killed.db", "-q"] + rules, in: folder)
            // Half of the kills wait for the scan to begin to write, after which its work is soon done.
            if kills % 4 < 2 { Self.awaitWriting(folder, process) }
            usleep(UInt32.random(in: 0...60_000, using: &generator))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            kills += 1
            if kills % 10 == 0, folder.exists("killed.db") {
                try Self.run(["register", "verify", "--register", "killed.db"], in: folder)
            }
        }
        try Self.run(["scan", "in", "--register", "killed.db", "-q"], in: folder)
        try Self.run(["register", "verify", "--register", "killed.db"], in: folder)
        let runs = CommandRun(
            ["register", "runs", "--register", "killed.db"], in: folder
        ).output
        #expect(runs.split(separator: "\n").count { $0.contains("  interrupted  ") } > 5)
        for format in ["csv", "jsonl", "html"] {
            for name in ["whole", "killed"] {
                try Self.run(
                    [
                        "register", "export", "--register", "\(name).db", "--format", format, "-o",
                        "\(name).\(format)",
                    ], in: folder)
            }
            let whole = try folder.read("whole.\(format)")
            #expect(whole.count > 1000)
            #expect(try folder.read("killed.\(format)") == whole, "\(format)")
        }
    }

    /// Returns once the scan has written to the log of its register, or ended.
    private static func awaitWriting(_ folder: TestFolder, _ process: Process) {
        let log = folder.path + "/killed.db-wal"
        let manager = FileManager.default
        func stamp() -> String {
            let attributes = try? manager.attributesOfItem(atPath: log)
            return "\(attributes?[.size] ?? 0) \(attributes?[.modificationDate] ?? 0)"
        }
        let before = stamp()
        while process.isRunning, stamp() == before { usleep(500) }
    }

    private static func start(_ arguments: [String], in folder: TestFolder) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private static func run(_ arguments: [String], in folder: TestFolder) throws {
        let process = try start(arguments, in: folder)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(arguments)")
    }
}
