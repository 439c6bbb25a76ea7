public import ClauseReview

extension Register {
    /// Hands over the current documents one by one, in the order of their paths.
    ///
    /// Nothing in them depends on when or in how many runs they were scanned.
    public func documents(
        _ filter: DocumentFilter = DocumentFilter(), columns: ArchiveColumns,
        each: (ArchiveDocument) throws(RegisterError) -> Void
    ) throws(RegisterError) {
        try database.rows(
            """
            SELECT document.path, document.outcome, document.reason, document.sha256,
                document.content, document.review, review.rules, content.format, content.bytes,
                content.pages, content.languages, review.customer, review.provider, review.facts
            FROM document LEFT JOIN content ON content.id = document.content
            LEFT JOIN review ON review.id = document.review
            WHERE until IS NULL AND (? IS NULL OR document.id = ?)
            ORDER BY document.path, document.ordinal
            """, SQLValue(filter.row), SQLValue(filter.row)
        ) { (row) throws(RegisterError) in
            if let outcomes = filter.outcomes,
                !outcomes.contains(where: { $0.rawValue == row.text(1) })
            {
                return
            }
            var document = ArchiveDocument(
                path: row.text(0), sha256: row.text(3), outcome: row.text(1), reason: row.text(2),
                format: row.string(7), bytes: row.number(8), pages: row.number(9),
                languages: Self.words(row.text(10), " "), customer: Self.words(row.text(11), "\n"),
                provider: Self.words(row.text(12), "\n"), facts: Self.facts(row.text(13)))
            if let review = row.number(5), let places = columns.places[row.integer(6)] {
                switch filter.detail {
                case .verdicts: document.findings = try verdicts(review, places)
                case .passages(let limit):
                    document.findings = try findings(
                        review, content: row.integer(4), places, limit: limit)
                case .everything:
                    document.findings = try findings(
                        review, content: row.integer(4), places, limit: Int.max)
                }
            }
            if let content = row.number(4), filter.detail != .verdicts {
                try database.rows(
                    "SELECT kind, message FROM notice WHERE content = ? ORDER BY ordinal",
                    .integer(content)
                ) { document.notices.append(.init(kind: $0.text(0), message: $0.text(1))) }
            }
            try each(document)
        }
    }

    /// The current document of a path, or the one whose path ends in the name given.
    ///
    /// - Throws: `unknownDocument` when there is none, or several.
    public func document(
        named name: String, absolute: String, columns: ArchiveColumns
    ) throws(RegisterError) -> ArchiveDocument {
        var rows: [(row: Int, path: String)] = []
        try database.rows(
            "SELECT id, path FROM document WHERE path = ? AND until IS NULL", .text(absolute)
        ) { rows.append(($0.integer(0), $0.text(1))) }
        if rows.isEmpty {
            try database.rows(
                """
                SELECT id, path FROM document WHERE until IS NULL
                    AND (substr(path, -length(?) - 1) IN ('/' || ?, '!' || ?)
                        OR (length(?) > 5 AND sha256 = ?))
                ORDER BY path LIMIT 6
                """, .text(name), .text(name), .text(name), .text(name), .text(name)
            ) { rows.append(($0.integer(0), $0.text(1))) }
        }
        guard rows.count == 1, let row = rows.first else {
            throw .unknownDocument(name: name, candidates: rows.map(\.path))
        }
        var filter = DocumentFilter()
        filter.row = row.row
        var found: ArchiveDocument?
        try documents(filter, columns: columns) { found = $0 }
        guard let found else { throw .unknownDocument(name: name, candidates: []) }
        return found
    }

    /// A piece of evidence, as far as findings need it.
    private struct Piece {
        let id: String
        let isAdverse: Bool
        let start: Int
        let end: Int
        let passage: ArchivePassage
    }

