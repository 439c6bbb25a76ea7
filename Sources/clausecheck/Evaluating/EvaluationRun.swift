import ClauseReview
import ClauseRules
import ClauseText

/// Reviews labelled agreements on several threads and compares them with their labels, in the order given.
struct EvaluationRun: Sendable {
    let packs: CompiledPacks
    let loader: SourceLoader
    let workers: Int

    /// What came of the agreements: the evaluation, and those that could not be read.
    typealias Outcome = (evaluation: Evaluation, failures: [CommandError])

    private enum Reviewed: Sendable {
        case done(Review, text: [UInt8])
        case failed(CommandError)
    }

    func evaluate(_ items: [LabelledFolder.Item]) -> Outcome {
        let results = Workers.map(items, workers: workers) {
            MatchScratch(for: packs)
        } transform: { item, scratch in
            reviewed(item, &scratch)
        }
        var outcome: Outcome = (Evaluation(), [])
        for (item, result) in zip(items, results) {
            switch result {
            case .done(let review, let text):
                outcome.evaluation.add(
                    review, labels: item.labels, text: text, nearMisses: nearMisses(review))
            case .failed(let error): outcome.failures.append(error)
            }
        }
        return outcome
    }

    private func reviewed(_ item: LabelledFolder.Item, _ scratch: inout MatchScratch) -> Reviewed {
        do {
            let source = try loader.single(item.path)
            let reviewer = Reviewer(
                packs: packs,
                options: .init(
                    tool: Program.tool, ignoresDirection: item.labels.ignoresDirection))
            return .done(
                reviewer.review([source], scratch: &scratch), text: source.document.bytes)
        } catch {
            return .failed(error)
        }
    }

    private func nearMisses(_ review: Review) -> [String: [String]] {
        var near: [String: [String]] = [:]
        for miss in review.findings.flatMap(\.nearMisses) {
            let line = "(\(miss.reason.rawValue)) \(miss.evidence.excerpt)"
            if near[miss.element]?.contains(line) != true {
                near[miss.element, default: []].append(line)
            }
        }
        return near
    }
}
