/// Looks for fixed phrases in a text, whatever the case of ASCII letters and the width of blanks.
struct PhraseReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether one of the phrases, given in lower case, begins at an offset; marks before it are skipped.
    func begins(with phrases: Phrases, at start: Int) -> Bool {
        var offset = start
        while offset < bytes.count, offset - start < 12, Self.isMark(bytes[offset]) { offset += 1 }
        guard offset < bytes.count, phrases.mayBegin(bytes[offset]) else { return false }
        return phrases.list.contains { end(of: $0, at: offset, limit: bytes.count) != nil }
    }

    /// Whether one of the phrases occurs in a span.
    func contains(_ phrases: Phrases, in span: TextSpan) -> Bool {
        let range = span.range.clamped(to: 0..<bytes.count)
        for offset in range where phrases.mayBegin(bytes[offset]) {
            for phrase in phrases.list
            where end(of: phrase, at: offset, limit: range.upperBound) != nil {
                return true
            }
        }
        return false
    }

    /// Where a phrase ends that begins at an offset, or nil when it does not; a blank stands for any blanks.
    func end(of phrase: [UInt8], at start: Int, limit: Int) -> Int? {
        var offset = start
        for byte in phrase {
            guard offset < limit else { return nil }
            if byte == 0x20 {
                guard bytes[offset] <= 0x20 else { return nil }
                while offset < limit, bytes[offset] <= 0x20 { offset += 1 }
                continue
            }
            let found = bytes[offset]
            let folded = found >= 0x41 && found <= 0x5A ? found | 0x20 : found
            guard folded == byte else { return nil }
            offset += 1
        }
        return offset
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x2A || byte == 0x5F || byte == 0x5B || byte == 0x23 || byte == 0x22
    }
}

/// Phrases in lower case, ready to be looked for.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
    /// The phrases' bytes.
    let list: [[UInt8]]
    private let initials: SIMD4<UInt64>

    init(arrayLiteral phrases: String...) {
        list = phrases.map { Array($0.utf8) }
        var initials = SIMD4<UInt64>(repeating: 0)
        for phrase in list {
            guard let first = phrase.first else { continue }
            initials[Int(first >> 6)] |= 1 << UInt64(first & 63)
            if first >= 0x61, first <= 0x7A { initials[1] |= 1 << UInt64((first - 0x20) & 63) }
        }
        self.initials = initials
    }

    /// Whether one of the phrases begins with a byte, in either case.
    func mayBegin(_ byte: UInt8) -> Bool {
        initials[Int(byte >> 6)] & (1 << UInt64(byte & 63)) != 0
    }
}
