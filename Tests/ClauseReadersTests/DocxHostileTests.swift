import ClauseText
import Testing
import ZipArchive

@testable import ClauseReaders

@Suite struct DocxHostileTests {
    private static let word =
        #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

    private static func failure(_ file: DocxFile) throws -> ReadError? {
        failure(try file.bytes())
    }

    private static func failure(_ bytes: [UInt8]) -> ReadError? {
        do throws(ReadError) {
            _ = try DocxReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    private static func isDamaged(_ error: ReadError?, saying words: String) -> Bool {
        guard case .damaged("DOCX", let reason) = error else { return false }
        return reason.contains(words)
    }

    @Test func refusesEntitiesThatGrow() throws {
        var entities = "<!ENTITY a \"ha\">"
        for (name, inner) in zip("bcdefghij", "abcdefghi") {
            entities += "<!ENTITY \(name) \"\(String(repeating: "&\(inner);", count: 10))\">"
        }
        let document = """
            <?xml version="1.0"?><!DOCTYPE d [\(entities)]>\
            <w:document \(Self.word)><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>
            """
        #expect(
            Self.isDamaged(
                try Self.failure(DocxFile(document: document)), saying: "document type"))
    }

    @Test func readsNoFileThatAnEntityNames() throws {
        let document = """
            <?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>\
            <w:document \(Self.word)><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>
            """
        #expect(
            Self.isDamaged(
                try Self.failure(DocxFile(document: document)), saying: "document type"))
    }