    private func verdicts(
        _ review: Int, _ places: [(column: Int, elements: [String])]
    ) throws(RegisterError) -> [ArchiveFinding] {
        var findings: [ArchiveFinding] = []
        findings.reserveCapacity(places.count)
        try database.rows(
            "SELECT ordinal, verdict FROM finding WHERE review = ? ORDER BY ordinal",
            .integer(review)
        ) { row in
            let ordinal = row.integer(0)
            guard places.indices.contains(ordinal), let verdict = Verdict(rawValue: row.text(1))
            else { return }
            findings.append(
                ArchiveFinding(
                    requirement: places[ordinal].column, verdict: verdict, gaps: [], passages: []))
        }
        return findings
    }

    private func findings(
        _ review: Int, content: Int, _ places: [(column: Int, elements: [String])], limit: Int
    ) throws(RegisterError) -> [ArchiveFinding] {
        let text = try text(of: content)?.text.text ?? []
        var pieces: [String: [Piece]] = [:]
        try database.rows(
            """
            SELECT kind, id, first, last, line, page, clause, heading FROM evidence
            WHERE review = ? ORDER BY ordinal
            """, .integer(review)
        ) { row in
            let isAdverse = row.text(0) == "adverse"
            let range = (row.integer(2)..<max(row.integer(2), row.integer(3))).clamped(
                to: 0..<text.count)
            let passage = ArchivePassage(
                ids: [row.text(1)], isAdverse: isAdverse, clause: row.text(6),
                heading: row.text(7), line: row.integer(4), page: row.number(5),
                excerpt: String(decoding: text[range], as: UTF8.self))
            pieces[(isAdverse ? "!" : "") + row.text(1), default: []].append(
                Piece(
                    id: row.text(1), isAdverse: isAdverse, start: row.integer(2),
                    end: row.integer(3), passage: passage))
        }
        var findings: [ArchiveFinding] = []
        try database.rows(
            "SELECT ordinal, verdict, adverse, gaps FROM finding WHERE review = ? ORDER BY ordinal",
            .integer(review)
        ) { row in
            let ordinal = row.integer(0)
            guard places.indices.contains(ordinal), let verdict = Verdict(rawValue: row.text(1))
            else { return }
            let keys =
                Self.words(row.text(2), " ").map { "!" + $0 }
                + places[ordinal].elements.map { $0.hasPrefix("+") ? String($0.dropFirst()) : $0 }
            findings.append(
                ArchiveFinding(
                    requirement: places[ordinal].column, verdict: verdict,
                    gaps: Self.gaps(row.text(3)),
                    passages: Self.passages(keys.compactMap { pieces[$0]?.first }, limit: limit)))
        }
        return findings
    }

    /// The pieces as passages; evidence of several elements that shares its words is one.
    private static func passages(_ pieces: [Piece], limit: Int) -> [ArchivePassage] {
        var passages: [(piece: Piece, passage: ArchivePassage)] = []
        for piece in pieces {
            if let index = passages.firstIndex(where: {
                $0.piece.start == piece.start && $0.piece.end == piece.end
            }) {
                if !passages[index].passage.ids.contains(piece.id) {
                    passages[index].passage.ids.append(piece.id)
                }
                passages[index].passage.isAdverse =
                    passages[index].passage.isAdverse || piece.isAdverse
            } else if passages.count < limit {
                passages.append((piece, piece.passage))
            }
        }
        return passages.map(\.passage)
    }

    /// The parts of a text between separators, which are ASCII; empty ones are left out.
    static func words(_ text: String, _ separator: Unicode.Scalar, most: Int = .max) -> [String] {
        let end = UInt8(ascii: separator)
        return text.utf8.split(separator: end, maxSplits: most - 1).compactMap { String($0) }
    }

    private static func facts(_ text: String) -> [Review.Fact] {
        words(text, "\n").compactMap { line in
            let parts = words(line, "\t", most: 2)
            return parts.count == 2 ? Review.Fact(element: parts[0], value: parts[1]) : nil
        }
    }

    private static func gaps(_ text: String) -> [Gap] {
        words(text, "\n").compactMap { line in
            let parts = words(line, "\t", most: 3)
            guard parts.count == 3, let kind = Gap.Kind(rawValue: parts[0]) else { return nil }
            return Gap(element: parts[1], kind: kind, message: parts[2])
        }
    }
}
