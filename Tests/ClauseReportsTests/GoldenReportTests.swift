import ClauseReports
import ClauseReview
import TestSupport
import Testing

@Suite struct GoldenReportTests {
    @Test(
        arguments: [
            ("review/report.json", ReviewReport.json),
            ("review/compact.json", ReviewReport.compactJSON),
            ("review/report.md", ReviewReport.markdown),
            ("review/report.csv", ReviewReport.csv),
            ("review/report.sarif", ReviewReport.sarif),
            ("review/terminal-80.txt", ReviewReport.text),
            (
                "review/terminal-why-100.txt",
                { TerminalReport(width: 100, why: true).render($0) }
            ),
            (
                "review/terminal-color-60.txt",
                { TerminalReport(width: 60, color: true).render($0) }
            ),
            (
                "review/terminal-zh-Hant-80.txt",
                { TerminalReport(why: true, language: .traditionalChinese).render($0) }
            ),
            (
                "review/terminal-pt-80.txt",
                { TerminalReport(why: true, language: .portuguese).render($0) }
            ),
            (
                "review/report-zh-Hant.md",
                { MarkdownReport(language: .traditionalChinese).render($0) }
            ),
        ] as [(String, @Sendable (Review) -> [UInt8])])
    func `the sample review gives its golden file`(
        path: String, report: @Sendable (Review) -> [UInt8]
    ) {
        let mismatch = Golden.mismatch(report(SampleReview.review), path)
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }
}
