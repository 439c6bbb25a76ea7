import ClauseReaders
import ClauseRegister
import ClauseReview
import ClauseText

/// Examines one file of an archive: compares it with the register, and reads and reviews what is new.
///
/// Each worker has one, with its own connection to the register and its own working space.
struct FileExamination {
    let options: ReadOptions
    let rules: ScanRules
    /// Row id of the rules in the register.
    let rulesID: Int
    /// Whether to read files whose size and time are those of the last scan.
    let rehashes: Bool
    private let register: Register
    private var space = ScanRules.Space()
    private let reading: String

    /// A file changed within this many nanoseconds before it was looked at may have changed again unseen.
    private static let raciness = 2_000_000_000

    init(
        options: ReadOptions, rules: ScanRules, rulesID: Int, rehashes: Bool, register: Register
    ) {
        self.options = options
        self.rules = rules
        self.rulesID = rulesID
        self.rehashes = rehashes
        self.register = register
        reading =
            "\(Program.version) changes=\(options.changes.rawValue)" + (options.ocr ? " ocr" : "")
    }

    /// Examines a file.
    ///
    /// - Parameter give: takes what is found, part by part.
    mutating func examine(_ path: String, give: (ScanPart) -> Void) {
        do {
            try examineFile(path, give)
        } catch {
            give(.failed(error))
        }
    }

