import ClauseReports
import ClauseReview
import ClauseRules

/// A form in which a comparison is written.
enum ComparisonFormat: String, Sendable, CaseIterable {
    case terminal, json, md, html, docx

    static let words = allCases.map(\.rawValue)

    /// A report to write: its form, and the file it goes to unless it goes to standard output.
    struct Request: Sendable, Hashable {
        let format: ComparisonFormat
        let file: String?
    }

    /// The bytes of a comparison in this form.
    func bytes(
        of comparison: ReviewComparison, width: Int, color: Bool
    ) throws(CommandError) -> [UInt8] {
        switch self {
        case .terminal:
            return ComparisonReport.terminal(comparison, width: width, color: color)
        case .json: return ComparisonReport.json(comparison)
        case .md: return ComparisonReport.markdown(comparison)
        case .html: return ComparisonReport.html(comparison)
        case .docx:
            do {
                return try ComparisonReport.word(comparison)
            } catch {
                throw .file(path: "comparison", reason: error.description)
            }
        }
    }

    /// Reads the values of `--format`: `md`, `docx=changes.docx`.
    ///
    /// - Returns: at least one request; the terminal report when none is given.
    static func requests(_ values: [String]) throws(CommandError) -> [Request] {
        var requests: [Request] = []
        for value in values { requests.append(try request(value)) }
        if requests.isEmpty { requests = [Request(format: .terminal, file: nil)] }
        guard requests.count(where: { $0.file == nil }) <= 1 else {
            throw .usage(
                "two reports would go to standard output at once",
                hint: "give all but one a file, as in --format html=changes.html")
        }
        let files = requests.compactMap(\.file)
        guard Set(files).count == files.count else {
            throw .usage("two reports would go to one file", hint: nil)
        }
        return requests
    }

    private static func request(_ value: String) throws(CommandError) -> Request {
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let format = ComparisonFormat(rawValue: name) else {
            let near = Spelling.nearest(to: name, among: words)
            throw .usage(
                "there is no report format \"\(name)\"",
                hint: (near.map { "did you mean \($0)? " } ?? "")
                    + "The formats are \(words.joined(separator: ", ")).")
        }
        guard parts.count == 2 else {
            guard format != .docx else {
                throw .usage(
                    "a Word document needs a file", hint: "as in --format docx=changes.docx")
            }
            return Request(format: format, file: nil)
        }
        guard !parts[1].isEmpty else {
            throw .usage(
                "--format \(name)= needs a file", hint: "as in --format \(name)=out.\(name)")
        }
        return Request(format: format, file: String(parts[1]))
    }
}
