/// How an agreement numbers its clauses, so that proposed wording can be numbered alike.
struct ClauseNumbering: Sendable {
    /// The number of a new clause with its digits left open: "[●].[●]", "Section [●]", "第[●]條".
    let open: String

    /// Finds the style of most of the clauses that the review quotes.
    init(_ review: Review) {
        var counts: [(style: String, count: Int)] = []
        for element in review.elements {
            for evidence in element.evidence {
                let style = Self.style(of: evidence.clause)
                guard !style.isEmpty else { continue }
                if let index = counts.firstIndex(where: { $0.style == style }) {
                    counts[index].count += 1
                } else {
                    counts.append((style, 1))
                }
            }
        }
        var best = (style: "[●]", count: 0)
        for entry in counts where entry.count > best.count { best = entry }
        open = best.style
    }

    /// Where the wording for a finding on a topic goes.
    ///
    /// Words that work against another topic as well are replaced where that one is dealt with, not twice.
    func placement(
        of finding: Finding, on topic: String, _ evidence: [Evidence]
    ) -> Memo.Placement {
        switch finding.verdict {
        case .adverse:
            guard finding.adverse.contains(topic) else { return .new(number: open) }
            let clause = evidence.first { !$0.clause.isEmpty }?.clause
            return clause.map { .replace(clause: $0) } ?? .new(number: open)
        case .partial, .unclear:
            let clause = evidence.first { !$0.clause.isEmpty }?.clause
            return clause.map { .amend(clause: $0) } ?? .new(number: open)
        case .missing, .met, .notApplicable:
            return .new(number: open)
        }
    }

    /// A clause number without list letters, every run of digits or numerals replaced by "[●]".
    static func style(of clause: String) -> String {
        var result = ""
        var isDigits = false
        // A list item is no place for a clause of its own: "2.2(a)" numbers like "2.2".
        for scalar in clause.unicodeScalars.prefix(60) {
            if scalar == "(" || scalar == "（" { break }
            if ("0"..."9").contains(scalar) || "一二三四五六七八九十百零".unicodeScalars.contains(scalar) {
                if !isDigits { result += "[●]" }
                isDigits = true
            } else {
                result.unicodeScalars.append(scalar)
                isDigits = false
            }
        }
        while result.hasSuffix(" ") || result.hasSuffix(",") { result.removeLast() }
        return result.contains("[●]") ? result : ""
    }
}
