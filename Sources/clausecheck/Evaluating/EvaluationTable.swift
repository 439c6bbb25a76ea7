import ClauseReports
import ClauseReview

/// An evaluation as text: a row an element, then totals, disagreements and comparison.
struct EvaluationTable {
    private typealias Run = TextWrapper.Run
    private let record: EvaluationRecord

    init(_ record: EvaluationRecord) {
        self.record = record
    }

    /// The table for reading.
    func text(to canvas: inout TerminalCanvas) {
        canvas.line([
            Run(Self.columns(["", "labels", "precis.", "recall", "F1", "extra", "missing"]), .bold)
        ])
        for row in record.elements { write(row, to: &canvas) }
        write(record.total, .bold, to: &canvas)
        for row in record.adverse { write(row, prefix: "adverse.", to: &canvas) }
        if !record.adverse.isEmpty { write(record.adverseTotal, .bold, to: &canvas) }
        canvas.gap()
        canvas.paragraph([
            Run(
                "\(record.documents == 1 ? "1 agreement" : "\(record.documents) agreements") · micro F1 \(Self.percent(record.total.f1)) · macro F1 of elements "
                    + "with 3 or more labels \(Self.percent(record.macroF1)) · false missing "
                    + "\(Self.percent(record.falseMissingRate)) · excerpts that overlap a label "
                    + Self.percent(record.overlapRate))
        ])
    }

    /// The disagreements, labels beside what was shown.
    func disagreements(to canvas: inout TerminalCanvas) {
        for item in record.disagreements { Self.write(item, to: &canvas) }
    }

    /// What a change gained and lost against an earlier evaluation.
    func comparison(with old: EvaluationRecord, to canvas: inout TerminalCanvas) {
        let before = Dictionary(
            old.disagreements.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        let after = Dictionary(
            record.disagreements.map { (Self.key($0), $0) }, uniquingKeysWith: { first, _ in first }
        )
        let lost = record.disagreements.filter { before[Self.key($0)] == nil }
        let gained = old.disagreements.filter { after[Self.key($0)] == nil }
        canvas.heading("CHANGED", .bold)
        change("micro F1", old.total.f1, record.total.f1, to: &canvas)
        change("macro F1", old.macroF1, record.macroF1, to: &canvas)
        change("false missing", old.falseMissingRate, record.falseMissingRate, to: &canvas)
        change("overlap", old.overlapRate, record.overlapRate, to: &canvas)
        change("adverse F1", old.adverseTotal.f1, record.adverseTotal.f1, to: &canvas)
        let rows = Dictionary(
            (old.elements + old.adverse).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first })
        for row in record.elements + record.adverse {
            guard let was = rows[row.id], was.f1 != row.f1 else { continue }
            change(row.id, was.f1, row.f1, to: &canvas)
        }
        canvas.heading("GAINED (\(gained.count))", .green, note: "disagreements that are gone")
        for item in gained { Self.line(item, to: &canvas) }
        canvas.heading("LOST (\(lost.count))", .red, note: "new disagreements")
        for item in lost { Self.write(item, to: &canvas) }
        if old.documents != record.documents {
            canvas.gap()
            canvas.paragraph([
                Run(
                    "The earlier evaluation covered \(old.documents) agreements, this one \(record.documents)."
                )
            ])
        }
    }

    /// The rows as CSV.
    var csv: String {
        var text =
            "id,labels,true positives,false positives,false negatives,overlapping,precision,recall,f1\r\n"
        func add(_ row: EvaluationRecord.Row, _ prefix: String) {
            text +=
                "\(prefix)\(row.id),\(row.truePositives + row.falseNegatives),\(row.truePositives),"
            text += "\(row.falsePositives),\(row.falseNegatives),\(row.overlapping),"
            text += "\(row.precision),\(row.recall),\(row.f1)\r\n"
        }
        for row in record.elements { add(row, "") }
        add(record.total, "")
        for row in record.adverse { add(row, "adverse.") }
        add(record.adverseTotal, "")
        return text
    }

    // MARK: - Lines

    private func write(
        _ row: EvaluationRecord.Row, prefix: String = "", _ style: TerminalStyle = [],
        to canvas: inout TerminalCanvas
    ) {
        canvas.line([
            Run(
                Self.columns([
                    prefix + row.id, "\(row.truePositives + row.falseNegatives)",
                    Self.percent(row.precision), Self.percent(row.recall), Self.percent(row.f1),
                    "\(row.falsePositives)", "\(row.falseNegatives)",
                ]), style)
        ])
    }

    private func change(
        _ name: String, _ before: Double, _ after: Double, to canvas: inout TerminalCanvas
    ) {
        guard before != after else { return }
        canvas.line([
            Run("  " + TerminalCanvas.padded(name, to: 28)),
            Run("\(Self.percent(before)) → \(Self.percent(after))"),
        ])
    }

    private static func write(
        _ item: Evaluation.Disagreement, to canvas: inout TerminalCanvas
    ) {
        canvas.gap()
        line(item, to: &canvas)
        for quote in item.labelled {
            canvas.paragraph([Run(InertText.line(quote))], first: [Run("    label  ", .green)])
        }
        for text in item.shown {
            canvas.paragraph(
                [Run(InertText.label(text, limit: 700))],
                first: [Run(item.kind == "missing" ? "    near   " : "    shown  ", .yellow)])
        }
    }

    private static func line(_ item: Evaluation.Disagreement, to canvas: inout TerminalCanvas) {
        canvas.line([
            Run("  \(InertText.line(item.id)) \(InertText.line(item.kind))", .bold),
            Run("  \(InertText.line(item.document))"),
        ])
    }

    private static func key(_ item: Evaluation.Disagreement) -> [String] {
        [item.document, item.id, item.kind]
    }

    private static func columns(_ cells: [String]) -> String {
        var line = TerminalCanvas.padded(cells.first ?? "", to: 30)
        for cell in cells.dropFirst() {
            line += String(repeating: " ", count: max(1, 8 - cell.unicodeScalars.count)) + cell
        }
        return line
    }

    /// A share as "97.3 %".
    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
