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

    // MARK: Amounts

    private static let percentWords = WordHashes("percent percentage")
    private static let portuguesePer = WordHashes.hash("por")
    private static let portugueseHundred = WordHashes.hash("cento")
    private static let currencyWords = WordHashes(
        "hkd usd mop rmb cny eur gbp ntd twd chf jpy sgd aud cad brl dollars dollar cents cent patacas pataca euros "
            + "euro pounds sterling reais yuan renminbi 元 圓")
    private static let scales = WordHashes(
        "million billion thousand hundred united states us hong kong 萬 億")

    private func amount(at index: Int) -> TextValue? {
        let token = tokens[index]
        if let written = chineseAmount(at: index) { return written }
        guard token.flags.contains(.number) || token.flags.contains(.blank) else { return nil }
        let text = document.text(token.span)
        let isBlank = token.flags.contains(.blank)
        if token.flags.contains(.percent) {
            return TextValue(
                kind: .percent, tokens: index..<index + 1, text: text + "%", isBlank: isBlank)
        }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        if let next, Self.percentWords.contains(next) {
            return TextValue(
                kind: .percent, tokens: index..<index + 2, text: text + "%", isBlank: isBlank)
        }
        if index + 2 < tokens.count, tokens[index + 1].hash == Self.portuguesePer,
            tokens[index + 2].hash == Self.portugueseHundred
        {
            return TextValue(
                kind: .percent, tokens: index..<index + 3, text: text + "%", isBlank: isBlank)
        }
        if token.flags.contains(.currency) {
            return TextValue(kind: .money, tokens: index..<index + 1, text: text, isBlank: isBlank)
        }
        if index > 0, Self.currencyWords.contains(tokens[index - 1]),
            tokens[index - 1].flags.contains(.allCaps)
        {
            return TextValue(kind: .money, tokens: index..<index + 1, text: text, isBlank: isBlank)
        }
        var last = index + 1
        while last < min(index + 4, tokens.count), Self.scales.contains(tokens[last]) { last += 1 }
        guard last < tokens.count, Self.currencyWords.contains(tokens[last]) else { return nil }
        return TextValue(
            kind: .money, tokens: index..<last + 1,
            text: document.text(token.span.union(tokens[last].span)),
            isBlank: isBlank)
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
