import ClauseRegister
import ClauseRules

/// Why a command could not be done; all of them end with exit status 2.
enum CommandError: Error, Equatable {
    /// The command line is wrong; the hint says what to type instead.
    case usage(String, hint: String?)
    /// A file could not be read, understood or written.
    case file(path: String, reason: String)
    /// Mistakes in packs.
    case packs(PackErrors)
    /// Mistakes in a settings file.
    case settings([PackDiagnostic])
    /// A register could not be opened, read or written.
    case register(RegisterError)
    /// What failed has already been reported.
    case reported
}

extension CommandError: CustomStringConvertible {
    var description: String {
        switch self {
        case .usage(let message, let hint):
            hint.map { "\(message)\n\($0)" } ?? message
        case .file(let path, let reason): "\(path): \(reason)"
        case .packs(let errors): "\(errors)"
        case .settings(let diagnostics):
            diagnostics.map(\.description).joined(separator: "\n\n")
        case .register(let error): "\(error)"
        case .reported: ""
        }
    }
}
