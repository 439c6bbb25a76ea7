/// The tables of a register and how older ones become today's.
///
/// A file lies on a disk and gives documents (itself, or its members). Documents share a `content` when their bytes
/// are equal, so that a copy is never read twice; a `review` is what one set of rules says of one content. Document
/// rows are never changed: `since` and `until` are the runs between which a row holds, so that any two runs can be
/// compared and a scan that changes nothing writes nothing.
enum Schema {
    /// "CLCK", in the file's header, so that `file` and this program know a register.
    static let application = 0x434C_434B

    /// The steps from each version to the next; the number of steps is the version. A step is never edited once it
    /// has been released.
    static let migrations: [String] = [version1]

    /// Brings a file to today's version.
    ///
    /// - Throws: `newer` for a file from a later program, `notARegister` for another program's database.
    static func migrate(_ database: Database) throws(RegisterError) {
        let version = try version(of: database)
        guard version < migrations.count else { return }
        try database.transaction { () throws(RegisterError) in
            for step in migrations[version...] { try database.execute(step) }
            try database.execute("PRAGMA application_id = \(application)")
            try database.execute("PRAGMA user_version = \(migrations.count)")
        }
    }

    /// The version of a file: 0 when it is empty.
    static func version(of database: Database) throws(RegisterError) -> Int {
        let version = try database.first("PRAGMA user_version") { $0.integer(0) } ?? 0
        let owner = try database.first("PRAGMA application_id") { $0.integer(0) } ?? 0
        let tables = try database.first("SELECT count(*) FROM sqlite_master") { $0.integer(0) } ?? 0
        if tables > 0, owner != application { throw .notARegister(path: database.path) }
        guard version <= migrations.count else {
            throw .newer(path: database.path, version: version, known: migrations.count)
        }
        return version
    }

    private static let version1 = """
        CREATE TABLE rules (
            id INTEGER PRIMARY KEY,
            fingerprint TEXT NOT NULL UNIQUE,
            tool TEXT NOT NULL,
            packs TEXT NOT NULL
        );
        CREATE TABLE requirement (
            rules INTEGER NOT NULL REFERENCES rules ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            pack TEXT NOT NULL,
            requirement TEXT NOT NULL,
            title TEXT NOT NULL,
            citation TEXT NOT NULL,
            basis TEXT NOT NULL,
            weight TEXT NOT NULL,
            ask TEXT NOT NULL,
            elements TEXT NOT NULL,
            PRIMARY KEY (rules, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            started TEXT NOT NULL,
            ended TEXT,
            state TEXT NOT NULL,
            rules INTEGER NOT NULL REFERENCES rules,
            places TEXT NOT NULL,
            counts TEXT NOT NULL DEFAULT ''
        );
        CREATE TABLE content (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL,
            reading TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            format TEXT NOT NULL,
            pages INTEGER,
            languages TEXT NOT NULL,
            text BLOB NOT NULL,
            layout BLOB NOT NULL,
            UNIQUE (sha256, reading)
        );
        CREATE TABLE notice (
            content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL,
            message TEXT NOT NULL,
            PRIMARY KEY (content, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE review (
            id INTEGER PRIMARY KEY,
            content INTEGER NOT NULL REFERENCES content ON DELETE CASCADE,
            rules INTEGER NOT NULL REFERENCES rules,
            agreement INTEGER NOT NULL,
            customer TEXT NOT NULL,
            provider TEXT NOT NULL,
            facts TEXT NOT NULL,
            UNIQUE (content, rules)
        );
        CREATE TABLE finding (
            review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            verdict TEXT NOT NULL,
            adverse TEXT NOT NULL,
            gaps TEXT NOT NULL,
            PRIMARY KEY (review, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE evidence (
            review INTEGER NOT NULL REFERENCES review ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            line INTEGER NOT NULL,
            column INTEGER NOT NULL,
            page INTEGER,
            clause TEXT NOT NULL,
            heading TEXT NOT NULL,
            remarks TEXT NOT NULL,
            PRIMARY KEY (review, ordinal)
        ) WITHOUT ROWID;
        CREATE TABLE file (
            id INTEGER PRIMARY KEY,
            path TEXT NOT NULL UNIQUE,
            size INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            checked INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            reading TEXT NOT NULL,
            complete INTEGER NOT NULL
        );
        CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            file INTEGER NOT NULL REFERENCES file ON DELETE CASCADE,
            ordinal INTEGER NOT NULL,
            path TEXT NOT NULL,
            outcome TEXT NOT NULL,
            reason TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            content INTEGER REFERENCES content,
            review INTEGER REFERENCES review,
            since INTEGER NOT NULL REFERENCES run,
            until INTEGER REFERENCES run
        );
        CREATE INDEX document_file ON document (file, until);
        CREATE INDEX document_content ON document (content);
        CREATE INDEX document_review ON document (review);
        CREATE INDEX review_rules ON review (rules);
        """
}
