import ClauseText

/// Writes the paragraphs of a draft as text in one view of its tracked changes.
///
/// Paragraphs whose mark the view does not have are joined with what follows, as Word shows them; list numbers are
/// counted over what the view shows. Blocks are set apart by an empty line, cells of one table row by a line end.
struct DraftWriter<Numberer: DraftNumberer> {
    let story: DraftStory
    let options: ReadOptions
    private var numberer: Numberer

    var bytes: [UInt8] = []
    var blocks: [Block] = []
    /// For every block whether all of its text is bold, underlined or in capitals.
    var emphasised: [Bool] = []
    var changes: [Document.TrackedChange] = []
    var pages = DraftPages()
    var notes: DraftNotes
    private var lastRow = 0
    /// Place of the block in its table row, from 1.
    private(set) var column = 0
    /// The paragraph being gathered: several where the view has no mark between them.
    private var gathered: [DraftParagraph] = []
    /// The tracked change that the last piece lay in, which the next one may go on with.
    var openRevision: DraftStory.Revision?

    /// Blocks of what part of the file are being written.
    var part = DraftPart.body

    init(story: DraftStory, numberer: Numberer, notes: DraftNotes, options: ReadOptions) {
        self.story = story
        self.numberer = numberer
        self.options = options
        self.notes = notes
    }

    /// Writes the body with its footnotes, then the endnotes.
    mutating func writeBody() throws(ReadError) {
        try write(story, isBody: true)
        try writePending(beforeTable: 0)
        while let note = notes.nextEndnote() { try write(note) }
        findHeadings()
    }

    /// Writes a header or footer.
    mutating func writeMargin(_ margin: DraftStory) throws(ReadError) {
        part = .margin
        defer { part = .body }
        try write(margin, isBody: false)
    }

    private mutating func write(_ story: DraftStory, isBody: Bool) throws(ReadError) {
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
    private static func canJoin(_ left: DraftParagraph, _ right: DraftParagraph) -> Bool {
        left.cell == right.cell && left.table == right.table && left.isTextBox == right.isTextBox
    }

    // MARK: Paragraphs

    /// Writes the gathered paragraphs as one block.
    private mutating func flush(in story: DraftStory, isBody: Bool) throws(ReadError) {
        guard let last = gathered.last else { return }
        let paragraphs = gathered
        gathered = []
        let leader = leader(of: paragraphs) ?? last
        let properties = shownProperties(of: leader)
        let look = numberer.look(of: properties)
        let isHidden = look.isHidden && !leader.isContents
        let isBareSectionEnd = last.endsSection && !showsText(paragraphs)
        let label = isBareSectionEnd ? nil : numberer.nextLabel(of: properties)
        if leader.startsPage && isBody { pages.breakByAuthor(isUnlessAtTop: true) }
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
                let piece =
                    piece.revision == .none
                    ? DraftPiece(
                        content: piece.content, revision: paragraph.row,
                        isEmphasised: piece.isEmphasised) : piece
                try write(piece, of: story, isBody: isBody, row: last, to: &block)
                if !(piece.isEmphasised ?? look.isEmphasised) { block.hasPlainText(piece, story) }
            }
            noteMark(of: paragraph, in: story)
        }
        if block.start == nil && !block.label.isEmpty && !block.isBullet && !isHidden {
            try open(&block, isBody: isBody, row: last)
        }
        if let start = block.start {
            column = isRowMate ? column + 1 : 1
            finish(
                block, from: start, leader: leader, look: look, level: label?.level)
            lastRow = last.tableRow
        }
        if last.endsPage && isBody { pages.breakByAuthor() }
    }

    /// The paragraph whose properties the joined one has: the first that shows text, as Word keeps them.
    private func leader(of paragraphs: [DraftParagraph]) -> DraftParagraph? {
        guard paragraphs.count > 1 else { return paragraphs.first }
        if options.changes == .original { return paragraphs.last }
        return paragraphs.first { showsText([$0]) }
    }

    private func showsText(_ paragraphs: [DraftParagraph]) -> Bool {
        paragraphs.contains { paragraph in
            paragraph.pieces.contains { piece in
                if case .text = piece.content { return piece.revision.isShown(in: options.changes) }
                return false
            }
        }
    }

    private func shownProperties(of paragraph: DraftParagraph) -> DraftParagraph.Properties {
        options.changes == .original
            ? paragraph.original ?? paragraph.properties : paragraph.properties
    }

    // MARK: Notes

    private mutating func writePending(beforeTable table: Int) throws(ReadError) {
        // A note inside a table waits for the table's end.
        guard table == 0 else { return }
        while let note = notes.nextFootnote() { try write(note) }
    }

    private mutating func write(_ note: DraftNotes.Note) throws(ReadError) {
        let saved = (part, lastRow)
        defer { (part, lastRow) = saved }
        lastRow = 0
        for (index, paragraph) in note.paragraphs.enumerated() {
            part = .note(label: note.label, isFirst: index == 0)
            gathered = [paragraph]
            try flush(in: note.story, isBody: false)
        }
    }
}

/// What part of a file a block stands in.
enum DraftPart {
    case body
    case note(label: String, isFirst: Bool)
    case margin
}
