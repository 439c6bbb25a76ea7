import ClauseReaders
import ClauseRegister
import Dispatch
import Synchronization

/// Scans the files of an archive on several threads into a register, which one thread at a time writes.
final class ArchiveScan: Sendable {
    /// What the one who writes keeps; a class because it is moved between threads as a whole.
    private struct Ledger: ~Copyable {
        let register: Register
        var tally = ScanTally()
        var progress: ScanProgress
        var failure: RegisterError?
        var path = ""
    }

    private let ledger: Mutex<Ledger>
    private let hasFailed = Atomic<Bool>(false)

    init(register: sending Register, progress: ScanProgress) {
        ledger = Mutex(Ledger(register: register, progress: progress))
    }

    /// Scans files.
    ///
    /// - Parameters:
    ///   - workers: how many threads read and review.
    ///   - examination: makes what a worker needs; called once a worker.
    /// - Returns: the register, for the end of the run, and what was met.
    /// - Throws: what kept the register from being written; what was recorded before is kept.
    func scan(
        _ files: PathList, workers: Int,
        examination: @escaping @Sendable () throws(RegisterError) -> FileExamination
    ) throws(RegisterError) -> ScanTally {
        let delivery = OrderedDelivery<ScanPart>(window: workers * 4) { [self] part in
            receive(part)
        }
        DispatchQueue.concurrentPerform(iterations: max(1, min(workers, files.count))) { _ in
            var own: FileExamination
            do throws(RegisterError) {
                own = try examination()
            } catch {
                fail(error)
                return
            }
            while true {
                let task = delivery.begin()
                defer { delivery.finish(task) }
                guard task < files.count, !hasFailed.load(ordering: .relaxed) else { return }
                own.examine(files[task]) { delivery.give($0, task: task) }
            }
        }
        return try ledger.withLock { (ledger) throws(RegisterError) in
            ledger.progress.clear()
            if let failure = ledger.failure { throw failure }
            return ledger.tally
        }
    }

    /// Works with the register while nothing is being scanned.
    func withRegister<Value: Sendable>(
        _ body: (Register) throws(RegisterError) -> sending Value
    ) throws(RegisterError) -> Value {
        try ledger.withLock { (ledger) throws(RegisterError) in try body(ledger.register) }
    }

    private func fail(_ error: RegisterError) {
        ledger.withLock { ledger in
            if ledger.failure == nil { ledger.failure = error }
        }
        hasFailed.store(true, ordering: .relaxed)
    }

    private func receive(_ part: ScanPart) {
        // After a failure tasks still run to their end, but nothing more is written.
        guard !hasFailed.load(ordering: .relaxed) else { return }
        do throws(RegisterError) {
            try ledger.withLock { (ledger) throws(RegisterError) in
                try Self.record(part, &ledger)
            }
        } catch {
            fail(error)
        }
    }

    private static func record(
        _ part: ScanPart, _ ledger: inout Ledger
    ) throws(RegisterError) {
        switch part {
        case .unchanged(let path, let documents, let touched):
            if let touched { try ledger.register.touch(touched) }
            ledger.tally.add(unchanged: documents)
            ledger.progress.tell(
                done: ledger.tally.files, path: path, now: FileStatus.now())
        case .open(let file):
            ledger.path = file.path
            try ledger.register.beginFile(file)
        case .document(let document):
            try ledger.register.add(document)
            ledger.tally.add(document)
        case .close(let readsAgain):
            try ledger.register.finishFile(readsAgain: readsAgain)
            ledger.tally.finishFile()
            ledger.progress.tell(
                done: ledger.tally.files, path: ledger.path, now: FileStatus.now())
        case .failed(let error): throw error
        }
    }
}
