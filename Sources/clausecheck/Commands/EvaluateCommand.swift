import ClauseReports
import ClauseReview
import ClauseRules

extension CommandOption {
    static let table = CommandOption(
        "format", value: "FORMAT", .choice(["table", "json", "csv"]),
        help: "table (default), json or csv")
    static let disagreements = CommandOption(
        "disagreements", help: "show every difference between labels and review with both texts")
    static let compare = CommandOption(
        "compare", value: "OLD.json", .file,
        help: "show what was gained and lost since an evaluation saved as JSON")
    static let element = CommandOption(
        "element", value: "PREFIX", isRepeatable: true,
        help: "only elements (or adverse.TOPIC) whose id begins so; may be repeated")
    static let only = CommandOption(
        "only", value: "NAMES", isRepeatable: true,
        help: "only agreements whose path holds one of these words, separated by commas")
}

extension Command {
    static let evaluate = Command(
        "evaluate",
        summary: "measure the reviews against labels: precision, recall, F1",
        operands: [Operand("DIR", .folder, help: "a folder of labelled agreements")],
        options: [.table, .disagreements, .compare, .element, .only, .packs, .width]
            + CommandOption.reading,
        discussion: [
            "The labels are labels/*.json beside the texts, */labels.json beside each agreement, or CUAD's "
                + "labels.jsonl with the texts in txt/, where a clause of either party counts. Corpus/README.md "
                + "tells how agreements are labelled. The exit status is 2 when an agreement could not be read."
        ],
        examples: [
            .init("evaluate Corpus", "measure on the project's own agreements"),
            .init(
                "evaluate Corpus --element audit --disagreements", "see where audit clauses differ"),
            .init("evaluate Corpus --format json > before.json", "keep the figures"),
            .init("evaluate Corpus --compare before.json", "see what a change gained and lost"),
        ],
        action: { (invocation, console) throws(CommandError) in
            let here = console.surroundings.folder
            let old = try invocation.value(of: .compare).map { (path) throws(CommandError) in
                try EvaluationRecord.read(FilePath.absolute(path, in: here), shown: path)
            }
            let names = invocation.values(of: .only).flatMap {
                $0.split(separator: ",").map(String.init)
            }
            let items = try LabelledFolder.items(
                in: FilePath.absolute(invocation.operand, in: here), only: names)
            let run = EvaluationRun(
                packs: CompiledPacks(try PackLoader.syntax(invocation, console)),
                loader: SourceLoader(invocation, console.surroundings),
                workers: console.surroundings.workers)
            let (evaluation, failures) = run.evaluate(items)
            for failure in failures { console.complain(failure) }
            try write(
                EvaluationRecord(evaluation.limited(to: invocation.values(of: .element))), old: old,
                invocation, console)
            return failures.isEmpty ? .clean : .failure
        })

    private static func write(
        _ record: EvaluationRecord, old: EvaluationRecord?, _ invocation: Invocation,
        _ console: Console
    ) throws(CommandError) {
        let table = EvaluationTable(record)
        switch invocation.value(of: .table) {
        case "json": console.write(try JSONText.bytes(record))
        case "csv": console.write(table.csv)
        default:
            var canvas = console.canvas()
            table.text(to: &canvas)
            if invocation.has(.disagreements) { table.disagreements(to: &canvas) }
            if let old { table.comparison(with: old, to: &canvas) }
            console.write(canvas.bytes)
        }
    }
}

extension Evaluation {
    /// The part of the evaluation on ids that begin with one of some prefixes; all of it when there are none.
    fileprivate func limited(to prefixes: [String]) -> Evaluation {
        guard !prefixes.isEmpty else { return self }
        func isWanted(_ id: String) -> Bool { prefixes.contains { id.hasPrefix($0) } }
        var part = self
        part.elements = elements.filter { isWanted($0.id) }
        part.adverse = adverse.filter { isWanted("adverse." + $0.id) }
        part.disagreements = disagreements.filter { isWanted($0.id) }
        return part
    }
}
