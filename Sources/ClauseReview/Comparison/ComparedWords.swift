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
        words.filter { !$0.isMark }.map { folded($0) }
    }

    /// A word in small letters without accents; one too long to be a word of a language stays as it is.
    private func folded(_ word: Word) -> String {
        let text = text(word)
        guard word.range.count <= Self.longestWord else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if let letter = WordFolding.letter(scalar.value) {
                result.append(Unicode.Scalar(letter))
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    /// Longest word that is folded, in bytes.
    private static let longestWord = 96

    private mutating func append(_ range: Range<Int>, _ hasGap: inout Bool, isMark: Bool) {
        words.append(
            Word(range: range, hasGap: hasGap, isMark: isMark, exact: Self.hash(bytes[range])))
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
