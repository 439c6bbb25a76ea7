/// Finds the lines that belong to a page and not to the text: page numbers, running lines, rules.
///
/// A number alone on a line counts only where a page can end: beside a form feed, between blank
/// lines. A running line counts when it comes back at three such places at least; a line that
/// repeats elsewhere ("(the Supplier)", a table's "N/A") is text.
struct PageMargins {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private let hasPages: Bool

    /// For every line, whether it belongs to a page's margin.
    static func find(_ bytes: [UInt8], _ lines: [TextLine], hasPages: Bool) -> [Bool] {
        let finder = PageMargins(bytes: bytes, lines: lines, hasPages: hasPages)
        return finder.find()
    }

    private func find() -> [Bool] {
        var isMargin = [Bool](repeating: false, count: lines.count)
        let edges = pageEdges()
        for index in lines.indices where lines[index].width <= 60 {
            let kind = pageNumber(lines[index])
            isMargin[index] =
                kind == .sure || kind == .likely && (edges[index] || stands(alone: index))
        }
        // Lone numbers that stand on neighbouring lines are a column of figures or displaced labels.
        for index in lines.indices where isMargin[index] && pageNumber(lines[index]) == .likely {
            let before = index > 0 && pageNumber(lines[index - 1]) == .likely
            let after = index + 1 < lines.count && pageNumber(lines[index + 1]) == .likely
            if (before || after) && !edges[index] { isMargin[index] = false }
        }
        markRunningLines(edges: edges, &isMargin)
        for index in lines.indices where isSourceLine(lines[index]) || lines[index].isRule(bytes) {
            isMargin[index] = true
        }
        return isMargin
    }

    private func stands(alone index: Int) -> Bool {
        let after = index + 1 < lines.count ? lines[index + 1].blankLinesBefore : 1
        return lines[index].blankLinesBefore > 0 && after > 0 && index > 0
    }

    /// For every line, whether it is among the first or last three of a page whose edges show.
    private func pageEdges() -> [Bool] {
        var edges = [Bool](repeating: false, count: lines.count)
        func mark(_ range: Range<Int>) {
            for index in range.clamped(to: 0..<lines.count) { edges[index] = true }
        }
        for index in lines.indices.dropFirst() {
            let breaksHere =
                hasPages ? lines[index].startsPage : lines[index].blankLinesBefore >= 3
            if breaksHere { mark((index - 3)..<(index + 3)) }
        }
        if hasPages {
            mark(0..<3)
            mark((lines.count - 3)..<lines.count)
        } else {
            for index in lines.indices where lines[index].width <= 60 {
                if pageNumber(lines[index]) != .none, stands(alone: index) {
                    mark((index - 2)..<(index + 3))
                }
            }
        }
        return edges
    }

    // MARK: Page numbers

    private enum Likeness { case none, likely, sure }

