import ClauseReaders
import ClauseText
import Testing
import ZipArchive

@Suite struct MemberTests {
    private static func zip(_ entries: [(String, [UInt8])]) throws -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in entries { try writer.add(name, bytes) }
        return writer.finish()
    }

    @Test func listsTheFilesOfNestedContainersByTheirPath() throws {
        let inner = try Self.zip([("b.txt", Array("B".utf8))])
        let outer = try Self.zip([
            ("a.txt", Array("A".utf8)), ("in.zip", inner), ("__MACOSX/._a.txt", [0]),
            ("mail.eml", Array(MailReaderTests.mixed.utf8)),
        ])
        let members = try #require(try DocumentReader.members(of: outer, name: "all.zip"))
        #expect(
            members.map(\.name) == [
                "all.zip!a.txt", "all.zip!in.zip!b.txt", "all.zip!mail.eml",
                "all.zip!mail.eml!schedule 2.txt", "all.zip!mail.eml!attachment-2.eml",
            ])
        #expect(throws: ReadError.container(format: "ZIP")) {
            try DocumentReader.read(outer, name: "all.zip")
        }
    }

    @Test func isNilForWhatIsNoContainer() throws {
        #expect(try DocumentReader.members(of: Array("text".utf8), name: "a.zip") == nil)
    }

    @Test func stopsAtTheDepthOfNesting() throws {
        var bytes = try Self.zip([("a.txt", Array("A".utf8))])
        for _ in 0..<8 { bytes = try Self.zip([("z.zip", bytes)]) }
        let members = try #require(try DocumentReader.members(of: bytes, name: "z"))
        #expect(members.count == 1)
        #expect(
            throws: ReadError.tooLarge(what: "the nesting of containers", limit: "4 levels")
        ) { try members[0].content.get() }
    }

    @Test func reportsABrokenMemberInItsPlace() throws {
        let broken = Array(try Self.zip([("a.txt", Array("A".utf8))]).dropLast(30))
        let bytes = try Self.zip([("bad.zip", broken), ("good.txt", Array("G".utf8))])
        let members = try #require(try DocumentReader.members(of: bytes, name: "z"))
        #expect(members.map(\.name) == ["z!bad.zip", "z!good.txt"])
        #expect(throws: ReadError.self) { try members[0].content.get() }
        #expect(try members[1].content.get() == Array("G".utf8))
    }

    @Test func keepsToTheLimitsOfNumberAndSize() throws {
        var options = ReadOptions()
        options.limits.members = 3
        let many = try Self.zip((0..<5).map { ("\($0).txt", Array("A".utf8)) })
        #expect(throws: ReadError.self) {
            try DocumentReader.members(of: many, name: "z", options: options)
        }
        options = ReadOptions()
        options.limits.unpackedBytes = 1_000
        let large = try Self.zip([
            ("z.zip", try Self.zip([("a.txt", [UInt8](repeating: 65, count: 900))])),
            ("b.txt", [UInt8](repeating: 66, count: 400)),
        ])
        #expect(throws: ReadError.self) {
            try DocumentReader.members(of: large, name: "z", options: options)
        }
    }
}
