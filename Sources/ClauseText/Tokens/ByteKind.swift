/// What a byte begins, by table.
enum ByteKind: UInt8 {
    case space, letter, digit, punctuation
    /// A byte of a character beyond ASCII.
    case wide

    /// The kind of every byte.
    static let table: [ByteKind] = (0..<256).map { value in
        switch UInt8(value) {
        case 0x00...0x20, 0x7F: .space
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x80...0xFF: .wide
        default: .punctuation
        }
    }

    /// The folded letter or digit of every ASCII byte, 0 for the others.
    static let folded: [UInt8] = (0..<256).map { value in
        switch UInt8(value) {
        case 0x30...0x39, 0x61...0x7A: UInt8(value)
        case 0x41...0x5A: UInt8(value) + 0x20
        default: 0
        }
    }
}
