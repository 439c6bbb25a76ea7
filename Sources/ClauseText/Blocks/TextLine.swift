/// One line of a plain text that is not blank.
struct TextLine {
    /// Offset of the first byte that is not blank.
    @Narrow var start: Int
    /// Offset just past the last byte that is not blank.
    @Narrow var end: Int
    /// Columns of blank space before `start`.
    @Narrow var indent: Int
    /// Columns from `start` to `end`; East Asian characters take two.
    @Narrow var width: Int
    /// How many blank lines stand before it.
    @Narrow var blankLinesBefore: Int
    /// Whether a page starts with it.
    var startsPage: Bool
    /// Whether the line holds a run of three or more blanks inside.
    var hasGap: Bool

    /// The column just past the last character.
    var right: Int { indent + width }
}

extension TextLine {
    /// The lines of a text that are not blank, and the offsets at which pages start.
    ///
    /// A form feed ends a line and starts a page; a text without one has no pages.
    static func scan(_ bytes: [UInt8]) -> (lines: [TextLine], pageStarts: [Int32]) {
        var lines: [TextLine] = []
        lines.reserveCapacity(bytes.count / 48 + 4)
        var pageStarts: [Int32] = []
        var lineStart = 0
        var blankLines = 0
        var startsPage = true
        let count = bytes.count
        let text = bytes.span
        var offset = 0
        while offset <= count {
            while offset < count, text[offset] != 0x0A, text[offset] != 0x0C { offset += 1 }
            let byte = offset < count ? text[offset] : 0x0A
            if var line = line(bytes, lineStart..<offset) {
                line.blankLinesBefore = blankLines
                line.startsPage = startsPage
                // A rule runs into the heading below it where a converter lost the line's end.
                if let ruleEnd = ruleEnd(bytes, line), let rest = self.line(bytes, ruleEnd..<offset)
                {
                    line.end = ruleEnd
                    line.width = ruleEnd - line.start
                    lines.append(line)
                    line = rest
                    line.blankLinesBefore = 1
                    line.startsPage = false
                }
                lines.append(line)
                blankLines = 0
                startsPage = false
            } else if byte == 0x0A {
                blankLines += 1
            }
            if byte == 0x0C {
                if pageStarts.isEmpty { pageStarts.append(0) }
                pageStarts.append(Int32(clamping: offset + 1))
                startsPage = true
            }
            offset += 1
            lineStart = offset
        }
        // A form feed at the very end starts no page.
        if let last = pageStarts.last, !lines.contains(where: { $0.start >= Int(last) }),
            pageStarts.count > 1
        {
            pageStarts.removeLast()
        }
        return (lines, pageStarts)
    }

    /// Where a rule of ten signs or more ends that begins a line and has text after it.
    private static func ruleEnd(_ bytes: [UInt8], _ line: TextLine) -> Int? {
        let sign = bytes[line.start]
        guard sign == 0x2D || sign == 0x3D || sign == 0x2A else { return nil }
        var offset = line.start
        while offset < line.end, bytes[offset] == sign { offset += 1 }
        guard offset - line.start >= 10, offset < line.end, bytes[offset] <= 0x20 else {
            return nil
        }
        return offset
    }

    /// Whether a line is a rule of dashes, equals signs or stars.
    func isRule(_ bytes: [UInt8]) -> Bool {
        guard end - start >= 3 else { return false }
        for index in start..<end {
            let byte = bytes[index]
            if byte != 0x2D, byte != 0x3D, byte != 0x2A, byte > 0x20 { return false }
        }
        return true
    }

    /// The line in a range of bytes, or nil when it is blank.
    private static func line(_ bytes: [UInt8], _ range: Range<Int>) -> TextLine? {
        var start = range.lowerBound
        var indent = 0
        while start < range.upperBound {
            let byte = bytes[start]
            if byte == 0x09 {
                indent = (indent / 8 + 1) * 8
                start += 1
            } else if byte <= 0x20 {
                indent += 1
                start += 1
            } else if byte == 0xC2, start + 1 < range.upperBound, bytes[start + 1] == 0xA0 {
                indent += 1
                start += 2
            } else if byte == 0xE3, start + 2 < range.upperBound, bytes[start + 1] == 0x80,
                bytes[start + 2] == 0x80
            {
                indent += 2
                start += 3
            } else {
                break
            }
        }
        var end = range.upperBound
        while end > start {
            let byte = bytes[end - 1]
            if byte <= 0x20 {
                end -= 1
            } else if byte == 0xA0, end - 2 >= start, bytes[end - 2] == 0xC2 {
                end -= 2
            } else if byte == 0x80, end - 3 >= start, bytes[end - 2] == 0x80, bytes[end - 3] == 0xE3
            {
                end -= 3
            } else {
                break
            }
        }
        guard start < end else { return nil }
        var width = 0
        var blanks = 0
        var hasGap = false
        // No page is four hundred columns wide: such a line is a paragraph, and its width not needed.
        if end - start > 400 {
            return TextLine(
                start: start, end: end, indent: indent, width: end - start, blankLinesBefore: 0,
                startsPage: false, hasGap: false)
        }
        let text = bytes.span
        for index in start..<end {
            let byte = text[index]
            if byte == 0x20 {
                blanks += 1
                if blanks == 3 { hasGap = true }
                width += 1
            } else {
                blanks = 0
                if byte < 0x80 {
                    width += 1
                    if byte == 0x09 { hasGap = true }
                } else if byte >= 0xC0 {
                    width += byte >= 0xE3 ? 2 : 1
                }
            }
        }
        return TextLine(
            start: start, end: end, indent: indent, width: width, blankLinesBefore: 0,
            startsPage: false, hasGap: hasGap)
    }
}
