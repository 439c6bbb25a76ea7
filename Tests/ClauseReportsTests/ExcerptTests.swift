import ClauseReports
import ClauseReview
import Foundation
import TestSupport
import Testing

/// What reports quote must stand in the agreement, word for word and without a hole.
@Suite struct ExcerptTests {
    private static let source = squeezed(SampleReview.text)

    @Test(arguments: [40, 80, 120])
    func `every quotation of a terminal report stands in the agreement`(width: Int) {
        let report = TerminalReport(width: width, why: true).render(SampleReview.review)
        var quotes: [String] = []
        var current = ""
        for line in String(decoding: report, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix("  │ ") {
                if !line.contains("[under:") { current += line.dropFirst(4) + " " }
            } else if !current.isEmpty {
                quotes.append(current)
                current = ""
            }
        }
        #expect(quotes.count > 8)
        for quote in quotes {
            let words = Self.squeezed(
                quote.replacing("«", with: "").replacing("»", with: ""))
            #expect(Self.source.contains(words), "\(quote)")
        }
    }

    @Test func `every quotation of a Markdown report stands in the agreement`() {
        let report = String(decoding: ReviewReport.markdown(SampleReview.review), as: UTF8.self)
        let quotes = report.split(separator: "\n").filter {
            $0.drop { $0 == " " }.hasPrefix("> ") && !$0.contains("*under:")
        }
        #expect(quotes.count > 6)
        for quote in quotes {
            let words = quote.drop { $0 == " " }.dropFirst(2).replacing("<strong>", with: "")
                .replacing("</strong>", with: "").replacing("\\", with: "")
            #expect(Self.source.contains(Self.squeezed(words)), "\(quote)")
        }
    }

    @Test func `a long passage is cut at its ends only, and the report says so`() throws {
        let before = String(repeating: "whereas the Services matter ", count: 400)
        let after = String(repeating: " and further the Services matter", count: 400)
        let text = before + "the Supplier shall not disclose anything" + after
        var review = SampleReview.review
        let index = try #require(
            review.elements.firstIndex { $0.id == "confidentiality.duty" })
        review.elements[index].evidence = [
            SampleReview.evidence(text, marks: ["Supplier shall not", "disclose"], in: text)
        ]
        let report = String(
            decoding: TerminalReport(width: 120, why: true).render(review), as: UTF8.self)
        let words = Self.squeezed(report.replacing("│", with: ""))
        #expect(words.contains(Self.squeezed("the«Suppliershallnotdisclose»anythingandfurther")))
        #expect(report.contains("before this are not shown]"))
        #expect(report.contains("after this are not shown]"))
    }

    private static func squeezed(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace })
    }
}
