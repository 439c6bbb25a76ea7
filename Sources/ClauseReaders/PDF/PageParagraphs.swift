import ClauseText

/// Gathers the rows of pages into paragraphs.
///
/// PDF files tell neither lines nor paragraphs. A new one begins where the lines part, where the type changes, where
/// a number or indent opens a line after a finished sentence, or where the first word would have had room on the line
/// before. Everything else goes on.
struct PageParagraphs {
    /// Rows that read as one paragraph on one page.
    struct Paragraph {
        var rows: [PageRow]
        let page: Int
        /// Where full lines of its column end.
        let rightEdge: Float
        /// Whether it goes on with the sentence that the page before broke off.
        var isContinuation = false
        /// Whether it is a line of a table of contents.
        var isContents = false
        /// Whether it is a page number that stands in the flow, left there by a conversion.
        var isPageNumber = false
    }

    private(set) var paragraphs: [Paragraph] = []
    /// The size of most of the text.
    let bodySize: Float

    /// Cuts the regions of all pages, given page by page in the order of reading.
    init(_ pages: [[PageLayout.Region]]) {
        bodySize = Self.commonSize(pages)
        for (page, regions) in pages.enumerated() {
            var isFirst = true
            for region in regions {
                add(region, page: page, isFirstOfPage: &isFirst)
            }
        }
        setPageNumbersApart()
    }

    private static func commonSize(_ pages: [[PageLayout.Region]]) -> Float {
        var weights: [Int: Int] = [:]
        for row in pages.joined().flatMap(\.rows) {
            weights[Int((row.size * 2).rounded()), default: 0] += row.text.count
        }
        let common = weights.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return Float(common?.key ?? 20) / 2
    }

    private mutating func add(
        _ region: PageLayout.Region, page: Int, isFirstOfPage: inout Bool
    ) {
        let leading = Self.leading(of: region.rows)
        let contents = Self.contentsRows(of: region.rows)
        func paragraph(
            _ row: PageRow, isContinuation: Bool = false, isContents: Bool = false
        ) -> Paragraph {
            Paragraph(
                rows: [row], page: page, rightEdge: region.rightEdge,
                isContinuation: isContinuation, isContents: isContents)
        }
        var previous: PageRow?
        for (row, isContents) in zip(region.rows, contents) {
            if isContents {
                paragraphs.append(paragraph(row, isContents: true))
            } else if let above = previous {
                if paragraphs.last?.isContents == true
                    || isBreak(above, row, leading: leading, region: region)
                {
                    paragraphs.append(paragraph(row))
                } else {
                    paragraphs[paragraphs.count - 1].rows.append(row)
                }
            } else {
                let goesOn = paragraphs.last.map { Self.continues($0, with: row) } ?? false
                if goesOn && !isFirstOfPage {
                    paragraphs[paragraphs.count - 1].rows.append(row)
                } else {
                    paragraphs.append(paragraph(row, isContinuation: goesOn))
                }
            }
            isFirstOfPage = false
            previous = row
        }
    }

    /// The distance of most lines that follow each other.
    private static func leading(of rows: [PageRow]) -> Float {
        var counts: [Int: Int] = [:]
        for (above, below) in zip(rows, rows.dropFirst()) {
            let gap = below.baseline - above.baseline
            guard gap > 0.6 * below.size, gap < 3 * below.size else { continue }
            counts[Int((gap * 2).rounded()), default: 0] += 1
        }
        // The closest of the frequent distances: gaps between paragraphs may be as frequent as lines.
        guard let most = counts.values.max() else { return 0 }
        let common = counts.filter { $0.value * 3 >= most }.keys.min() ?? 0
        return Float(common) / 2
    }

