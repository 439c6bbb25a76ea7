public import ClauseReview
import ZipArchive

/// Writes an archive as an Excel workbook (ECMA-376): the matrix on one sheet, every gap with its words on another.
///
/// The documents are given once for each sheet, and the bytes are taken away as they come, so that a workbook of ten
/// thousand documents needs no more space than one of ten. All cells are texts, so that nothing is taken for a formula.
public struct ArchiveWorkbook: ~Copyable {
    /// A sheet of the workbook, in the order in which they are written.
    public enum Sheet: String, CaseIterable, Sendable {
        case matrix = "Matrix"
        case gaps = "Gaps"
    }

    /// How many rows did not fit on their sheet.
    public private(set) var leftOut = 0
    private let requirements: [ArchiveRequirement]
    private let texts: SharedTexts
    private var zip: ZipStream
    private var sheet: Sheet?
    private var row = 0
    /// Finished rows that are not yet packed.
    private var pending: [UInt8] = []

    /// Most rows of a sheet.
    private static let rowLimit = 1_048_576
    /// How many bytes are packed at once.
    private static let portion = 1 << 18
    private static let gapColumns = [
        "document", "pack", "requirement", "title", "citation", "weight", "verdict", "clause",
        "heading", "line", "page", "excerpt", "gaps", "ask",
    ]
    private static let matrixColumns = ["document", "outcome", "reason"]

    public init(requirements: [ArchiveRequirement]) throws(ReportError) {
        self.requirements = requirements
        texts = SharedTexts(
            Self.gapColumns + Self.matrixColumns + Verdict.allCases.map(Self.words)
                + Verdict.allCases.map(\.rawValue) + requirements.map(Self.head)
                + requirements.flatMap {
                    [$0.pack, $0.requirement, $0.title, $0.citation, $0.weight, $0.ask]
                })
        zip = try Self.opened(texts)
    }

    /// The container with the parts that stand before the sheets.
    private static func opened(_ texts: SharedTexts) throws(ReportError) -> ZipStream {
        do throws(ZipError) {
            var zip = try ZipStream()
            for (name, text) in WorkbookParts.fixed(sheets: Sheet.allCases.map(\.rawValue)) {
                try zip.begin(name)
                try zip.append(Array(text.utf8))
            }
            try zip.begin("xl/sharedStrings.xml")
            try zip.append(texts.part)
            return zip
        } catch {
            throw .container(error)
        }
    }

    /// Begins a sheet; all documents follow by `add`.
    public mutating func begin(_ sheet: Sheet) throws(ReportError) {
        try endSheet()
        self.sheet = sheet
        row = 1
        let number = (Sheet.allCases.firstIndex(of: sheet) ?? 0) + 1
        let widths: [Int]
        let heads: [String]
        switch sheet {
        case .matrix:
            widths = [60, 16, 30] + requirements.map { _ in 14 }
            heads = Self.matrixColumns + requirements.map(Self.head)
        case .gaps:
            widths = [50, 16, 24, 34, 24, 14, 10, 10, 24, 8, 8, 80, 60, 60]
            heads = Self.gapColumns
        }
        do throws(ZipError) {
            try zip.begin("xl/worksheets/sheet\(number).xml")
        } catch {
            throw .container(error)
        }
        pending += WorkbookParts.sheetOpening(widths: widths).utf8
        append(heads, styles: [1])
    }

    /// Adds a document to the current sheet; rows past what a sheet can hold are counted and left out.
    public mutating func add(_ document: ArchiveDocument) throws(ReportError) {
        switch sheet {
        case .matrix: addRow(of: document)
        case .gaps: addGaps(of: document)
        case nil: break
        }
        if pending.count >= Self.portion { try pack() }
    }

    private mutating func addRow(of document: ArchiveDocument) {
        var cells = [String](repeating: "", count: requirements.count)
        var styles = [Int](repeating: 0, count: requirements.count)
        for finding in document.findings where cells.indices.contains(finding.requirement) {
            cells[finding.requirement] = Self.words(finding.verdict)
            styles[finding.requirement] = Self.style(finding.verdict)
        }
        append(
            [document.path, document.outcome, document.reason] + cells, styles: [0, 0, 0] + styles)
    }

    private mutating func addGaps(of document: ArchiveDocument) {
        for finding in document.findings
        where finding.verdict.isGap && requirements.indices.contains(finding.requirement) {
            let requirement = requirements[finding.requirement]
            let passage = finding.passages.first
            append(
                [
                    document.path, requirement.pack, requirement.requirement, requirement.title,
                    requirement.citation, requirement.weight, finding.verdict.rawValue,
                    passage?.clause ?? "", passage?.heading ?? "",
                    passage.map { String($0.line) } ?? "", passage?.page.map(String.init) ?? "",
                    passage?.excerpt ?? "", ArchiveWording.gaps(finding), requirement.ask,
                ], styles: [0])
        }
    }

    /// Ends the workbook; what is left to take is its end.
    public mutating func finish() throws(ReportError) {
        try endSheet()
        do throws(ZipError) {
            try zip.finish()
        } catch {
            throw .container(error)
        }
    }

    /// Takes away the bytes that are ready; all that were taken, in order, are the workbook.
    public mutating func take() -> [UInt8] { zip.take() }

    private mutating func endSheet() throws(ReportError) {
        guard sheet != nil else { return }
        sheet = nil
        pending += WorkbookParts.sheetEnding.utf8
        try pack()
    }

    private mutating func pack() throws(ReportError) {
        do throws(ZipError) {
            try zip.append(pending)
        } catch {
            throw .container(error)
        }
        pending.removeAll(keepingCapacity: true)
    }

    private static func head(_ requirement: ArchiveRequirement) -> String {
        "\(requirement.title) (\(requirement.pack))"
    }

    private static func words(_ verdict: Verdict) -> String {
        ReviewWording.symbol(verdict) + " " + ReviewWording.english.label(verdict)
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
    private mutating func append(_ cells: [String], styles: [Int]) {
        guard row <= Self.rowLimit else {
            leftOut += 1
            return
        }
        pending += "<row r=\"\(row)\">".utf8
        for (column, cell) in cells.enumerated() where !cell.isEmpty {
            let style = column < styles.count ? styles[column] : styles.last ?? 0
            pending += "<c r=\"\(WorkbookParts.name(of: column))\(row)\" s=\"\(style)\"".utf8
            if let index = texts[cell] {
                pending += " t=\"s\"><v>\(index)</v></c>".utf8
            } else {
                let text = SharedTexts.escaped(cell)
                pending +=
                    " t=\"inlineStr\"><is><t xml:space=\"preserve\">\(text)</t></is></c>".utf8
            }
        }
        pending += "</row>\n".utf8
        row += 1
    }
}
