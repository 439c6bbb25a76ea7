import ClauseText
import TestSupport
import Testing
import ZipArchive

@testable import ClauseReaders

/// Damages every kind of input in many ways: a document or a `ReadError` must come of it, never a trap.
@Suite struct MutationTests {
    struct Fixture: Sendable, CustomTestStringConvertible {
        let title: String
        let bytes: [UInt8]
        var testDescription: String { title }
    }

    static let fixtures: [Fixture] = [
        Fixture(
            title: "text", bytes: Array("1. Audit\n\nThe Bank may audit.\n\n2. Exit 客戶\n".utf8)),
        Fixture(
            title: "html",
            bytes: Array(
                """
                <!DOCTYPE html><html><head><meta charset=big5><title>T</title></head><body><nav>N</nav>
                <h1>Terms &amp; c</h1><ol start=3 type=i><li>One<table><tr><td>(a)<td>x</table><li value=9>
                Two</ol><pre>a\nb\n\nc</pre><p style="display:none">H</p><del>d</del>Z</body></html>
                """.utf8)),
        Fixture(
            title: "rtf",
            bytes: Array(
                #"{\rtf1\ansi{\fonttbl{\f1\fcharset136 M;}}{\stylesheet{\s1 heading 1;}}\pard\s1 A\par{\listtext 1.}B\u23458?{\f1\'ab\'c8}\trowd\intbl a\cell b\cell\row{\footnote n}\bin3 abc\par}"#
                    .utf8)),
        Fixture(title: "mail", bytes: Array(MailReaderTests.mixed.utf8)),
        Fixture(title: "compound file", bytes: SmallCompoundFile.bytes("__substg1.0_1")),
        Fixture(title: "zip", bytes: FormatSnifferTests.zip(["a.txt", "b/c.txt", "d.eml"])),
    ]

    @Test(arguments: fixtures) func givesADocumentOrAnError(_ fixture: Fixture) {
        // Old Word files would start programs a thousand times; they are damaged by the programs' own tests.
        let options = ReadOptions(searchPath: [])
        for seed in 0..<400 {
            let bytes = mutated(fixture.bytes, seed: UInt64(seed))
            do throws(ReadError) {
                #expect(faults(try DocumentReader.read(bytes, name: "a", options: options)) == [])
            } catch {
                #expect(!error.description.isEmpty)
            }
            _ = try? DocumentReader.members(of: bytes, name: "a", options: options)
        }
    }

    @Test(arguments: fixtures) func readsEveryTruncation(_ fixture: Fixture) {
        let options = ReadOptions(searchPath: [])
        for length in 0..<fixture.bytes.count {
            let bytes = Array(fixture.bytes[..<length])
            _ = try? DocumentReader.read(bytes, name: "a", options: options)
            _ = try? DocumentReader.members(of: bytes, name: "a", options: options)
        }
    }

    @Test func readsDamagedOutputOfPrograms() {
        let stext = Array(
            #"{"file":"x","pages":[{"blocks":[{"type":"text","bbox":{"x":1},"lines":[{"wmode":0,"bbox":{"x":72,"y":70,"w":200,"h":12},"font":{"name":"A","weight":"bold","size":10},"x":72,"y":80,"text":"1. Audit \u5BA2\ud83d\ude00 \"q\""}]},{"type":"image"}]},{"blocks":[]}]}"#
                .utf8)
        let boxes = Array(
            #"<page width="1"><line xMin="1" yMin="2" xMax="30" yMax="14"><word xMin="1">A&amp;B</word></line></page></html>"#
                .utf8)
        #expect(StructuredText.pages(of: stext).isComplete)
        #expect(StructuredText.pages(of: stext).pages.count == 2)
        #expect(
            StructuredText.pages(of: stext).pages.first?.fragments.first?.text
                == Array("1. Audit 客😀 \"q\"".utf8))
        #expect(
            BoundingBoxText.pages(of: boxes).pages.first?.fragments.first?.text == Array("A&B".utf8)
        )
        for seed in 0..<600 {
            let pages =
                StructuredText.pages(of: mutated(stext, seed: UInt64(seed))).pages
                + BoundingBoxText.pages(of: mutated(boxes, seed: UInt64(seed))).pages
            do throws(ReadError) {
                #expect(faults(try PDFText.document(pages, notices: [], limits: .init())) == [])
            } catch {
                #expect(error == .empty)
            }
        }
    }

    /// Bytes changed, removed, doubled or exchanged at a few places.
    private func mutated(_ bytes: [UInt8], seed: UInt64) -> [UInt8] {
        var generator = SeededGenerator(seed: seed)
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &generator) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &generator)
            let end = min(place + Int.random(in: 1...12, using: &generator), bytes.count)
            switch Int.random(in: 0..<4, using: &generator) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
            default:
                let other = Int.random(in: 0..<bytes.count, using: &generator)
                bytes.swapAt(place, other)
            }
        }
        return bytes
    }
}
