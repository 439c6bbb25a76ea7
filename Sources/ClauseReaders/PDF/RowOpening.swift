/// What the first signs of a line tell: whether they could be a provision's printed number or a bullet.
///
/// Only a hint for cutting paragraphs; whether a number *is* a label is settled later, on the whole text.
enum RowOpening {
    /// Words before which a number at a line's start belongs to the sentence ("under Section / 14.2 above").
    private static let referring: Set<String> = [
        "section", "sections", "clause", "clauses", "article", "articles", "paragraph",
        "paragraphs",
        "schedule", "schedules", "exhibit", "exhibits", "annex", "appendix", "part", "item", "rule",
        "and", "or", "to", "of", "in", "the", "least", "than", "cláusula", "cláusulas", "artigo",
        "artigos", "e", "ou", "no", "n.º", "§", "§§",
    ]

    /// Whether a line opens with something like "14.2", "(b)", "Article 5", "Schedule 2", "第十二條" or a bullet.
    static func isLabel(_ text: [UInt8]) -> Bool {
        guard let first = text.first else { return false }
        let word = text.prefix { $0 > 0x20 }
        switch first {
        case UInt8(ascii: "("):
            guard let close = word.firstIndex(of: UInt8(ascii: ")")) else { return false }
            return close >= 2 && close <= 6 && word[1..<close].allSatisfy(isLetterOrDigit)
        case 0x30...0x39:
            return isNumber(word, text)
        case UInt8(ascii: "-"), UInt8(ascii: "*"):
            return word.count == 1 && text.count > 2
        case 0x41...0x5A, 0x61...0x7A, 0xC3:
            return isShortLetter(word) || isKeyword(word, text)
        case 0xE2:
            // Bullets and dashes: • ● ▪ ■ ◦ – —
            let sign = Array(word.prefix(3))
            return bullets.contains(sign)
        case 0xEF:
            // Private-use bullets of symbol fonts, and full-width brackets.
            return word.starts(with: [0xEF, 0x82]) || word.starts(with: Array("（".utf8))
        case 0xE3...0xE9:
            return isChinese(text)
        default:
            return false
        }
    }

    /// Whether all letters of a line are capitals, and there are some; never in Chinese, which has none.
    static func isCapital(_ text: [UInt8]) -> Bool {
        text.count { $0.isAsciiUpper } >= 4
            && !text.contains { $0.isAsciiLower || (0xE3...0xE9).contains($0) }
    }

    /// Whether a line opens with the mark of a note: a small number or a sign, then a word.
    static func isNoteMark(_ text: [UInt8]) -> Bool {
        let mark = text.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "*") }
        if (1...3).contains(mark.count), mark.count < text.count {
            let next = text[mark.count]
            return next == 0x20 || next >= 0x41
        }
        return ["†", "‡", "§"].contains { text.starts(with: $0.utf8) }
    }

    /// Whether a line opens with a term in quotes and what it stands for.
    static func isDefinition(_ text: [UInt8]) -> Bool {
        let head = String(decoding: text.prefix(120), as: UTF8.self)
        guard let first = head.first, "\"“「『".contains(first) else { return false }
        let rest = head.dropFirst().drop { !"\"”」』".contains($0) }.dropFirst()
        let verbs = [
            "mean", "shall", "has ", "have ", "is ", "includes", "refers", "指", "significa",
            "designa",
        ]
        let tail = rest.drop { " ,)(:".contains($0) }
        return verbs.contains { tail.hasPrefix($0) }
    }

    /// Whether a line's last word asks for a number to follow, as "Section" does.
    static func refersOn(_ text: [UInt8]) -> Bool {
        let last = text.suffix(16).split(separator: 0x20).last ?? []
        return referring.contains(String(decoding: last, as: UTF8.self).lowercased())
    }

    /// Words that never end a heading or an item.
    private static let unfinished: Set<String> = [
        "the", "a", "an", "of", "to", "in", "by", "and", "or", "for", "with", "on", "at", "from",
        "as",
        "is", "are", "be", "been", "that", "which", "who", "shall", "may", "will", "must", "not",
        "means", "mean", "any", "all", "its", "such", "this", "between", "under", "each", "if", "o",
        "de", "da", "do", "das", "dos", "e", "ou", "que", "para", "por", "com", "em", "no", "na",
    ]

    /// Whether a line breaks off in the middle of a phrase.
    static func asksForMore(_ text: [UInt8]) -> Bool {
        guard let end = text.last, end != UInt8(ascii: ",") else { return true }
        let last = text.suffix(16).split(separator: 0x20).last ?? []
        return unfinished.contains(String(decoding: last, as: UTF8.self))
    }

    private static let bullets: Set<[UInt8]> = Set(
        ["•", "●", "▪", "■", "◦", "–", "—", "‣", "∙", "○", "□", "✓", "➢"].map { Array($0.utf8) })

    private static func isNumber(_ word: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
        var dots = 0
        var digits = 0
        var index = word.startIndex
        while index < word.endIndex {
            switch word[index] {
            case 0x30...0x39:
                digits += 1
                if digits > 3 { return false }
            case UInt8(ascii: "."):
                dots += 1
                digits = 0
            case UInt8(ascii: ")"):
                return index + 1 == word.endIndex
            case UInt8(ascii: "("):
                return dots > 0
            case 0xE3: return word[index...].starts(with: Array("、".utf8))
            default: return dots > 0 && digits == 0
            }
            index += 1
        }
        // A bare number is a label only when a word with a capital follows ("14 Audit").
        if dots == 0 {
            guard word.count < text.count else { return false }
            return text[min(word.count + 1, text.count - 1)].isAsciiUpper
        }
        return true
    }

    private static func isShortLetter(_ word: ArraySlice<UInt8>) -> Bool {
        guard let last = word.last, word.count >= 2, word.count <= 5 else { return false }
        guard last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return false }
        let sign = word.dropLast()
        return sign.count == 1
            || sign.allSatisfy { "ivxIVX".utf8.contains($0) }
    }

    private static let keywords: Set<String> = [
        "article", "section", "clause", "schedule", "exhibit", "annex", "appendix", "attachment",
        "part", "chapter", "cláusula", "artigo", "anexo", "capítulo", "secção", "seção",
    ]

    private static func isKeyword(_ word: ArraySlice<UInt8>, _ text: [UInt8]) -> Bool {
        guard word.first?.isAsciiUpper == true, word.count + 1 < text.count,
            keywords.contains(String(decoding: word, as: UTF8.self).lowercased())
        else { return false }
        let next = text[(word.count + 1)...].prefix { $0 > 0x20 }
        return next.first.map { (0x30...0x39).contains($0) || $0.isAsciiUpper } ?? false
    }

    private static func isChinese(_ text: [UInt8]) -> Bool {
        let head = String(decoding: text.prefix(36), as: UTF8.self).unicodeScalars
        let numerals: Set<Unicode.Scalar> = Set("一二三四五六七八九十百零〇0123456789０１２３４５６７８９".unicodeScalars)
        guard let first = head.first else { return false }
        if first == "第" {
            let rest = head.dropFirst().drop { numerals.contains($0) || $0 == " " }
            return rest.count < head.count - 1
                && (rest.first.map { "條条章節节款項项部編编".unicodeScalars.contains($0) } ?? false)
        }
        let rest = head.drop { numerals.contains($0) }
        return rest.count < head.count && rest.first == "、"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII capital.
    var isAsciiUpper: Bool { (0x41...0x5A).contains(self) }
    /// Whether the byte is a small ASCII letter.
    var isAsciiLower: Bool { (0x61...0x7A).contains(self) }
}
