/// How letters are compared: without case, accents, width or the difference of Han variants.
public enum WordFolding {
    /// The value of a letter or digit in folded text: 0-25 for a-z, 26-35 for 0-9.
    public static let alphabetSize = 36

    /// Folds one scalar to a lower-case ASCII letter or digit, or returns nil when it is neither.
    ///
    /// Latin letters lose their accents (U+00C0-U+017F), full-width letters and digits their width.
    @inlinable
    public static func letter(_ scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0x61...0x7A, 0x30...0x39: return UInt8(scalar)
        case 0x41...0x5A: return UInt8(scalar + 0x20)
        case 0xC0...0x17F: return latin(scalar)
        case 0xFF10...0xFF19: return UInt8(scalar - 0xFF10 + 0x30)
        case 0xFF21...0xFF3A: return UInt8(scalar - 0xFF21 + 0x61)
        case 0xFF41...0xFF5A: return UInt8(scalar - 0xFF41 + 0x61)
        default: return nil
        }
    }

    /// Whether a scalar is an ideograph that is a token by itself.
    @inlinable
    public static func isHan(_ scalar: UInt32) -> Bool {
        (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar)
            || (0x20000...0x323AF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || scalar == 0x3007
    }

    @usableFromInline
    static func latin(_ scalar: UInt32) -> UInt8? {
        let folded = latinTable[Int(scalar) - 0xC0]
        return folded == 0x2E ? nil : folded
    }

    // One ASCII letter for each of U+00C0-U+017F, "." where there is none.
    private static let latinTable: [UInt8] = Array(
        ("aaaaaaaceeeeiiiidnooooo.ouuuuytsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// FNV-1a of folded bytes, as `Token.hash` holds it.
    public static func hash(_ folded: some Sequence<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in folded { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
        return hash
    }
}
