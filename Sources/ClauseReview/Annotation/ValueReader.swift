import ClauseRules
import ClauseText

/// Reads durations, dates, amounts and references from a document's tokens.
struct ValueReader {
    let document: Document
    let stream: TokenStream
    var tokens: [Token] { stream.tokens }

    init(_ document: Document, stream: TokenStream) {
        self.document = document
        self.stream = stream
    }

    /// All values in order of their first token; a duration's number is not listed again by itself.
    func values() -> [TextValue] {
        var values: [TextValue] = []
        var index = 0
        let count = tokens.count
        while index < count {
            let token = tokens[index]
            if let value = date(at: index) ?? amount(at: index) ?? duration(at: index) {
                values.append(value)
                index = max(value.tokens.upperBound, index + 1)
                continue
            }
            if let value = reference(at: index) {
                values.append(value)
                index = max(value.tokens.upperBound, index + 1)
                continue
            }
            if token.flags.contains(.number) || token.flags.contains(.blank) {
                values.append(
                    TextValue(
                        kind: .number, tokens: index..<index + 1, text: document.text(token.span),
                        isBlank: token.flags.contains(.blank)))
            }
            index += 1
        }
        return values
    }

    // MARK: References

    private static let parts = WordHashes(
        "section sections clause clauses article articles schedule schedules exhibit exhibits annex annexes "
            + "appendix appendices attachment attachments addendum paragraph paragraphs sow anexo clausula artigo"
    )
    private static let web = WordHashes("http https www")

    private func reference(at index: Int) -> TextValue? {
        let token = tokens[index]
        if Self.web.contains(token) {
            return TextValue(
                kind: .reference, tokens: index..<index + 1, text: "web page", isBlank: false)
        }
        guard Self.parts.contains(token), index + 1 < tokens.count else { return nil }
        let next = tokens[index + 1]
        guard
            next.flags.contains(.number)
                || next.end - next.start <= 3 && next.flags.contains(.capital)
        else { return nil }
        return TextValue(
            kind: .reference, tokens: index..<index + 2,
            text: document.text(token.span.union(next.span)), isBlank: false)
    }
}
