/// Lines that belong together: a paragraph as the page shows it, before numbers split it further.
struct TextPiece {
    /// Offset of the first byte.
    @Narrow var start: Int
    /// Offset just past the last byte.
    @Narrow var end: Int
    /// Columns of blank space before the first line.
    @Narrow var indent: Int
    /// Columns of blank space before the second line, or before the first when there is no other.
    @Narrow var bodyIndent: Int
    /// Blank lines before it.
    @Narrow var blankLinesBefore: Int
    /// Number of lines.
    @Narrow var lineCount: Int
    /// Whether it belongs to a page's margin.
    var isMargin = false
    /// Whether it is part of a table of contents.
    var isContents = false
    /// Whether it goes on with the sentence of the last piece before it that is no margin.
    var isContinuation = false
    /// The number that the source itself gives the piece, at its start, or nil.
    var givenLabel: TextSpan?
}

/// Joins a text's lines into pieces.
///
/// A hard-wrapped text breaks its lines where the next word no longer fits. A line that ends although
/// the next line's first word would have fitted was ended on purpose: that is the main sign of a
/// paragraph's end where no blank line shows it. Texts that give a paragraph a line of its own, and
/// texts set with a blank line after every line, are told apart by what lines that begin with a small
/// letter follow.
struct PieceAssembler {
    private let bytes: [UInt8]
    private let lines: [TextLine]
    private let isMargin: [Bool]
    private let parser: ClauseLabelParser
    /// The column at which lines wrap, or nil when every line is a paragraph.
    private let wrapColumn: Int?
    /// Blank lines that may stand between the lines of one paragraph.
    private let spacing: Int

    init(_ bytes: [UInt8], _ lines: [TextLine], isMargin: [Bool]) {
        self.bytes = bytes
        self.lines = lines
        self.isMargin = isMargin
        self.parser = ClauseLabelParser(bytes)
        let spacing = Self.spacing(bytes, lines)
        self.spacing = spacing
        self.wrapColumn = Self.wrapColumn(lines, spacing: spacing)
    }

    /// The pieces in reading order; margins are pieces of their own.
    func pieces() -> [TextPiece] {
        var pieces: [TextPiece] = []
        pieces.reserveCapacity(lines.count / 2 + 1)
        var last = -1  // last piece that is no margin
        var lastLine = -1
        for index in lines.indices {
            let line = lines[index]
            var piece = TextPiece(
                start: line.start, end: line.end, indent: line.indent, bodyIndent: line.indent,
                blankLinesBefore: line.blankLinesBefore, lineCount: 1)
            if isMargin[index] {
                piece.isMargin = true
                pieces.append(piece)
                continue
            }
            if last >= 0 {
                let isNext = last == pieces.count - 1
                if isNext, continues(lastLine, index, of: pieces[last]) {
                    pieces[last].end = line.end
                    if pieces[last].lineCount == 1 { pieces[last].bodyIndent = line.indent }
                    pieces[last].lineCount += 1
                    lastLine = index
                    continue
                }
                piece.isContinuation = resumes(
                    pieces[last], lastLine, index, cut: !isNext || line.startsPage)
            }
            pieces.append(piece)
            last = pieces.count - 1
            lastLine = index
        }
        setTornLabelsAside(&pieces)
        return pieces
    }

    /// Numbers that a converter tore from their paragraphs stand in rows and number nothing there.
    private func setTornLabelsAside(_ pieces: inout [TextPiece]) {
        var row: [Int] = []
        for index in pieces.indices where !pieces[index].isMargin {
            if isLoneLabel(pieces[index]) {
                row.append(index)
                continue
            }
            if row.count >= 2 { for torn in row { pieces[torn].isMargin = true } }
            row.removeAll(keepingCapacity: true)
        }
        if row.count >= 2 { for torn in row { pieces[torn].isMargin = true } }
        // A lone number right before a margin is the page's.
        for index in pieces.indices.dropLast()
        where !pieces[index].isMargin && pieces[index + 1].isMargin && isLoneLabel(pieces[index]) {
            if bytes[pieces[index].start] < 0x3A { pieces[index].isMargin = true }
        }
    }

    // MARK: Measures

    private static func spacing(_ bytes: [UInt8], _ lines: [TextLine]) -> Int {
        var counts = [0, 0]
        var narrow = 0
        for index in lines.indices.dropFirst() {
            if lines[index].width <= 130 { narrow += 1 }
            let blank = lines[index].blankLinesBefore
            guard blank <= 1, isSmall(bytes[lines[index].start]),
                !isTerminal(bytes, lines[index - 1].end)
            else { continue }
            counts[blank] += 1
        }
        return counts[1] >= 8 && counts[1] > counts[0] * 3 && narrow * 20 >= lines.count * 19
            ? 1 : 0
    }

    private static func wrapColumn(_ lines: [TextLine], spacing: Int) -> Int? {
        var columns: [Int] = []
        for index in lines.indices.dropFirst()
        where lines[index].blankLinesBefore <= spacing && !lines[index].startsPage {
            columns.append(lines[index - 1].right)
        }
        guard columns.count >= 4, columns.count * 5 >= lines.count else { return nil }
        columns.sort()
        let column = columns[columns.count * 9 / 10]
        return column <= 150 && column >= 30 ? column : nil
    }

