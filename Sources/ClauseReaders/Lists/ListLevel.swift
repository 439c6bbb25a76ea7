/// How the paragraphs of one level of a list are numbered.
struct ListLevel: Equatable, Sendable {
    /// What stands between a number and its paragraph.
    enum Suffix: String, Sendable {
        case tab, space, nothing

        /// The character, or nothing.
        var text: String {
            switch self {
            case .tab: "\t"
            case .space: " "
            case .nothing: ""
            }
        }
    }

    /// The first number.
    var start = 0
    var format = NumberFormat.decimal
    /// The label with `%1` to `%9` for the numbers of the levels, or the bullet itself.
    var template = ""
    /// Level from 1 after whose paragraphs counting starts again, 0 for never; nil for any level above.
    var restart: Int?
    /// Whether the numbers of all levels are written in decimals ("legal numbering").
    var isLegal = false
    var suffix = Suffix.tab
    /// Where the lines after the first begin, in twentieths of a point.
    var indent: Int32?
    /// The paragraph style that takes this level.
    var style: String?

    /// The label of a paragraph.
    ///
    /// - Parameters:
    ///   - number: the number of a level from 0, as counted.
    ///   - format: the format of a level from 0.
    func label(number: (Int) -> Int, format: (Int) -> NumberFormat) -> String {
        if self.format == .bullet { return Self.bullet(template) }
        var text = ""
        var isAfterSign = false
        for character in template {
            if isAfterSign, let digit = character.wholeNumberValue, (1...9).contains(digit) {
                let format = format(digit - 1)
                let isWritten = isLegal && format != .none && format != .bullet
                text += (isWritten ? Self.legal(format) : format).text(number(digit - 1))
                isAfterSign = false
                continue
            }
            if isAfterSign { text.append("%") }
            isAfterSign = character == "%"
            if !isAfterSign { text.append(character) }
        }
        return isAfterSign ? text + "%" : text
    }

    private static func legal(_ format: NumberFormat) -> NumberFormat {
        if case .padded = format { return format }
        return .decimal
    }

    /// A bullet as a character that any font has: symbol fonts keep theirs in the private area.
    private static func bullet(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "" }
        switch first.value {
        case 0xE000...0xF8FF: return "•"
        // The letter that Courier New shows as a hollow bullet.
        case 0x6F where text.unicodeScalars.count == 1: return "◦"
        default: return text
        }
    }
}