    @Test func refusesAMillionNestedElements() throws {
        let count = 1_000_000
        let document =
            "<w:document \(Self.word)><w:body>" + String(repeating: "<w:sdt>", count: count)
            + String(repeating: "</w:sdt>", count: count) + "</w:body></w:document>"
        let failure = try Self.failure(DocxFile(document: document))
        // Refused for its expansion, or for its depth where the container's limits allow it.
        guard case .tooLarge = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
        let few =
            "<w:document \(Self.word)><w:body>" + String(repeating: "<w:sdt>", count: 2_000)
            + String(repeating: "</w:sdt>", count: 2_000) + "</w:body></w:document>"
        #expect(
            try Self.failure(DocxFile(document: few))
                == .tooLarge(what: "the nesting in word/document.xml", limit: "256 elements"))
    }

    @Test func refusesMoreParagraphsThanTheLimit() throws {
        var options = ReadOptions()
        options.limits.blocks = 100
        let bytes = try DocxFile(body: String(repeating: "<w:p/>", count: 101)).bytes()
        #expect(throws: ReadError.tooLarge(what: "the number of paragraphs", limit: "100")) {
            try DocxReader.read(bytes, options: options)
        }
    }

    @Test func refusesMoreTextThanTheLimit() throws {
        var options = ReadOptions()
        options.limits.textBytes = 1_000
        let bytes = try DocxFile(body: paragraph(String(repeating: "a", count: 1_001))).bytes()
        guard
            case .tooLarge("the text", _) = #expect(
                throws: ReadError.self, performing: { try DocxReader.read(bytes, options: options) }
            )
        else {
            Issue.record("not refused")
            return
        }
    }

    @Test func refusesADocumentThatExpandsTooFar() throws {
        let body = String(repeating: "<w:p/>", count: 3_000_000)
        guard case .tooLarge(let what, _) = try Self.failure(DocxFile(body: body)) else {
            Issue.record("not refused")
            return
        }
        #expect(what == "the expansion of word/document.xml")
    }

    @Test func refusesAFileCutAtEveryTenthByte() throws {
        let bytes = try DocxFile(
            body: paragraph("The Bank may audit."), styles: "", numbering: ""
        ).bytes()
        for count in stride(from: 0, to: bytes.count, by: 10) {
            let failure = Self.failure(Array(bytes[..<count]))
            #expect(Self.isDamaged(failure, saying: count < 2 ? "not a ZIP" : "cut off"))
        }
    }

    @Test func refusesADocumentCutAtEveryTenthByte() throws {
        let whole =
            "<w:document \(Self.word)><w:body>" + paragraph("The Bank may audit.")
            + "</w:body></w:document>"
        for count in stride(from: 0, to: whole.utf8.count, by: 10) {
            let file = DocxFile(document: String(decoding: whole.utf8.prefix(count), as: UTF8.self))
            #expect(Self.isDamaged(try Self.failure(file), saying: "word/document.xml"))
        }
    }

    @Test func survivesAnyChangedByte() throws {
        let rich =
            DocxReaderTests.inline.map(\.body).joined()
            + DocxChangesTests.cases.map(\.body).joined() + item("a") + item("b", level: 3)
        let plain = "<w:document \(Self.word)><w:body>\(rich)</w:body></w:document>"
        let numbering = DocxNumberingTests.legal + DocxNumberingTests.list(1, of: 0)
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for _ in 0..<400 {
            var bytes = Array(plain.utf8)
            for _ in 0..<2 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let random = Int(truncatingIfNeeded: state >> 33)
                bytes[random % bytes.count] = UInt8(truncatingIfNeeded: (random >> 8) & 0x7F)
            }
            let file = DocxFile(
                numbering: numbering, document: String(decoding: bytes, as: UTF8.self))
            guard let document = try? DocxReader.read(try file.bytes()) else { continue }
            #expect(faults(document).isEmpty)
        }
    }

    /// A Word file whose document has these bytes.
    private static func package(_ document: [UInt8]) throws -> [UInt8] {
        var writer = ZipWriter()
        try writer.add("word/document.xml", document)
        return writer.finish()
    }

    private static func utf16(_ text: String, isBig: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return isBig ? pair : pair.reversed()
        }
    }

    @Test(arguments: [true, false], [true, false])
    func readsUTF16(isBig: Bool, hasMark: Bool) throws {
        let document = """
            \(hasMark ? "\u{FEFF}" : "")<?xml version="1.0" encoding="UTF-16"?><w:document \(Self.word)>\
            <w:body>\(paragraph("銀行 may audit."))</w:body></w:document>
            """
        let bytes = try Self.package(Self.utf16(document, isBig: isBig))
        #expect(texts(try DocxReader.read(bytes)) == ["銀行 may audit."])
    }

    @Test func believesNoDeclaredEncoding() throws {
        let document = """
            <?xml version="1.0" encoding="UTF-7"?><w:document \(Self.word)><w:body>\
            \(paragraph("+ADw-b+AD4- é"))</w:body></w:document>
            """
        #expect(
            texts(try DocxReader.read(try Self.package(Array(document.utf8)))) == ["+ADw-b+AD4- é"])
        let old = Array(document.utf8).filter { $0 != 0xC3 }
        #expect(Self.isDamaged(Self.failure(try Self.package(old)), saying: "word/document.xml"))
        // "<?xm" in EBCDIC, which libxml2 would take up.
        let foreign: [UInt8] = [0x4C, 0x6F, 0xA7, 0x94, 0x93]
        #expect(Self.isDamaged(Self.failure(try Self.package(foreign)), saying: "is not XML"))
    }

    @Test(arguments: [true, false])
    func refusesElementsWithThousandsOfAttributes(isWide: Bool) throws {
        let attributes = (0..<20_000).map { "a\($0)=''" }.joined(separator: " ")
        let document =
            "<w:document \(Self.word)><w:body><w:p \(attributes)/></w:body></w:document>"
        let bytes = isWide ? Self.utf16(document, isBig: false) : Array(document.utf8)
        guard case .tooLarge(let what, _) = Self.failure(try Self.package(bytes)) else {
            Issue.record("not refused")
            return
        }
        #expect(what == "an element of word/document.xml")
    }

    @Test func namesAPackageWithoutADocument() throws {
        var writer = ZipWriter()
        try writer.add("[Content_Types].xml", Array("<Types/>".utf8))
        #expect(Self.isDamaged(Self.failure(writer.finish()), saying: "main document is missing"))
    }

    @Test func leavesStepsAboveTheRootInside() throws {
        var writer = ZipWriter()
        let kind = "http://schemas.openxmlformats.org/package/2006/relationships"
        try writer.add(
            "_rels/.rels",
            Array(
                """
                <Relationships xmlns="\(kind)"><Relationship Id="a" Target="../../word/document.xml" \
                Type="x/officeDocument"/></Relationships>
                """.utf8))
        try writer.add(
            "word/document.xml",
            Array("<w:document \(Self.word)><w:body>\(paragraph("a"))</w:body></w:document>".utf8))
        #expect(texts(try DocxReader.read(writer.finish())) == ["a"])
    }
}
