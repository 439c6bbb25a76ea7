/// Cuts pieces at the numbers that begin provisions and tells what each part is.
struct BlockShaper {
    private let bytes: [UInt8]
    private let pieces: [TextPiece]
    private let provisions: [ProvisionSplitter.Candidate]

    init(
        _ bytes: [UInt8], _ pieces: [TextPiece], _ provisions: [ProvisionSplitter.Candidate]
    ) {
        self.bytes = bytes
        self.pieces = pieces
        self.provisions = provisions
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
            isContinuation: part.isFirst && piece.isContinuation && kind != .heading)
    }

    /// Gives the parts in reading order, without blanks at their ends.
    private func forEachPart(_ body: (Part) -> Void) {
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
                    give(part, body)
                    part = Part(
                        start: headingStart, end: start, label: nil, piece: index,
                        isFirst: headingStart == piece.start)
                    part.isHeading = true
                }
                part.end = start
                give(part, body)
                part = Part(
                    start: start, end: piece.end, label: provision.label, piece: index,
                    isFirst: false)
            }
            give(part, body)
        }
    }

    private func give(_ part: Part, _ body: (Part) -> Void) {
        var trimmed = part
        while trimmed.end > trimmed.start, bytes[trimmed.end - 1] <= 0x20 { trimmed.end -= 1 }
        if trimmed.end > trimmed.start { body(trimmed) }
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
