import ClauseReview

/// A parsed command line: operands in order, and the values of options.
struct Invocation: Sendable {
    let operands: [String]
    private let values: [String: [String]]

    init(operands: [String] = [], values: [String: [String]] = [:]) {
        self.operands = operands
        self.values = values
    }

    /// The first operand, which parsing has made sure of where a command needs one; else "".
    var operand: String { operands.first ?? "" }

    /// Whether the option was given.
    func has(_ option: CommandOption) -> Bool { values[option.name] != nil }

    /// The option's value, or nil when it was not given.
    func value(of option: CommandOption) -> String? { values[option.name]?.last }

    /// All values of a repeatable option, in the order given.
    func values(of option: CommandOption) -> [String] { values[option.name] ?? [] }

    /// The value of an option of kind `count`.
    func count(of option: CommandOption) -> Int? { value(of: option).flatMap { Int($0) } }

    /// The value of an option of kind `date`.
    func date(of option: CommandOption) -> CalendarDate? {
        value(of: option).flatMap { CalendarDate($0) }
    }
}
