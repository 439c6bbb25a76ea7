import ClauseReports
import ClauseReview
import Foundation
import TestSupport
import Testing
import ZipArchive

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct ComparisonReportTests {
    @Test func `the sample comparison gives its golden files`() throws {
        let comparison = SampleComparison.comparison
        let word = try ZipReader(ComparisonReport.word(comparison))
        let mismatches = [
            Golden.mismatch(ComparisonReport.json(comparison), "comparison/report.json"),
            Golden.mismatch(ComparisonReport.markdown(comparison), "comparison/report.md"),
            Golden.mismatch(ComparisonReport.html(comparison), "comparison/report.html"),
            Golden.mismatch(ComparisonReport.terminal(comparison), "comparison/terminal-80.txt"),
            Golden.mismatch(
                ComparisonReport.terminal(comparison, width: 60, color: true),
                "comparison/terminal-color-60.txt"),
            Golden.mismatch(
                try word.data(named: "word/document.xml"), "comparison/document.xml"),
        ]
        #expect(mismatches.compactMap { $0 } == [])
    }

    @Test func `JSON decodes to the comparison it was made from`() throws {
        let comparison = SampleComparison.comparison
        let decoded = try JSONDecoder().decode(
            ReviewComparison.self, from: Data(ComparisonReport.json(comparison)))
        #expect(decoded == comparison)
    }

    @Test func `both sides of every quotation stand in the drafts`() {
        let comparison = SampleComparison.comparison
        let text = String(decoding: ComparisonReport.markdown(comparison), as: UTF8.self)
        let sources = [SampleReview.text, SampleComparison.text].map(Self.squeezed)
        var place = ""
        var count = 0
        for line in text.split(separator: "\n") where line.hasPrefix("> ") {
            let line = String(line.dropFirst(2))
            if line.contains("· line ") {
                place = line
                continue
            }
            guard !line.contains("under:"), place.contains("Old") || place.contains("New") else {
                continue
            }
            var words = line.replacing("\\", with: "")
            for tag in ["strong", "del", "ins"] {
                words = words.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
            }
            #expect(
                sources[place.contains("Old") ? 0 : 1].contains(Self.squeezed(words)), "\(line)")
            count += 1
        }
        #expect(count > 6)
    }

    @Test(arguments: [false, true])
    func `hostile text stays inert in every form`(isSaved: Bool) throws {
        var later = HostileReview.review
        for index in later.elements.indices {
            for piece in later.elements[index].evidence.indices {
                later.elements[index].evidence[piece].excerpt += " may " + HostileReview.attacks[1]
                later.elements[index].evidence[piece].clause += "x"
            }
        }
        later.findings.reverse()
        let documents = isSaved ? nil : [SampleReview.document]
        let comparison = ReviewComparer().comparison(
            from: .init(review: HostileReview.review, documents: documents),
            to: .init(review: later, documents: documents, state: HostileReview.attacks[0]))
        #expect(comparison.elements.count > 10)
        let word = try ZipReader(ComparisonReport.word(comparison))
        for member in word.members {
            let parser = XMLParser(data: Data(try word.data(of: member)))
            #expect(parser.parse(), "\(member.name): \(String(describing: parser.parserError))")
        }
        let json = ComparisonReport.json(comparison)
        #expect(throws: Never.self) {
            try JSONDecoder().decode(ReviewComparison.self, from: Data(json))
        }
        let html = ComparisonReport.html(comparison)
        let markdown = ComparisonReport.markdown(comparison)
        for bytes in [json, html, markdown, ComparisonReport.terminal(comparison)] {
            let text = try #require(String(validating: bytes, as: UTF8.self))
            #expect(!text.unicodeScalars.contains("\u{202E}"))
            #expect(!text.unicodeScalars.contains("\u{1B}"))
            #expect(!text.unicodeScalars.contains("\u{7}"))
        }
        for bytes in [html, markdown] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script"))
            #expect(!text.contains("<img"))
        }
        for line in String(
            decoding: ComparisonReport.terminal(comparison, width: 40), as: UTF8.self
        )
        .split(separator: "\n") {
            #expect(line.unicodeScalars.count <= 40 + 8, "\(line.prefix(60))")
        }
    }

    private static func squeezed(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace })
    }
}
