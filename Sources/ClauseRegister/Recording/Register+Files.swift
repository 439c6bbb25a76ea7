extension Register {
    /// What the register knows of a file, or nil.
    public func state(of path: String) throws(RegisterError) -> FileState? {
        let found = try database.first(
            "SELECT id, size, modified, checked, sha256, reading, complete FROM file WHERE path = ?",
            .text(path)
        ) { row in
            (
                row: row.integer(0), isComplete: row.integer(6) != 0,
                record: FileRecord(
                    path: path, size: row.integer(1), modified: row.integer(2),
                    checked: row.integer(3), sha256: row.text(4), reading: row.text(5))
            )
        }
        guard let found else { return nil }
        return FileState(
            record: found.record, isComplete: found.isComplete,
            documents: try documents(of: found.row).map(\.document))
    }

    /// The current documents of a file in their order, with their row ids.
    func documents(
        of file: Int
    ) throws(RegisterError) -> [(row: Int, ordinal: Int, document: FileState.Document)] {
        var documents: [(row: Int, ordinal: Int, document: FileState.Document)] = []
        try database.rows(
            """
            SELECT document.id, document.ordinal, path, outcome, reason, sha256, document.content,
                document.review, review.rules,
                EXISTS (SELECT 1 FROM notice WHERE notice.content = document.content
                    AND kind = 'empty-page')
            FROM document LEFT JOIN review ON review.id = document.review
            WHERE file = ? AND until IS NULL ORDER BY document.ordinal
            """, .integer(file)
        ) { row in
            documents.append(
                (
                    row: row.integer(0), ordinal: row.integer(1),
                    document: FileState.Document(
                        path: row.text(2), outcome: Outcome(rawValue: row.text(3)) ?? .unreadable,
                        reason: row.text(4), sha256: row.text(5), content: row.number(6),
                        review: row.number(7), rules: row.number(8),
                        hasEmptyPages: row.integer(9) != 0)
                ))
        }
        return documents
    }

    /// Notes that a file's bytes are the same although its time or size said otherwise.
    public func touch(_ file: FileRecord) throws(RegisterError) {
        try database.run(
            "UPDATE file SET size = ?, modified = ?, checked = ? WHERE path = ?",
            .integer(file.size), .integer(file.modified), .integer(file.checked), .text(file.path))
    }

    /// Takes files below a folder that are gone from the disk out of the current state; earlier runs keep them.
    ///
    /// - Parameters:
    ///   - folder: absolute path; "/" for everything.
    ///   - isGone: looks at the disk.
    /// - Returns: how many files are gone.
    public func removeFiles(
        below folder: String, where isGone: (String) -> Bool
    ) throws(RegisterError) -> Int {
        guard let current else { return 0 }
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        var gone: [(row: Int, path: String)] = []
        // The character after "/" ends the range of paths below the folder.
        try database.rows(
            "SELECT id, path FROM file WHERE path > ? AND path < ? ORDER BY path",
            .text(prefix), .text(prefix.dropLast() + "0")
        ) { row in
            let path = row.text(1)
            if isGone(path) { gone.append((row.integer(0), path)) }
        }
        var count = 0
        for file in gone {
            try database.transaction { () throws(RegisterError) in
                try database.run(
                    "UPDATE document SET until = ? WHERE file = ? AND until IS NULL",
                    .integer(current.run), .integer(file.row))
                if database.changes > 0 { count += 1 }
                // Its bytes are to be read again should it come back.
                try database.run(
                    "UPDATE file SET complete = 0, size = -1 WHERE id = ?", .integer(file.row))
            }
        }
        return count
    }
}
