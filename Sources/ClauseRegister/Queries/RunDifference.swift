public import ClauseReview

/// What is different between two runs for one document.
public struct RunDifference: Sendable, Equatable {
    public var path: String
    public var change: Change

    public enum Change: Sendable, Equatable {
        /// Only the later run has it.
        case added(Outcome)
        /// Only the earlier run has it.
        case gone(Outcome)
        /// What became of it, or its words, or its verdicts are different.
        case changed(
            from: Outcome, to: Outcome, isOtherText: Bool, verdicts: [VerdictChange])
    }

    /// A requirement with another verdict; nil where a run did not assess it.
    public struct VerdictChange: Sendable, Equatable {
        public var pack: String
        public var requirement: String
        public var from: Verdict?
        public var to: Verdict?
    }
}

extension Register {
    /// What changed between the end of one run and that of another, in the order of the paths.
    ///
    /// - Throws: `unknownRun`.
    public func difference(from: Int, to: Int) throws(RegisterError) -> [RunDifference] {
        for run in [from, to] {
            guard
                try database.first(
                    "SELECT 1 FROM run WHERE id = ?", .integer(run), read: { _ in true })
                    != nil
            else { throw .unknownRun(run) }
        }
        let old = try rows(at: from, notAt: to)
        let new = try rows(at: to, notAt: from)
        var differences: [RunDifference] = []
        for path in Set(old.keys).union(new.keys).sorted(by: {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }) {
            switch (old[path], new[path]) {
            case (nil, let new?):
                differences.append(RunDifference(path: path, change: .added(new.outcome)))
            case (let old?, nil):
                differences.append(RunDifference(path: path, change: .gone(old.outcome)))
            case (let old?, let new?):
                let verdicts = try verdictChanges(old.review, new.review)
                let isOtherText = old.sha256 != new.sha256
                guard isOtherText || old.outcome != new.outcome || !verdicts.isEmpty else {
                    continue
                }
                differences.append(
                    RunDifference(
                        path: path,
                        change: .changed(
                            from: old.outcome, to: new.outcome, isOtherText: isOtherText,
                            verdicts: verdicts)))
            case (nil, nil): break
            }
        }
        return differences
    }

    private struct DocumentRow {
        let outcome: Outcome
        let sha256: String
        let review: Int?
    }

    /// Document rows that hold at one run and not at another, by path.
    private func rows(at run: Int, notAt other: Int) throws(RegisterError) -> [String: DocumentRow]
    {
        var rows: [String: DocumentRow] = [:]
        try database.rows(
            """
            SELECT path, outcome, sha256, review FROM document
            WHERE since <= ? AND (until IS NULL OR until > ?)
                AND NOT (since <= ? AND (until IS NULL OR until > ?))
            """, .integer(run), .integer(run), .integer(other), .integer(other)
        ) { row in
            rows[row.text(0)] = DocumentRow(
                outcome: Outcome(rawValue: row.text(1)) ?? .unreadable, sha256: row.text(2),
                review: row.number(3))
        }
        return rows
    }

    private func verdictChanges(
        _ old: Int?, _ new: Int?
    ) throws(RegisterError) -> [RunDifference.VerdictChange] {
        let before = try verdicts(of: old)
        let after = try verdicts(of: new)
        var changes: [RunDifference.VerdictChange] = []
        for (key, from) in before where after[key] != from {
            changes.append(.init(pack: key.pack, requirement: key.id, from: from, to: after[key]))
        }
        for (key, to) in after where before[key] == nil {
            changes.append(.init(pack: key.pack, requirement: key.id, from: nil, to: to))
        }
        return changes.sorted { ($0.pack, $0.requirement) < ($1.pack, $1.requirement) }
    }

    private struct RequirementKey: Hashable {
        let pack: String
        let id: String
    }

    private func verdicts(of review: Int?) throws(RegisterError) -> [RequirementKey: Verdict] {
        guard let review else { return [:] }
        var verdicts: [RequirementKey: Verdict] = [:]
        try database.rows(
            """
            SELECT pack, requirement, verdict FROM finding
            JOIN review ON review.id = finding.review
            JOIN requirement ON requirement.rules = review.rules
                AND requirement.ordinal = finding.ordinal
            WHERE finding.review = ?
            """, .integer(review)
        ) { row in
            verdicts[RequirementKey(pack: row.text(0), id: row.text(1))] = Verdict(
                rawValue: row.text(2))
        }
        return verdicts
    }
}