    /// Whether a line reads as a page number: "12", "-12-", "iv", "Page 3 of 10", "E - 4", "第 3 頁".
    private func pageNumber(_ line: TextLine) -> Likeness {
        var start = line.start
        var end = line.end
        func skip() {
            while start < end, bytes[start] <= 0x20 || bytes[start] == 0x2D { start += 1 }
            while end > start, bytes[end - 1] <= 0x20 || bytes[end - 1] == 0x2D { end -= 1 }
        }
        skip()
        // "2 CONFIDENTIAL", "CONFIDENTIAL - 3".
        if end - start > 12 {
            if starts(with: "confidential", at: start, end: end) {
                start += 12
            } else if starts(with: "confidential", at: end - 12, end: end) {
                end -= 12
            }
            skip()
        }
        let parser = ClauseLabelParser(bytes)
        guard start < end else { return .none }
        let wasDashed = start > line.start && end < line.end
        if let number = parser.digits(at: start, end: end, limit: 4) {
            if number.end == end { return wasDashed ? .sure : .likely }
            // "3 of 10", "3/10", "3 | Page".
            var rest = number.end
            while rest < end, bytes[rest] <= 0x20 || bytes[rest] == 0x7C { rest += 1 }
            if starts(with: "of ", at: rest, end: end) || starts(with: "de ", at: rest, end: end),
                let last = parser.digits(at: rest + 3, end: end, limit: 4), last.end == end
            {
                return .sure
            }
            if starts(with: "page", at: rest, end: end), rest + 4 == end { return .sure }
            return .none
        }
        for word in ["page ", "página ", "pagina ", "pág. "]
        where starts(with: word, at: start, end: end) {
            let length = word.utf8.count
            var offset = start + length
            if let number = parser.digits(at: offset, end: end, limit: 4) {
                offset = number.end
                return offset == end || end - offset <= 9 ? .sure : .none
            }
            return end - offset <= 5 ? .sure : .none
        }
        if line.width <= 7, bytes[start] >= 0x61, RomanNumber.value(bytes, start..<end) > 0 {
            return .likely
        }
        // "E - 4", "A-12", "F-3".
        if bytes[start] >= 0x41, bytes[start] <= 0x5A, end - start <= 7 {
            var offset = start + 1
            var dashes = 0
            while offset < end, bytes[offset] == 0x20 || bytes[offset] == 0x2D {
                dashes += bytes[offset] == 0x2D ? 1 : 0
                offset += 1
            }
            if dashes == 1, let number = parser.digits(at: offset, end: end), number.end == end {
                return .likely
            }
        }
        // 第 3 頁, 第3页 共10页.
        if starts(with: "第", at: start, end: end), line.width <= 30 {
            var offset = start + 3
            while offset < end, bytes[offset] == 0x20 { offset += 1 }
            if let number = ChineseNumber.read(bytes, at: offset, end: end) {
                offset = number.end
                while offset < end, bytes[offset] == 0x20 { offset += 1 }
                if starts(with: "頁", at: offset, end: end)
                    || starts(with: "页", at: offset, end: end)
                {
                    return .sure
                }
            }
        }
        return .none
    }

    private func starts(with word: String, at offset: Int, end: Int) -> Bool {
        var index = offset
        for byte in word.utf8 {
            guard index < end else { return false }
            let found = bytes[index]
            guard found == byte || found >= 0x41 && found <= 0x5A && found | 0x20 == byte else {
                return false
            }
            index += 1
        }
        return true
    }

    /// The filing services' footer: "Source: NAME, FORM, DATE".
    private func isSourceLine(_ line: TextLine) -> Bool {
        guard line.width <= 120, starts(with: "source: ", at: line.start, end: line.end) else {
            return false
        }
        return bytes[line.end - 1] >= 0x30 && bytes[line.end - 1] <= 0x39
            && bytes[line.start..<line.end].contains(0x2C)
    }

    // MARK: Running lines

    private func markRunningLines(edges: [Bool], _ isMargin: inout [Bool]) {
        var atEdge: [UInt64: Int] = [:]
        var everywhere: [UInt64: Int] = [:]
        var keys = [UInt64](repeating: 0, count: lines.count)
        for index in lines.indices where lines[index].width <= 320 && !isMargin[index] {
            let key = foldedHash(lines[index])
            guard key != 0, lines[index].width <= 110 || speaksOfTheFiling(lines[index]) else {
                continue
            }
            guard !startsWithNumber(lines[index]) else { continue }
            keys[index] = key
            everywhere[key, default: 0] += 1
            if edges[index] { atEdge[key, default: 0] += 1 }
        }
        for index in lines.indices where keys[index] != 0 && edges[index] {
            let here = atEdge[keys[index], default: 0]
            let all = everywhere[keys[index], default: 0]
            if here >= 3, here * 5 >= all * 3 { isMargin[index] = true }
        }
    }

    /// Whether a long line is a filing's note that text was left out.
    private func speaksOfTheFiling(_ line: TextLine) -> Bool {
        PhraseReader(bytes).contains(
            ["omitted", "confidential", "redacted"], in: TextSpan(line.start..<line.end))
    }

    private func startsWithNumber(_ line: TextLine) -> Bool {
        guard let label = ClauseLabelParser(bytes).label(at: line.start, end: line.end) else {
            return false
        }
        return !label.isBullet && !label.isBare
            || PhraseReader(bytes).begins(with: ["in witness", "by:"], at: line.start)
    }

    /// A hash of a line's letters with case folded and digits alike; 0 for a line without three letters.
    private func foldedHash(_ line: TextLine) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var letters = 0
        for index in line.start..<line.end {
            var byte = bytes[index]
            if byte <= 0x20 { continue }
            if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
            if byte >= 0x30, byte <= 0x39 { byte = 0x30 }
            if byte >= 0x61 { letters += 1 }
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return letters >= 3 ? max(hash, 1) : 0
    }
}
