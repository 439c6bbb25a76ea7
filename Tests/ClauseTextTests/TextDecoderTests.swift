import ClauseText
import TestSupport
import Testing

@Suite struct TextDecoderTests {
    private func text(_ bytes: [UInt8]) -> String {
        String(decoding: TextDecoder.decode(bytes).bytes, as: UTF8.self)
    }

    @Test func utf8ComesThroughAndLosesItsMark() {
        let plain = TextDecoder.decode(Array("Cláusula 5.ª 第一條".utf8))
        #expect(String(decoding: plain.bytes, as: UTF8.self) == "Cláusula 5.ª 第一條")
        #expect(plain.notices.isEmpty)
        #expect(text([0xEF, 0xBB, 0xBF] + Array("a".utf8)) == "a")
    }

    @Test(arguments: [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b\u{0B}c\u{85}d", "a\nb\nc\nd"),
        ("a\u{0C}b\tc", "a\u{0C}b\tc"),
        ("a\u{01}b\u{7F}c\u{1A}", "abc"), ("\u{2019}\u{FEFF}x\r", "\u{2019}x\n"),
    ])
    func lineEndsAreMadeAlike(_ input: String, _ expected: String) {
        #expect(text(Array(input.utf8)) == expected)
    }

    @Test(arguments: [true, false], [true, false])
    func utf16IsReadWithAndWithoutMark(isLittle: Bool, hasMark: Bool) {
        var bytes: [UInt8] = hasMark ? (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]) : []
        for unit in "Audit 審計 of records, 第一條\r\n".utf16 {
            let pair = [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)]
            bytes += isLittle ? pair.reversed() : pair
        }
        let decoded = TextDecoder.decode(bytes)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "Audit 審計 of records, 第一條\n")
        #expect(decoded.notices.map(\.kind) == (hasMark ? [] : [.encoding]))
        #expect(decoded.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
    }

    @Test func westernTextIsReadAsWindows1252AndSaysSo() {
        // "A prestação de serviços – “auditoria”" with 0x96, 0x93 and 0x94.
        let bytes: [UInt8] =
            Array("A presta".utf8) + [0xE7, 0xE3] + Array("o de servi".utf8) + [0xE7]
            + Array("os ".utf8) + [0x96] + Array(" ".utf8) + [0x93] + Array("auditoria".utf8) + [
                0x94
            ]
        let decoded = TextDecoder.decode(bytes)
        #expect(
            String(decoding: decoded.bytes, as: UTF8.self)
                == "A prestação de serviços – “auditoria”")
        #expect(decoded.notices.map(\.kind) == [.encoding])
    }

    @Test func brokenUTF8StaysUTF8() {
        let decoded = TextDecoder.decode(Array("第一條 甲方有權審計。".utf8) + [0xFF] + Array(" Fim".utf8))
        #expect(decoded.encoding == .utf8)
        #expect(decoded.notices.map(\.kind) == [.replacedCharacters])
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == "第一條 甲方有權審計。\u{FFFD} Fim")
    }

    /// 甲方有權審計乙方的記錄，乙方應提供服務。 in Big5.
    static let big5: [UInt8] = [
        0xA5, 0xD2, 0xA4, 0xE8, 0xA6, 0xB3, 0xC5, 0x76, 0xBC, 0x66, 0xAD, 0x70, 0xA4, 0x41, 0xA4,
        0xE8, 0xAA, 0xBA,
        0xB0, 0x4F, 0xBF, 0xFD, 0xA1, 0x41, 0xA4, 0x41, 0xA4, 0xE8, 0xC0, 0xB3, 0xB4, 0xA3, 0xA8,
        0xD1, 0xAA, 0x41,
        0xB0, 0xC8, 0xA1, 0x43,
    ]

    /// 甲方有权审计乙方的记录，乙方应提供服务。 in GB18030.
    static let gb18030: [UInt8] = [
        0xBC, 0xD7, 0xB7, 0xBD, 0xD3, 0xD0, 0xC8, 0xA8, 0xC9, 0xF3, 0xBC, 0xC6, 0xD2, 0xD2, 0xB7,
        0xBD, 0xB5, 0xC4,
        0xBC, 0xC7, 0xC2, 0xBC, 0xA3, 0xAC, 0xD2, 0xD2, 0xB7, 0xBD, 0xD3, 0xA6, 0xCC, 0xE1, 0xB9,
        0xA9, 0xB7, 0xFE,
        0xCE, 0xF1, 0xA1, 0xA3,
    ]

    @Test(arguments: [(big5, TextEncoding.big5), (gb18030, TextEncoding.gb18030)])
    func chineseEncodingsAreToldApart(_ bytes: [UInt8], _ encoding: TextEncoding) {
        let decoded = TextDecoder.decode(bytes) { found, _ in (Array(found.rawValue.utf8), 0) }
        #expect(decoded.encoding == encoding)
        #expect(String(decoding: decoded.bytes, as: UTF8.self) == encoding.rawValue)
        #expect(decoded.notices.map(\.kind) == [.encoding])
    }

    @Test func withoutTablesNothingIsMadeUp() {
        let decoded = TextDecoder.decode(Self.big5 + Array(" SLA".utf8))
        #expect(decoded.notices.map(\.kind) == [.encoding, .replacedCharacters])
        #expect(String(decoding: decoded.bytes, as: UTF8.self).hasSuffix(" SLA"))
    }

    @Test(arguments: [
        Array("%PDF-1.7 text".utf8), [0x50, 0x4B, 0x03, 0x04, 0x41],
        [UInt8](repeating: 0, count: 300),
        Array("abc".utf8) + [0, 1, 2, 3, 0, 0, 5] + Array("def".utf8),
    ])
    func binaryFilesAreRefused(_ bytes: [UInt8]) {
        let decoded = TextDecoder.decode(bytes)
        #expect(decoded.isBinary)
        #expect(decoded.bytes.isEmpty)
    }
}
