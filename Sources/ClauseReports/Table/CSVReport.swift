public import ClauseReview

/// Writes a review as a table, a row a requirement, for spreadsheets.
///
/// The form is RFC 4180 with a header line. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe instead; line ends inside a cell are spaces; cells are cut at `cellLimit`.
public struct CSVReport: Sendable {
    /// Whether to begin with a byte order mark, without which Excel misreads Chinese and Portuguese.
    public var hasByteOrderMark: Bool

    /// Longest cell in code points; Excel takes 32,767.
    static let cellLimit = 32_000

    /// Names of the columns, in order.
    public static let columns = [
        "agreement", "pack", "requirement", "title", "citation", "basis", "weight", "verdict",
        "waived until", "document", "clause", "heading", "line", "page", "excerpt", "shows", "gaps",
        "ask",
    ]

    public init(hasByteOrderMark: Bool = true) {
        self.hasByteOrderMark = hasByteOrderMark
    }

    /// The table as UTF-8 text, worst findings first; lines end with CR LF.
    public func render(_ review: Review) -> [UInt8] {
        var bytes: [UInt8] = hasByteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        Self.append(Self.columns, to: &bytes)
        let index = ReviewIndex(review)
        for finding in review.findingsWorstFirst {
            Self.append(Self.row(finding, of: review, index), to: &bytes)
        }
        return bytes
    }

    private static func row(
        _ finding: Finding, of review: Review, _ index: ReviewIndex
    ) -> [String] {
        let passage = index.passages(of: finding).first
        let evidence = passage?.evidence
        var document = ""
        if let evidence, review.documents.indices.contains(evidence.document) {
            document = review.documents[evidence.document].path
        }
        return [
            review.documents.first?.path ?? "", finding.pack, finding.requirement, finding.title,
            finding.citation, finding.basis, finding.weight, finding.verdict.rawValue,
            finding.waiver?.expires ?? "", document, evidence?.clause ?? "",
            evidence?.heading ?? "", evidence.map { String($0.line) } ?? "",
            evidence?.page.map(String.init) ?? "",
            evidence.map { MarkedExcerpt($0).text } ?? "",
            passage?.ids.joined(separator: "; ") ?? "",
            finding.gaps.map { "\(ReviewWording.english.label($0.kind)): \($0.message)" }
                .joined(separator: "; "), finding.ask,
        ]
    }

    static func append(_ cells: [String], to bytes: inout [UInt8]) {
        bytes += joined(cells)
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// Cells with commas between them, as they stand in a row.
    static func joined(_ cells: [String]) -> [UInt8] {
        var bytes: [UInt8] = []
        for (number, cell) in cells.enumerated() {
            if number > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        return bytes
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let text = InertText.label(cell, limit: cellLimit)
        let isFormula = text.unicodeScalars.first.map { "=+-@|%＝＋－＠".unicodeScalars.contains($0) }
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C }
        if needsQuotes { bytes.append(0x22) }
        if isFormula == true { bytes.append(UInt8(ascii: "'")) }
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        if needsQuotes { bytes.append(0x22) }
    }
}
