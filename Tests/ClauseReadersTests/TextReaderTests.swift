import ClauseReaders
import ClauseText
import Testing

@Suite struct TextReaderTests {
    /// "客戶有權審計供應商的記錄。" in Big5, and in simplified characters in GB18030.
    static let chinese: [(name: String, bytes: [UInt8], text: String)] = [
        (
            "Big5",
            [
                0xAB, 0xC8, 0xA4, 0xE1, 0xA6, 0xB3, 0xC5, 0x76, 0xBC, 0x66, 0xAD, 0x70, 0xA8, 0xD1,
                0xC0,
                0xB3, 0xB0, 0xD3, 0xAA, 0xBA, 0xB0, 0x4F, 0xBF, 0xFD, 0xA1, 0x43,
            ], "客戶有權審計供應商的記錄。"
        ),
        (
            "GB18030",
            [
                0xBF, 0xCD, 0xBB, 0xA7, 0xD3, 0xD0, 0xC8, 0xA8, 0xC9, 0xF3, 0xBC, 0xC6, 0xB9, 0xA9,
                0xD3,
                0xA6, 0xC9, 0xCC, 0xB5, 0xC4, 0xBC, 0xC7, 0xC2, 0xBC, 0xA1, 0xA3,
            ], "客户有权审计供应商的记录。"
        ),
    ]

    @Test(arguments: chinese.indices) func readsLegacyChinese(_ index: Int) throws {
        let row = Self.chinese[index]
        // A few sentences, since the encoding is told by how often common characters occur.
        let bytes = Array(repeatElement(row.bytes + [0x0A, 0x0A], count: 12).joined())
        let document = try DocumentReader.read(bytes, name: "a.txt")
        #expect(document.blocks.first.map { document.text($0.span) } == row.text, "\(row.name)")
        #expect(document.notices.contains { $0.kind == .encoding })
    }

    @Test func readsMarkdownByItsEnding() throws {
        let document = try DocumentReader.read(Array("# Audit\n\nText".utf8), name: "a.md")
        #expect(document.format == .markdown)
        #expect(document.blocks.first?.kind == .heading)
    }

    @Test func refusesTextWithoutWords() {
        #expect(throws: ReadError.empty) {
            try DocumentReader.read(Array("\u{FEFF}\n \n".utf8), name: "a")
        }
    }
}
