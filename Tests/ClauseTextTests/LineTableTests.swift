import ClauseText
import Testing

@Suite struct LineTableTests {
    @Test func `columns count code points on lines of any length`() {
        for length in [0, 1, 4_095, 4_096, 4_097, 20_000] {
            let text = "é\n" + String(repeating: "審a", count: length) + "x\nend"
            let bytes = Array(text.utf8)
            let table = LineTable(bytes)
            let place = Int32(3 + length * 4)
            let position = table.position(of: place, in: bytes)
            #expect(position.line == 2)
            #expect(position.column == length * 2 + 1)
            #expect(table.position(of: place + 2, in: bytes) == (3, 1))
        }
    }

    @Test func `an offset past the end is the end`() {
        let bytes = Array("ab".utf8)
        #expect(LineTable(bytes).position(of: 99, in: bytes) == (1, 3))
        #expect(LineTable([]).position(of: 0, in: []) == (1, 1))
    }
}
