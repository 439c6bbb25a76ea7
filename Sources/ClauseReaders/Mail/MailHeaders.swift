/// The lines at the top of a mail message or of one of its parts.
///
/// Source: RFC 5322 (folding), RFC 2047 (encoded words), RFC 2231 (long parameters).
struct MailHeaders {
    /// Names in lower case with their unfolded values, in order.
    private(set) var fields: [(name: String, value: [UInt8])] = []

    private static let most = 2_000

    /// Reads headers from the start of `bytes`.
    ///
    /// - Returns: the headers, and where the body begins.
    static func read(_ bytes: ArraySlice<UInt8>) -> (headers: MailHeaders, body: Int) {
        var headers = MailHeaders()
        var at = bytes.startIndex
        while at < bytes.endIndex, headers.fields.count < most {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[at..<end]
            if line.last == 0x0D { line = line.dropLast() }
            let next = min(end + 1, bytes.endIndex)
            if line.isEmpty { return (headers, next) }
            if line.first == 0x20 || line.first == 0x09 {
                if !headers.fields.isEmpty {
                    headers.fields[headers.fields.count - 1].value += [0x20]
                    headers.fields[headers.fields.count - 1].value += line.drop { $0 <= 0x20 }
                }
            } else if let colon = line.firstIndex(of: 0x3A), isName(line[..<colon]) {
                headers.fields.append(
                    (
                        String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                        Array(line[(colon + 1)...].drop { $0 <= 0x20 })
                    ))
            } else if !(at == bytes.startIndex && line.starts(with: Array("From ".utf8))) {
                // No header and no blank line: the body has begun.
                return (headers, at)
            }
            at = next
        }
        return (headers, at)
    }

    private static func isName(_ name: ArraySlice<UInt8>) -> Bool {
        !name.isEmpty && name.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }

    /// The decoded value of the first header with a name (in lower case), or nil.
    func text(_ name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let words = EncodedWords.decode(field.value)
        return String(decoding: Words.squeezed(words), as: UTF8.self)
    }

    /// A header's value up to the first `;` in lower case, or nil.
    func token(_ name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let value = field.value.prefix { $0 != UInt8(ascii: ";") }
        return String(decoding: value, as: UTF8.self).lowercased().filter { $0 > " " }
    }

    /// A parameter of a header, such as `charset` of `content-type`, decoded; or nil.
    func parameter(_ parameter: String, of name: String) -> String? {
        guard let field = fields.first(where: { $0.name == name }) else { return nil }
        let all = Self.parameters(of: field.value)
        if let plain = all.first(where: { $0.name == parameter }) {
            return String(decoding: EncodedWords.decode(plain.value), as: UTF8.self)
        }
        // RFC 2231: name*=charset'language'percent-encoded, or in pieces name*0*=, name*1= …
        var value: [UInt8] = []
        var isEncoded = false
        for index in -1..<100 {
            let key = index < 0 ? parameter : "\(parameter)*\(index)"
            if let piece = all.first(where: { $0.name == key + "*" }) {
                value += piece.value
                isEncoded = true
            } else if index >= 0, let piece = all.first(where: { $0.name == key }) {
                value += piece.value
            } else if index > 0 {
                break
            }
        }
        guard !value.isEmpty else { return nil }
        return isEncoded ? Self.percentDecoded(value) : String(decoding: value, as: UTF8.self)
    }

    private static func parameters(of value: [UInt8]) -> [(name: String, value: [UInt8])] {
        var found: [(name: String, value: [UInt8])] = []
        var at = value.firstIndex(of: UInt8(ascii: ";")) ?? value.endIndex
        while at < value.endIndex, found.count < 200 {
            at += 1
            let rest = value[min(at, value.endIndex)...]
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            at = name.endIndex
            guard at < value.endIndex, value[at] == UInt8(ascii: "=") else { continue }
            at += 1
            while at < value.endIndex, value[at] == 0x20 { at += 1 }
            var content: [UInt8] = []
            if at < value.endIndex, value[at] == 0x22 {
                at += 1
                while at < value.endIndex, value[at] != 0x22 {
                    if value[at] == 0x5C, at + 1 < value.endIndex { at += 1 }
                    content.append(value[at])
                    at += 1
                }
                at =
                    value[min(at, value.endIndex)...].firstIndex(of: UInt8(ascii: ";"))
                    ?? value.endIndex
            } else {
                content = Array(value[at...].prefix { $0 != UInt8(ascii: ";") })
                at += content.count
                while content.last == 0x20 { content.removeLast() }
            }
            let key = String(decoding: name, as: UTF8.self).lowercased().filter { $0 > " " }
            found.append((key, content))
        }
        return found
    }

    private static func percentDecoded(_ value: [UInt8]) -> String {
        let parts = value.split(
            separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        let charset = parts.count == 3 ? String(decoding: parts[0], as: UTF8.self) : "utf-8"
        let encoded = parts.count == 3 ? parts[2] : value[...]
        let bytes = TransferEncoding.escaped(encoded, sign: UInt8(ascii: "%"))
        let decoded = LegacyEncoding(named: charset)?.decode(bytes)?.text ?? bytes
        return String(decoding: decoded, as: UTF8.self)
    }
}

extension MailHeaders {
    /// Headers that mail programs write and that no letter or memorandum opens with.
    private static let telling: Set<String> = [
        "mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature",
        "content-type", "content-transfer-encoding", "x-mailer", "x-received", "arc-seal",
        "thread-topic", "thread-index", "x-ms-has-attach", "x-unsent",
    ]

    /// Whether a text opens with the headers of a mail message.
    static func looksLikeMail(_ head: [UInt8]) -> Bool {
        let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let headers = read(head[start...]).headers
        let names = Set(headers.fields.map(\.name))
        let found = names.intersection(telling).count
        if found >= 2 || found == 1 && names.count >= 3 { return true }
        // A message saved without its technical headers; a memorandum has no address in angle brackets.
        guard names.contains("from"), names.contains("subject"), let sender = headers.text("from")
        else { return false }
        return sender.contains("@") && (names.contains("date") || names.contains("to"))
    }
}
