/// One line of a Markdown text and what its first signs make of it.
struct MarkdownLine {
    /// What a line is by itself, before its neighbours are looked at.
    enum Kind: Equatable {
        case blank
        /// `#` to `######`.
        case heading(level: Int)
        /// `===` or `---`, which may make a heading of the line before.
        case underline(level: Int)
        /// A rule, a table's delimiter row, or a line of nothing but tags: no text at all.
        case markup
        /// A row of a table.
        case row
        /// An item of a list.
        case item(isOrdered: Bool)
        /// A code fence.
        case fence
        /// Anything else.
        case text
    }

    var kind: Kind
    /// Offset of the first byte of text, markers skipped; an ordered item's number is text.
    var start: Int
    /// Offset just past the last byte that is not blank.
    var end: Int
    /// Columns before the marker or text.
    var indent: Int
    /// Whether the line stands in a block quote.
    var isQuoted: Bool

    /// Reads a line of a text.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        var indent = 0
        var isQuoted = false
        while start < end {
            let byte = bytes[start]
            if byte == 0x09 {
                indent = (indent / 4 + 1) * 4
            } else if byte <= 0x20 {
                indent += 1
            } else if byte == 0x3E {
                isQuoted = true
                indent = 0
            } else {
                break
            }
            start += 1
        }
        self.start = start
        self.end = end
        self.indent = indent
        self.isQuoted = isQuoted
        self.kind = .blank
        if start < end { classify(bytes) }
    }

    private mutating func classify(_ bytes: [UInt8]) {
        kind = .text
        switch bytes[start] {
        case 0x23: readHeading(bytes)
        case 0x60, 0x7E: if run(bytes, of: bytes[start]) >= 3 { kind = .fence }
        case 0x3D: if run(bytes, of: 0x3D) == end - start { kind = .underline(level: 1) }
        case 0x2D, 0x2A, 0x2B, 0x5F: readDashes(bytes)
        case 0x30...0x39: readNumber(bytes)
        case 0x7C: kind = isDelimiterRow(bytes) ? .markup : .row
        case 0x3A: if isDelimiterRow(bytes) { kind = .markup }
        case 0x3C: if isOnlyTags(bytes) { kind = .markup }
        default: break
        }
    }

    private func run(_ bytes: [UInt8], of sign: UInt8) -> Int {
        var offset = start
        while offset < end, bytes[offset] == sign { offset += 1 }
        return offset - start
    }

    private mutating func readHeading(_ bytes: [UInt8]) {
        let level = run(bytes, of: 0x23)
        guard level <= 6, start + level >= end || bytes[start + level] <= 0x20 else { return }
        kind = .heading(level: level)
        start += level
        while start < end, bytes[start] <= 0x20 { start += 1 }
        // Closing signs are decoration.
        var close = end
        while close > start, bytes[close - 1] == 0x23 { close -= 1 }
        if close < end, close == start || bytes[close - 1] <= 0x20 {
            end = close
            while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        }
        if start >= end { kind = .markup }
    }

    private mutating func readDashes(_ bytes: [UInt8]) {
        let sign = bytes[start]
        var signs = 0
        var others = 0
        for index in start..<end where bytes[index] > 0x20 {
            if bytes[index] == sign { signs += 1 } else { others += 1 }
        }
        if others == 0, signs >= 3 {
            kind = sign == 0x2D && signs == end - start ? .underline(level: 2) : .markup
            return
        }
        if sign == 0x2D, isDelimiterRow(bytes) {
            kind = .markup
            return
        }
        guard sign != 0x5F, start + 1 < end, bytes[start + 1] <= 0x20 else { return }
        kind = .item(isOrdered: false)
        start += 1
        while start < end, bytes[start] <= 0x20 { start += 1 }
    }

    private mutating func readNumber(_ bytes: [UInt8]) {
        var offset = start
        while offset < end, offset - start < 9, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            offset += 1
        }
        guard offset < end, bytes[offset] == 0x2E || bytes[offset] == 0x29 else { return }
        guard offset + 1 < end, bytes[offset + 1] <= 0x20 else { return }
        kind = .item(isOrdered: true)
    }

    private func isDelimiterRow(_ bytes: [UInt8]) -> Bool {
        var dashes = 0
        var pipes = 0
        for index in start..<end {
            switch bytes[index] {
            case 0x2D: dashes += 1
            case 0x7C: pipes += 1
            case 0x3A, 0x20, 0x09: break
            default: return false
            }
        }
        return dashes >= 2 && pipes >= 1
    }

    /// Whether the line is tags and comments with nothing between: `<a id="x"></a>`, `<!-- … -->`.
    private func isOnlyTags(_ bytes: [UInt8]) -> Bool {
        var offset = start
        while offset < end {
            if bytes[offset] <= 0x20 {
                offset += 1
                continue
            }
            guard bytes[offset] == 0x3C else { return false }
            while offset < end, bytes[offset] != 0x3E { offset += 1 }
            guard offset < end else { return false }
            offset += 1
        }
        return true
    }
}
