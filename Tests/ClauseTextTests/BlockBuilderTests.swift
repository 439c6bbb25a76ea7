import ClauseText
import TestSupport
import Testing

@Suite struct BlockBuilderTests {
    @Test func trimsPiecesAndSkipsBlankOnes() {
        var builder = BlockBuilder()
        builder.append(.heading, "  1. Audit \n".utf8, labelLength: 2, level: 1)
        let blank = builder.append(.paragraph, " \n".utf8)
        builder.append(.paragraph, "The Bank may audit.".utf8)
        let document = builder.document(format: .text)
        #expect(blank == nil)
        #expect(
            document.blocks.map { document.text($0.span) } == ["1. Audit", "The Bank may audit."])
        #expect(document.blocks[0].label.map { document.text($0) } == "1.")
        #expect(
            String(decoding: document.bytes, as: UTF8.self) == "1. Audit\n\nThe Bank may audit.")
    }

    @Test func pagesStartWhereTheTextStands() {
        var builder = BlockBuilder()
        builder.startPage()
        builder.append(.paragraph, "one".utf8)
        builder.startPage()
        builder.append(.paragraph, "two".utf8)
        let document = builder.document(format: .pdf)
        #expect(document.pageStarts == [0, 3])
        #expect(document.page(at: document.blocks[1].span.start) == 2)
    }
}
