import CSQLite

/// A compiled statement; a class because it owns SQLite's object.
@safe final class Statement {
    private let handle: OpaquePointer
    private(set) var isStepping = false

    init(_ handle: OpaquePointer) {
        unsafe self.handle = handle
    }

    deinit { unsafe sqlite3_finalize(handle) }

    /// Gives the statement its values, first to last.
    func bind(_ values: [SQLValue], _ database: Database) throws(RegisterError) {
        for (offset, value) in values.enumerated() {
            let index = Int32(offset + 1)
            let status: Int32
            switch value {
            case .null: status = unsafe sqlite3_bind_null(handle, index)
            case .integer(let number):
                status = unsafe sqlite3_bind_int64(handle, index, Int64(number))
            case .text(let text):
                var text = text
                status = text.withUTF8 { buffer in
                    unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                        unsafe clause_sqlite_bind_text(
                            handle, index, characters.baseAddress, UInt64(characters.count))
                    }
                }
            case .bytes(let bytes):
                status = unsafe bytes.withUnsafeBytes { buffer in
                    unsafe buffer.isEmpty
                        ? sqlite3_bind_zeroblob(handle, index, 0)
                        : clause_sqlite_bind_blob(
                            handle, index, buffer.baseAddress, UInt64(buffer.count))
                }
            }
            guard status == SQLITE_OK else { throw database.failure(status) }
        }
    }

    /// Goes to the next row; false at the end.
    func step(_ database: Database) throws(RegisterError) -> Bool {
        isStepping = true
        let status = unsafe sqlite3_step(handle)
        switch status {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw database.failure(status)
        }
    }

    /// Makes it ready for the next use; its values are forgotten.
    func reset() {
        unsafe sqlite3_reset(handle)
        unsafe sqlite3_clear_bindings(handle)
        isStepping = false
    }

    /// Whether a column, from 0, of the row holds nothing.
    func isNull(_ column: Int32) -> Bool {
        unsafe sqlite3_column_type(handle, column) == SQLITE_NULL
    }

    /// A column as a number; 0 where it holds none.
    func integer(_ column: Int32) -> Int { unsafe Int(sqlite3_column_int64(handle, column)) }

    /// A column as a number, or nil where it holds nothing.
    func number(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    /// A column as text; "" where it holds nothing.
    func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    /// A column as text, or nil where it holds nothing.
    func string(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

    /// A column as bytes.
    func bytes(_ column: Int32) -> [UInt8] {
        guard let start = unsafe sqlite3_column_blob(handle, column) else { return [] }
        let count = unsafe Int(sqlite3_column_bytes(handle, column))
        return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
