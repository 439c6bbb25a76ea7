import Testing

@testable import ZipArchive

@Suite struct ZipReaderTests {
    private static let text = Array("The Customer may audit the Supplier.".utf8)

    private static func honest(_ name: String = "a.txt") -> RawZip.Entry {
        var entry = RawZip.Entry(name, text)
        entry.checksum = slowChecksum(text)
        return entry
    }

    /// The error that opening and reading everything gives, or nil.
    private static func failure(
        _ bytes: [UInt8], limits: ZipLimits = ZipLimits()
    ) -> ZipError? {
        do throws(ZipError) {
            let zip = try ZipReader(bytes, limits: limits)
            for member in zip.members { _ = try zip.data(of: member) }
            return nil
        } catch {
            return error
        }
    }

    @Test func readsWhatTheWriterWrote() throws {
        var writer = ZipWriter()
        let long = Array(repeatElement(Self.text, count: 400).joined())
        try writer.add("mimetype", Array("text".utf8), packing: .stored)
        try writer.add("word/document.xml", long)
        try writer.add("附件/合同.txt", Self.text)
        try writer.add("empty", [])
        let bytes = writer.finish()
        let zip = try ZipReader(bytes)
        #expect(zip.members.map(\.name) == ["mimetype", "word/document.xml", "附件/合同.txt", "empty"])
        #expect(try zip.data(named: "word/document.xml") == long)
        #expect(try zip.data(named: "附件/合同.txt") == Self.text)
        #expect(try zip.data(named: "empty").isEmpty)
        #expect(bytes.count < long.count / 10)
    }

