import Testing

@testable import clausecheck

@Suite struct SystemNameTests {
    @Test(arguments: [
        Array("plain/文.txt".utf8), [0xA4, 0xA4, 0xA4, 0xE5], [0x63, 0xE9, 0x2E], [0xE6, 0x96],
        Array("\u{F7A4}\u{E9}".utf8), [0xEF, 0x9E, 0xA4, 0xFF, 0xF0, 0x9F, 0x98, 0x80], [],
    ])
    func everyNameCanBeTurnedBack(_ bytes: [UInt8]) {
        let text = SystemName.text(bytes)
        #expect(SystemName.characters(text) == (bytes + [0]).map { CChar(bitPattern: $0) })
    }

    @Test func namesInUTF8StayAsTheyAre() {
        #expect(SystemName.text(Array("Verträge/合約.pdf".utf8)) == "Verträge/合約.pdf")
        #expect(SystemName.text([0x63, 0xE9]) == "c\u{F7E9}")
    }
}
