#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder of this user's alone (mode 0700) that lasts as long as a closure.
struct TemporaryFolder {
    /// Its path.
    let path: String

    /// Makes a folder, runs the body and removes the folder with all in it, however the body ends.
    static func with<Value>(
        _ body: (TemporaryFolder) throws(ReadError) -> Value
    ) throws(ReadError) -> Value {
        let folder = try TemporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder.path) }
        return try body(folder)
    }

    private init() throws(ReadError) {
        let template = FileManager.default.temporaryDirectory
            .appendingPathComponent("clausecheck-XXXXXX").path
        var characters = Array(template.utf8CString)
        let made = unsafe characters.withUnsafeMutableBufferPointer {
            unsafe $0.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
        }
        guard made
        else { throw .notReadable(reason: "no temporary folder: \(systemMessage(errno))") }
        path = String(
            decoding: characters.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The path of a file in the folder.
    func file(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file into the folder.
    func write(_ bytes: [UInt8], to name: String) throws(ReadError) {
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file(name)))
        } catch {
            throw .notReadable(reason: "the temporary file \(name) could not be written")
        }
    }

    /// Reads a file of the folder.
    ///
    /// - Returns: nil when it is not there, is no plain file or is longer than `limit`.
    func read(_ name: String, limit: Int) -> [UInt8]? {
        // The system is asked for the size: what FileManager says of it is an Int or not, as Foundation is there or not.
        var status = stat()
        guard unsafe lstat(file(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) <= limit,
            let data = FileManager.default.contents(atPath: file(name))
        else { return nil }
        return Array(data)
    }
}

/// The system's words for an error number.
func systemMessage(_ code: CInt) -> String {
    unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
}
