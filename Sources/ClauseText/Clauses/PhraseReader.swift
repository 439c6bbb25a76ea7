/// Looks for fixed phrases in a text, whatever the case of ASCII letters and the width of blanks.
struct PhraseReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether one of the phrases, given in lower case, begins at an offset; marks before it are skipped.
    func begins(with phrases: [String], at start: Int) -> Bool {
        var offset = start
        while offset < bytes.count, offset - start < 12, Self.isMark(bytes[offset]) { offset += 1 }
        for phrase in phrases where end(of: phrase, at: offset, limit: bytes.count) != nil {
            return true
        }
        return false
    }

    /// Whether one of the phrases occurs in a span.
    func contains(_ phrases: [String], in span: TextSpan) -> Bool {
        let range = span.range.clamped(to: 0..<bytes.count)
        for phrase in phrases {
            guard let first = phrase.utf8.first else { continue }
            var offset = range.lowerBound
            while offset < range.upperBound {
                let byte = bytes[offset]
                if byte == first || byte < 0x80 && byte | 0x20 == first {
                    if end(of: phrase, at: offset, limit: range.upperBound) != nil { return true }
                }
                offset += 1
            }
        }
        return false
    }

    /// Where a phrase ends that begins at an offset, or nil when it does not; a blank stands for any blanks.
    func end(of phrase: String, at start: Int, limit: Int) -> Int? {
        var offset = start
        for byte in phrase.utf8 {
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
