import ClauseText

extension PageParagraphs {
    /// The role of each row of a region.
    func roles(of rows: [PageRow]) -> [Role] {
        var roles: [Role] = Self.contentsRows(of: rows).map { $0 ? .contents : .text }
        // Notes are the smaller rows at the foot, from the first that opens with a mark.
        let small = rows.reversed().prefix { $0.size < 0.93 * bodySize }.count
        guard small < rows.count else { return roles }
        let foot = rows.indices.suffix(small)
        if let first = foot.first(where: { RowOpening.isNoteMark(rows[$0].text) }) {
            for index in first..<rows.count where roles[index] == .text { roles[index] = .footnote }
        }
        return roles
    }

    /// Which rows belong to a table of contents: dots lead to a number, or at least three rows near each other end
    /// with a number set apart.
    private static func contentsRows(of rows: [PageRow]) -> [Bool] {
        let hasDots = rows.map { hasLeadingDots($0.text) }
        return rows.indices.map { index in
            if hasDots[index] { return true }
            guard rows[index].endsWithNumberApart else { return false }
            let near = max(0, index - 3)...min(rows.count - 1, index + 3)
            return near.count { rows[$0].endsWithNumberApart || hasDots[$0] } >= 4
        }
    }

    private static func hasLeadingDots(_ text: [UInt8]) -> Bool {
        guard let last = text.last, (0x30...0x39).contains(last) || "ivx".utf8.contains(last) else {
            return false
        }
        let dots = text.suffix(60).reduce(into: (run: 0, most: 0)) { counts, byte in
            if byte == UInt8(ascii: ".") {
                counts.run += 1
                counts.most = max(counts.most, counts.run)
            } else if byte != 0x20 {
                counts.run = 0
            }
        }
        return dots.most >= 4
    }

    /// Marks lone numbers that count on through the document, and lets the text around them go on.
    ///
    /// A conversion may leave two kinds, the printed "- 3 -" and its own "4"; each counts for itself.
    mutating func setPageNumbersApart() {
        var kinds: [[UInt8]: [(index: Int, value: Int)]] = [:]
        for (index, paragraph) in paragraphs.enumerated() where paragraph.rows.count == 1 {
            let text = paragraph.rows[0].text
            if let value = Self.loneNumber(text) {
                kinds[PageMargins.key(of: text), default: []].append((index, value))
            }
        }
        for candidates in kinds.values { markChain(in: candidates) }
        for index in paragraphs.indices where paragraphs[index].role == .pageNumber {
            guard let before = paragraphs[..<index].last(where: { $0.role != .pageNumber }),
                index + 1 < paragraphs.count, paragraphs[index + 1].role == .text,
                let row = paragraphs[index + 1].rows.first
            else { continue }
            if Self.continues(before, with: row) { paragraphs[index + 1].isContinuation = true }
        }
    }

    /// Marks numbers that count on by one from the first, when they are three or more and most of their kind.
    private mutating func markChain(in candidates: [(index: Int, value: Int)]) {
        var chain: [Int] = []
        var expected: Int?
        for candidate in candidates {
            // One or two may be lost; the first is near one.
            let start = expected ?? 1
            guard (start...start + 2).contains(candidate.value) else { continue }
            chain.append(candidate.index)
            expected = candidate.value + 1
        }
        guard chain.count >= 3, chain.count * 2 >= candidates.count else { return }
        for index in chain { paragraphs[index].role = .pageNumber }
    }

    /// The number that a whole line consists of, unless it is written like a provision's.
    static func loneNumber(_ text: [UInt8]) -> Int? {
        guard let last = text.last, last != UInt8(ascii: "."), last != UInt8(ascii: ")") else {
            return nil
        }
        return PageMargins.pageNumber(text)
    }
}
