public import ClauseReview

/// Writes an archive as a table for spreadsheets, a row for every requirement of every document.
///
/// A document that was not assessed has one row, which says why. The form is that of `CSVReport`.
public struct ArchiveCSV: Sendable {
    /// The cells of each requirement that are the same in every row: those before the verdict, and the ask.
    private let requirements: [(opening: [UInt8], ask: [UInt8])]

    /// Names of the columns, in order.
    public static let columns = [
        "document", "outcome", "reason", "format", "pages", "languages", "customer", "provider",
        "pack", "requirement", "title", "citation", "weight", "verdict", "clause", "heading",
        "line",
        "page", "excerpt", "gaps", "ask", "sha256",
    ]

    public init(requirements: [ArchiveRequirement]) {
        self.requirements = requirements.map {
            (
                CSVReport.joined([$0.pack, $0.requirement, $0.title, $0.citation, $0.weight]),
                CSVReport.joined([$0.ask])
            )
        }
    }

    /// What stands before the first document: a byte order mark, without which Excel misreads Chinese and
    /// Portuguese, and the header line.
    public var opening: [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        CSVReport.append(Self.columns, to: &bytes)
        return bytes
    }

    /// The rows of one document as UTF-8 text; lines end with CR LF.
    public func rows(of document: ArchiveDocument) -> [UInt8] {
        let cells = [
            document.path, document.outcome, document.reason, document.format ?? "",
            document.pages.map(String.init) ?? "", document.languages.joined(separator: " "),
            document.customer.joined(separator: "; "), document.provider.joined(separator: "; "),
        ]
        var bytes: [UInt8] = []
        guard !document.findings.isEmpty else {
            let blank = Array(repeating: "", count: Self.columns.count - cells.count - 1)
            CSVReport.append(cells + blank + [document.sha256], to: &bytes)
            return bytes
        }
        let opening = CSVReport.joined(cells)
        let ending = CSVReport.joined([document.sha256])
        let comma = UInt8(ascii: ",")
        for finding in document.findings where requirements.indices.contains(finding.requirement) {
            let requirement = requirements[finding.requirement]
            let passage = finding.passages.first
            let own = CSVReport.joined([
                finding.verdict.rawValue, passage?.clause ?? "", passage?.heading ?? "",
                passage.map { String($0.line) } ?? "", passage?.page.map(String.init) ?? "",
                passage?.excerpt ?? "", ArchiveWording.gaps(finding),
            ])
            for part in [opening, requirement.opening, own, requirement.ask] {
                bytes += part
                bytes.append(comma)
            }
            bytes += ending
            bytes.append(0x0D)
            bytes.append(0x0A)
        }
        return bytes
    }
}
