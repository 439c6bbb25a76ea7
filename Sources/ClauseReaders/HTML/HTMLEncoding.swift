import ClauseText

/// Decodes the bytes of a web page.
enum HTMLEncoding {
    /// The text of a page as UTF-8.
    ///
    /// Bytes that are valid UTF-8 are that, whatever the page says of itself: declarations are often left over from a
    /// conversion. Else the declared encoding decides, and without one the text itself.
    ///
    /// - Parameter declared: the encoding that the transport told, such as a mail's header.
    static func decode(
        _ bytes: [UInt8], declared: String? = nil, options: ReadOptions
    ) throws(ReadError) -> (text: [UInt8], notices: [Document.Notice]) {
        let hasMark = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        if !hasMark, String(validating: bytes, as: UTF8.self) == nil,
            let name = declared ?? declaration(in: bytes),
            let encoding = LegacyEncoding(named: name),
            let decoded = encoding.decode(bytes)
        {
            var notices: [Document.Notice] = []
            if decoded.replacements > 0 {
                notices.append(
                    Document.Notice(
                        kind: .replacedCharacters,
                        message: "\(decoded.replacements) characters could not be decoded"))
            }
            return (TextDecoder.decode(decoded.text).bytes, notices)
        }
        let text = try TextReader.decode(bytes, options: options)
        return (text.bytes, text.notices)
    }

    /// The encoding that the page's opening names in `charset=…`, or nil.
    private static func declaration(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(4_096).map { $0.isAsciiUpper ? $0 | 0x20 : $0 }
        let key = Array("charset=".utf8)
        guard let found = FormatSniffer.index(of: key, in: head[...]) else { return nil }
        let value = head[(found + key.count)...].drop { $0 == 0x22 || $0 == 0x27 || $0 == 0x20 }
        let name = value.prefix { $0 > 0x20 && !"\"'>/;".utf8.contains($0) }
        return name.isEmpty ? nil : String(decoding: name.prefix(40), as: UTF8.self)
    }
}
