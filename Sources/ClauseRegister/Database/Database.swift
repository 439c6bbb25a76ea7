import CSQLite

/// A connection to one SQLite file, used by one thread at a time; a class because it owns the connection.
@safe final class Database {
    let path: String
    private let handle: OpaquePointer
    private var statements: [String: Statement] = [:]

    /// How a connection may use its file.
    enum Mode {
        /// Reads and writes; the file is made when it is absent.
        case write
        case read
    }

    /// Opens a file; nothing is read from it yet.
    init(path: String, mode: Mode) throws(RegisterError) {
        self.path = path
        let flags =
            (mode == .write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE)
            | SQLITE_OPEN_NOMUTEX
        var opened: OpaquePointer?
        let status = unsafe sqlite3_open_v2(path, &opened, flags, nil)
        guard status == SQLITE_OK, let opened = unsafe opened else {
            unsafe sqlite3_close_v2(opened)
            throw .refused(path: path, reason: "the register could not be opened")
        }
        unsafe handle = opened
        unsafe sqlite3_extended_result_codes(opened, 1)
        unsafe sqlite3_busy_timeout(opened, 10_000)
        if mode == .read { try execute("PRAGMA query_only = ON") }
    }

    deinit {
        statements = [:]
        unsafe sqlite3_close_v2(handle)
    }

    /// Runs statements that give no rows and take no values.
    func execute(_ sql: String) throws(RegisterError) {
        let status = unsafe sqlite3_exec(handle, sql, nil, nil, nil)
        guard status == SQLITE_OK else { throw failure(status) }
    }

    /// Runs one statement to its end.
    func run(_ sql: String, _ values: SQLValue...) throws(RegisterError) {
        let statement = try prepared(sql, values)
        defer { statement.reset() }
        while try statement.step(self) {}
    }

    /// Runs a query and hands over its rows one by one.
    func rows(
        _ sql: String, _ values: SQLValue...,
        each: (Statement) throws(RegisterError) -> Void
    ) throws(RegisterError) {
        let statement = try prepared(sql, values)
        defer { statement.reset() }
        while try statement.step(self) { try each(statement) }
    }

    /// The first row of a query as a value, or nil when there is none.
    func first<Value>(
        _ sql: String, _ values: SQLValue..., read: (Statement) -> Value
    ) throws(RegisterError) -> Value? {
        let statement = try prepared(sql, values)
        defer { statement.reset() }
        return try statement.step(self) ? read(statement) : nil
    }

    /// Row id of the row inserted last.
    var lastRow: Int { unsafe Int(sqlite3_last_insert_rowid(handle)) }

    /// How many rows the last statement changed.
    var changes: Int { unsafe Int(sqlite3_changes(handle)) }

    /// Does all of the body or nothing of it.
    func transaction<Value>(
        _ body: () throws(RegisterError) -> Value
    ) throws(RegisterError) -> Value {
        try execute("BEGIN IMMEDIATE")
        do {
            let value = try body()
            try execute("COMMIT")
            return value
        } catch {
            // After a full disk SQLite may have rolled back already; then this fails and does no harm.
            try? execute("ROLLBACK")
            throw error
        }
    }

    /// A statement ready to step; the same text is compiled once. A query that is still being stepped gets a twin.
    private func prepared(
        _ sql: String, _ values: [SQLValue]
    ) throws(RegisterError) -> Statement {
        let statement: Statement
        if let known = statements[sql], !known.isStepping {
            statement = known
        } else {
            var compiled: OpaquePointer?
            let status = unsafe sqlite3_prepare_v3(
                handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
            guard status == SQLITE_OK, let compiled = unsafe compiled else { throw failure(status) }
            statement = unsafe Statement(compiled)
            statements[sql] = statement
        }
        try statement.bind(values, self)
        return statement
    }

    /// SQLite's answer as an error of the register.
    func failure(_ status: Int32) -> RegisterError {
        let reason =
            unsafe sqlite3_errmsg(handle).map { unsafe String(cString: $0) } ?? "error \(status)"
        switch status & 0xFF {
        case SQLITE_FULL: return .full(path: path)
        case SQLITE_CORRUPT: return .damaged(path: path, reason: reason)
        case SQLITE_NOTADB: return .notARegister(path: path)
        case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path, holder: "another program")
        case SQLITE_CANTOPEN:
            return .refused(path: path, reason: "the register could not be opened: \(reason)")
        case SQLITE_READONLY:
            return .refused(path: path, reason: "the register may not be written: \(reason)")
        case SQLITE_IOERR:
            // A file-size limit or quota shows as a failed write.
            return .refused(
                path: path, reason: "the register could not be read or written: \(reason)")
        default: return .refused(path: path, reason: reason)
        }
    }
}
