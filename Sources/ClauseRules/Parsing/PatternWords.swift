import ClauseText

/// How the text of a pattern falls into words: the same rule by which agreements are cut into tokens.
enum PatternWords {
    /// Whether a scalar may stand in a word of a pattern: a letter, digit or mark that joins them.
    static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        isLetter(scalar) || isDigit(scalar) || isJoiner(scalar)
    }

    /// The words of a run of word scalars, in order.
    ///
    /// Joining marks separate words, except the point in "99.9"; the `'s` of a
    /// possessive is dropped; a Chinese character is a word by itself; letters after a number are a new word.
    static func words(in text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        var words: [String] = []
        var current = String.UnicodeScalarView()
        func finish() {
            if !current.isEmpty { words.append(String(current)) }
            current = String.UnicodeScalarView()
        }
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            let isLastNext = index + 2 >= scalars.count || !isLetter(scalars[index + 2])
            let startsWithDigit = current.first.map(isDigit) ?? false
            if isHan(scalar) {
                finish()
                words.append(String(scalar))
            } else if isDigit(scalar) {
                current.append(scalar)
            } else if isLetter(scalar) {
                if startsWithDigit { finish() }
                current.append(scalar)
            } else if isApostrophe(scalar), !current.isEmpty, isLastNext, next == "s" || next == "S"
            {
                finish()
                index += 1
            } else if scalar == ".", startsWithDigit, let next, isDigit(next) {
                current.append(scalar)
            } else {
                finish()
            }
            index += 1
        }
        finish()
        return words
    }

    /// Whether a scalar is a character that is a word by itself.
    static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        WordFolding.isHan(scalar.value)
    }

    /// The plain mark that a look-alike stands for, or nil.
    static func plainMark(for scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "（": "("
        case "）": ")"
        case "｜", "│": "|"
        case "：": ":"
        case "＜", "〈", "《": "<"
        case "＞", "〉", "》": ">"
        case "～": "~"
        case "＊": "*"
        case "？": "?"
        default: nil
        }
    }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar == "‘"
    }

    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "‐", "‑", "–", ".", "/", "&", "%": true
        default: isApostrophe(scalar)
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        WordFolding.letter(scalar.value).map { $0 < 0x3A } ?? false
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        WordFolding.letter(scalar.value).map { $0 >= 0x3A } ?? isHan(scalar)
            || (0x300...0x36F).contains(scalar.value)
    }
}
