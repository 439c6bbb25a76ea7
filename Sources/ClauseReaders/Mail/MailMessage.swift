/// A mail message taken apart: its headers, the texts that are its body, and its attachments.
///
/// Source: RFC 2046 (multipart), RFC 2183 (disposition).
struct MailMessage {
    /// A text of the body.
    struct Text {
        let isHTML: Bool
        /// Encoding told by the part's header, or nil.
        let charset: String?
        let bytes: [UInt8]
    }

    /// A file sent along.
    struct Attachment {
        let name: String
        let bytes: [UInt8]
    }

    let headers: MailHeaders
    private(set) var texts: [Text] = []
    private(set) var attachments: [Attachment] = []
    /// Whether some of it can be read only with a key.
    private(set) var isEncrypted = false
    private let limits: ReadOptions.Limits
    private var parts = 0

    /// Takes a message apart.
    ///
    /// - Throws: `tooLarge` when parts nest too deep or are too many.
    init(_ bytes: [UInt8], limits: ReadOptions.Limits) throws(ReadError) {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let (headers, body) = MailHeaders.read(bytes[start...])
        self.headers = headers
        self.limits = limits
        try add(headers, bytes[body...], depth: 0)
    }

    /// Adds a part and those in it.
    private mutating func add(
        _ headers: MailHeaders, _ body: ArraySlice<UInt8>, depth: Int
    ) throws(ReadError) {
        guard depth <= 32 else { throw .tooLarge(what: "the nesting of mail parts", limit: "32") }
        parts += 1
        guard parts <= limits.members else {
            throw .tooLarge(what: "the number of mail parts", limit: "\(limits.members)")
        }
        let type = headers.token("content-type") ?? "text/plain"
        if type == "multipart/encrypted" || type.hasSuffix("pkcs7-mime") {
            // A signed message is also carried as PKCS #7; only its own type tells.
            let kind = headers.parameter("smime-type", of: "content-type")?.lowercased()
            if kind == nil || kind == "enveloped-data" { isEncrypted = true }
        }
        if type.hasPrefix("multipart/"),
            let boundary = headers.parameter("boundary", of: "content-type"), !boundary.isEmpty
        {
            let pieces = Self.pieces(of: body, boundary: boundary).map { piece in
                let (headers, start) = MailHeaders.read(piece)
                return (headers: headers, body: piece[start...])
            }
            var chosen = pieces.indices
            if type == "multipart/alternative" {
                chosen = Self.richest(of: pieces.map(\.headers), in: pieces.indices)
            }
            for (index, piece) in pieces.enumerated()
            where chosen.contains(index) || Self.isAttachment(piece.headers) {
                try add(piece.headers, piece.body, depth: depth + 1)
            }
            return
        }
        let bytes = TransferEncoding.decode(
            body, encoding: headers.token("content-transfer-encoding") ?? "")
        let isText = type == "text/html" || type == "text/plain" || !type.contains("/")
        if isText, !Self.isAttachment(headers) {
            texts.append(
                Text(
                    isHTML: type == "text/html",
                    charset: headers.parameter("charset", of: "content-type"), bytes: bytes))
        } else if !bytes.isEmpty, !Self.isDecoration(headers, type: type) {
            attachments.append(Attachment(name: name(of: headers, type: type), bytes: bytes))
        }
    }

    private static func isAttachment(_ headers: MailHeaders) -> Bool {
        headers.token("content-disposition") == "attachment" || fileName(headers) != nil
    }

    /// Whether a part belongs to the look of a page: a logo shown in place, a style of a saved page.
    private static func isDecoration(_ headers: MailHeaders, type: String) -> Bool {
        guard headers.token("content-disposition") != "attachment" else { return false }
        return headers.text("content-location") != nil
            || type.hasPrefix("image/") && headers.text("content-id") != nil
    }

    private static func fileName(_ headers: MailHeaders) -> String? {
        headers.parameter("filename", of: "content-disposition")
            ?? headers.parameter("name", of: "content-type")
    }

    /// The attachment's name without folders and control characters, unlike any before it.
    private func name(of headers: MailHeaders, type: String) -> String {
        let given = Self.fileName(headers) ?? headers.text("subject") ?? ""
        var name = given.split { "/\\".contains($0) }.last.map(String.init) ?? ""
        name = String(name.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F })
        if name.isEmpty { name = "attachment-\(attachments.count + 1)" }
        if type == "message/rfc822", !name.lowercased().hasSuffix(".eml") { name += ".eml" }
        if attachments.contains(where: { $0.name == name }) {
            name = "\(attachments.count + 1)-\(name)"
        }
        return name
    }

    /// Of several forms of one text, the page if there is one, else the last that is a text or holds texts.
    private static func richest(of forms: [MailHeaders], in range: Range<Int>) -> Range<Int> {
        let types = forms.map { $0.token("content-type") ?? "text/plain" }
        let best =
            types.lastIndex { $0 == "text/html" || $0.hasPrefix("multipart/") }
            ?? types.lastIndex { $0.hasPrefix("text/") }
        guard let best else { return range }
        return best..<(best + 1)
    }

    /// The pieces between the lines of a boundary.
    private static func pieces(
        of body: ArraySlice<UInt8>, boundary: String
    ) -> [ArraySlice<UInt8>] {
        let mark = Array("--\(boundary)".utf8)
        var pieces: [ArraySlice<UInt8>] = []
        var start: Int?
        var at = body.startIndex
        while at < body.endIndex {
            let end = body[at...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[at..<end]
            if line.starts(with: mark) {
                if let start {
                    // The line end before a boundary belongs to the boundary.
                    var last = at
                    if last > start, body[last - 1] == 0x0A { last -= 1 }
                    if last > start, body[last - 1] == 0x0D { last -= 1 }
                    pieces.append(body[start..<last])
                }
                start = min(end + 1, body.endIndex)
                if line.dropFirst(mark.count).starts(with: Array("--".utf8)) {
                    start = nil
                    break
                }
            }
            at = min(end + 1, body.endIndex)
        }
        // A message that was cut off has no last boundary.
        if let start, start < body.endIndex { pieces.append(body[start...]) }
        return pieces
    }
}