    private mutating func examineFile(
        _ path: String, _ give: (ScanPart) -> Void
    ) throws(RegisterError) {
        let status: FileStatus
        do {
            status = try FileStatus(path, followsLinks: true)
        } catch {
            give(.open(record(path, size: 0, modified: 0, sha256: "", checked: 0)))
            give(.document(failed(path, .notReadable(reason: error.reason))))
            give(.close(readsAgain: false))
            return
        }
        var state = try register.state(of: path)
        if let known = state, !known.isComplete || !isReadAlike(known) { state = nil }
        let isSameTime =
            state.map {
                $0.record.size == status.size && $0.record.modified == status.modified
                    && $0.record.modified < $0.record.checked - Self.raciness
            } ?? false
        if let state, isSameTime, !rehashes {
            try giveKnown(state, nil, give)
            return
        }
        let checked = FileStatus.now()
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(at: path, limit: options.limits.inputBytes)
        } catch {
            give(
                .open(
                    record(
                        path, size: status.size, modified: status.modified, sha256: "", checked: 0)
                ))
            give(.document(failed(path, error)))
            give(.close(readsAgain: false))
            return
        }
        let sha256 = SHA256.hex(bytes)
        let file = record(
            path, size: status.size, modified: status.modified, sha256: sha256, checked: checked)
        if let state, state.record.sha256 == sha256 {
            var touched = file
            touched.reading = state.record.reading
            try giveKnown(state, touched, give)
            return
        }
        try giveRead(bytes, file, give)
    }

    private func record(
        _ path: String, size: Int, modified: Int, sha256: String, checked: Int
    ) -> FileRecord {
        FileRecord(
            path: path, size: size, modified: modified, checked: checked, sha256: sha256,
            reading: reading)
    }

    /// Whether what the register has of a file is what reading it now would give.
    private func isReadAlike(_ state: FileState) -> Bool {
        if state.record.reading == reading { return true }
        // Recognition adds to what was read without it, and only where pages had no text.
        if state.record.reading == reading + " ocr" { return true }
        return state.record.reading + " ocr" == reading
            && state.documents.allSatisfy { $0.outcome != .needsOCR && !$0.hasEmptyPages }
    }

    /// Gives a file that need not be read; its texts are reviewed again where the rules have changed.
    private mutating func giveKnown(
        _ state: FileState, _ touched: FileRecord?, _ give: (ScanPart) -> Void
    ) throws(RegisterError) {
        if state.documents.allSatisfy({ $0.content == nil || $0.rules == rulesID }) {
            give(
                .unchanged(
                    path: state.record.path, documents: state.documents, touched: touched))
            return
        }
        give(.open(touched ?? state.record))
        for document in state.documents {
            guard let content = document.content else {
                give(
                    .document(
                        DocumentRecord(
                            path: document.path, outcome: document.outcome,
                            reason: document.reason, sha256: document.sha256, review: .none)))
                continue
            }
            let known = try register.content(
                sha256: document.sha256, reading: state.record.reading, path: document.path,
                rules: rulesID)
            give(
                .document(
                    try reviewed(
                        path: document.path, sha256: document.sha256, content: content,
                        review: known?.review, isAgreement: known?.isAgreement ?? true)))
        }
        give(.close(readsAgain: false))
    }

    /// A document whose text the register has, reviewed under the rules of now.
    private mutating func reviewed(
        path: String, sha256: String, content: Int, review: Int?, isAgreement: Bool
    ) throws(RegisterError) -> DocumentRecord {
        if let review {
            return DocumentRecord(
                path: path, outcome: isAgreement ? .reviewed : .notAnAgreement,
                reason: isAgreement ? "" : Self.noAgreement, sha256: sha256,
                review: .known(content: content, review: review))
        }
        guard let stored = try register.text(of: content),
            let document = StoredDocument.decoded(stored.text)
        else {
            throw .damaged(path: register.path, reason: "the text of \(path) cannot be read")
        }
        let review = rules.review(
            Reviewer.Source(
                path: path, sha256: sha256, byteCount: stored.bytes, document: document), &space)
        return record(of: review, path, sha256, .again(content: content, review))
    }

    private static let noAgreement = "the text does not read like an agreement"

    private func record(
        of review: Review, _ path: String, _ sha256: String, _ reviewed: DocumentRecord.Reviewed
    ) -> DocumentRecord {
        let isOther =
            review.documents.first?.notices.contains {
                $0.kind == Document.Notice.Kind.notAnAgreement.rawValue
            } ?? false
        return DocumentRecord(
            path: path, outcome: isOther ? .notAnAgreement : .reviewed,
            reason: isOther ? Self.noAgreement : "", sha256: sha256, review: reviewed)
    }

    /// Gives the documents of a file that is new or has changed.
    private mutating func giveRead(
        _ bytes: [UInt8], _ file: FileRecord, _ give: (ScanPart) -> Void
    ) throws(RegisterError) {
        let members: [Member]?
        do {
            members = try DocumentReader.members(of: bytes, name: file.path, options: options)
        } catch {
            give(.open(file))
            give(.document(failed(file.path, error, sha256: file.sha256)))
            give(.close(readsAgain: false))
            return
        }
        give(.open(file))
        let own = try document(bytes, file.path, sha256: file.sha256)
        guard let members else {
            give(.document(own.record))
            give(.close(readsAgain: own.isTransient))
            return
        }
        var isTransient = false
        var count = 0
        if !own.isContainer, members.isEmpty || !own.isEmpty {
            give(.document(own.record))
            isTransient = own.isTransient
            count += 1
        }
        for member in members {
            switch member.content {
            case .success(let content):
                let examined = try document(content, member.name, sha256: SHA256.hex(content))
                isTransient = isTransient || examined.isTransient
                give(.document(examined.record))
            case .failure(let error): give(.document(failed(member.name, error)))
            }
            count += 1
        }
        if count == 0 { give(.document(failed(file.path, .empty, sha256: file.sha256))) }
        // What failed for a reason outside the file, such as a program that is missing, is tried again.
        give(.close(readsAgain: isTransient))
    }

    /// What came of one document.
    private struct Examined {
        let record: DocumentRecord
        var isTransient = false
        var isContainer = false
        var isEmpty = false
    }

    private mutating func document(
        _ bytes: [UInt8], _ path: String, sha256: String
    ) throws(RegisterError) -> Examined {
        let known = try register.content(
            sha256: sha256, reading: reading, path: path, rules: rulesID)
        if let known {
            return Examined(
                record: try reviewed(
                    path: path, sha256: sha256, content: known.content, review: known.review,
                    isAgreement: known.isAgreement))
        }
        let document: Document
        do {
            document = try DocumentReader.read(bytes, name: path, options: options)
        } catch {
            var examined = Examined(record: failed(path, error, sha256: sha256))
            switch error {
            case .missingProgram, .timedOut, .notReadable: examined.isTransient = true
            case .container: examined.isContainer = true
            case .empty: examined.isEmpty = true
            default: break
            }
            return examined
        }
        let review = rules.review(
            Reviewer.Source(
                path: path, sha256: sha256, byteCount: bytes.count, document: document), &space)
        return Examined(
            record: record(
                of: review, path, sha256, .read(StoredDocument.encoded(document), review)))
    }

    private func failed(_ path: String, _ error: ReadError, sha256: String = "") -> DocumentRecord {
        let outcome: Outcome
        switch error {
        case .needsOCR: outcome = .needsOCR
        case .binary, .unsupportedFormat: outcome = .skipped
        default: outcome = .unreadable
        }
        return DocumentRecord(
            path: path, outcome: outcome, reason: error.description, sha256: sha256, review: .none)
    }
}
