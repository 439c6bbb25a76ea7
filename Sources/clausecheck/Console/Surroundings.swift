import ClauseReaders
import ClauseReview

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

/// What the program may touch of the world besides files: streams, environment, folder, clock, processors.
struct Surroundings: Sendable {
    var output: any ByteSink
    var errors: any ByteSink
    /// Reads all of standard input, up to a limit in bytes.
    var input: @Sendable (_ limit: Int) throws(ReadError) -> [UInt8]
    /// Reads what has come in on standard input, waiting for it; nothing at its end.
    var inputPart: @Sendable () throws(ReadError) -> [UInt8] = { () throws(ReadError) in
        try InputFile.part(descriptor: 0)
    }
    var environment: [String: String]
    /// The folder that relative paths start from.
    var folder: String
    /// Today's date.
    var today: @Sendable () -> CalendarDate?
    /// The packs that need no folder.
    var packs: BuiltInPacks
    /// How many threads may work at once.
    var workers: Int

    /// Those of this process; a broken pipe becomes an error of the write instead of ending the process.
    static func process() -> Surroundings {
        _ = signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files becomes an error of the write, too.
        _ = signal(SIGXFSZ, SIG_IGN)
        holdStandardStreams()
        return Surroundings(
            output: FileSink(descriptor: 1), errors: FileSink(descriptor: 2),
            input: { (limit) throws(ReadError) in
                try InputFile.bytes(descriptor: 0, what: "standard input", limit: limit)
            },
            environment: ProcessInfo.processInfo.environment,
            folder: FileManager.default.currentDirectoryPath, today: clockDate,
            packs: .embedded,
            workers: ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Takes the place of standard streams that were closed, so that no file opened later gets their number and is
    /// written to by mistake; using one of them still fails.
    private static func holdStandardStreams() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 {
            _ = unsafe open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// The day that the clock shows in the local time zone.
    private static func clockDate() -> CalendarDate? {
        var now = time(nil)
        var parts = unsafe tm()
        guard unsafe localtime_r(&now, &parts) != nil else { return nil }
        return unsafe CalendarDate(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    }
}
