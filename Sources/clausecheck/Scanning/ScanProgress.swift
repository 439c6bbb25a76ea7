import ClauseReports

/// Tells how far a scan has got: one line that is rewritten on a terminal, or plain lines.
struct ScanProgress: Sendable {
    /// How it is told.
    enum Form: Sendable {
        case none, line, plain
    }

    private let form: Form
    private let total: Int
    private let width: Int
    private let sink: any ByteSink
    private let begun: Int
    private var told: Int

    /// Nanoseconds between two tellings.
    private var pause: Int { form == .line ? 100_000_000 : 5_000_000_000 }

    init(_ form: Form, total: Int, sink: any ByteSink, now: Int) {
        self.form = form
        self.total = total
        self.sink = sink
        width = sink.terminalWidth ?? 80
        begun = now
        told = now
    }

    /// Tells that so many files are done and which one is next, unless it was told just now.
    mutating func tell(done: Int, path: String, now: Int) {
        guard form != .none, now - told >= pause else { return }
        told = now
        let seconds = max(Double(now - begun) / 1e9, 0.001)
        let rate = Double(done) / seconds
        let left = rate > 0 ? Int(Double(max(total - done, 0)) / rate) : 0
        let figures =
            "\(done)/\(total) files, \(Int(rate.rounded()))/s, \(Self.duration(left)) left"
        if form == .plain {
            sink.write(Array("clausecheck: \(figures), \(InertText.line(path))\n".utf8))
            return
        }
        let name = InertText.label(
            FilePath.name(of: path), limit: max(width - figures.count - 4, 8))
        sink.write(Array("\r\u{1B}[K\(figures)  \(name)".utf8))
    }

    /// Takes the line off the terminal.
    func clear() {
        if form == .line { sink.write(Array("\r\u{1B}[K".utf8)) }
    }

    private static func duration(_ seconds: Int) -> String {
        if seconds < 60 { return "\(seconds) s" }
        return seconds < 3600
            ? "\(seconds / 60) min" : "\(seconds / 3600) h \(seconds % 3600 / 60) min"
    }
}
