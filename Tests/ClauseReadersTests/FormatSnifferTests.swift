import ClauseReaders
import ClauseText
import Testing
import ZipArchive

@Suite struct FormatSnifferTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        var name = "file"
        let bytes: [UInt8]
        let expected: SniffedFormat

        var testDescription: String { title }

        init(_ title: String, _ text: String, _ expected: SniffedFormat, name: String = "file") {
            self.init(title, Array(text.utf8), expected, name: name)
        }

        init(_ title: String, _ bytes: [UInt8], _ expected: SniffedFormat, name: String = "file") {
            self.title = title
            self.bytes = bytes
            self.expected = expected
            self.name = name
        }
    }

    static let rows: [Row] = [
        Row("nothing", "", .empty),
        Row("blank space", " \n\t\r\n", .empty),
        Row("plain text", "The Supplier shall notify the Bank.", .document(.text)),
        Row("Markdown by its ending", "# Terms", .document(.markdown), name: "terms.MD"),
        Row("a lying ending", "{\\rtf1 Terms}", .document(.rtf), name: "terms.doc"),
        Row("PDF", "%PDF-1.7\n", .document(.pdf)),
        Row("PDF behind a stray line", "junk\n%PDF-1.4\n", .document(.pdf)),
        Row("a page", "<!DOCTYPE html><p>Terms</p>", .document(.html)),
        Row("XHTML", "<?xml version=\"1.0\"?>\n<html><body/></html>", .document(.html)),
        Row("a fragment of a page", "<div><p>Terms</p></div>", .document(.html)),
        Row("text about tags", "Write <p> before each paragraph.", .document(.text)),
        Row(
            "mail", "Received: by mx\nFrom: a@b.c\nSubject: Terms\n\nHello <p> <div> <table> <br>",
            .document(.email)),
        Row(
            "mail without technical headers", "From: A <a@b.c>\nTo: d\nSubject: x\n\nHello",
            .document(.email)),
        Row(
            "a memorandum", "From: Legal\nTo: Board\nSubject: Audit\n\nWe advise", .document(.text)),
        Row("UTF-16", [0xFF, 0xFE, 0x41, 0x00, 0x42, 0x00], .document(.text)),
        Row(
            "UTF-16 without mark",
            Array("Terms and so on".utf16).flatMap {
                [UInt8($0 & 0xFF), UInt8($0 >> 8)]
            }, .document(.text)),
        Row(
            "a page in UTF-16",
            [0xFF, 0xFE]
                + Array("<html><p>x".utf16).flatMap {
                    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }, .document(.html)),
        Row("bytes at random", (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37) }, .binary),
        Row("DOCX", zip(["[Content_Types].xml", "word/document.xml"]), .document(.docx)),
        Row("agreements in a ZIP", zip(["a.docx", "b.pdf"]), .zip),
        Row("an empty ZIP", zip([]), .zip),
    ]

    static func zip(_ names: [String]) -> [UInt8] {
        var writer = ZipWriter()
        for name in names { try? writer.add(name, Array("x".utf8)) }
        return writer.finish()
    }

    @Test(arguments: rows) func tellsTheFormatByContent(_ row: Row) {
        #expect(FormatSniffer.format(of: row.bytes, name: row.name) == row.expected)
    }

    @Test(arguments: [
        (["[Content_Types].xml", "xl/workbook.xml"], "XLSX"),
        (["[Content_Types].xml", "ppt/presentation.xml"], "PPTX"),
    ])
    func namesOfficeFilesThatAreNotRead(_ names: [String], _ title: String) {
        guard
            case .unsupported(let name, let advice) = FormatSniffer.format(
                of: Self.zip(names), name: "agreement.docx")
        else {
            Issue.record("taken for something that is read")
            return
        }
        #expect(name.contains(title))
        #expect(!advice.isEmpty)
    }

    @Test(arguments: [
        ("WordDocument", SniffedFormat.document(.doc)),
        ("WORDDOCUMENT", .document(.doc)),
        ("EncryptedPackage", .encryptedOffice),
    ])
    func looksIntoCompoundFiles(_ stream: String, _ expected: SniffedFormat) {
        #expect(FormatSniffer.format(of: SmallCompoundFile.bytes(stream), name: "f") == expected)
    }

    @Test func namesMessagesThatAreNotRead() {
        let bytes = SmallCompoundFile.bytes("__substg1.0_1000001F")
        guard case .unsupported(let name, _) = FormatSniffer.format(of: bytes, name: "f") else {
            Issue.record("taken for something that is read")
            return
        }
        #expect(name.contains("MSG"))
    }

    @Test func survivesCompoundFilesThatPointInCircles() {
        var bytes = SmallCompoundFile.bytes("WordDocument")
        // The directory's sector is its own successor, and the entry its own sibling.
        bytes.replaceSubrange(512 + 4..<512 + 8, with: [1, 0, 0, 0])
        bytes.replaceSubrange(1024 + 128 + 68..<1024 + 128 + 72, with: [1, 0, 0, 0])
        #expect(FormatSniffer.format(of: bytes, name: "f") == .document(.doc))
    }
}

/// A compound file with one stream below the root: header, one table sector, one directory sector.
enum SmallCompoundFile {
    static func bytes(_ stream: String) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 3 * 512)
        func put(_ value: UInt32, at offset: Int) {
            for index in 0..<4 {
                bytes[offset + index] = UInt8(value >> (8 * UInt32(index)) & 0xFF)
            }
        }
        bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        bytes[30] = 9
        put(1, at: 48)
        put(0, at: 76)
        for index in 1..<109 { put(0xFFFF_FFFF, at: 76 + 4 * index) }
        put(0xFFFF_FFFD, at: 512)
        put(0xFFFF_FFFE, at: 516)
        for index in 2..<128 { put(0xFFFF_FFFF, at: 512 + 4 * index) }
        for (index, name) in ["Root Entry", stream].enumerated() {
            let start = 1024 + 128 * index
            for (place, unit) in name.utf16.enumerated() {
                bytes[start + 2 * place] = UInt8(unit & 0xFF)
                bytes[start + 2 * place + 1] = UInt8(unit >> 8)
            }
            bytes[start + 64] = UInt8(name.utf16.count * 2 + 2)
            put(0xFFFF_FFFF, at: start + 68)
            put(0xFFFF_FFFF, at: start + 72)
            put(index == 0 ? 1 : 0xFFFF_FFFF, at: start + 76)
        }
        return bytes
    }
}
