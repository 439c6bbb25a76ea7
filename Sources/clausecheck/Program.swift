import ClauseReports
import ClauseReview

/// The whole program as a function of arguments and surroundings, so that tests can run it.
enum Program {
    static let name = "clausecheck"
    static let version = "1.0.0"
    static let tool = Review.Tool(name: name, version: version)

    /// Runs one command line.
    ///
    /// - Parameter arguments: what follows the program's name.
    static func run(_ arguments: [String], in surroundings: Surroundings) -> ExitStatus {
        let plain = Console(surroundings)
        do {
            let status = try run(arguments, in: surroundings, plain)
            return try finished(status, surroundings)
        } catch {
            if error != .reported { plain.complain(error) }
            return .failure
        }
    }

    private static func run(
        _ arguments: [String], in surroundings: Surroundings, _ plain: Console
    ) throws(CommandError) -> ExitStatus {
        var arguments = arguments[...]
        guard let first = arguments.popFirst() else {
            plain.complainPlainly(CommandHelp.overview(width: plain.width))
            return .failure
        }
        let name: String
        switch first {
        case "--help", "-h": name = "help"
        case "--version", "-V": name = "version"
        default:
            guard !first.hasPrefix("-") || first == "-" else {
                throw .usage(
                    "the command comes before its options, not \(first)",
                    hint: "clausecheck help lists the commands")
            }
            name = first
        }
        guard let command = CommandTable.command(named: name) else {
            throw CommandTable.unknown(name)
        }
        let invocation = try ArgumentParser.parse(Array(arguments), for: command)
        let console = Console(surroundings, invocation)
        if invocation.has(.help) {
            console.write(CommandHelp.page(of: command, width: console.width))
            return .clean
        }
        return try command.action(invocation, console)
    }

    /// A reader that went away ends the program quietly; any other failure to write is an error.
    private static func finished(
        _ status: ExitStatus, _ surroundings: Surroundings
    ) throws(CommandError) -> ExitStatus {
        guard let reason = surroundings.output.failure, reason != .closed else { return status }
        throw .file(path: "standard output", reason: reason.description)
    }
}
