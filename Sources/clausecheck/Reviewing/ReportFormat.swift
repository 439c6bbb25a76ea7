import ClauseReports
import ClauseReview

/// A form in which a review is written.
enum ReportFormat: String, Sendable, CaseIterable {
    case terminal, json, md, csv, sarif, html

    static let words = allCases.map(\.rawValue)

    /// Whether reports of several agreements may follow one another in one stream.
    var canFollow: Bool {
        switch self {
        case .terminal, .json, .md, .csv: true
        case .sarif, .html: false
        }
    }

    /// The bytes of a review in this form.
    func bytes(
        of reviewed: ReviewedAgreement, why: Bool, width: Int, color: Bool,
        language: Memo.Language = .english
    ) -> [UInt8] {
        let review = reviewed.review
        switch self {
        case .terminal:
            return TerminalReport(width: width, color: color, why: why, language: language)
                .render(review)
        case .json: return ReviewReport.json(review)
        case .md: return MarkdownReport(language: language).render(review)
        case .csv: return ReviewReport.csv(review)
        case .sarif: return ReviewReport.sarif(review)
        case .html:
            return HTMLReport(language: language).render(
                review, texts: reviewed.sources.map { AnnotatedText($0.document) })
        }
    }
}
