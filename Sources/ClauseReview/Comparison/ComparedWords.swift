import ClauseText

/// The words and marks of a text, ready to be compared: Han characters and punctuation marks are words of their own.
struct ComparedWords: Sendable {
    /// A word of the text.
    struct Word: Sendable {
        /// Bytes of the text, half-open.
        var range: Range<Int>
        /// Whether white space stands before it.
        var hasGap: Bool
        /// Whether it is a punctuation mark.
        var isMark: Bool
        /// Hash of its letters as they stand.
        var exact: UInt64
        /// Hash of its letters without case and accents.
        var folded: UInt64
    }

    let bytes: [UInt8]
    private(set) var words: [Word] = []

    /// Reads a text in one pass.
    init(_ text: String) {
        bytes = Array(text.utf8)
        var offset = 0
        var hasGap = false
        var start: Int?
        let scalars = Array(text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let end = offset + UTF8.width(scalar)
            let next = index + 1 < scalars.count ? scalars[index + 1] : nil
            if Self.isPart(scalar) || Self.joins(scalar, after: start != nil, before: next) {
                if start == nil { start = offset }
            } else {
                if let first = start { append(first..<offset, &hasGap, isMark: false) }
                start = nil
                if Self.isSpace(scalar) {
                    hasGap = true
                } else {
                    append(offset..<end, &hasGap, isMark: !WordFolding.isHan(scalar.value))
                }
            }
            offset = end
        }
        if let first = start { append(first..<offset, &hasGap, isMark: false) }
    }

    /// The letters of a word as they stand.
    func text(_ word: Word) -> String { String(decoding: bytes[word.range], as: UTF8.self) }

    /// All words but punctuation marks, in small letters without accents.
    func foldedWords() -> [String] {
        words.filter { !$0.isMark }.map { Self.folded(text($0)) }
    }

    /// A word in small letters without accents.
    static func folded(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars { result.append(contentsOf: folded(scalar)) }
        return String(result)
    }

    private static func folded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if let letter = WordFolding.letter(scalar.value) { return [Unicode.Scalar(letter)] }
        return Array(scalar.properties.lowercaseMapping.unicodeScalars)
    }

    private mutating func append(_ range: Range<Int>, _ hasGap: inout Bool, isMark: Bool) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        words.append(
            Word(
                range: range, hasGap: hasGap, isMark: isMark, exact: Self.hash(bytes[range]),
                folded: Self.hash(Self.folded(text).utf8)))
        hasGap = false
    }

    /// FNV-1a in 64 bits.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return WordFolding.letter(scalar.value) != nil }
        if WordFolding.isHan(scalar.value) { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    /// Whether a mark holds a word together: the point of 99.5 and the apostrophe of "Bank's".
    private static func joins(
        _ scalar: Unicode.Scalar, after isInWord: Bool, before next: Unicode.Scalar?
    ) -> Bool {
        guard isInWord, let next else { return false }
        switch scalar {
        case ".", ",": return ("0"..."9").contains(next)
        case "'", "’": return isPart(next)
        default: return false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace
    }
}
