/// The lines at the top of a mail message.
enum MailHeaders {
    /// Headers that mail programs write and that no letter or memorandum opens with.
    private static let telling: Set<String> = [
        "mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature",
        "content-type", "content-transfer-encoding", "x-mailer", "x-received", "arc-seal",
        "thread-topic", "thread-index", "x-ms-has-attach", "x-unsent",
    ]

    /// Whether a text opens with the headers of a mail message.
    static func looksLikeMail(_ head: [UInt8]) -> Bool {
        var found = 0
        var lines = 0
        for line in head.split(separator: 0x0A, maxSplits: 200, omittingEmptySubsequences: false) {
            let trimmed = line.last == 0x0D ? line.dropLast() : line
            guard let first = trimmed.first, lines < 200 else { break }
            lines += 1
            if first == 0x20 || first == 0x09 { continue }
            if lines == 1 && trimmed.starts(with: Array("From ".utf8)) { continue }
            guard let colon = trimmed.firstIndex(of: 0x3A), colon > trimmed.startIndex,
                trimmed[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            else { break }
            let name = String(decoding: trimmed[..<colon], as: UTF8.self).lowercased()
            if telling.contains(name) { found += 1 }
        }
        return found >= 2 || (found == 1 && lines >= 3)
    }
}