    private func isBreak(
        _ above: PageRow, _ row: PageRow, leading: Float, region: PageLayout.Region
    ) -> Bool {
        let gap = row.baseline - above.baseline
        if leading > 0, gap > 1.28 * leading + 1 { return true }
        if abs(row.size - above.size) > 0.15 * max(row.size, above.size) { return true }
        let room = region.rightEdge - above.right
        let isShort = room > Self.firstWordWidth(row) + 0.6 * row.size
        let isFinished = Self.endsSentence(above.text)
        if above.isBold != row.isBold, isShort || isFinished { return true }
        let isAboveCentred = Self.isCentred(above, region)
        let isCentred = isAboveCentred && Self.isCentred(row, region)
        if RowOpening.isLabel(row.text) {
            if isFinished { return true }
            if !RowOpening.refersOn(above.text) {
                if isShort || row.left < above.left - 0.5 * row.size { return true }
            }
        }
        if isShort, RowOpening.isCapital(above.text), !RowOpening.isCapital(row.text) {
            return true
        }
        let indent = row.left - above.left
        if isFinished && RowOpening.isDefinition(row.text) { return true }
        if isFinished && (isShort || indent > 0.8 * row.size || indent < -3 * row.size) {
            return true
        }
        guard isShort, !isCentred, let first = row.text.first else { return false }
        // A line that stops early before a capital: a heading, an address, an item without a sign. Hard-wrapped
        // texts also stop early, but seldom at half the width and never after a word that asks for more.
        let isOpening = first.isAsciiUpper || first == UInt8(ascii: "\"") || first >= 0xE2
        let blank = isAboveCentred ? room + above.left - region.leftEdge : room
        guard isOpening, blank > 0.5 * (region.rightEdge - region.leftEdge) else { return false }
        return !RowOpening.asksForMore(above.text)
    }

    /// Whether the first row of a page or column goes on with the paragraph before it.
    private static func continues(_ last: Paragraph, with row: PageRow) -> Bool {
        guard let above = last.rows.last else { return false }
        if abs(row.size - above.size) > 0.15 * max(row.size, above.size) { return false }
        if above.isBold != row.isBold || endsSentence(above.text) { return false }
        if last.isContents { return false }
        if RowOpening.isLabel(row.text) && !RowOpening.refersOn(above.text) { return false }
        guard let first = row.text.first else { return false }
        if first.isAsciiLower || above.text.last == UInt8(ascii: ",") { return true }
        let full =
            last.rows.count > 1 ? last.rows.map(\.right).max() ?? above.right : last.rightEdge
        return !above.isBold && above.right > full - 5 * above.size
    }

    private static func firstWordWidth(_ row: PageRow) -> Float {
        let word = row.text.prefix { $0 > 0x20 }
        let letters = max(row.text.count { $0 & 0xC0 != 0x80 }, 1)
        let isWide = (word.first ?? 0) >= 0xE3
        if isWide { return row.size }
        return (row.right - row.left) / Float(letters) * Float(word.count)
    }

    private static func isCentred(_ row: PageRow, _ region: PageLayout.Region) -> Bool {
        let before = row.left - region.leftEdge
        let after = region.rightEdge - row.right
        return before > 2 * row.size && abs(before - after) < 0.15 * (before + after) + row.size
    }

    /// Whether a line ends like a sentence or an item.
    static func endsSentence(_ text: [UInt8]) -> Bool {
        var end = text[...]
        while let last = end.last {
            switch last {
            case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "?"),
                UInt8(ascii: "!"):
                return true
            case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "]"):
                end = end.dropLast()
                continue
            default: break
            }
            let tail = Array(end.suffix(3))
            if tail == Array("”".utf8) || tail == Array("’".utf8) {
                end = end.dropLast(3)
                continue
            }
            if ["。", "；", "：", "！", "？"].contains(where: { Array($0.utf8) == tail }) {
                return true
            }
            let words = end.suffix(6)
            return words.elementsEqual(Array("; and".utf8).suffix(6)) || endsWith(words, "; or")
                || endsWith(end.suffix(6), "; and")
        }
        return false
    }

    private static func endsWith(_ text: ArraySlice<UInt8>, _ word: String) -> Bool {
        text.suffix(word.utf8.count).elementsEqual(word.utf8)
    }

    // MARK: Contents and page numbers

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
    private mutating func setPageNumbersApart() {
        var candidates: [(index: Int, value: Int)] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.rows.count == 1 {
            if let value = PageMargins.pageNumber(paragraph.rows[0].text) {
                candidates.append((index, value))
            }
        }
        var chain: [Int] = []
        var expected: Int?
        for candidate in candidates where expected == nil || candidate.value == expected {
            guard expected != nil || candidate.value <= 2 else { continue }
            chain.append(candidate.index)
            expected = candidate.value + 1
        }
        guard chain.count >= 3, chain.count * 2 >= candidates.count else { return }
        for index in chain {
            paragraphs[index].isPageNumber = true
            guard index > 0, index + 1 < paragraphs.count,
                let row = paragraphs[index + 1].rows.first
            else { continue }
            paragraphs[index + 1].isContinuation =
                paragraphs[index + 1].isContinuation
                || Self.continues(paragraphs[index - 1], with: row)
        }
    }
}
