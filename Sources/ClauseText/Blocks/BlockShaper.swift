/// Cuts pieces at the numbers that begin provisions and tells what each part is.
struct BlockShaper {
    private let bytes: [UInt8]
    private let pieces: [TextPiece]
    private let provisions: [ProvisionSplitter.Candidate]
    /// For every piece the block that the source tells, or nothing when it tells none.
    private let source: [Block]
    /// Whether the source tells headings, so that a short paragraph without a number is none.
    private let sourceTellsHeadings: Bool

    init(
        _ bytes: [UInt8], _ pieces: [TextPiece], _ provisions: [ProvisionSplitter.Candidate],
        source: [Block] = [], sourceTellsHeadings: Bool = true
    ) {
        self.bytes = bytes
        self.pieces = pieces
        self.provisions = provisions
        self.source = source
        self.sourceTellsHeadings = sourceTellsHeadings
    }

    /// A part of a piece between two numbers.
    private struct Part {
        @Narrow var start: Int
        @Narrow var end: Int
        var label: ClauseLabel?
        @Narrow var piece: Int
        /// Whether the part begins its piece.
        var isFirst: Bool
        /// Whether it is known to be a heading.
        var isHeading = false
    }

    /// How many parts after one are looked at for the next text.
    private static let reach = 7

    /// The blocks in reading order.
    func blocks() -> [Block] {
        var blocks: [Block] = []
        blocks.reserveCapacity(pieces.count)
        // Only a few parts are kept at a time: there may be one for every few bytes.
        var window: [Part] = []
        func shape() {
            let part = window.removeFirst()
            let next = window.first { !pieces[$0.piece].isMargin }
            blocks.append(block(part, before: next, below: blocks.last))
        }
        forEachPart { part in
            window.append(part)
            if window.count > Self.reach { shape() }
        }
        while !window.isEmpty { shape() }
        return blocks
    }

    private func block(_ part: Part, before next: Part?, below last: Block?) -> Block {
        let piece = pieces[part.piece]
        let span = TextSpan(part.start..<part.end)
        let label = part.label.map {
            TextSpan(start: $0.span.start, end: min($0.span.end, span.end))
        }
        if part.isFirst, part.piece < source.count {
            return told(part, label, before: next, below: last)
        }
        let kind: Block.Kind
        if piece.isMargin {
            kind = .pageMargin
        } else if piece.isContents {
            kind = .contents
        } else {
            kind = self.kind(of: part, before: next, below: last)
        }
        return Block(
            kind: kind, span: span, label: kind == .pageMargin ? nil : label,
            isContinuation: part.isFirst && piece.isContinuation && kind != .heading,
            indent: indent(of: part))
    }

    /// The block that the source tells, with the number that was typed into it and what follows from that.
    private func told(
        _ part: Part, _ label: TextSpan?, before next: Part?, below last: Block?
    ) -> Block {
        let block = source[part.piece]
        var kind = block.kind
        if part.isHeading {
            kind = .heading
        } else if part.label != nil, kind == .paragraph || kind == .listItem,
            block.label == nil || isLoneItem(part.piece)
        {
            let typed = self.kind(of: part, before: next, below: last)
            if typed == .heading || block.label == nil && typed == .listItem { kind = typed }
        } else if part.label == nil, kind == .paragraph, !sourceTellsHeadings,
            !block.isContinuation, isHeading(part, before: next, below: last)
        {
            kind = .heading
        }
        return Block(
            kind: kind, span: TextSpan(part.start..<part.end), label: block.label ?? label,
            level: block.level, isContinuation: block.isContinuation && kind != .heading,
            indent: block.indent)
    }

    /// Whether a numbered item has no other beside it: web pages number headings with lists of one item.
    private func isLoneItem(_ index: Int) -> Bool {
        let isItem = { (other: Int) in
            source.indices.contains(other) && source[other].kind == .listItem
        }
        return source[index].kind == .listItem && !isItem(index - 1) && !isItem(index + 1)
    }

    /// Twentieths of a point by which an item inside a paragraph counts as set in.
    private static var itemIndent: Int32 { 720 }

    /// Where a part inside a told paragraph belongs: items further in, what comes after the list with the paragraph.
    private func indent(of part: Part) -> Int32? {
        guard part.piece < source.count else { return nil }
        let own = source[part.piece].indent ?? 0
        return part.label == nil ? own : own + Self.itemIndent
    }

