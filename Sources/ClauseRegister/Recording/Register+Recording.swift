extension Register {
    /// Begins to record a file: its documents follow by `add`, then `finishFile`.
    ///
    /// Each document is one transaction; one kill between two of them leaves the file marked as incomplete, and the
    /// next scan reads it again.
    public func beginFile(_ file: FileRecord) throws(RegisterError) {
        try database.execute("BEGIN IMMEDIATE")
        do {
            try database.run(
                """
                INSERT INTO file (path, size, modified, checked, sha256, reading, complete)
                VALUES (?, ?, ?, ?, ?, ?, 0)
                ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
                    checked = excluded.checked, sha256 = excluded.sha256,
                    reading = excluded.reading, complete = 0
                """, .text(file.path), .integer(file.size), .integer(file.modified),
                .integer(file.checked), .text(file.sha256), .text(file.reading))
            let row =
                try database.first("SELECT id FROM file WHERE path = ?", .text(file.path)) {
                    $0.integer(0)
                } ?? 0
            var known: [Int: (row: Int, document: FileState.Document)] = [:]
            for document in try documents(of: row) {
                known[document.ordinal] = (document.row, document.document)
            }
            pending = PendingFile(row: row, reading: file.reading, known: known)
        } catch {
            try abandon(error)
        }
    }

    /// Records the next document of the file.
    public func add(_ document: DocumentRecord) throws(RegisterError) {
        guard var file = pending, let current else { return }
        do {
            if file.hasWritten { try database.execute("COMMIT; BEGIN IMMEDIATE") }
            file.hasWritten = true
            let (content, review) = try rows(for: document, current.rules)
            let old = file.known.removeValue(forKey: file.ordinal)
            let isSame =
                old?.document.path == document.path && old?.document.outcome == document.outcome
                && old?.document.reason == document.reason
                && old?.document.sha256 == document.sha256 && old?.document.content == content
                && old?.document.review == review
            if !isSame {
                if let old { try close(old.row, current.run) }
                try database.run(
                    """
                    INSERT INTO document
                        (file, ordinal, path, outcome, reason, sha256, content, review, since)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """, .integer(file.row), .integer(file.ordinal), .text(document.path),
                    .text(document.outcome.rawValue), .text(document.reason),
                    .text(document.sha256), SQLValue(content), SQLValue(review),
                    .integer(current.run))
            }
            file.ordinal += 1
            pending = file
        } catch {
            try abandon(error)
        }
    }

    /// Ends the file; documents that it no longer has are taken out of the current state.
    ///
    /// - Parameter readsAgain: whether the next scan is to read the file even if it has not changed.
    public func finishFile(readsAgain: Bool = false) throws(RegisterError) {
        guard let file = pending, let current else { return }
        do {
            for ordinal in file.known.keys.sorted() {
                if let old = file.known[ordinal] { try close(old.row, current.run) }
            }
            try database.run(
                readsAgain
                    ? "UPDATE file SET complete = 1, checked = 0, sha256 = '' WHERE id = ?"
                    : "UPDATE file SET complete = 1 WHERE id = ?", .integer(file.row))
            try database.execute("COMMIT")
            pending = nil
        } catch {
            try abandon(error)
        }
    }

    private func abandon(_ error: RegisterError) throws(RegisterError) {
        pending = nil
        try? database.execute("ROLLBACK")
        throw error
    }

    /// Ends the validity of a document row; one that began in this very run never held.
    private func close(_ row: Int, _ run: Int) throws(RegisterError) {
        try database.run(
            "DELETE FROM document WHERE id = ? AND since = ?", .integer(row), .integer(run))
        try database.run(
            "UPDATE document SET until = ? WHERE id = ?", .integer(run), .integer(row))
    }
}
