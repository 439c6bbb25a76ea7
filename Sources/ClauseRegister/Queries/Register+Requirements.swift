public import ClauseReview

/// The requirements of an archive, and which of them the findings of each set of rules are on.
public struct ArchiveColumns: Sendable, Equatable {
    /// Every requirement of the current reviews, once; those of the newest rules first.
    public var requirements: [ArchiveRequirement]
    /// For every set of rules, the index in `requirements` and the elements of each finding, by ordinal.
    var places: [Int: [(column: Int, elements: [String])]]

    public static func == (left: ArchiveColumns, right: ArchiveColumns) -> Bool {
        left.requirements == right.requirements
    }
}

extension Register {
    /// The requirements that current documents were reviewed against.
    public func columns() throws(RegisterError) -> ArchiveColumns {
        var columns = ArchiveColumns(requirements: [], places: [:])
        var known: [String: Int] = [:]
        try database.rows(
            """
            SELECT rules, pack, requirement, title, citation, basis, weight, ask, elements
            FROM requirement WHERE rules IN (SELECT rules FROM review JOIN document
                ON document.review = review.id WHERE until IS NULL)
            ORDER BY rules DESC, ordinal
            """
        ) { row in
            let requirement = ArchiveRequirement(
                pack: row.text(1), requirement: row.text(2), title: row.text(3),
                citation: row.text(4), basis: row.text(5), weight: row.text(6), ask: row.text(7))
            let key = "\(requirement.pack)\n\(requirement.requirement)"
            let column = known[key] ?? columns.requirements.count
            if known[key] == nil {
                known[key] = column
                columns.requirements.append(requirement)
            }
            columns.places[row.integer(0), default: []].append(
                (column, row.text(8).split(separator: " ").map(String.init)))
        }
        return columns
    }
}