    /// Where the last item of a list inside a told paragraph ends, when the paragraph goes on behind it: "(a) keep …; and
    /// (b) return …. The Supplier …". The items before tell that each is a part of one sentence.
    private func listEnd(_ item: Part, after last: Part?) -> Int? {
        guard item.piece < source.count, !item.isFirst, let label = item.label,
            label.keyword == .none, label.wrap == .enclosed || label.wrap == .closing,
            let before = last, before.piece == item.piece, before.label != nil,
            endsInList(before)
        else { return nil }
        var offset = Int(label.span.end)
        while offset + 2 < item.end {
            if bytes[offset] == 0x2E, bytes[offset + 1] <= 0x20, bytes[offset - 1] >= 0x61,
                bytes[offset - 2] >= 0x61, bytes[offset - 3] >= 0x61
            {
                var next = offset + 1
                while next < item.end, bytes[next] <= 0x20 { next += 1 }
                if next < item.end, bytes[next] >= 0x41, bytes[next] <= 0x5A { return offset + 1 }
            }
            offset += 1
        }
        return nil
    }

    /// Whether a part ends like an item that another one follows: with a semicolon, a comma, "and" or "or".
    private func endsInList(_ part: Part) -> Bool {
        guard part.end - part.start > 4 else { return false }
        let last = bytes[part.end - 1]
        let tail = bytes[(part.end - 4)..<part.end]
        return last == 0x3B || last == 0x2C || tail.elementsEqual(" and".utf8)
            || tail.dropFirst().elementsEqual(" or".utf8)
    }

    /// Gives the parts in reading order, without blanks at their ends.
    private func forEachPart(_ body: (Part) -> Void) {
        var last: Part?
        var next = 0
        let parser = ClauseLabelParser(bytes)
        for (index, piece) in pieces.enumerated() {
            var part = Part(
                start: piece.start, end: piece.end, label: nil, piece: index, isFirst: true)
            if piece.isContents { part.label = parser.label(at: piece.start, end: piece.end) }
            while next < provisions.count, provisions[next].piece == index {
                let provision = provisions[next]
                next += 1
                if provision.isFirst {
                    part.label = provision.label
                    continue
                }
                let start = Int(provision.label.span.start)
                if let headingStart = provision.headingStart.map(Int.init) {
                    part.end = headingStart
                    last = give(part, body)
                    part = Part(
                        start: headingStart, end: start, label: nil, piece: index,
                        isFirst: headingStart == piece.start)
                    part.isHeading = true
                }
                part.end = start
                last = give(part, body)
                part = Part(
                    start: start, end: piece.end, label: provision.label, piece: index,
                    isFirst: false)
            }
            if let end = listEnd(part, after: last) {
                let rest = Part(start: end, end: part.end, label: nil, piece: index, isFirst: false)
                part.end = end
                give(part, body)
                part = rest
            }
            last = give(part, body)
        }
    }

    /// Gives a part without blanks at its ends, unless nothing is left of it.
    @discardableResult
    private func give(_ part: Part, _ body: (Part) -> Void) -> Part {
        var trimmed = part
        while trimmed.start < trimmed.end, bytes[trimmed.start] <= 0x20 { trimmed.start += 1 }
        while trimmed.end > trimmed.start, bytes[trimmed.end - 1] <= 0x20 { trimmed.end -= 1 }
        if trimmed.end > trimmed.start { body(trimmed) }
        return trimmed
    }

    // MARK: Kinds

    private func kind(of part: Part, before next: Part?, below last: Block?) -> Block.Kind {
        if part.isHeading || isHeading(part, before: next, below: last) { return .heading }
        guard let label = part.label else { return .paragraph }
        if label.isBullet { return .listItem }
        if label.keyword == .none, label.wrap == .enclosed || label.wrap == .closing {
            return .listItem
        }
        return label.keyword == .none && (label.style == .letter || label.style == .roman)
            ? .listItem : .paragraph
    }

    private func isHeading(_ part: Part, before next: Part?, below last: Block?) -> Bool {
        var start = part.label.map { Int($0.span.end) } ?? part.start
        while start < part.end, bytes[start] <= 0x20 { start += 1 }
        guard start < part.end else { return part.label.map { $0.keyword != .none } ?? false }
        guard part.end - start <= 160 else { return false }
        let shape = WordShape(bytes, start..<part.end)
        return HeadingTest(
            bytes: bytes, range: start..<part.end, shape: shape, label: part.label,
            nextIsText: isLoneNumber(last)
                || next.map { $0.label != nil || $0.end - $0.start >= 80 } ?? false
        ).passes
    }

    /// Whether a block is a named number that waits for its heading: "Cláusula 2.ª", "SCHEDULE 1".
    private func isLoneNumber(_ block: Block?) -> Bool {
        guard let block, block.kind == .heading, let label = block.label else { return false }
        return label.end == block.span.end
    }
}
