/// Joins the lines of a paragraph, mending words cut at their ends.
///
/// A hyphen at a line's end was either put there by the cutting ("perform-/ance") or belongs to the word
/// ("third-/party"). The document itself tells: the form that it also writes within a line wins; a prefix that takes a
/// hyphen keeps it; else the document's habit decides.
struct LineEnds {
    private let joined: Set<[UInt8]>
    private let hyphenated: Set<[UInt8]>
    private let mendsByHabit: Bool

    private static let prefixes: Set<String> = [
        "non", "sub", "self", "co", "pre", "third", "multi", "cross", "anti", "inter", "post",
        "semi", "ex", "so", "by", "up", "in", "on", "off", "re", "two", "one", "well", "long",
        "short", "full", "part", "follow", "back", "day", "year", "half", "e",
    ]

    /// Learns how a document writes its words from all its lines.
    init(_ lines: [[UInt8]]) {
        var joined: Set<[UInt8]> = []
        var hyphenated: Set<[UInt8]> = []
        for line in lines {
            // The last word may itself be cut, hence it teaches nothing.
            for word in line.split(separator: 0x20).dropLast() {
                let lower = Self.letters(word)
                guard lower.count > 3 else { continue }
                if lower.contains(UInt8(ascii: "-")) {
                    hyphenated.insert(lower)
                } else {
                    joined.insert(lower)
                }
            }
        }
        var votes = 0
        for (line, next) in zip(lines, lines.dropFirst()) {
            guard let cut = Self.cutWord(line, next) else { continue }
            if joined.contains(cut.head + cut.tail) { votes += 1 }
            if hyphenated.contains(cut.head + [UInt8(ascii: "-")] + cut.tail) { votes -= 1 }
        }
        self.joined = joined
        self.hyphenated = hyphenated
        self.mendsByHabit = votes > 0
    }

    /// Adds a line to a text, with a space, without one, or with the hyphen between taken out.
    func append(_ line: [UInt8], to text: inout [UInt8]) {
        guard let last = text.last, let first = line.first else {
            text += line
            return
        }
        if text.suffix(2) == [0xC2, 0xAD] {
            text.removeLast(2)
        } else if let cut = Self.cutWord(text.suffix(80), line) {
            if mends(cut) { text.removeLast(text.suffix(3) == [0xE2, 0x80, 0x90] ? 3 : 1) }
        } else if !Self.isHan(text.suffix(3)) || !Self.isHan(line.prefix(3)) {
            // Portuguese and English part lines at blanks; Chinese anywhere.
            if last != UInt8(ascii: "-") || !((0x30...0x39).contains(first)) { text.append(0x20) }
        }
        text += line
    }

    private func mends(_ cut: (head: [UInt8], tail: [UInt8])) -> Bool {
        if hyphenated.contains(cut.head + [UInt8(ascii: "-")] + cut.tail) { return false }
        if joined.contains(cut.head + cut.tail) { return true }
        if Self.prefixes.contains(String(decoding: cut.head, as: UTF8.self)) { return false }
        return mendsByHabit
    }

    /// The two halves of a word with a hyphen at the end of `line` and small letters after, in lower case.
    private static func cutWord(
        _ line: some BidirectionalCollection<UInt8>, _ next: [UInt8]
    ) -> (head: [UInt8], tail: [UInt8])? {
        guard let last = line.last, let first = next.first, first.isAsciiLower || first == 0xC3
        else { return nil }
        var body = Array(line.suffix(80))
        if last == UInt8(ascii: "-") {
            body.removeLast()
        } else if body.suffix(3) == [0xE2, 0x80, 0x90] {
            body.removeLast(3)
        } else {
            return nil
        }
        let head = letters(body.split(separator: 0x20).last ?? [])
        guard let end = body.last, end >= 0x41, !head.isEmpty else { return nil }
        return (head, letters(next.prefix { $0 > 0x20 }))
    }

    /// A word's letters and inner hyphens in lower case, without signs at either end.
    private static func letters(_ word: ArraySlice<UInt8>) -> [UInt8] {
        let isLetter: (UInt8) -> Bool = { $0 >= 0x80 || (0x41...0x5A).contains($0 & 0xDF) }
        guard let start = word.firstIndex(where: isLetter),
            let end = word.lastIndex(where: isLetter)
        else { return [] }
        return word[start...end].map { $0.isAsciiUpper ? $0 | 0x20 : $0 }
    }

    private static func isHan(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first, bytes.count == 3 else { return false }
        return (0xE3...0xE9).contains(first) || first == 0xEF
    }
}
