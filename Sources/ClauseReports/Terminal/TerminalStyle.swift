/// How words look on a terminal; several styles may hold at once.
public struct TerminalStyle: OptionSet, Sendable, Hashable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let bold = TerminalStyle(rawValue: 1)
    public static let dim = TerminalStyle(rawValue: 2)
    public static let underline = TerminalStyle(rawValue: 4)
    public static let red = TerminalStyle(rawValue: 8)
    public static let green = TerminalStyle(rawValue: 16)
    public static let yellow = TerminalStyle(rawValue: 32)
    public static let magenta = TerminalStyle(rawValue: 64)
    public static let cyan = TerminalStyle(rawValue: 128)

    /// The parameters of the escape sequence that turns the style on, such as "1;31".
    var parameters: String {
        let codes: [(TerminalStyle, String)] = [
            (.bold, "1"), (.dim, "2"), (.underline, "4"), (.red, "31"), (.green, "32"),
            (.yellow, "33"), (.magenta, "35"), (.cyan, "36"),
        ]
        return codes.filter { contains($0.0) }.map(\.1).joined(separator: ";")
    }
}
