public import ClauseReview
import ZipArchive

/// Writes an archive as an Excel workbook (ECMA-376): the matrix on one sheet, every gap with its words on another.
///
/// All cells are inline texts, so that nothing is taken for a formula.
public struct ArchiveWorkbook: Sendable {
    private let requirements: [ArchiveRequirement]
    private let table: ArchiveCSV
    private var matrix: [UInt8]
    private var gaps: [UInt8]
    private var matrixRows = 1
    private var gapRows = 1

    /// Most rows of a sheet.
    private static let rowLimit = 1_048_576
    /// Columns of the table that the gaps' sheet shows.
    private static let gapColumns = [
        "document", "pack", "requirement", "title", "citation", "weight", "verdict", "clause",
        "heading", "line", "page", "excerpt", "gaps", "ask",
    ]
    private static let gapPlaces = gapColumns.compactMap { ArchiveCSV.columns.firstIndex(of: $0) }

    public init(requirements: [ArchiveRequirement]) {
        self.requirements = requirements
        table = ArchiveCSV(requirements: requirements)
        matrix = []
        gaps = []
        let heads = requirements.map { "\($0.title) (\($0.pack))" }
        Self.row(["document", "outcome", "reason"] + heads, number: 1, styles: [1], to: &matrix)
        Self.row(Self.gapColumns, number: 1, styles: [1], to: &gaps)
    }

    /// Adds a document; rows past what a sheet can hold are left out.
    public mutating func add(_ document: ArchiveDocument) {
        guard matrixRows < Self.rowLimit else { return }
        matrixRows += 1
        var cells = [String](repeating: "", count: requirements.count)
        var styles = [Int](repeating: 0, count: requirements.count)
        for finding in document.findings where cells.indices.contains(finding.requirement) {
            cells[finding.requirement] =
                ReviewWording.symbol(finding.verdict) + " "
                + ReviewWording.label(finding.verdict)
            styles[finding.requirement] = Self.style(finding.verdict)
        }
        Self.row(
            [document.path, document.outcome, document.reason] + cells, number: matrixRows,
            styles: [0, 0, 0] + styles, to: &matrix)
        for (finding, cells) in zip(document.findings, table.cells(of: document))
        where finding.verdict.isGap && gapRows < Self.rowLimit {
            gapRows += 1
            Self.row(
                Self.gapPlaces.map { cells[$0] }, number: gapRows, styles: [0], to: &gaps)
        }
    }

    /// The finished workbook.
    public func finish() throws(ReportError) -> [UInt8] {
        var zip = ZipWriter()
        do throws(ZipError) {
            try zip.add("[Content_Types].xml", Array(WorkbookParts.contentTypes.utf8))
            try zip.add("_rels/.rels", Array(WorkbookParts.packageRelations.utf8))
            try zip.add("xl/workbook.xml", Array(WorkbookParts.workbook.utf8))
            try zip.add("xl/_rels/workbook.xml.rels", Array(WorkbookParts.relations.utf8))
            try zip.add("xl/styles.xml", Array(WorkbookParts.styles.utf8))
            try zip.add(
                "xl/worksheets/sheet1.xml",
                WorkbookParts.sheet(matrix, widths: [60, 16, 30], frozenColumns: 1))
            try zip.add(
                "xl/worksheets/sheet2.xml",
                WorkbookParts.sheet(
                    gaps, widths: [50, 16, 24, 34, 24, 10, 10, 10, 24, 8, 8, 80, 60, 60],
                    frozenColumns: 1))
        } catch {
            throw .container(error)
        }
        return zip.finish()
    }

    /// The cell format of a verdict.
    private static func style(_ verdict: Verdict) -> Int {
        switch verdict {
        case .adverse: 2
        case .missing: 3
        case .partial: 4
        case .unclear: 5
        case .met: 6
        case .notApplicable: 0
        }
    }

    /// Appends a row; the last style holds for the cells past it.
    private static func row(
        _ cells: [String], number: Int, styles: [Int], to sheet: inout [UInt8]
    ) {
        sheet += "<row r=\"\(number)\">".utf8
        for (column, cell) in cells.enumerated() {
            let style = column < styles.count ? styles[column] : styles.last ?? 0
            let text = InertText.label(cell, limit: CSVReport.cellLimit)
            guard !text.isEmpty else { continue }
            sheet += "<c r=\"\(name(of: column))\(number)\" s=\"\(style)\" t=\"inlineStr\">".utf8
            sheet += "<is><t xml:space=\"preserve\">\(MarkupText.escaped(text))</t></is></c>".utf8
        }
        sheet += "</row>\n".utf8
    }

    /// "A" for 0, "AA" for 26.
    private static func name(of column: Int) -> String {
        var name = ""
        var rest = column
        repeat {
            name = String(UnicodeScalar(UInt8(65 + rest % 26))) + name
            rest = rest / 26 - 1
        } while rest >= 0
        return name
    }
}
