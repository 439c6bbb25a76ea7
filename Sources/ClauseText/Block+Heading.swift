extension Block {
    /// Longest heading in bytes; what is longer is text, however it is set.
    private static let headingLimit = 150
    /// Fewest bytes after a full stop that make a heading with text behind it.
    private static let textBehind = 25
    /// Fewest bytes of a lead-in that ends in a colon.
    private static let leadIn = 50

    /// The block as a paragraph when it is set as a heading but reads as sentences.
    ///
    /// Word drafts give whole provisions a heading's style to number them ("5.3 Termination. Either party may …");
    /// their words must count as text.
    func read(in bytes: [UInt8]) -> Block {
        guard kind == .heading, isSentence(bytes) else { return self }
        return Block(
            kind: .paragraph, span: span, label: label, level: level,
            isContinuation: isContinuation, indent: indent)
    }

    private func isSentence(_ bytes: [UInt8]) -> Bool {
        let start = Int(max(label?.end ?? span.start, span.start))
        let end = min(Int(span.end), bytes.count)
        guard start < end else { return false }
        if end - start > Self.headingLimit { return true }
        if end - start > Self.leadIn, bytes[end - 1] == 0x3A || bytes[end - 1] == 0x3B {
            return true
        }
        var offset = start
        while offset + Self.textBehind < end {
            if bytes[offset] == 0x2E, bytes[offset + 1] == 0x20 || bytes[offset + 1] == 0x0A,
                offset - start > 3
            {
                return true
            }
            offset += 1
        }
        return false
    }
}
