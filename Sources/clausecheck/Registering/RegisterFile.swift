import ClauseRegister

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Where registers lie, and what this process tells of itself in them.
enum RegisterFile {
    /// The register in the current folder when none is named.
    static let defaultName = "clausecheck.db"

    /// What another program is told of this one while it writes.
    static var holder: String {
        "process \(ProcessInfo.processInfo.processIdentifier) (since \(clock()))"
    }

    /// The time of now in UTC, as 2026-05-01T09:30:00Z.
    static func clock() -> String { Date.now.formatted(.iso8601) }

    /// A path from the current folder where it lies below it.
    static func shown(_ path: String, in folder: String) -> String {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }
}
