import ClauseRules
import ClauseText

/// Money and shares: "HK$5,000", "five thousand US dollars", "Rs. 300", "99.9 %", "ten per cent".
extension ValueReader {
    private static let percentWords = WordHashes("percent percentage")
    private static let per = WordHashes("per por")
    private static let hundred = WordHashes("cent centum cento")
    private static let currencyWords = WordHashes(
        "hkd usd mop rmb cny eur gbp ntd twd chf jpy sgd aud cad brl inr php kes zar thb myr nzd sek nok dkk aed krw "
            + "mzn aoa dollars dollar cents cent pence patacas pataca euros euro pounds pound sterling reais real yuan "
            + "renminbi rupees rupee pesos peso francs baht ringgit yen rand shillings meticais kwanzas escudos 元 圓"
    )
    private static let scales = WordHashes(
        "million billion thousand hundred united states us hong kong singapore australian canadian 萬 億 mil milhoes milhao"
    )
    /// Currencies written before the amount that are not in capitals.
    private static let prefixes = WordHashes("rs php euro euros nt kes ksh")

    /// The amount or share that begins at a token, or nil.
    func amount(at start: Int) -> TextValue? {
        let token = tokens[start]
        if let written = chineseAmount(at: start) { return written }
        let isDigits = token.flags.contains(.number) || token.flags.contains(.blank)
        guard isDigits || NumberWords.latin(token) != nil else { return nil }
        let isBlank = token.flags.contains(.blank)
        if token.flags.contains(.percent) {
            return TextValue(
                kind: .percent, tokens: start..<start + 1, text: document.text(token.span) + "%",
                isBlank: isBlank)
        }
        let end = isDigits ? start + 1 : endOfWords(from: start)
        if let last = endOfPercent(at: end) {
            let number = isDigits ? document.text(token.span) : String(words(start..<end))
            return TextValue(
                kind: .percent, tokens: start..<last, text: number + "%", isBlank: isBlank)
        }
        if isDigits {
            let isMoney =
                token.flags.contains(.currency)
                || start > 0 && Self.currencyWords.contains(tokens[start - 1])
                    && tokens[start - 1].flags.contains(.allCaps)
                || start > 0 && Self.prefixes.contains(tokens[start - 1])
            if isMoney {
                return TextValue(
                    kind: .money, tokens: start..<start + 1, text: document.text(token.span),
                    isBlank: isBlank)
            }
        }
        var last = end
        while last < min(end + 4, tokens.count), Self.scales.contains(tokens[last]) { last += 1 }
        guard last < tokens.count, Self.currencyWords.contains(tokens[last]) else { return nil }
        return TextValue(
            kind: .money, tokens: start..<last + 1,
            text: document.text(token.span.union(tokens[last].span)), isBlank: isBlank)
    }

    /// The end of number words in a row, with the figure in parentheses that may repeat them.
    private func endOfWords(from start: Int) -> Int {
        var index = start
        while index < min(start + 6, tokens.count), NumberWords.latin(tokens[index]) != nil {
            index += 1
        }
        if index < tokens.count, tokens[index].flags.contains(.number),
            tokens[index].flags.contains(.parenBefore)
        {
            index += 1
        }
        return index
    }

    private func words(_ range: Range<Int>) -> Int {
        NumberWords.combine(tokens[range].compactMap(NumberWords.latin))
    }

    /// The end of "percent", "per cent", "por cento" that stands at an index, or nil.
    private func endOfPercent(at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if Self.percentWords.contains(tokens[index]) { return index + 1 }
        guard index + 1 < tokens.count, Self.per.contains(tokens[index]),
            Self.hundred.contains(tokens[index + 1])
        else { return nil }
        return index + 2
    }
}
