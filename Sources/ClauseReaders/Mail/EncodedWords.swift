/// Decodes `=?charset?B?…?=` and `=?charset?Q?…?=` in headers.
///
/// Source: RFC 2047.
enum EncodedWords {
    /// A header's value as UTF-8.
    static func decode(_ value: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        var at = 0
        var wasEncoded = false
        while at < value.count {
            if value[at] == UInt8(ascii: "="), at + 1 < value.count,
                value[at + 1] == UInt8(ascii: "?"), let word = word(in: value[at...])
            {
                // Blanks between two encoded words mean nothing.
                if wasEncoded { while text.last == 0x20 { text.removeLast() } }
                text += word.text
                at = word.end
                wasEncoded = true
                continue
            }
            if value[at] > 0x20 { wasEncoded = false }
            text.append(value[at])
            at += 1
        }
        return Array(String(decoding: text, as: UTF8.self).utf8)
    }

    private static func word(in value: ArraySlice<UInt8>) -> (text: [UInt8], end: Int)? {
        let mark = UInt8(ascii: "?")
        let parts = value.dropFirst(2).split(
            separator: mark, maxSplits: 3, omittingEmptySubsequences: false)
        guard parts.count == 4, parts[1].count == 1, let kind = parts[1].first,
            parts[3].first == UInt8(ascii: "=")
        else { return nil }
        let bytes: [UInt8]
        switch kind | 0x20 {
        case UInt8(ascii: "b"): bytes = TransferEncoding.base64(parts[2])
        case UInt8(ascii: "q"):
            bytes = TransferEncoding.escaped(parts[2], sign: UInt8(ascii: "=")).map {
                $0 == UInt8(ascii: "_") ? 0x20 : $0
            }
        default: return nil
        }
        // "utf-8*en" names a language besides.
        let charset = String(decoding: parts[0].prefix { $0 != 0x2A }, as: UTF8.self)
        let decoded = LegacyEncoding(named: charset)?.decode(bytes)?.text ?? bytes
        return (decoded, parts[3].startIndex + 1)
    }
}
