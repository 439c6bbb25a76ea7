extension Register {
    /// Everything that is wrong with the file, a sentence each; empty when it is sound.
    public func problems() throws(RegisterError) -> [String] {
        var problems: [String] = []
        try database.rows("PRAGMA integrity_check") { row in
            if row.text(0) != "ok" { problems.append(row.text(0)) }
        }
        try database.rows("PRAGMA foreign_key_check") { row in
            problems.append(
                "a row of \(row.text(0)) refers to a row of \(row.text(2)) that is not there")
        }
        try database.rows(
            """
            SELECT path FROM document LEFT JOIN review ON review.id = document.review
            WHERE outcome = 'reviewed' AND (review.id IS NULL OR review.agreement = 0
                OR NOT EXISTS (SELECT 1 FROM finding WHERE finding.review = review.id))
            """
        ) { problems.append("\($0.text(0)): it counts as reviewed and has no findings") }
        try database.rows(
            """
            SELECT count(*) FROM evidence JOIN review ON review.id = evidence.review
            JOIN content ON content.id = review.content
            WHERE first < 0 OR last < first OR last > length(content.text)
            """
        ) { row in
            if row.integer(0) > 0 {
                problems.append("\(row.integer(0)) pieces of evidence lie outside their text")
            }
        }
        try database.rows(
            """
            SELECT path, count(*) FROM document WHERE until IS NULL
            GROUP BY file, ordinal HAVING count(*) > 1
            """
        ) { problems.append("\($0.text(0)): it has \($0.integer(1)) current rows") }
        return problems
    }

    /// How many files are not wholly recorded, for a scan was interrupted while it recorded them.
    public func incompleteFiles() throws(RegisterError) -> Int {
        try database.first(
            """
            SELECT count(*) FROM file WHERE complete = 0
                AND EXISTS (SELECT 1 FROM document WHERE file = file.id AND until IS NULL)
            """
        ) { $0.integer(0) } ?? 0
    }

    /// Removes files with all that is known of them, in earlier runs too.
    ///
    /// - Parameter path: absolute path of a file, or of a folder with all below it.
    /// - Returns: how many files were removed.
    public func forget(_ path: String) throws(RegisterError) -> Int {
        let prefix = path.hasSuffix("/") ? path : path + "/"
        let count = try database.transaction { () throws(RegisterError) in
            try database.run(
                "DELETE FROM file WHERE path = ? OR (path > ? AND path < ?)", .text(path),
                .text(prefix), .text(prefix.dropLast() + "0"))
            let count = database.changes
            // Texts and reviews that no document has any more.
            try database.run(
                """
                DELETE FROM content WHERE NOT EXISTS
                    (SELECT 1 FROM document WHERE document.content = content.id)
                """)
            return count
        }
        if count > 0 {
            // What was forgotten is to be gone from the file, not only from its tables.
            try database.execute("VACUUM")
            try database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        }
        return count
    }
}