    static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    /// Whether the text before an offset ends a sentence or leads into a list.
    static func isTerminal(_ bytes: [UInt8], _ end: Int) -> Bool {
        var offset = end
        // Quotes and brackets may close after the full stop.
        var steps = 0
        while offset > 0, steps < 4 {
            let byte = bytes[offset - 1]
            switch byte {
            case 0x2E, 0x3B, 0x3A, 0x21, 0x3F: return true
            case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F: offset -= 1
            case 0x80...0xBF:
                guard offset >= 3 else { return false }
                switch (bytes[offset - 3], bytes[offset - 2], byte) {
                case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A),
                    (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
                    return true
                case (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D), (0xEF, 0xBC, 0x89),
                    (0xE3, 0x80, 0x8D):
                    offset -= 3
                default: return false
                }
            default: return false
            }
            steps += 1
        }
        return false
    }

    // MARK: Joining

    /// Whether a line belongs to the piece that ends with the line before it.
    private func continues(_ before: Int, _ index: Int, of piece: TextPiece) -> Bool {
        let line = lines[index]
        let previous = lines[before]
        guard line.blankLinesBefore <= spacing, !line.startsPage else {
            return isLoneLabel(piece) && line.blankLinesBefore <= 2 && !beginsWithLabel(line)
                && !isLoneNumberRow(before)
        }
        if isLoneLabel(piece) { return !beginsWithLabel(line) }
        let terminated = Self.isTerminal(bytes, previous.end)
        let small = Self.isSmall(bytes[line.start])
        guard let wrapColumn else { return small && !terminated && !beginsWithLabel(line) }
        if isRule(line) || isRule(previous) || endsWithPageNumber(previous) { return false }
        // A ragged row of columns stays a row.
        if previous.hasGap, line.hasGap, previous.right < wrapColumn - 12 { return false }
        let endedEarly = previous.right + firstWordWidth(line) + 1 < wrapColumn - 3
        let label = beginsWithLabel(line)
        if endedEarly {
            if small, !label { return !terminated || previous.right * 10 > wrapColumn * 7 }
            return false
        }
        if label, terminated || endsWithJoint(previous) { return false }
        // A first line set in marks a new paragraph when the sentence before has ended.
        if terminated, line.indent >= piece.bodyIndent + 2, piece.lineCount > 1 { return false }
        if terminated, piece.lineCount == 1, line.indent >= piece.indent + 2, !label,
            !Self.isSmall(bytes[line.start]), !beginsWithLabel(previous)
        {
            return false
        }
        return true
    }

    /// Whether a piece set apart goes on with the sentence before.
    private func resumes(_ piece: TextPiece, _ before: Int, _ index: Int, cut: Bool) -> Bool {
        let line = lines[index]
        guard !Self.isTerminal(bytes, piece.end), !beginsWithLabel(line) else { return false }
        guard piece.end - piece.start >= 60 else { return false }
        if Self.isSmall(bytes[line.start]) { return true }
        guard cut || line.blankLinesBefore >= 3 else { return false }
        if bytes[piece.end - 1] == 0x2C { return true }
        // A page that ends in the middle of a line's words; a heading would be shorter.
        let shape = WordShape(bytes, max(piece.start, piece.end - 200)..<piece.end)
        return piece.end - piece.start >= 120 && shape.plain >= 4
            && !WordShape(bytes, line.start..<line.end).isShouted
            && line.end - line.start >= 40
    }

    private func beginsWithLabel(_ line: TextLine) -> Bool {
        guard let label = parser.label(at: line.start, end: line.end) else { return false }
        return !label.isBare || label.depth > 1
    }

    /// Whether a piece is a number and nothing else: its text is the next line.
    private func isLoneLabel(_ piece: TextPiece) -> Bool {
        guard piece.lineCount == 1, piece.end - piece.start <= 16,
            let label = parser.label(at: piece.start, end: piece.end)
        else { return false }
        return Int(label.span.end) == piece.end && label.keyword == .none
            && (!label.isBare || label.depth > 1)
    }

    /// Whether lone numbers stand in a row, torn from their paragraphs: they have no text of their own.
    private func isLoneNumberRow(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let line = lines[index - 1]
        guard line.end - line.start <= 16, let label = parser.label(at: line.start, end: line.end)
        else { return false }
        return Int(label.span.end) == line.end
    }

    private func isRule(_ line: TextLine) -> Bool {
        for index in line.start..<line.end {
            let byte = bytes[index]
            if byte != 0x2D, byte != 0x3D, byte != 0x5F, byte != 0x2A, byte > 0x20 { return false }
        }
        return true
    }

    /// Whether a line of a table of contents ends here: dots or a gap, and a page number.
    private func endsWithPageNumber(_ line: TextLine) -> Bool {
        var offset = line.end
        while offset > line.start, bytes[offset - 1] >= 0x30, bytes[offset - 1] <= 0x39 {
            offset -= 1
        }
        guard offset < line.end, line.end - offset <= 4, offset - line.start > 3 else {
            return false
        }
        let tail = bytes[(offset - 2)..<offset]
        return tail.elementsEqual("  ".utf8) || tail.elementsEqual("..".utf8)
            || tail.elementsEqual(". ".utf8) && bytes[offset - 3] == 0x2E
            || tail.elementsEqual(". ".utf8) && bytes[offset - 3] == 0x20
            || bytes[offset - 1] == 0x09
    }

    private func endsWithJoint(_ line: TextLine) -> Bool {
        var start = line.end
        while start > line.start, bytes[start - 1] > 0x20 { start -= 1 }
        let word = bytes[start..<line.end]
        return word.elementsEqual("and".utf8) || word.elementsEqual("or".utf8)
            || bytes[line.end - 1] == 0x2C
    }

    private func firstWordWidth(_ line: TextLine) -> Int {
        var width = 0
        var offset = line.start
        while offset < line.end, bytes[offset] > 0x20, width < 40 {
            let byte = bytes[offset]
            if byte >= 0xE3 { return width + 2 }
            if byte & 0xC0 != 0x80 { width += 1 }
            offset += 1
        }
        return width
    }
}
