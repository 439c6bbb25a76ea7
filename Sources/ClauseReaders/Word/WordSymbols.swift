/// Characters that Word files write in other ways than Unicode.
enum WordSymbols {
    /// Characters of the fonts Wingdings and Symbol that turn up in agreements, by code.
    private static let wingdings: [UInt32: String] = [
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x75: "◆", 0x76: "❖", 0x78: "☒",
        0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xF0: "⇨", 0xFB: "✗",
        0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x2A: "✉", 0x28: "☎",
    ]
    private static let wingdings2: [UInt32: String] = [
        0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "☐", 0x4F: "✗",
    ]
    private static let symbol: [UInt32: String] = [
        0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥",
        0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©",
        0xD4: "™", 0xE2: "®", 0xE3: "©", 0xE4: "™", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ",
        0x6D: "μ", 0x70: "π", 0x73: "σ", 0x53: "Σ", 0x44: "Δ", 0x57: "Ω", 0x2D: "−",
    ]

    /// The text of a `w:sym` element; a character that is not known becomes a bullet, so that it is not lost.
    ///
    /// - Parameter code: the character's code in hexadecimal digits.
    static func text(font: String?, code: String?) -> String {
        guard let code, let number = UInt32(code, radix: 16) else { return "" }
        // Symbol fonts lie in the private area from F000.
        let plain = (0xF000...0xF0FF).contains(number) ? number - 0xF000 : number
        let known =
            switch font?.lowercased() {
            case "wingdings"?: wingdings[plain]
            case "wingdings 2"?: wingdings2[plain]
            case "symbol"?: symbol[plain]
            default: nil as String?
            }
        if let known { return known }
        if (0xE000...0xF8FF).contains(number) {
            return (0x20..<0x7F).contains(plain) && font?.lowercased() == "symbol"
                ? String(Character(Unicode.Scalar(UInt8(plain)))) : "•"
        }
        guard number >= 0x20, let scalar = Unicode.Scalar(number) else { return "" }
        return String(Character(scalar))
    }

    /// Takes the soft hyphens (U+00AD) out of UTF-8 from an offset on.
    static func removeSoftHyphens(from bytes: inout [UInt8], after start: Int) {
        guard bytes[start...].contains(0xAD) else { return }
        var written = start
        var read = start
        while read < bytes.count {
            if bytes[read] == 0xC2 && read + 1 < bytes.count && bytes[read + 1] == 0xAD {
                read += 2
                continue
            }
            bytes[written] = bytes[read]
            written += 1
            read += 1
        }
        bytes.removeLast(bytes.count - written)
    }
}
