/// A field that is open while a Word file is read: its instruction is hidden and its result is text.
struct WordField {
    /// Bytes of the instruction that are kept; its name is all that matters.
    static let longestInstruction = 200

    private(set) var instruction: [UInt8] = []
    /// Whether the result has begun.
    var isInResult: Bool
    /// The state of a check box, or nil for other fields.
    var isChecked: Bool?

    init(instruction: String = "", isInResult: Bool = false) {
        self.instruction = Array(instruction.utf8.prefix(Self.longestInstruction))
        self.isInResult = isInResult
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let room = Self.longestInstruction - instruction.count
        unsafe instruction.append(contentsOf: bytes.prefix(max(0, room)))
    }

    /// The field's name in capitals, such as `TOC`.
    var name: String {
        let word = instruction.drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != 0x5C }
        return String(decoding: word, as: UTF8.self).uppercased()
    }

    /// What a field without a result shows: a check box's state, or the words of a macro button.
    var shownInstead: String {
        switch name {
        case "FORMCHECKBOX": return isChecked == true ? "☒" : "☐"
        case "MACROBUTTON" where !isInResult:
            // MACROBUTTON, the macro's name, the words.
            let text = String(decoding: instruction, as: UTF8.self)
            let words = text.split(separator: " ", maxSplits: 2)
            return words.count == 3 ? words[2].trimmingBlanks : ""
        default: return ""
        }
    }
}
