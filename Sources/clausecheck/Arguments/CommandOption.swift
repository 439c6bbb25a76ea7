/// An option of a command: `--name`, or `--name VALUE`.
struct CommandOption: Sendable, Hashable {
    /// The long name without dashes.
    let name: String
    /// The letter after one dash, or nil.
    let letter: Character?
    /// The value it takes, or nil for a switch.
    let value: Value?
    /// Whether it may be given several times.
    let isRepeatable: Bool
    /// What it does, as half a sentence.
    let help: String

    /// The value of an option.
    struct Value: Sendable, Hashable {
        /// The name in help texts, in capitals.
        let name: String
        let kind: ArgumentKind
    }

    /// Makes a switch.
    init(_ name: String, letter: Character? = nil, help: String) {
        self.name = name
        self.letter = letter
        self.value = nil
        self.isRepeatable = false
        self.help = help
    }

    /// Makes an option with a value.
    init(
        _ name: String, letter: Character? = nil, value: String, _ kind: ArgumentKind = .text,
        isRepeatable: Bool = false, help: String
    ) {
        self.name = name
        self.letter = letter
        self.value = Value(name: value, kind: kind)
        self.isRepeatable = isRepeatable
        self.help = help
    }

    /// As help texts show it: `-o, --output FILE`.
    var usage: String {
        let short = letter.map { "-\($0), " } ?? ""
        return short + "--\(name)" + (value.map { " \($0.name)" } ?? "")
    }
}
