import ClauseReaders
import ClauseReview
import ClauseRules
import Synchronization

@testable import clausecheck

/// One run of the program with captured streams.
struct CommandRun {
    let status: ExitStatus
    let outputBytes: [UInt8]
    let errors: String

    private static let lexicon = EmbeddedPacks.files.filter { $0.name.hasPrefix("lexicon/") }

    var output: String { String(decoding: outputBytes, as: UTF8.self) }

    /// Runs a command line.
    ///
    /// - Parameters:
    ///   - folder: the current folder; one with packs of its own is reviewed with those and the lexicon alone.
    ///   - below: where in the folder to stand.
    ///   - input: what standard input holds.
    ///   - terminalWidth: columns when the output is to count as a terminal.
    ///   - closesAfter: how many bytes the reader of the output takes before it goes away.
    init(
        _ arguments: [String], in folder: TestFolder? = nil, below: String? = nil,
        input: [UInt8] = [],
        environment: [String: String] = [:], terminalWidth: Int? = nil,
        today: String = "2026-06-01",
        closesAfter: Int? = nil
    ) {
        let output = CapturedSink(terminalWidth: terminalWidth, limit: closesAfter)
        let errors = CapturedSink(terminalWidth: nil, limit: nil)
        let part = Mutex(input)
        let hasOwnPacks = folder?.hasOwnPacks ?? false
        let surroundings = Surroundings(
            output: output, errors: errors,
            input: { (limit) throws(ReadError) in
                guard input.count <= limit else {
                    throw .tooLarge(what: "standard input", limit: "\(limit) bytes")
                }
                return input
            },
            inputPart: { () throws(ReadError) in
                part.withLock { rest in
                    defer { rest = Array(rest.dropFirst(1000)) }
                    return Array(rest.prefix(1000))
                }
            },
            environment: environment.merging(["PATH": "/usr/bin:/bin"]) { given, _ in given },
            folder: (folder?.path ?? "/") + (below.map { "/\($0)" } ?? ""),
            today: { CalendarDate(today) },
            packs: hasOwnPacks ? .only(Self.lexicon) : .embedded,
            workers: 2)
        status = Program.run(arguments, in: surroundings)
        outputBytes = output.bytes
        self.errors = String(decoding: errors.bytes, as: UTF8.self)
    }

    /// Command line, status and both streams as one text for a golden file.
    static func transcript(_ arguments: [String], in folder: TestFolder? = nil) -> String {
        let run = CommandRun(arguments, in: folder)
        var text = "$ clausecheck \(arguments.joined(separator: " "))\n"
        text += run.output.isEmpty ? "" : "-- output\n\(run.output)"
        text += run.errors.isEmpty ? "" : "-- errors\n\(run.errors)"
        return text + "-- status \(run.status.rawValue)\n\n"
    }
}

/// Keeps what is written to it; a class because the program shares it between threads.
final class CapturedSink: ByteSink {
    let terminalWidth: Int?
    private let limit: Int?
    private let written = Mutex<[UInt8]>([])

    init(terminalWidth: Int?, limit: Int?) {
        self.terminalWidth = terminalWidth
        self.limit = limit
    }

    var bytes: [UInt8] { written.withLock { $0 } }

    var failure: SinkFailure? {
        guard let limit else { return nil }
        return bytes.count > limit ? .closed : nil
    }

    func write(_ bytes: [UInt8]) {
        if failure == nil { written.withLock { $0 += bytes } }
    }
}
