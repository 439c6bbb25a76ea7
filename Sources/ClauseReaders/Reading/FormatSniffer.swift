import ClauseText

/// Tells a file's format by its content; the name decides only between plain text and Markdown.
///
/// Signatures come first (PDF, RTF, ZIP, compound file, pictures), then the shape of the opening text (HTML,
/// mail). Endings lie too often: `.doc` files are RTF, HTML or MHTML, and `.txt` files are anything.
public enum FormatSniffer {
    /// How many bytes of text are looked at for HTML and mail.
    static let window = 16_384

    /// The format of a file.
    ///
    /// - Parameter name: the file's name or path; used for Markdown alone.
    public static func format(of bytes: [UInt8], name: String) -> SniffedFormat {
        guard let first = bytes.firstIndex(where: { !isBlank($0) }) else { return .empty }
        if let signed = signature(of: bytes) { return signed }
        if isUTF16(bytes) {
            // Tags are ASCII: without the noughts they read as in other pages.
            let signs = bytes.prefix(2 * window).filter { $0 != 0 && $0 < 0x80 }
            return markup(signs) ?? .document(textFormat(of: bytes, name: name))
        }
        let head = Array(bytes[first..<min(bytes.count, first + window)])
        if looksBinary(head) { return .binary }
        // Mail comes before markup: its body may be a page.
        if MailHeaders.looksLikeMail(head) { return .document(.email) }
        if let markup = markup(head) { return markup }
        return .document(textFormat(of: head, name: name))
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0x00
    }

    /// Whether the text is UTF-16, by its mark or by every other byte of its opening being zero.
    private static func isUTF16(_ bytes: [UInt8]) -> Bool {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return true }
        let head = bytes.prefix(512)
        guard head.count >= 8 else { return false }
        var zeros = [0, 0]
        for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset & 1] += 1 }
        let half = head.count / 2
        return (zeros[0] * 10 > half * 7 && zeros[1] == 0)
            || (zeros[1] * 10 > half * 7 && zeros[0] == 0)
    }

    /// Whether control bytes that no text holds are frequent.
    private static func looksBinary(_ head: [UInt8]) -> Bool {
        var controls = 0
        for byte in head where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09...0x0D, 0x1A, 0x1B: continue
            default: controls += 1
            }
        }
        return controls * 50 > head.count
    }

    private static func textFormat(of head: [UInt8], name: String) -> Document.Format {
        let lower = name.lowercased()
        if lower.hasSuffix(".md") || lower.hasSuffix(".markdown") { return .markdown }
        return .text
    }
}
