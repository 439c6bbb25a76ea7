import ClauseText

extension DraftWriter {
    /// A block that is being written.
    struct OpenBlock {
        let separator: [UInt8]
        var label = ""
        var suffix = ""
        var isBullet = false
        /// Where it starts, once it has text.
        var start: Int?
        var labelEnd: Int?
        /// Whether words are in it that are set like running text.
        var isPlain = false

        /// Notes a piece that is set like running text, unless it is blank.
        mutating func hasPlainText(_ piece: DraftPiece, _ story: DraftStory) {
            guard !isPlain, case .text(let range) = piece.content else { return }
            isPlain = story.text[range].contains { !$0.isBlank }
        }

        init(separator: [UInt8]) { self.separator = separator }
    }

    mutating func open(
        _ block: inout OpenBlock, isBody: Bool, row: DraftParagraph
    ) throws(ReadError) {
        guard blocks.count < options.limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(options.limits.blocks)")
        }
        if !bytes.isEmpty { bytes += block.separator }
        let start = bytes.count
        block.start = start
        if isBody { pages.text(at: start) }
        bytes += block.label.utf8
        block.labelEnd = bytes.count
        bytes += block.suffix.utf8
    }

    mutating func write(
        _ piece: DraftPiece, of story: DraftStory, isBody: Bool, row: DraftParagraph,
        to block: inout OpenBlock
    ) throws(ReadError) {
        let isShown = piece.revision.isShown(in: options.changes)
        switch piece.content {
        case .text(let range):
            guard isShown else {
                record(piece.revision, of: story, TextSpan(bytes.count..<bytes.count))
                return
            }
            var text = story.text[range]
            if block.start == nil {
                text = text.drop { $0.isBlank }
                guard !text.isEmpty else { return }
                try open(&block, isBody: isBody, row: row)
            } else if block.labelEnd == bytes.count - block.suffix.utf8.count
                && !block.label.isEmpty
            {
                // Blanks that open the paragraph do not widen the space after its number.
                text = text.drop { $0 == 0x20 || $0 == 0x09 }
            }
            guard text.count <= options.limits.textBytes - bytes.count else {
                throw .tooLarge(
                    what: "the text", limit: DocumentReader.megabytes(options.limits.textBytes))
            }
            if isBody && text.contains(where: { !$0.isBlank }) {
                pages.text(at: bytes.count)
            }
            let start = bytes.count
            bytes += text
            record(piece.revision, of: story, TextSpan(start..<bytes.count))
        case .renderedPage:
            guard isBody && isShown else { return }
            pages.breakByLayout(at: block.start == nil ? nil : bytes.count, in: row)
        case .pageBreak:
            if isBody && isShown { pages.breakByAuthor() }
        case .footnote(let id):
            if isShown { notes.refer(toFootnote: id) }
        case .endnote(let id):
            if isShown { notes.refer(toEndnote: id) }
        }
    }

    mutating func finish(
        _ block: OpenBlock, from start: Int, leader: DraftParagraph, look: DraftLook,
        level: Int?
    ) {
        let floor = max(start, block.labelEnd ?? start)
        while bytes.count > floor, let last = bytes.last, last.isBlank { bytes.removeLast() }
        let end = Int32(clamping: bytes.count)
        for index in changes.indices.reversed() {
            let span = changes[index].span
            guard span.end > end else { break }
            changes[index] = Document.TrackedChange(
                kind: changes[index].kind,
                span: TextSpan(start: min(span.start, end), end: end),
                author: changes[index].author)
        }
        let labelEnd = block.labelEnd ?? start
        var kind = Block.Kind.paragraph
        var depth = 0
        let heading = look.heading
        switch part {
        case .margin: kind = .pageMargin
        case .note: kind = .footnote
        case .body:
            if leader.isContents || look.isContents {
                kind = .contents
            } else if let heading, leader.table == 0 || !block.label.isEmpty {
                // Tables give heading styles to the cells of their first row.
                (kind, depth) = (.heading, heading)
            } else if let level {
                (kind, depth) = (.listItem, level + 1)
            } else if leader.table != 0 {
                (kind, depth) = (.tableCell, column)
            }
        }
        emphasised.append(!block.isPlain)
        blocks.append(
            Block(
                kind: kind, span: TextSpan(start..<bytes.count),
                label: labelEnd > start ? TextSpan(start..<labelEnd) : nil, level: depth,
                indent: leader.table == 0 && !leader.isTextBox ? look.indent : nil))
    }
}
