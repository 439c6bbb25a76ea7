/// Puts a comparison into sentences for a person, worst first.
enum ComparisonSentences {
    /// More moved elements than this get one sentence together: a clause put in renumbers all that follow.
    private static let movedLimit = 5

    /// The sentences; at least one.
    static func sentences(_ comparison: ReviewComparison) -> [String] {
        var sentences: [String] = []
        if !comparison.isOneAgreement {
            sentences.append(
                "The two do not look like drafts of one agreement: they share "
                    + "\(comparison.sharedWording)% of their wording.")
        }
        let elements = comparison.elements.enumerated().sorted { left, right in
            (left.element.change.rank, left.element.requirements.isEmpty ? 1 : 0, left.offset)
                < (
                    right.element.change.rank, right.element.requirements.isEmpty ? 1 : 0,
                    right.offset
                )
        }.map(\.element)
        sentences += elements.filter { $0.change == .lost }.map(sentence)
        sentences += comparison.adverse.filter { $0.change == .added }.map(sentence)
        sentences += elements.filter { [.weakened, .changed].contains($0.change) }.map(sentence)
        sentences += elements.filter { [.won, .strengthened].contains($0.change) }.map(sentence)
        sentences += comparison.adverse.filter { $0.change == .removed }.map(sentence)
        let moved = elements.filter { $0.change == .moved }
        if moved.count <= movedLimit {
            sentences += moved.map(sentence)
        } else {
            sentences.append("Moved: \(moved.count) elements stand under other clause numbers.")
        }
        if sentences.isEmpty || (sentences.count == 1 && !comparison.isOneAgreement) {
            sentences.append("Nothing that the packs ask for was won, lost or changed.")
        }
        return sentences
    }

    /// An element's change as one sentence.
    static func sentence(_ change: ElementChange) -> String {
        let title = change.title
        let reasons = change.reasons.isEmpty ? "" : ": \(change.reasons.joined(separator: "; "))"
        let old = place(change.old)
        let new = place(change.new)
        switch change.change {
        case .lost:
            let was = old.isEmpty ? "" : " (was \(old))"
            return "Lost: \(title)\(was)\(change.new == nil ? "" : reasons)."
        case .won:
            let isNow = new.isEmpty ? "" : " (now \(new))"
            return "Won: \(title)\(isNow)\(change.old == nil ? "" : reasons)."
        case .weakened: return "Weakened: \(title)\(both(old, new))\(reasons)."
        case .strengthened: return "Strengthened: \(title)\(both(old, new))\(reasons)."
        case .changed: return "Changed, for you to judge: \(title)\(both(old, new))\(reasons)."
        case .moved: return "Moved: \(title)\(both(old, new))."
        case .unchanged: return "Unchanged: \(title)\(both(old, new))."
        }
    }

    /// A change of adverse words as one sentence.
    static func sentence(_ change: AdverseChange) -> String {
        switch change.change {
        case .added:
            let new = place(change.new)
            return "Against the customer now: \(change.title)\(new.isEmpty ? "" : " (\(new))")."
        case .removed:
            let old = place(change.old)
            return "No longer against the customer: \(change.title)"
                + "\(old.isEmpty ? "" : " (was \(old))")."
        case .unchanged: return "Still against the customer: \(change.title)."
        }
    }

    private static func both(_ old: String, _ new: String) -> String {
        if old.isEmpty && new.isEmpty { return "" }
        if old == new || old.isEmpty || new.isEmpty { return " (\(new.isEmpty ? old : new))" }
        return " (\(old) → \(new))"
    }

    /// The clause's number, or the line when it has none.
    private static func place(_ evidence: Evidence?) -> String {
        guard let evidence else { return "" }
        return evidence.clause.isEmpty ? "line \(evidence.line)" : evidence.clause
    }
}
