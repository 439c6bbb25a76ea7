import Testing
import ZipArchive

@Suite struct ZipStreamTests {
    /// A container of two members and an empty one, taken away in parts.
    private static func sample(_ parts: [[UInt8]]) throws -> [UInt8] {
        var stream = try ZipStream()
        var bytes: [UInt8] = []
        try stream.begin("xl/sheet.xml")
        for part in parts {
            try stream.append(part)
            bytes += stream.take()
        }
        try stream.begin("empty")
        try stream.begin("last")
        try stream.append(Array("last".utf8))
        try stream.finish()
        return bytes + stream.take()
    }

    private static let parts = (0..<300).map { number in
        (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* number >> 3) }
    }

    @Test func aReaderFindsWhatWasWritten() throws {
        let reader = try ZipReader(Self.sample(Self.parts))
        #expect(reader.members.map(\.name) == ["xl/sheet.xml", "empty", "last"])
        #expect(try reader.data(named: "xl/sheet.xml") == Self.parts.flatMap(\.self))
        #expect(try reader.data(named: "empty").isEmpty)
        #expect(try reader.data(named: "last") == Array("last".utf8))
    }

    @Test func givesTheSameBytesEveryTime() throws {
        #expect(try Self.sample(Self.parts) == Self.sample(Self.parts))
    }

    @Test func refusesTheSameNameTwice() throws {
        var stream = try ZipStream()
        try stream.begin("a")
        do {
            try stream.begin("a")
            Issue.record("the second was taken")
        } catch {
            #expect(error == .duplicateName("a"))
        }
    }
}
