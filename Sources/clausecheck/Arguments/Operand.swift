/// What a command takes besides options.
struct Operand: Sendable, Hashable {
    /// How many of it there may be.
    enum Count: Sendable, Hashable {
        case one, optional, oneOrMore, any
    }

    /// The name in the usage line, in capitals.
    let name: String
    let count: Count
    let kind: ArgumentKind
    /// What it is, as half a sentence.
    let help: String

    init(_ name: String, _ kind: ArgumentKind, count: Count = .one, help: String) {
        self.name = name
        self.kind = kind
        self.count = count
        self.help = help
    }

    /// As the usage line shows it: `FILE…`, `[ID]`.
    var usage: String {
        switch count {
        case .one: name
        case .optional: "[\(name)]"
        case .oneOrMore: "\(name)…"
        case .any: "[\(name)…]"
        }
    }
}
