/// Cuts the text of a pattern into words and marks and reports what is neither.
struct PatternLexer {
    private let value: PackValue
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [PatternToken] = []
    /// Whether something was reported, so that the pattern cannot be used.
    private var hasFailed = false

    /// The tokens of a pattern, and whether something in it could not be read, all of which is reported.
    ///
    /// What cannot be read leaves a token of the kind that was probably meant, so that the rest can be checked.
    static func tokens(
        of value: PackValue, report: inout PackReport
    ) -> (tokens: [PatternToken], hasFailed: Bool) {
        var lexer = PatternLexer(value: value)
        while lexer.position < lexer.bytes.count { lexer.readToken(&report) }
        return (lexer.tokens, lexer.hasFailed)
    }

    private init(value: PackValue) {
        self.value = value
        self.bytes = value.bytes
    }

    private mutating func readToken(_ report: inout PackReport) {
        let byte = bytes[position]
        let start = position
        switch byte {
        case _ where byte.isPackSpace: position += 1
        case UInt8(ascii: "("):
            position += 1
            emit(.open, from: start)
        case UInt8(ascii: ")"):
            position += 1
            emit(.close(isOptional: take("?")), from: start)
        case UInt8(ascii: "|"):
            position += 1
            emit(.bar, from: start)
        case UInt8(ascii: ":"):
            position += 1
            emit(.colon, from: start)
        case UInt8(ascii: "<"): readTerm(&report)
        case UInt8(ascii: ">"):
            position += 1
            fail(.unbalancedAngle, from: start, "`>` without `<` before it", nil, &report)
        case UInt8(ascii: "."):
            if nextByte == UInt8(ascii: ".") {
                readGap(&report)
            } else {
                readStray(&report)
            }
        case UInt8(ascii: "~"): readGap(&report)
        case UInt8(ascii: "*"):
            position += 1
            fail(
                .badStar, from: start, "`*` stands alone",
                "write it at the end of a word: `audit*`; for any words between write `..4`",
                &report)
        case UInt8(ascii: "?"):
            position += 1
            fail(
                .badOptional, from: start, "`?` stands alone",
                "write it at the end of what may be left out: `prior?`", &report)
        default: readWord(&report)
        }
    }

    private var nextByte: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    private var nextScalar: Unicode.Scalar? {
        String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars.first
    }

    private mutating func emit(_ kind: PatternToken.Kind, from start: Int) {
        tokens.append(PatternToken(kind: kind, range: start..<position))
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
        position += 1
        return true
    }

    private mutating func fail(
        _ code: PackDiagnostic.Code, from start: Int, _ message: String, _ hint: String?,
        _ report: inout PackReport,
        leaving kind: PatternToken.Kind = .word("unreadable", isPrefix: false, isOptional: false)
    ) {
        hasFailed = true
        report.add(code, at: value.range(start..<position), message, hint: hint)
        emit(kind, from: start)
    }

    // MARK: Terms and gaps

    private mutating func readTerm(_ report: inout PackReport) {
        let start = position
        position += 1
        while position < bytes.count, bytes[position].isNameByte { position += 1 }
        let name = String(decoding: bytes[(start + 1)..<position], as: UTF8.self)
        guard take(">") else {
            fail(
                .unbalancedAngle, from: start, "`<` is not closed after the name of a term",
                "write a term as `<must>`: small letters, digits and hyphens", &report)
            return
        }
        if name.isEmpty {
            fail(.unknownTerm, from: start, "`<>` names no term", nil, &report)
            return
        }
        if take("*") {
            fail(
                .badStar, from: start, "a term takes no `*`",
                "put the star on the words of the term", &report)
            return
        }
        let range = start..<position
        let isOptional = take("?")
        tokens.append(PatternToken(kind: .term(name, isOptional: isOptional), range: range))
    }

    private mutating func readGap(_ report: inout PackReport) {
        let start = position
        let isNear = bytes[position] == UInt8(ascii: "~")
        while position < bytes.count, bytes[position] == bytes[start] { position += 1 }
        let marks = position - start
        let digits = position
        while position < bytes.count, bytes[position].isWordEnd == false { position += 1 }
        let text = String(decoding: bytes[digits..<position], as: UTF8.self)
        if !isNear, marks == 3, text.isEmpty {
            emit(.sentence, from: start)
            return
        }
        if isNear, marks == 2, text.isEmpty {
            emit(.across(nil), from: start)
            return
        }
        guard marks == 2 || isNear && marks == 1, let count = Int(text),
            text.utf8.allSatisfy(\.isDigit)
        else {
            fail(
                isNear || marks == 2 ? .badGap : .strayPunctuation, from: start,
                "`\(String(decoding: bytes[start..<position], as: UTF8.self))` is no gap",
                "write `..6` (at most six words between), `...` (anything in the sentence), `~6` "
                    + "(either order) or `~~6` (either order of all that stands on both sides)",
                &report, leaving: .gap(1))
            return
        }
        guard (1...PackLimits.gapWords).contains(count) else {
            fail(
                count == 0 ? .badGap : .gapTooBig, from: start,
                count == 0
                    ? "a gap of no words" : "a gap of more than \(PackLimits.gapWords) words",
                count == 0
                    ? "leave it out: words side by side follow each other"
                    : "write `...` for anything in the sentence", &report, leaving: .gap(1))
            return
        }
        switch (isNear, marks) {
        case (false, _): emit(.gap(count), from: start)
        case (true, 1): emit(.near(count), from: start)
        case (true, _): emit(.across(count), from: start)
        }
    }

