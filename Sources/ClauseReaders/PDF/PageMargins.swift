/// Tells running headers, footers, page numbers and line numbers from the text of the pages.
///
/// What stands at the edge of a page, at the same height and with the same words but for digits, on several pages is
/// a header or footer. A lone number at the edge is a page number when it counts with the pages.
struct PageMargins {
    /// For every page, which of its fragments belong to the margin, in the order of `PageText.fragments`.
    let isMargin: [[Bool]]

    private static let edgeRows = 8
    /// More rows than a header has; pages that agree in so many are copies of a form, such as signature pages.
    private static let mostRunning = 6

    /// A row at an edge with the fragments it is made of.
    private struct EdgeRow {
        let page: Int
        let fragments: [Int]
        let row: PageRow
        let key: [UInt8]
        /// The number it consists of, or nil.
        let number: Int?
    }

    init(of pages: [PageText]) {
        var isMargin = pages.map { page in page.fragments.map(\.isSideways) }
        for (index, page) in pages.enumerated() {
            for fragment in LineNumbers.indices(in: page) { isMargin[index][fragment] = true }
        }
        var tops: [[EdgeRow]] = []
        var bottoms: [[EdgeRow]] = []
        for (index, page) in pages.enumerated() {
            let rows = Self.rows(of: page, number: index, without: isMargin[index])
            tops.append(Array(rows.prefix(Self.edgeRows)))
            bottoms.append(Array(rows.suffix(Self.edgeRows).reversed()))
        }
        for edge in [tops, bottoms] {
            for row in Self.running(edge) {
                for fragment in row.fragments { isMargin[row.page][fragment] = true }
            }
        }
        self.isMargin = isMargin
    }

    /// The rows of a page from the top, whatever column they stand in.
    private static func rows(of page: PageText, number: Int, without marked: [Bool]) -> [EdgeRow] {
        let order = page.fragments.indices
            .filter { !marked[$0] && !page.fragments[$0].isBlank }
            .sorted { page.fragments[$0].baseline < page.fragments[$1].baseline }
        var rows: [EdgeRow] = []
        var line: [Int] = []
        func close() {
            guard let row = PageRow(line.map { page.fragments[$0] }) else { return }
            rows.append(
                EdgeRow(
                    page: number, fragments: line, row: row, key: key(of: row.text),
                    number: pageNumber(row.text)))
        }
        for index in order {
            if let first = line.first,
                !page.fragments[first].sharesLine(with: page.fragments[index])
            {
                close()
                line = []
            }
            line.append(index)
        }
        close()
        return rows
    }

    /// The rows of one edge that run through the pages; `edge` holds each page's rows from the outside in.
    private static func running(_ edge: [[EdgeRow]]) -> [EdgeRow] {
        var places: [[UInt8]: [EdgeRow]] = [:]
        var offsets: [Int: Int] = [:]
        for rows in edge {
            for row in rows { places[row.key, default: []].append(row) }
            // Only the outermost two can be page numbers away from a fixed place.
            for row in rows.prefix(2) {
                if let number = row.number { offsets[number - row.page, default: 0] += 1 }
            }
        }
        let counting = Set(offsets.filter { $0.value >= max(2, edge.count / 5) }.keys)
        var found: [EdgeRow] = []
        for rows in edge {
            var outside: [EdgeRow] = []
            for (position, row) in rows.enumerated() {
                let isNumber =
                    position < 2 && row.number.map { counting.contains($0 - row.page) } ?? false
                let isRunning =
                    isNumber || isRepeated(row, among: places[row.key] ?? [], pages: edge.count)
                // Nothing inside the first row of text is a margin.
                guard isRunning else { break }
                outside.append(row)
            }
            found += outside.count <= mostRunning ? outside : outside.filter { $0.number != nil }
        }
        return found
    }

    private static func isRepeated(_ row: EdgeRow, among rows: [EdgeRow], pages: Int) -> Bool {
        guard pages >= 2, row.row.text.count <= 300 else { return false }
        let tolerance: Float = pages == 2 ? 2 : 8
        var others: Set<Int> = []
        var anywhere: Set<Int> = []
        for other in rows where other.page != row.page {
            anywhere.insert(other.page)
            if abs(other.row.baseline - row.row.baseline) <= tolerance { others.insert(other.page) }
        }
        // Pages made from web pages carry the old footer wherever the text of a page ended.
        if pages >= 4, row.key.count >= 12, anywhere.count * 2 >= pages { return true }
        let needed = pages == 2 ? 1 : max(2, min(pages / 5, 8))
        return others.count >= needed
    }

    /// What stays of a row when digits and blanks are left out, so that "Page 3 of 20" equals "Page 4 of 20".
    static func key(of text: [UInt8]) -> [UInt8] {
        var key: [UInt8] = []
        for byte in text where byte != 0x20 {
            if (0x30...0x39).contains(byte) {
                if key.last != 0x23 { key.append(0x23) }
            } else {
                key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
            }
        }
        return key
    }

    /// The number of a row that is nothing but one, such as "12", "- 12 -", "A-12", "Page 12", "12 of 30" or "xii".
    static func pageNumber(_ text: [UInt8]) -> Int? {
        guard text.count <= 24 else { return nil }
        let words = String(decoding: text, as: UTF8.self).lowercased()
            .split { " -–—|/.[]()".contains($0) }
            .filter { !["page", "of", "p", "pg", "página", "pagina", "第", "頁", "页"].contains($0) }
        guard let first = words.first, words.count <= 2 else { return nil }
        if words.count == 2 {
            if first.count == 1, let number = Int(words[1]) { return number }
            guard let number = Int(first), let total = Int(words[1]), number <= total else {
                return nil
            }
            return number
        }
        return Int(first).flatMap { $0 >= 0 && $0 < 10_000 ? $0 : nil } ?? roman(first)
    }

    private static func roman(_ word: Substring) -> Int? {
        let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50, "c": 100]
        var total = 0
        var previous = 0
        for character in word.reversed() {
            guard let value = values[character] else { return nil }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return (1..<60).contains(total) ? total : nil
    }
}
