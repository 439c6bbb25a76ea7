public import ClauseReview

/// Writes an archive as a table for spreadsheets, a row for every requirement of every document.
///
/// A document that was not assessed has one row, which says why. The form is that of `CSVReport`.
public struct ArchiveCSV: Sendable {
    private let requirements: [ArchiveRequirement]

    /// Names of the columns, in order.
    public static let columns = [
        "document", "outcome", "reason", "format", "pages", "languages", "customer", "provider",
        "pack", "requirement", "title", "citation", "weight", "verdict", "clause", "heading",
        "line",
        "page", "excerpt", "gaps", "ask", "sha256",
    ]

    public init(requirements: [ArchiveRequirement]) {
        self.requirements = requirements
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
        var bytes: [UInt8] = []
        for cells in cells(of: document) { CSVReport.append(cells, to: &bytes) }
        return bytes
    }

    /// The cells of a document's rows, in the order of `columns`.
    func cells(of document: ArchiveDocument) -> [[String]] {
        let opening = [
            document.path, document.outcome, document.reason, document.format ?? "",
            document.pages.map(String.init) ?? "", document.languages.joined(separator: " "),
            document.customer.joined(separator: "; "), document.provider.joined(separator: "; "),
        ]
        guard !document.findings.isEmpty else {
            let blank = Array(repeating: "", count: Self.columns.count - opening.count - 1)
            return [opening + blank + [document.sha256]]
        }
        return document.findings.compactMap { finding in
            guard requirements.indices.contains(finding.requirement) else { return nil }
            let requirement = requirements[finding.requirement]
            let passage = finding.passages.first
            return opening + [
                requirement.pack, requirement.requirement, requirement.title, requirement.citation,
                requirement.weight, finding.verdict.rawValue, passage?.clause ?? "",
                passage?.heading ?? "", passage.map { String($0.line) } ?? "",
                passage?.page.map(String.init) ?? "", passage?.excerpt ?? "",
                ArchiveWording.gaps(finding), requirement.ask, document.sha256,
            ]
        }
    }
}
