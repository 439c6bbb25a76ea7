import ClauseText

/// Writes the paragraphs of a Word file as text in one view of its tracked changes.
///
/// Paragraphs whose mark the view does not have are joined with what follows, as Word shows them; list numbers are
/// counted over what the view shows. Blocks are set apart by an empty line, cells of one table row by a line end.
struct WordTextWriter {
    let story: WordStory
    let styles: WordStyles
    let options: ReadOptions
    var counter: WordListCounter

    private(set) var bytes: [UInt8] = []
    private(set) var blocks: [Block] = []
    var changes: [Document.TrackedChange] = []
    var pages = WordPages()
    var notes: WordNotes
    private var resolvedStyles: [String?: WordStyles.Resolved] = [:]
    private var lastRow = 0
    /// The paragraph being gathered: several where the view has no mark between them.
    private var gathered: [WordParagraph] = []
    /// The tracked change that the last piece lay in, which the next one may go on with.
    private var openRevision: WordStory.Revision?

    /// Blocks of what part of the file are being written.
    private var part = Part.body

    enum Part {
        case body
        case note(label: String, isFirst: Bool)
        case margin
    }

    init(
        story: WordStory, styles: WordStyles, numbering: WordNumbering, notes: WordNotes,
        options: ReadOptions
    ) {
        self.story = story
        self.styles = styles
        self.options = options
        self.notes = notes
        counter = WordListCounter(numbering: numbering, styles: styles)
    }

    /// Writes the body with its footnotes, then the endnotes.
    mutating func writeBody() throws(ReadError) {
        try write(story, isBody: true)
        try writePending(beforeTable: 0)
        while let note = notes.nextEndnote() { try write(note) }
    }

    /// Writes a header or footer.
    mutating func writeMargin(_ margin: WordStory) throws(ReadError) {
        part = .margin
        defer { part = .body }
        try write(margin, isBody: false)
    }

    private mutating func write(_ story: WordStory, isBody: Bool) throws(ReadError) {
        gathered = []
        openRevision = nil
        for (index, paragraph) in story.paragraphs.enumerated() {
            guard paragraph.row.isShown(in: options.changes) else {
                note(hidden: paragraph, in: story)
                continue
            }
            gathered.append(paragraph)
            let next = index + 1 < story.paragraphs.count ? story.paragraphs[index + 1] : nil
            let isJoined =
                (!paragraph.mark.isShown(in: options.changes) || paragraph.runsIntoNext)
                && next.map { Self.canJoin(paragraph, $0) } ?? false
            if isJoined { continue }
            try flush(in: story, isBody: isBody)
            if isBody { try writePending(beforeTable: next?.table ?? 0) }
        }
        try flush(in: story, isBody: isBody)
    }

    /// Whether two paragraphs stand where Word can make them one.
    private static func canJoin(_ left: WordParagraph, _ right: WordParagraph) -> Bool {
        left.cell == right.cell && left.table == right.table && left.isTextBox == right.isTextBox
    }

    // MARK: Paragraphs

    /// Writes the gathered paragraphs as one block.
    private mutating func flush(in story: WordStory, isBody: Bool) throws(ReadError) {
        guard let last = gathered.last else { return }
        let paragraphs = gathered
        gathered = []
        let leader = leader(of: paragraphs) ?? last
        let properties = shownProperties(of: leader)
        let style = resolvedStyle(properties.style)
        let isHidden = style.isHidden && !leader.isContents
        var label: WordListCounter.Label?
        let isBareSectionEnd = last.endsSection && !showsText(paragraphs)
        if !isBareSectionEnd,
            let place = counter.place(
                numberingId: properties.numberingId, level: properties.level, style: style)
        {
            label = counter.next(numberingId: place.numberingId, level: place.level)
        }
        if leader.startsPage && isBody { pages.breakByAuthor() }
        let isRowMate = last.tableRow != 0 && last.tableRow == lastRow
        var block = OpenBlock(separator: isRowMate ? [0x0A] : [0x0A, 0x0A])
        if case .note(let number, true) = part {
            block.label = number
            block.suffix = " "
        } else if let label {
            block.label = label.text.trimmingBlanks
            block.suffix = label.suffix
            block.isBullet = label.isBullet
        }
        for paragraph in paragraphs {
            for piece in paragraph.pieces where !isHidden {
                try write(piece, of: story, isBody: isBody, row: last, to: &block)
            }
            noteMark(of: paragraph, in: story, isOpen: block.start != nil)
        }
        if block.start == nil && !block.label.isEmpty && !block.isBullet && !isHidden {
            try open(&block, isBody: isBody, row: last)
        }
        if let start = block.start {
            finish(
                block, from: start, leader: leader, style: style, properties: properties,
                level: label?.level)
            lastRow = last.tableRow
        }
        if last.endsPage && isBody { pages.breakByAuthor() }
    }

    /// The paragraph whose properties the joined one has: the first that shows text, as Word keeps them.
    private func leader(of paragraphs: [WordParagraph]) -> WordParagraph? {
        guard paragraphs.count > 1 else { return paragraphs.first }
        if options.changes == .original { return paragraphs.last }
        return paragraphs.first { showsText([$0]) }
    }

    private func showsText(_ paragraphs: [WordParagraph]) -> Bool {
        paragraphs.contains { paragraph in
            paragraph.pieces.contains { piece in
                if case .text = piece.content { return piece.revision.isShown(in: options.changes) }
                return false
            }
        }
    }

