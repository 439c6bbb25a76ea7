import ClauseReview
import TestSupport
import Testing

@Suite struct ReviewIndexTests {
    private func passages(_ requirement: String) throws -> [Passage] {
        let review = SampleReview.review
        let finding = try #require(
            review.findings.first { $0.requirement == "gl14-5.10-\(requirement)" })
        return ReviewIndex(review).passages(of: finding)
    }

    @Test func `evidence with the same words is one passage with all marks`() throws {
        let passages = try passages("reporting")
        #expect(
            passages.map(\.ids) == [
                ["incident.notify", "incident.notify-time"], ["incident.respond"],
            ])
        #expect(passages[0].evidence.marks.count == 3)
        #expect(passages[0].evidence.remarks == ["reasonable efforts", "placeholder"])
    }

    @Test func `adverse words come first`() throws {
        let passages = try passages("audit")
        #expect(passages.map(\.isAdverse) == [true])
        #expect(passages[0].ids == ["audit"])
    }

    @Test func `findings are ordered by verdict, then weight, then pack`() {
        let order = SampleReview.review.findingsWorstFirst.map {
            $0.requirement.split(separator: "-").last ?? ""
        }
        #expect(
            order == [
                "audit", "exit", "contingency", "reporting", "performance", "term", "security",
                "subcontract", "law", "guarantee",
            ])
    }
}