    struct Layout: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let make: @Sendable () -> RawZip
    }

    @Test(arguments: [
        Layout(testDescription: "plain") { RawZip(entries: [honest()]) },
        Layout(testDescription: "sizes after the data") {
            var entry = honest()
            entry.hasDescriptor = true
            entry.flags = 8
            return RawZip(entries: [entry, honest("b.txt")])
        },
        Layout(testDescription: "64-bit sizes and directory") {
            var entry = honest()
            entry.isWide = true
            return RawZip(entries: [entry], hasWideEnd: true)
        },
        Layout(testDescription: "a program before it") {
            RawZip(entries: [honest()], prefix: Array("MZ some program".utf8))
        },
        Layout(testDescription: "a comment after it") {
            RawZip(entries: [honest()], comment: Array("PK a comment PK".utf8))
        },
        Layout(testDescription: "a backslash in the name") {
            RawZip(entries: [honest("a.txt"), honest("word\\a.txt")])
        },
    ])
    func readsEveryLayout(_ layout: Layout) throws {
        let zip = try ZipReader(layout.make().bytes())
        for member in zip.members { #expect(try zip.data(of: member) == Self.text) }
        #expect(zip.member(named: "a.txt") != nil)
    }

    @Test(arguments: [
        "../a", "a/../../b", "/etc/passwd", "..", "a/..", "C:/a", "..\\a", "a\u{0}b", "", "a\nb",
        String(repeating: "a", count: 2_000),
    ])
    func refusesNamesThatDoHarm(_ name: String) {
        let failure = Self.failure(RawZip(entries: [Self.honest(name)]).bytes())
        #expect(failure == .unsafeName(name))
    }

    @Test func refusesTheSameNameTwice() {
        let bytes = RawZip(entries: [Self.honest(), Self.honest()]).bytes()
        #expect(Self.failure(bytes) == .duplicateName("a.txt"))
    }

    @Test func refusesABombOfTenGigabytes() {
        let size = 10 << 30
        let entry = RawZip.Entry("bomb", Self.text, size: size, isWide: true)
        let bytes = RawZip(entries: [entry], hasWideEnd: true).bytes()
        #expect(
            Self.failure(bytes)
                == .expandsTooMuch(member: nil, size: size, limit: ZipLimits().totalBytes))
    }

    @Test func stopsWhereABombLiesAboutItsSize() throws {
        // 64 MB of zeros in 64 KB, said to be 100 bytes.
        var entry = RawZip.Entry("bomb", try Deflate.packed([UInt8](repeating: 0, count: 64 << 20)))
        entry.method = 8
        entry.size = 100
        #expect(Self.failure(RawZip(entries: [entry]).bytes()) == .damaged(member: "bomb"))
    }

    @Test func refusesAnExpansionThatNoTextHas() throws {
        var entry = RawZip.Entry(
            "zeros", try Deflate.packed([UInt8](repeating: 0, count: 16 << 20)))
        entry.method = 8
        entry.size = 16 << 20
        guard case .ratioTooHigh("zeros", _, 200) = Self.failure(RawZip(entries: [entry]).bytes())
        else {
            Issue.record("not refused")
            return
        }
    }

    @Test func refusesMembersThatShareBytes() {
        var second = Self.honest("b")
        second.offset = 0
        #expect(
            Self.failure(RawZip(entries: [Self.honest("a"), second]).bytes()) == .overlap("a", "b"))
    }

    @Test func refusesMoreMembersThanTheLimit() {
        let entries = (0..<5).map { Self.honest("\($0)") }
        #expect(
            Self.failure(RawZip(entries: entries).bytes(), limits: ZipLimits(members: 4))
                == .tooManyMembers(count: 5, limit: 4))
    }

    @Test func believesNoCountOfMembers() {
        // The end record says 65534 members; the directory holds one.
        var bytes = RawZip(entries: [Self.honest()]).bytes()
        let end = bytes.count - 22
        bytes.replaceSubrange(end + 8..<end + 12, with: [0xFE, 0xFF, 0xFE, 0xFF])
        #expect(Self.failure(bytes) == .tooManyMembers(count: 65_534, limit: 10_000))
        bytes.replaceSubrange(end + 8..<end + 12, with: [2, 0, 2, 0])
        #expect(Self.failure(bytes) == .truncated(at: end))
    }

    @Test func namesEncryptedMembersAndUnknownMethods() throws {
        var locked = Self.honest("locked")
        locked.flags = 1
        var packed = Self.honest("packed")
        packed.method = 12
        let zip = try ZipReader(RawZip(entries: [locked, packed, Self.honest()]).bytes())
        #expect(throws: ZipError.encrypted(member: "locked")) { try zip.data(named: "locked") }
        #expect(throws: ZipError.unsupportedMethod(member: "packed", method: 12)) {
            try zip.data(named: "packed")
        }
        #expect(try zip.data(named: "a.txt") == Self.text)
        #expect(throws: ZipError.noSuchMember("none")) { try zip.data(named: "none") }
    }

    @Test func findsAWrongChecksum() {
        var entry = Self.honest()
        entry.checksum ^= 1
        #expect(Self.failure(RawZip(entries: [entry]).bytes()) == .wrongChecksum(member: "a.txt"))
    }

    @Test func refusesAContainerCutAnywhere() throws {
        var writer = ZipWriter()
        for name in ["a", "b", "c"] {
            try writer.add(name, Array(repeatElement(Self.text, count: 20).joined()))
        }
        let bytes = writer.finish()
        for count in 0..<bytes.count {
            let failure = try #require(Self.failure(Array(bytes[..<count])))
            #expect(failure == .notAnArchive || failure == .truncated(at: count))
        }
    }

    @Test func survivesAnyChangedByte() throws {
        var writer = ZipWriter()
        try writer.add("a", Array(repeatElement(Self.text, count: 20).joined()))
        try writer.add("b", Self.text, packing: .stored)
        let bytes = writer.finish()
        var state: UInt64 = 0x2545_F491_4F6C_DD1D
        for _ in 0..<4_000 {
            var changed = bytes
            for _ in 0..<3 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let random = Int(truncatingIfNeeded: state >> 33)
                changed[random % changed.count] = UInt8(truncatingIfNeeded: random >> 8)
            }
            // Any answer will do, so long as there is one; what is read must be what was written.
            guard let zip = try? ZipReader(changed) else { continue }
            for member in zip.members { _ = try? zip.data(of: member) }
        }
    }

    @Test func readsAContainerInAContainerOnlyWhenAsked() throws {
        var inner = ZipWriter()
        try inner.add("a.txt", Self.text)
        var outer = ZipWriter()
        try outer.add("inner.zip", inner.finish())
        let zip = try ZipReader(outer.finish())
        #expect(zip.members.map(\.name) == ["inner.zip"])
        let nested = try ZipReader(try zip.data(named: "inner.zip"))
        #expect(try nested.data(named: "a.txt") == Self.text)
    }
}
