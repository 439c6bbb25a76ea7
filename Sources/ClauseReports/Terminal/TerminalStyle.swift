/// How words look on a terminal; several styles may hold at once.
struct TerminalStyle: OptionSet, Sendable, Hashable {
    let rawValue: UInt16

    static let bold = TerminalStyle(rawValue: 1)
    static let dim = TerminalStyle(rawValue: 2)
    static let underline = TerminalStyle(rawValue: 4)
    static let red = TerminalStyle(rawValue: 8)
    static let green = TerminalStyle(rawValue: 16)
    static let yellow = TerminalStyle(rawValue: 32)
    static let magenta = TerminalStyle(rawValue: 64)
    static let cyan = TerminalStyle(rawValue: 128)

    /// The parameters of the escape sequence that turns the style on, such as "1;31".
    var parameters: String {
        let codes: [(TerminalStyle, String)] = [
            (.bold, "1"), (.dim, "2"), (.underline, "4"), (.red, "31"), (.green, "32"),
            (.yellow, "33"), (.magenta, "35"), (.cyan, "36"),
        ]
        return codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
    }
}
