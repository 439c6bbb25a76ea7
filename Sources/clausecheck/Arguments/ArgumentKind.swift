/// What the value of an option or an operand may be; parsing checks it and completions offer it.
enum ArgumentKind: Sendable, Hashable {
    case text
    case file
    case folder
    /// One of a few words.
    case choice([String])
    /// The form of a report, one of a few, with `=FILE` or without.
    case report([String])
    /// A whole number from 1.
    case count
    /// A day as `YYYY-MM-DD`.
    case date
    /// The id of a regime pack.
    case regime
    /// The id of an element, requirement, adverse topic or duty.
    case rule

    /// The words that may stand here, when there are only a few.
    var choices: [String] {
        switch self {
        case .choice(let words), .report(let words): words
        default: []
        }
    }
}
