import ClauseRules

/// A report to write: its form, and the file it goes to unless it goes to standard output.
struct ReportRequest: Sendable, Hashable {
    let format: ReportFormat
    let file: String?

    /// What a file name holds where the name of the agreement is to stand.
    static let placeholder = "{}"

    /// Reads the values of `--format`: `json`, `html=report.html`.
    ///
    /// - Returns: at least one request; the terminal report when none is given.
    static func requests(
        _ values: [String], agreements: Int
    ) throws(CommandError) -> [ReportRequest] {
        var requests: [ReportRequest] = []
        for value in values { requests.append(try request(value)) }
        if requests.isEmpty { requests = [ReportRequest(format: .terminal, file: nil)] }
        guard requests.count(where: { $0.file == nil }) <= 1 else {
            throw .usage(
                "two reports would go to standard output at once",
                hint: "give all but one a file, as in --format html=report.html")
        }
        let files = requests.compactMap(\.file)
        guard Set(files).count == files.count else {
            throw .usage("two reports would go to one file", hint: nil)
        }
        if agreements > 1 {
            for request in requests where !request.isForSeveral {
                throw .usage(
                    "a \(request.format.rawValue) report holds one agreement, and several are given",
                    hint: "put {} for each agreement's name, as in "
                        + "--format \(request.format.rawValue)={}.\(request.format.rawValue), or "
                        + "take them as one bundle with --together")
            }
        }
        return requests
    }

    private var isForSeveral: Bool {
        file.map { $0.contains(Self.placeholder) } ?? format.canFollow
    }

    private static func request(_ value: String) throws(CommandError) -> ReportRequest {
        let parts = value.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        guard let format = ReportFormat(rawValue: name) else {
            let near = Spelling.nearest(to: name, among: ReportFormat.words)
            throw .usage(
                "there is no report format \"\(name)\"",
                hint: (near.map { "did you mean \($0)? " } ?? "")
                    + "The formats are \(ReportFormat.words.joined(separator: ", ")).")
        }
        guard parts.count == 2 else { return ReportRequest(format: format, file: nil) }
        guard !parts[1].isEmpty else {
            throw .usage(
                "--format \(name)= needs a file", hint: "as in --format \(name)=out.\(name)")
        }
        return ReportRequest(format: format, file: String(parts[1]))
    }
}
