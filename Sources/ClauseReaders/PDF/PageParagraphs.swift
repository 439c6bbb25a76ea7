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
        /// Where its text column begins.
        let leftEdge: Float
        /// Whether it goes on with the sentence that the page before broke off.
        var isContinuation = false
        /// The part it plays on its page.
        var role = Role.text

        /// Where its lines after the first begin, or its only line, in twentieths of a point from its column's edge.
        var indent: Int32 {
            let left = (rows.count > 1 ? rows.dropFirst() : rows[...]).map(\.left).min() ?? leftEdge
            return Int32((left - leftEdge) * 20)
        }
    }

    /// The part that a paragraph plays on its page.
    enum Role {
        case text
        /// A line of a table of contents.
        case contents
        /// A note in smaller type at the foot of a page.
        case footnote
        /// A page number that stands in the flow, left there by a conversion.
        case pageNumber
    }

    var paragraphs: [Paragraph] = []
    /// The size of most of the text.
    let bodySize: Float

    /// Cuts the regions of all pages, given page by page in the order of reading.
    init(_ pages: [[PageLayout.Region]]) {
        bodySize = Self.commonSize(pages)
        let edges = Self.leftEdges(pages)
        for (page, regions) in pages.enumerated() {
            var isFirst = true
            for region in regions {
                let edge = regions.count == 1 ? edges[page % 2] : region.leftEdge
                add(region, page: page, leftEdge: edge, isFirstOfPage: &isFirst)
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

    /// Where the text begins on the pages of one column, left-hand and right-hand pages apart.
    private static func leftEdges(_ pages: [[PageLayout.Region]]) -> [Float] {
        (0..<2).map { parity in
            let sides = pages.indices.filter { $0 % 2 == parity && pages[$0].count == 1 }
            return sides.compactMap { pages[$0].first?.leftEdge }.min() ?? 0
        }
    }

    private mutating func add(
        _ region: PageLayout.Region, page: Int, leftEdge: Float, isFirstOfPage: inout Bool
    ) {
        let leading = Self.leading(of: region.rows)
        let roles = roles(of: region.rows)
        var previous: (row: PageRow, role: Role)?
        // The paragraph that the rows go on with: footnotes may stand between.
        var current = paragraphs.lastIndex { $0.role != .footnote }
        for (row, role) in zip(region.rows, roles) {
            var goesOn = false
            if let above = previous {
                goesOn =
                    role == above.role && role != .contents
                    && !(role == .footnote && RowOpening.isNoteMark(row.text))
                    && !isBreak(above.row, row, leading: leading, region: region)
            } else if role == .text, let last = current {
                goesOn = Self.continues(paragraphs[last], with: row)
            }
            if goesOn, let current, previous != nil || !isFirstOfPage {
                paragraphs[current].rows.append(row)
            } else {
                paragraphs.append(
                    Paragraph(
                        rows: [row], page: page, rightEdge: region.rightEdge, leftEdge: leftEdge,
                        isContinuation: goesOn, role: role))
                current = paragraphs.count - 1
            }
            isFirstOfPage = false
            previous = (row, role)
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
        if Self.loneNumber(row.text) != nil && !RowOpening.refersOn(above.text)
            || Self.loneNumber(above.text) != nil && gap > 1.05 * leading
        {
            return true
        }
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
    static func continues(_ last: Paragraph, with row: PageRow) -> Bool {
        guard let above = last.rows.last else { return false }
        if abs(row.size - above.size) > 0.15 * max(row.size, above.size) { return false }
        if above.isBold != row.isBold || endsSentence(above.text) { return false }
        if last.role != .text { return false }
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
}
