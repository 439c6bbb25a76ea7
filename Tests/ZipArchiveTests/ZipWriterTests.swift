import Testing
import ZipArchive

@Suite struct ZipWriterTests {
    private static func sample() throws -> [UInt8] {
        var writer = ZipWriter()
        try writer.add("[Content_Types].xml", Array("<Types/>".utf8))
        try writer.add("word/document.xml", [UInt8](repeating: 65, count: 10_000))
        return writer.finish()
    }

    @Test func givesTheSameBytesEveryTime() throws {
        #expect(try Self.sample() == Self.sample())
    }

    @Test func keepsStoredMembersFindable() throws {
        var writer = ZipWriter()
        let type = Array("application/vnd.oasis.opendocument.text".utf8)
        try writer.add("mimetype", type, packing: .stored)
        let bytes = writer.finish()
        // OpenDocument wants the type at byte 38, without an extra field before it.
        #expect(Array(bytes[38..<38 + type.count]) == type)
    }

    @Test func writesAnEmptyContainer() throws {
        #expect(try ZipReader(ZipWriter().finish()).members.isEmpty)
    }

    @Test(arguments: ["", "/a", "../a", "a\\b", "a\u{7}"])
    func refusesNamesThatItsReaderWouldRefuse(_ name: String) {
        var writer = ZipWriter()
        #expect(throws: ZipError.unsafeName(name)) { try writer.add(name, []) }
    }

    @Test func refusesTheSameNameTwice() throws {
        var writer = ZipWriter()
        try writer.add("a", [1])
        #expect(throws: ZipError.duplicateName("a")) { try writer.add("a", [2]) }
    }
}
