/// Finds the blocks of a Markdown text.
///
/// Markers of headings, quotes, bullets and tables lie outside the blocks; emphasis, links and tags
/// inside the text stay as they are. A file with a Markdown name that holds no Markdown at all reads
/// as plain text.
public struct MarkdownBlocks {
    private let bytes: [UInt8]
    private let parser: ClauseLabelParser
    private var blocks: [Block] = []
    /// Where the open paragraph or item starts and ends, or nil when none is open.
    private var open: (start: Int, end: Int, kind: Block.Kind, level: Int)?
    /// Columns of the markers of the lists that are open, outermost first.
    private var listIndents: [Int] = []

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.parser = ClauseLabelParser(bytes)
    }

    /// The blocks of a Markdown text, which has no pages; time is linear in its length.
    ///
    /// - Parameter bytes: valid UTF-8 with lines ended by `\n`.
    /// - Returns: ascending, disjoint blocks; page starts only where the text is no Markdown.
    public static func blocks(of bytes: [UInt8]) -> (blocks: [Block], pageStarts: [Int32]) {
        guard bytes.count <= Int(Int32.max) else { return ([], []) }
        let lines = lines(bytes)
        let isMarkdown = lines.contains { line in
            switch line.kind {
            case .heading, .row, .fence: return true
            case .text:
                return bytes[line.start] == 0x2A && line.start + 1 < line.end
                    && bytes[line.start + 1] == 0x2A
            case .underline(let level): return level == 1
            default: return false
            }
        }
        guard isMarkdown else { return PlainTextBlocks.blocks(of: bytes) }
        var reader = MarkdownBlocks(bytes)
        reader.read(lines)
        return (reader.blocks, [])
    }

    private static func lines(_ bytes: [UInt8]) -> [MarkdownLine] {
        var lines: [MarkdownLine] = []
        lines.reserveCapacity(bytes.count / 60 + 4)
        var start = 0
        for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x0A {
            lines.append(MarkdownLine(bytes, start..<offset))
            start = offset + 1
        }
        return lines
    }

    // MARK: Lines

    private mutating func read(_ lines: [MarkdownLine]) {
        var index = frontMatter(lines)
        var isCode = false
        var comment = false
        while index < lines.count {
            let line = lines[index]
            index += 1
            if line.kind == .fence {
                close()
                isCode.toggle()
                continue
            }
            if comment || startsComment(line) {
                close()
                comment = !endsComment(line)
                continue
            }
            if isCode {
                if line.kind != .blank { extend(line, as: .paragraph, level: 0) } else { close() }
                continue
            }
            switch line.kind {
            case .fence: break
            case .blank: close()
            case .markup: close()
            case .heading(let level):
                close()
                listIndents.removeAll()
                append(.heading, line.start..<line.end, level: level)
            case .underline(let level): underline(level)
            case .row:
                close()
                cells(line)
            case .item(let isOrdered):
                close()
                open(line, isOrdered: isOrdered)
            case .text:
                if lines.indices.contains(index), lines[index].kind == .markup, hasPipe(line) {
                    close()
                    cells(line)
                } else {
                    text(line)
                }
            }
        }
        close()
    }

    /// The index of the first line after front matter, which becomes a margin.
    private mutating func frontMatter(_ lines: [MarkdownLine]) -> Int {
        guard let first = lines.first, first.kind == .underline(level: 2),
            first.end - first.start == 3
        else {
            return 0
        }
        for index in 1..<min(lines.count, 200) where lines[index].kind == .underline(level: 2) {
            if index > 1 {
                blocks.append(
                    Block(kind: .pageMargin, span: TextSpan(first.start..<lines[index].end)))
            }
            return index + 1
        }
        return 0
    }

    private func startsComment(_ line: MarkdownLine) -> Bool {
        line.end - line.start >= 4
            && bytes[line.start..<(line.start + 4)].elementsEqual("<!--".utf8)
    }

    private func endsComment(_ line: MarkdownLine) -> Bool {
        guard line.end - line.start >= 3 else { return false }
        return (line.start...(line.end - 3)).contains {
            bytes[$0..<($0 + 3)].elementsEqual("-->".utf8)
        }
    }

    private func hasPipe(_ line: MarkdownLine) -> Bool {
        bytes[line.start..<line.end].contains(0x7C)
    }

    private mutating func text(_ line: MarkdownLine) {
        if let current = open {
            // A number at the start of a line begins a provision though no blank line stands before.
            let label = label(at: line.start, end: line.end)
            if label.map({ $0.needsProof && !isLowerItem($0) }) ?? true {
                open?.end = line.end
                return
            }
            close()
            var level = current.kind == .listItem ? current.level : 0
            if let label, isLowerItem(label) || label.wrap == .enclosed, !listIndents.isEmpty {
                // A lettered item, which Markdown has no list for, lies inside the item above.
                level = listIndents.count + 1
            }
            open = (line.start, line.end, .paragraph, level)
            return
        }
        if line.indent < 2 { listIndents.removeAll() }
        open = (line.start, line.end, .paragraph, 0)
    }

    /// Whether a label is that of a lettered item, "a." or "iv."; names begin with capitals.
    private func isLowerItem(_ label: ClauseLabel) -> Bool {
        !label.isBare && !label.isUpper && label.wrap == .dot
    }

    private mutating func extend(_ line: MarkdownLine, as kind: Block.Kind, level: Int) {
        if open == nil { open = (line.start, line.end, kind, level) } else { open?.end = line.end }
    }

    private mutating func open(_ line: MarkdownLine, isOrdered: Bool) {
        while let last = listIndents.last, last >= line.indent { listIndents.removeLast() }
        if listIndents.count < 16 { listIndents.append(line.indent) }
        if line.start < line.end { open = (line.start, line.end, .listItem, listIndents.count) }
    }

    /// `===` below a line makes it a heading; `---` does below a single line.
    private mutating func underline(_ level: Int) {
        guard let current = open, current.kind == .paragraph,
            !bytes[current.start..<current.end].contains(0x0A)
        else {
            close()
            return
        }
        open = nil
        append(.heading, current.start..<current.end, level: level)
    }

    private mutating func cells(_ line: MarkdownLine) {
        var start = line.start
        var offset = line.start
        let first = blocks.count
        while offset <= line.end {
            let isEnd = offset == line.end
            let isBar =
                !isEnd && bytes[offset] == 0x7C
                && (offset == line.start || bytes[offset - 1] != 0x5C)
            if isEnd || isBar {
                append(.tableCell, start..<offset, level: blocks.count - first + 1)
                start = offset + 1
            }
            offset += 1
        }
    }

    // MARK: Blocks

    private mutating func close() {
        guard let current = open else { return }
        open = nil
        append(current.kind, current.start..<current.end, level: current.level)
    }

    private mutating func append(_ kind: Block.Kind, _ range: Range<Int>, level: Int) {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, bytes[start] <= 0x20 { start += 1 }
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        guard start < end else { return }
        var kind = kind
        var level = level
        let label = kind == .tableCell ? nil : label(at: start, end: end)
        if kind == .listItem || kind == .paragraph {
            if isLinkToHeading(start, end, label) {
                kind = .contents
            } else if kind == .paragraph, isHeading(start, end, label) {
                kind = .heading
                level = 0
            } else if kind == .paragraph, let label, label.keyword == .none,
                label.wrap == .enclosed || label.style == .letter || label.style == .roman
            {
                kind = .listItem
            }
        }
        let accepted = label.flatMap {
            $0.needsProof && kind != .heading && !isLowerItem($0) ? nil : $0
        }
        blocks.append(
            Block(kind: kind, span: TextSpan(start..<end), label: accepted?.span, level: level))
    }

    /// The printed number at the start of a text; emphasis, links and tags before it are skipped.
    private func label(at start: Int, end: Int) -> ClauseLabel? {
        var offset = start
        var steps = 0
        while offset < end, steps < 12 {
            switch bytes[offset] {
            case 0x2A, 0x5F, 0x5B: offset += 1
            case 0x3C:
                guard let close = bytes[offset..<min(end, offset + 200)].firstIndex(of: 0x3E) else {
                    return nil
                }
                offset = close + 1
            default: steps = 12
            }
            steps += 1
        }
        guard let label = parser.label(at: offset, end: end), !label.isBullet else { return nil }
        if label.isBare, label.depth == 1 {
            // "30 days" is no provision; "3 Fees" is one only as a heading.
            return label
        }
        return label
    }

    /// `[Fees](#fees)`: an entry of a table of contents.
    private func isLinkToHeading(_ start: Int, _ end: Int, _ label: ClauseLabel?) -> Bool {
        var offset = label.map { Int($0.span.end) } ?? start
        while offset < end, bytes[offset] <= 0x20 { offset += 1 }
        guard offset < end, bytes[offset] == 0x5B, bytes[end - 1] == 0x29, end - offset < 300 else {
            return false
        }
        return (offset..<(end - 2)).contains { bytes[$0..<($0 + 3)].elementsEqual("](#".utf8) }
    }

    /// Whether a paragraph is nothing but a short run of bold words: a heading in all but name.
    private func isHeading(_ start: Int, _ end: Int, _ label: ClauseLabel?) -> Bool {
        guard end - start <= 160, end - start > 4, bytes[start] == 0x2A, bytes[start + 1] == 0x2A,
            bytes[end - 1] == 0x2A, bytes[end - 2] == 0x2A
        else { return false }
        var inner = start + 2
        if let label { inner = max(inner, Int(label.span.end)) }
        guard inner < end - 2, !bytes[inner..<(end - 2)].contains(0x2A) else { return false }
        return HeadingTest(
            bytes: bytes, range: inner..<(end - 2), shape: WordShape(bytes, inner..<(end - 2)),
            label: label,
            nextIsText: true
        ).passes
    }
}
