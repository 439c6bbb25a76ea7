/// Reviews of an archive, kept in one SQLite file.
///
/// One thread uses a register at a time; a class because it owns a connection. A scan opens one for writing, which the
/// `RegisterLock` allows to one program at a time; any number of others may read meanwhile.
public final class Register {
    let database: Database
    /// The run being recorded, and the id of its rules.
    var current: (run: Int, rules: Int)?
    var pending: PendingFile?
    var describesRules = false

    /// What is being recorded of one file.
    struct PendingFile {
        let row: Int
        let reading: String
        /// Current document rows by ordinal.
        var known: [Int: (row: Int, document: FileState.Document)]
        var ordinal = 0
        var hasWritten = false
    }

    /// Opens a register to write to it; an absent file is made, an older one is brought up to date.
    ///
    /// - Parameter path: the file's path.
    public static func writing(_ path: String) throws(RegisterError) -> Register {
        let database = try Database(path: path, mode: .write)
        // 8 KB pages: texts are long. The size holds only where the file is new.
        try database.execute("PRAGMA page_size = 8192")
        _ = try Schema.version(of: database)
        try database.execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; "
                + "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -16000")
        try Schema.migrate(database)
        return Register(database)
    }

    /// Opens a register to read from it.
    ///
    /// - Parameter exists: whether there is a file at the path.
    public static func reading(_ path: String, exists: Bool) throws(RegisterError) -> Register {
        guard exists else { throw .absent(path: path) }
        let database = try Database(path: path, mode: .read)
        let version = try Schema.version(of: database)
        if version < Schema.migrations.count {
            guard version > 0 else { throw .notARegister(path: path) }
            throw .refused(
                path: path,
                reason:
                    "an earlier clausecheck wrote this register; scan again to bring it up to date")
        }
        return Register(database)
    }

    private init(_ database: Database) {
        self.database = database
    }

    /// The file's path.
    public var path: String { database.path }
}
