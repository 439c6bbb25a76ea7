import ClauseReports
import ClauseReview
import Foundation
import TestSupport
import Testing

@Suite struct JSONReportTests {
    @Test(arguments: [true, false])
    func `decoding gives the review back`(isPretty: Bool) throws {
        for review in [SampleReview.review, HostileReview.review] {
            let bytes = JSONReport(isPretty: isPretty).render(review)
            let decoded = try JSONDecoder().decode(Review.self, from: Data(bytes))
            #expect(decoded == review)
        }
    }

    @Test func `compact JSON is one line`() {
        let bytes = ReviewReport.compactJSON(HostileReview.review)
        #expect(bytes.count { $0 == 0x0A } == 1)
        #expect(bytes.last == 0x0A)
    }

    @Test func `the same review gives the same bytes`() {
        #expect(ReviewReport.json(SampleReview.review) == ReviewReport.json(SampleReview.review))
    }

    @Test func `excerpts are the bytes their offsets name`() {
        let text = Array(SampleReview.text.utf8)
        for element in SampleReview.review.elements {
            for evidence in element.evidence {
                #expect(Array(evidence.excerpt.utf8) == Array(text[evidence.start..<evidence.end]))
            }
        }
    }
}
