/// Where results or messages go.
protocol ByteSink: Sendable {
    /// Writes all bytes, unless an earlier write failed.
    func write(_ bytes: [UInt8])
    /// Why writing stopped, or nil while it works.
    var failure: SinkFailure? { get }
    /// Columns of the terminal behind it, or nil when it is no terminal.
    var terminalWidth: Int? { get }
}

/// Why nothing more can be written.
enum SinkFailure: Error, Equatable, Sendable, CustomStringConvertible {
    /// The reader went away, as `head` does.
    case closed
    /// The system's words.
    case system(String)

    var description: String {
        switch self {
        case .closed: "the reader went away"
        case .system(let reason): "it could not be written: \(reason)"
        }
    }
}
