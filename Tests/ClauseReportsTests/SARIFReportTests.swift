import ClauseReports
import ClauseReview
import Foundation
import TestSupport
import Testing

@Suite struct SARIFReportTests {
    @Test func `fingerprints survive renumbering and moved text`() throws {
        var renumbered = SampleReview.review
        for index in renumbered.elements.indices {
            for place in renumbered.elements[index].evidence.indices {
                move(&renumbered.elements[index].evidence[place])
            }
        }
        for index in renumbered.adverse.indices {
            for place in renumbered.adverse[index].evidence.indices {
                move(&renumbered.adverse[index].evidence[place])
            }
        }
        let before = try fingerprints(SampleReview.review)
        #expect(!before.isEmpty)
        #expect(try fingerprints(renumbered) == before)
    }

    @Test func `fingerprints tell requirements and changed words apart`() throws {
        let before = try fingerprints(SampleReview.review)
        #expect(Set(before).count == before.count)
        var reworded = SampleReview.review
        reworded.adverse[0].evidence[0].excerpt =
            "The Customer may never audit or inspect anything of the Supplier's at all, at any time."
        #expect(try fingerprints(reworded) != before)
    }

    @Test func `every gap is a result and a waived one is suppressed`() throws {
        let results = try results(SampleReview.review)
        let gaps = SampleReview.review.findings.filter { $0.verdict.isGap }
        #expect(results.count == gaps.count)
        #expect(results.count { $0["suppressions"] != nil } == 1)
    }

    @Test func `paths become URIs that hold no space or colon`() throws {
        var review = SampleReview.review
        review.documents[0].path = "./合約/my file:v2#1.docx"
        let text = String(decoding: ReviewReport.sarif(review), as: UTF8.self)
        #expect(text.contains("\"%E5%90%88%E7%B4%84/my%20file%3Av2%231.docx\""))
    }

    private func move(_ evidence: inout Evidence) {
        evidence.start += 400
        evidence.end += 400
        evidence.marks = evidence.marks.map { .init(start: $0.start + 400, end: $0.end + 400) }
        evidence.line += 7
        evidence.page = 2
        evidence.clause = "9" + evidence.clause
    }

    private func results(_ review: Review) throws -> [[String: Any]] {
        let data = Data(ReviewReport.sarif(review))
        let log = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let runs = try #require(log["runs"] as? [[String: Any]])
        return try #require(runs.first?["results"] as? [[String: Any]])
    }

    private func fingerprints(_ review: Review) throws -> [String] {
        try results(review).map { result in
            let prints = try #require(result["partialFingerprints"] as? [String: String])
            return prints.sorted { $0.key < $1.key }.map(\.value).joined(separator: " ")
        }
    }
}
