/// Decodes Windows-1252, which also reads ISO 8859-1 as browsers do (WHATWG Encoding Standard).
enum Windows1252 {
    /// Code points of the bytes 0x80 to 0x9F; 0 for the five that stand for nothing.
    private static let table: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// The bytes as UTF-8, and how many stood for nothing and became U+FFFD.
    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], replacements: Int) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + bytes.count / 8)
        var replacements = 0
        for byte in bytes {
            guard byte >= 0x80 else {
                output.append(byte)
                continue
            }
            var code = byte < 0xA0 ? table[Int(byte) - 0x80] : UInt32(byte)
            if code == 0 {
                code = 0xFFFD
                replacements += 1
            }
            if code < 0x800 {
                output.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
            } else {
                output.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
                output.append(0x80 | UInt8(truncatingIfNeeded: code >> 6) & 0x3F)
            }
            output.append(0x80 | UInt8(truncatingIfNeeded: code) & 0x3F)
        }
        return (output, replacements)
    }
}