    private func shownProperties(of paragraph: WordParagraph) -> WordParagraph.Properties {
        options.changes == .original
            ? paragraph.original ?? paragraph.properties : paragraph.properties
    }

    private mutating func resolvedStyle(_ id: String?) -> WordStyles.Resolved {
        if let known = resolvedStyles[id] { return known }
        let style = styles.resolved(id)
        resolvedStyles[id] = style
        return style
    }

    // MARK: Blocks

    /// A block that is being written.
    private struct OpenBlock {
        let separator: [UInt8]
        var label = ""
        var suffix = ""
        var isBullet = false
        /// Where it starts, once it has text.
        var start: Int?
        var labelEnd: Int?

        init(separator: [UInt8]) { self.separator = separator }
    }

    private mutating func open(
        _ block: inout OpenBlock, isBody: Bool, row: WordParagraph
    ) throws(ReadError) {
        guard blocks.count < options.limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(options.limits.blocks)")
        }
        if !bytes.isEmpty { bytes += block.separator }
        let start = bytes.count
        block.start = start
        if isBody { pages.textStarts(at: start) }
        bytes += block.label.utf8
        block.labelEnd = bytes.count
        bytes += block.suffix.utf8
    }

    private mutating func write(
        _ piece: WordPiece, of story: WordStory, isBody: Bool, row: WordParagraph,
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
            if isBody { pages.textGoesOn(at: bytes.count) }
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

    private mutating func finish(
        _ block: OpenBlock, from start: Int, leader: WordParagraph, style: WordStyles.Resolved,
        properties: WordParagraph.Properties, level: Int?
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
        let labelEnd = block.isBullet ? start : block.labelEnd ?? start
        var kind = Block.Kind.paragraph
        var depth = 0
        // Legal styles number whole provisions as headings; one that reads like a sentence is no heading.
        var heading = properties.outline.map { $0 < 9 ? $0 + 1 : nil } ?? style.heading
        if heading != nil && Self.readsLikeSentence(bytes[(block.labelEnd ?? start)...]) {
            heading = nil
        }
        switch part {
        case .margin: kind = .pageMargin
        case .note: kind = .footnote
        case .body:
            if leader.isContents || style.isContents {
                kind = .contents
            } else if let heading {
                (kind, depth) = (.heading, heading)
            } else if let level {
                (kind, depth) = (.listItem, level + 1)
            } else if leader.table != 0 {
                kind = .tableCell
            }
        }
        blocks.append(
            Block(
                kind: kind, span: TextSpan(start..<bytes.count),
                label: labelEnd > start ? TextSpan(start..<labelEnd) : nil, level: depth))
    }

    /// Whether a text is too long for a heading, or ends like a sentence with more than a few words.
    private static func readsLikeSentence(_ text: ArraySlice<UInt8>) -> Bool {
        if text.count > 200 { return true }
        let words = text.count { $0 == 0x20 }
        let endsSentence =
            text.last == 0x2E || text.last == 0x3B || text.suffix(3).elementsEqual("。".utf8)
            || text.suffix(3).elementsEqual("；".utf8)
        return endsSentence && words > 9
    }

    // MARK: Notes

    private mutating func writePending(beforeTable table: Int) throws(ReadError) {
        // A note inside a table waits for the table's end.
        guard table == 0 else { return }
        while let note = notes.nextFootnote() { try write(note) }
    }

    private mutating func write(_ note: WordNotes.Note) throws(ReadError) {
        let saved = (part, lastRow)
        defer { (part, lastRow) = saved }
        lastRow = 0
        for (index, paragraph) in note.paragraphs.enumerated() {
            part = .note(label: note.label, isFirst: index == 0)
            gathered = [paragraph]
            try flush(in: note.story, isBody: false)
        }
    }

    // MARK: Changes

    private mutating func note(hidden paragraph: WordParagraph, in story: WordStory) {
        let end = TextSpan(bytes.count..<bytes.count)
        record(paragraph.row, of: story, end)
    }

    private mutating func noteMark(of paragraph: WordParagraph, in story: WordStory, isOpen: Bool) {
        guard paragraph.mark != .none || paragraph.row != .none else { return }
        let revision = paragraph.mark != .none ? paragraph.mark : paragraph.row
        record(revision, of: story, TextSpan(bytes.count..<bytes.count))
    }

    /// Notes that a piece lies in a tracked change, or that it lies in none.
    private mutating func record(
        _ revision: WordRevision, of story: WordStory, _ span: TextSpan
    ) {
        let index = Int(revision.deleted >= 0 ? revision.deleted : revision.inserted)
        guard story.revisions.indices.contains(index) else {
            openRevision = nil
            return
        }
        let change = story.revisions[index]
        if openRevision == change, let last = changes.last {
            let start = last.span.isEmpty && !span.isEmpty ? span.start : last.span.start
            changes[changes.count - 1] = Document.TrackedChange(
                kind: last.kind, span: TextSpan(start: start, end: span.end),
                author: last.author)
            return
        }
        openRevision = change
        let kind: Document.TrackedChange.Kind =
            switch change.kind {
            case .insertion: .insertion
            case .deletion: .deletion
            case .movedFrom: .movedFrom
            case .movedTo: .movedTo
            }
        changes.append(
            Document.TrackedChange(kind: kind, span: span, author: change.author))
    }
}
