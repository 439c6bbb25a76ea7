import ClauseReports
import ClauseReview

/// One command's view of the streams: results to standard output, notices and errors to standard error.
struct Console: Sendable {
    let surroundings: Surroundings
    /// Whether results are coloured.
    let usesColor: Bool
    /// Columns to write results in.
    let width: Int
    private let isQuiet: Bool

    /// Takes colour, width and quietness from the command line, then the environment, then the terminal.
    init(_ surroundings: Surroundings, _ invocation: Invocation = Invocation()) {
        self.surroundings = surroundings
        let environment = surroundings.environment
        let terminal = surroundings.output.terminalWidth
        switch invocation.value(of: .color) {
        case "always": usesColor = true
        case "never": usesColor = false
        default:
            usesColor =
                terminal != nil && environment["NO_COLOR", default: ""].isEmpty
                && environment["TERM"] != "dumb"
        }
        let columns = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        width = min(max(invocation.count(of: .width) ?? columns ?? terminal ?? 80, 40), 120)
        isQuiet = invocation.has(.quiet)
    }

    /// Whether results go to a terminal, where control characters would act.
    var isTerminal: Bool { surroundings.output.terminalWidth != nil }

    /// Whether nobody reads the results any more, so that work may end.
    var isClosed: Bool { surroundings.output.failure != nil }

    /// A canvas for results in the console's width and colour.
    func canvas() -> TerminalCanvas { TerminalCanvas(width: width, color: usesColor) }

    /// Writes results.
    func write(_ bytes: [UInt8]) { surroundings.output.write(bytes) }

    /// Writes results.
    func write(_ text: String) { write(Array(text.utf8)) }

    /// Tells what a person should know, unless the command is to be quiet.
    func notice(_ message: String) {
        if !isQuiet { complainPlainly("clausecheck: \(InertText.lines(message))\n") }
    }

    /// Reports an error.
    func complain(_ error: CommandError) {
        switch error {
        case .packs, .settings: complainPlainly(InertText.lines("\(error)") + "\n")
        case .usage, .register:
            complainPlainly("clausecheck: \(InertText.lines("\(error)"))\n")
        case .file(let path, let reason):
            // A path is one line whatever characters it holds.
            let place = path == "-" ? "standard input" : InertText.label(path, limit: 1000)
            complainPlainly("clausecheck: \(place): \(InertText.lines(reason))\n")
        case .reported: break
        }
    }

    /// Writes to standard error as it stands.
    func complainPlainly(_ text: String) { surroundings.errors.write(Array(text.utf8)) }

    /// The day on which waivers are judged.
    func today(_ invocation: Invocation) -> CalendarDate? {
        invocation.date(of: .today) ?? surroundings.today()
    }
}
