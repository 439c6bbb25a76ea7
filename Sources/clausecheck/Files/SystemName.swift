/// Names of files as text and back, although a system's names are bytes that need not be UTF-8.
///
/// Archives unpacked from older systems hold names in Big5 or Latin-1. A byte that is no part of UTF-8 is told as the
/// private character of its own number, from U+F780 to U+F7FF, so that a file can be opened by the text of its path.
enum SystemName {
    /// The private characters that stand for bytes.
    private static let escapes: ClosedRange<UInt32> = 0xF780...0xF7FF

    /// The text of a name or path.
    static func text(_ bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self), !hasEscapes(text) { return text }
        var scalars = String.UnicodeScalarView()
        var place = 0
        while place < bytes.count {
            if let scalar = scalar(in: bytes, at: place) {
                scalars.append(scalar)
                place += UTF8.width(scalar)
            } else {
                if let escape = Unicode.Scalar(0xF700 + UInt32(bytes[place])) {
                    scalars.append(escape)
                }
                place += 1
            }
        }
        return String(scalars)
    }

    /// The bytes of a path for the system, with the zero that ends them.
    static func characters(_ text: String) -> [CChar] {
        guard hasEscapes(text) else { return Array(text.utf8CString) }
        var characters: [CChar] = []
        for scalar in text.unicodeScalars {
            if escapes.contains(scalar.value) {
                characters.append(CChar(truncatingIfNeeded: scalar.value - 0xF700))
            } else {
                characters += UTF8.encode(scalar).map { $0.map { CChar(bitPattern: $0) } } ?? []
            }
        }
        return characters + [0]
    }

    private static func hasEscapes(_ text: String) -> Bool {
        // All of them begin with this byte in UTF-8.
        text.utf8.contains(0xEF) && text.unicodeScalars.contains { escapes.contains($0.value) }
    }

    /// The character whose UTF-8 begins at a place; nil where there is none, or one that stands for a byte.
    private static func scalar(in bytes: [UInt8], at place: Int) -> Unicode.Scalar? {
        for end in place + 1...place + 4 where end <= bytes.count {
            if let text = String(validating: bytes[place..<end], as: UTF8.self),
                let scalar = text.unicodeScalars.first
            {
                return escapes.contains(scalar.value) ? nil : scalar
            }
        }
        return nil
    }
}
