extension Register {
    /// Begins a run; runs that never ended are marked as interrupted.
    ///
    /// - Parameters:
    ///   - places: the paths that are scanned.
    ///   - started: the clock, for people.
    /// - Returns: the number of the run and the id of its rules.
    @discardableResult
    public func beginRun(
        rules: Rules, places: [String], started: String
    ) throws(RegisterError) -> (run: Int, rules: Int) {
        let ids = try database.transaction { () throws(RegisterError) in
            try database.run(
                "UPDATE run SET state = ? WHERE state = ?",
                .text(Run.State.interrupted.rawValue), .text(Run.State.running.rawValue))
            try database.run(
                "INSERT OR IGNORE INTO rules (fingerprint, tool, packs) VALUES (?, ?, ?)",
                .text(rules.fingerprint), .text(rules.tool), .text(rules.packs))
            let id =
                try database.first(
                    "SELECT id FROM rules WHERE fingerprint = ?", .text(rules.fingerprint)
                ) { $0.integer(0) } ?? 0
            try database.run(
                "INSERT INTO run (started, state, rules, places) VALUES (?, ?, ?, ?)",
                .text(started), .text(Run.State.running.rawValue), .integer(id),
                .text(places.joined(separator: "\n")))
            return (run: database.lastRow, rules: id)
        }
        current = ids
        describesRules =
            try database.first(
                "SELECT 1 FROM requirement WHERE rules = ? LIMIT 1", .integer(ids.rules)
            ) { _ in true } ?? false
        return ids
    }

    /// Ends the run.
    ///
    /// - Parameter counts: what it met, in words.
    public func endRun(ended: String, counts: String) throws(RegisterError) {
        guard let current else { return }
        try database.run(
            "UPDATE run SET ended = ?, state = ?, counts = ? WHERE id = ?", .text(ended),
            .text(Run.State.finished.rawValue), .text(counts), .integer(current.run))
        self.current = nil
        // Keeps the log beside the register small; a reader may hold it up, which does no harm.
        try? database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    }

    /// The runs, oldest first.
    public func runs() throws(RegisterError) -> [Run] {
        var runs: [Run] = []
        try database.rows(
            """
            SELECT run.id, started, ended, state, packs, places, counts
            FROM run JOIN rules ON rules.id = run.rules ORDER BY run.id
            """
        ) { row in
            runs.append(
                Run(
                    number: row.integer(0), started: row.text(1), ended: row.string(2),
                    state: Run.State(rawValue: row.text(3)) ?? .interrupted, packs: row.text(4),
                    places: row.text(5).split(separator: "\n").map(String.init),
                    counts: row.text(6)))
        }
        return runs
    }
}