    // MARK: Words

    private mutating func readWord(_ report: inout PackReport) {
        let start = position
        let view = String(decoding: bytes[start...].prefix(while: { !$0.isWordEnd }), as: UTF8.self)
        var end = start
        for scalar in view.unicodeScalars {
            if scalar == "*" || scalar == "?" { break }
            if !PatternWords.isWordScalar(scalar) { break }
            end += UTF8.width(scalar)
        }
        // `...` and `..6` may follow a word without white space; a full stop inside stays.
        var text = Array(bytes[start..<end])
        if let dots = Self.firstDots(text) {
            end = start + dots
            text.removeSubrange(dots...)
        }
        guard end > start else {
            readStray(&report)
            return
        }
        position = end
        let isPrefix = take("*")
        let isOptional = take("?")
        if take("*") {
            fail(.badStar, from: start, "`?` stands before `*`", "write `word*?`", &report)
            return
        }
        if isPrefix || isOptional, let next = nextScalar, next != ".",
            PatternWords.isWordScalar(next)
        {
            let mark = isOptional ? "?" : "*"
            while position < bytes.count, !bytes[position].isWordEnd { position += 1 }
            fail(
                isOptional ? .badOptional : .badStar, from: start,
                "`\(mark)` stands inside a word", "it can only end a word", &report)
            return
        }
        emit(
            .word(
                String(decoding: text, as: UTF8.self), isPrefix: isPrefix, isOptional: isOptional),
            from: start)
    }

    private static func firstDots(_ text: [UInt8]) -> Int? {
        guard text.count > 1 else { return nil }
        let dot = UInt8(ascii: ".")
        return (1..<text.count).first { text[$0] == dot && text[$0 - 1] == dot }.map { $0 - 1 }
    }

    /// The mark that a look-alike was meant to be.
    private static func kind(of plain: String) -> PatternToken.Kind {
        switch plain {
        case "(": .open
        case ")": .close(isOptional: false)
        case "|": .bar
        case ":": .colon
        default: .word("unreadable", isPrefix: false, isOptional: false)
        }
    }

    private mutating func readStray(_ report: inout PackReport) {
        let start = position
        guard let scalar = nextScalar else {
            position += 1
            return
        }
        position = min(bytes.count, start + UTF8.width(scalar))
        if scalar == "…" {
            emit(.sentence, from: start)
        } else if scalar.properties.isWhitespace {
            return
        } else if let plain = PatternWords.plainMark(for: scalar) {
            fail(
                .fullWidthPunctuation, from: start,
                "`\(scalar)` is not the plain mark that patterns use", "write `\(plain)`", &report,
                leaving: Self.kind(of: plain))
        } else if scalar.properties.isAlphabetic {
            while let next = nextScalar, next.properties.isAlphabetic,
                !PatternWords.isWordScalar(next), position < bytes.count
            {
                position = min(bytes.count, position + UTF8.width(next))
            }
            let letters = String(decoding: bytes[start..<position], as: UTF8.self)
            fail(
                .nothingToMatch, from: start,
                "`\(letters)` is in letters that agreements are not searched for and can never match",
                "write Latin letters, digits or Chinese characters", &report)
        } else {
            fail(
                .strayPunctuation, from: start,
                "`\(scalar)` has no meaning in a pattern",
                "leave it out: punctuation never matters", &report)
        }
    }
}

extension UInt8 {
    /// Whether the byte is a small letter, digit or hyphen.
    fileprivate var isNameByte: Bool {
        (0x61...0x7A).contains(self) || isDigit || self == UInt8(ascii: "-")
    }

    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether a word or number ends before this byte whatever stands before it.
    fileprivate var isWordEnd: Bool {
        isPackSpace || self == UInt8(ascii: "(") || self == UInt8(ascii: ")")
            || self == UInt8(ascii: "|") || self == UInt8(ascii: "<") || self == UInt8(ascii: ">")
            || self == UInt8(ascii: "~")
    }
}
