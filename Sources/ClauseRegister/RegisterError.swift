/// Why a register could not be opened, read or written.
public enum RegisterError: Error, Equatable, Sendable {
    /// There is no register at the path.
    case absent(path: String)
    /// The file is a database of something else, or no database.
    case notARegister(path: String)
    /// A later version of the program wrote it.
    case newer(path: String, version: Int, known: Int)
    /// Somebody else is writing to it: what is known of them, such as "process 4711".
    case busy(path: String, holder: String)
    /// The file breaks SQLite's rules or its own.
    case damaged(path: String, reason: String)
    /// The disk or a quota is full; what was recorded before is safe.
    case full(path: String)
    /// There is no document of that name in it, or several.
    case unknownDocument(name: String, candidates: [String])
    /// There is no run of that number in it.
    case unknownRun(Int)
    /// Anything else that SQLite or the system refused, in its own words.
    case refused(path: String, reason: String)
}

extension RegisterError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .absent(let path):
            "\(path): there is no register; clausecheck scan makes one"
        case .notARegister(let path):
            "\(path): this is no register of clausecheck; give another file"
        case .newer(let path, let version, let known):
            "\(path): a later clausecheck wrote this register (version \(version), known here: \(known)); "
                + "use that one"
        case .busy(let path, let holder):
            "\(path): \(holder) is writing to the register; try again later, or wait with --wait"
        case .damaged(let path, let reason):
            "\(path): the register is damaged (\(reason)); put back a copy, or delete it and scan again"
        case .full(let path):
            "\(path): the disk is full; make room and scan again, what is recorded so far is kept"
        case .unknownDocument(let name, let candidates):
            candidates.isEmpty
                ? "the register has no document \"\(name)\"; clausecheck register list shows them"
                : "\"\(name)\" fits several documents: \(candidates.joined(separator: ", "))"
        case .unknownRun(let number):
            "the register has no run \(number); clausecheck register runs shows them"
        case .refused(let path, let reason): "\(path): \(reason)"
        }
    }
}
