/// Cuts an RTF file into its tokens.
///
/// Source: Rich Text Format Specification 1.9.1, "RTF Syntax".
struct RTFTokenizer {
    /// One token.
    enum Token: Equatable {
        case open
        case close
        /// `\name` with its number, if it has one.
        case word(String, Int?)
        /// `\` and a sign that is no letter.
        case symbol(UInt8)
        /// `\'hh`: one byte in the code page of the font.
        case byte(UInt8)
        /// Bytes of plain text, without line ends.
        case text(ArraySlice<UInt8>)
    }

    private let bytes: [UInt8]
    private(set) var position = 0
    private static let longestWord = 40

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next token, or nil at the end.
    mutating func next() -> Token? {
        while position < bytes.count,
            bytes[position] == 0x0A || bytes[position] == 0x0D
                || bytes[position] == 0
        {
            position += 1
        }
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "{"):
            position += 1
            return .open
        case UInt8(ascii: "}"):
            position += 1
            return .close
        case UInt8(ascii: "\\"):
            position += 1
            return control()
        default:
            let start = position
            while position < bytes.count, !"{}\\\r\n\0".utf8.contains(bytes[position]) {
                position += 1
            }
            return .text(bytes[start..<position])
        }
    }

    /// Passes over raw bytes, as `\bin` asks.
    mutating func skip(_ count: Int) {
        position += min(max(count, 0), bytes.count - position)
    }

    private mutating func control() -> Token? {
        guard position < bytes.count else { return nil }
        let first = bytes[position]
        guard first.isAsciiLower || first.isAsciiUpper else {
            position += 1
            guard first == UInt8(ascii: "'") else { return .symbol(first) }
            let end = min(position + 2, bytes.count)
            let digits = String(decoding: bytes[position..<end], as: UTF8.self)
            position = end
            return .byte(UInt8(digits, radix: 16) ?? 0x3F)
        }
        let start = position
        while position < bytes.count, position - start < Self.longestWord,
            bytes[position].isAsciiLower || bytes[position].isAsciiUpper
        {
            position += 1
        }
        let name = String(decoding: bytes[start..<position], as: UTF8.self)
        let numberStart = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, position - numberStart < 11,
            (0x30...0x39).contains(bytes[position])
        {
            position += 1
        }
        let number = Int(String(decoding: bytes[numberStart..<position], as: UTF8.self))
        if number == nil { position = numberStart }
        if position < bytes.count, bytes[position] == 0x20 { position += 1 }
        return .word(name, number)
    }
}
