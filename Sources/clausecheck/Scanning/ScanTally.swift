import ClauseRegister
import ClauseReports

/// Counts what a scan met, so that every file is accounted for.
struct ScanTally: Sendable {
    /// Files that are done.
    private(set) var files = 0
    /// Documents that were read or reviewed now, by outcome.
    private(set) var fresh: [Outcome: Int] = [:]
    /// Documents that are as the register had them, by outcome.
    private(set) var unchanged: [Outcome: Int] = [:]
    /// Documents whose text came from the register.
    private(set) var fromStore = 0
    var skipped: [ArchiveListing.Skip: Int] = [:]
    var gone = 0
    /// Those that could not be reviewed, the first ones.
    private(set) var troubles: [(path: String, outcome: Outcome, reason: String)] = []

    /// Most troubles that the summary names.
    private static let troubleLimit = 20

    mutating func add(_ document: DocumentRecord) {
        fresh[document.outcome, default: 0] += 1
        switch document.review {
        case .again, .known: fromStore += 1
        case .none, .read: break
        }
        note(document.path, document.outcome, document.reason)
    }

    mutating func add(unchanged documents: [FileState.Document]) {
        for document in documents {
            unchanged[document.outcome, default: 0] += 1
            note(document.path, document.outcome, document.reason)
        }
        files += 1
    }

    mutating func finishFile() { files += 1 }

    private mutating func note(_ path: String, _ outcome: Outcome, _ reason: String) {
        guard outcome == .unreadable || outcome == .needsOCR,
            troubles.count < Self.troubleLimit
        else { return }
        troubles.append((path, outcome, reason))
    }

    /// How many documents there are, read now or before.
    var documents: Int { fresh.values.reduce(0, +) + unchanged.values.reduce(0, +) }

    /// How many documents of some outcome there are, read now or before.
    func count(_ outcome: Outcome) -> Int {
        fresh[outcome, default: 0] + unchanged[outcome, default: 0]
    }

    /// Whether some document could not be reviewed.
    var hasTrouble: Bool { count(.unreadable) + count(.needsOCR) > 0 }

    /// One line for the list of runs.
    var line: String {
        var parts = Outcome.allCases.compactMap { outcome in
            fresh[outcome].map { "\(Self.label(outcome)) \($0)" }
        }
        let same = unchanged.values.reduce(0, +)
        if same > 0 { parts.append("unchanged \(same)") }
        if gone > 0 { parts.append("gone \(gone)") }
        return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
    }

    /// The lines of the summary.
    ///
    /// - Parameter shown: gives a path as a person would type it.
    func summary(register: String, run: Int, shown: (String) -> String) -> String {
        var text =
            "scanned \(Self.plural(files, "file")) with \(Self.plural(documents, "document")) "
            + "into \(register), run \(run)\n"
        for outcome in Outcome.allCases {
            var count = fresh[outcome, default: 0]
            var note = ""
            if outcome == .skipped {
                if count > 0 { note = "no document \(ReviewWording.grouped(count))" }
                for skip in ArchiveListing.Skip.allCases {
                    guard let number = skipped[skip] else { continue }
                    count += number
                    let separator = note.isEmpty ? "" : ", "
                    note += "\(separator)\(skip.rawValue) \(ReviewWording.grouped(number))"
                }
            } else if outcome == .reviewed, fromStore > 0 {
                note =
                    "\(Self.plural(fromStore, "document")) from text kept in the register"
            }
            if count > 0 { text += Self.row(Self.label(outcome), count, note) }
        }
        let same = unchanged.values.reduce(0, +)
        if same > 0 {
            let parts = Outcome.allCases.compactMap { outcome in
                unchanged[outcome].map {
                    "\(Self.label(outcome)) \(ReviewWording.grouped($0))"
                }
            }
            text += Self.row("unchanged", same, parts.joined(separator: ", "))
        }
        if gone > 0 { text += Self.row("gone", gone, "no longer on the disk") }
        for trouble in troubles {
            text += "\(Self.label(trouble.outcome)): "
            text += "\(InertText.line(shown(trouble.path))): \(InertText.line(trouble.reason))\n"
        }
        let more = count(.unreadable) + count(.needsOCR) - troubles.count
        if more > 0 {
            text += "and \(ReviewWording.grouped(more)) more: clausecheck register list "
            text += "--outcome unreadable or needs-ocr shows them\n"
        }
        return text
    }

    private static func row(_ label: String, _ count: Int, _ note: String) -> String {
        let number = ReviewWording.grouped(count)
        let padding = String(repeating: " ", count: max(1, 26 - label.count - number.count))
        return "  \(label)\(padding)\(number)" + (note.isEmpty ? "" : "   \(note)") + "\n"
    }

    /// An outcome in words.
    static func label(_ outcome: Outcome) -> String {
        switch outcome {
        case .reviewed: "reviewed"
        case .notAnAgreement: "not an agreement"
        case .needsOCR: "needs OCR"
        case .unreadable: "unreadable"
        case .skipped: "skipped"
        }
    }

    /// "1 file", "2,000 files".
    static func plural(_ count: Int, _ noun: String) -> String {
        "\(ReviewWording.grouped(count)) \(noun)\(count == 1 ? "" : "s")"
    }
}
