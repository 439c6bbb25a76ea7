/// Reads the body or the page margins of an OpenDocument text into paragraphs.
///
/// Deleted text does not stand where it stood but in a list of changes at the top; it is put back at its place as
/// deleted pieces, so that `DraftWriter` shows every view as it does for Word.
final class OdtStoryHandler: XMLHandler {
    let vocabulary = OdtNamespace.vocabulary
    var story = DraftStory()
    let styles: OdtStyles
    let limits: ReadOptions.Limits

    /// What is open between the edges of a drawing or a note, or in the whole part.
    struct Frame {
        var paragraph: DraftParagraph?
        /// Whether the open paragraph ends in a blank, or has no text.
        var endsBlank = true
        var output: [DraftParagraph] = []
        var boxes: [DraftParagraph] = []
        var tables: [(table: Int, row: Int, cell: Int)] = []
        var lists: [ListState] = []
    }

    /// An open list.
    struct ListState {
        let identity: Int
        let style: String?
        /// The number of the item's first paragraph, if stated; set when an item starts.
        var start: Int?
        /// Whether the next paragraph opens the item and so carries its number.
        var isAtItemStart = false
    }

    /// A tracked change, as the list of changes describes it.
    struct Region {
        var kind = DraftStory.Revision.Kind.insertion
        var author: [UInt8] = []
        var paragraphs: [DraftParagraph] = []
        var revision: Int32 = -1
    }

    var frames = [Frame()]
    /// Whether an element is one that holds a frame, a hidden span or nothing to remember.
    var path: [Mark] = []
    enum Mark { case none, frame, note, deletion, hidden, contents, root }

    private var skipped = 0
    /// Elements open that hold the part's paragraphs: outside them nothing is text.
    var roots = 0
    var hidden = 0
    var contents = 0
    var regions: [String: Region] = [:]
    var region: (id: String, value: Region)?
    var isInCreator = false
    var insertions: [(id: String, revision: Int32)] = []
    var noteId: [String] = []
    var identities: [String: Int] = [:]
    var lastList: (identity: Int, style: String?)?
    /// Whether a page started between two paragraphs.
    var isPagePending = false
    private(set) var comments = 0
    private var lastNumber = 0
    private var paragraphCount = 0
    private var pieceCount = 0

    init(styles: OdtStyles, limits: ReadOptions.Limits) {
        self.styles = styles
        self.limits = limits
    }

    var nextNumber: Int {
        lastNumber += 1
        return lastNumber
    }

    /// The innermost frame.
    var frame: Frame {
        get { frames[frames.count - 1] }
        _modify { yield &frames[frames.count - 1] }
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
        if skipped > 0 {
            skipped += 1
            return
        }
        path.append(.none)
        guard let element = OdtName(name.local) else {
            // Shapes of every kind are drawings; a name that is not known may hold text.
            if name.namespace == OdtNamespace.draw.rawValue { startFrame(.frame) }
            return
        }
        switch OdtNamespace(rawValue: name.namespace) {
        case .text: try startText(element, attributes)
        case .table: startTable(element)
        case .draw:
            if element == .image { story.pictures += 1 }
            startFrame(.frame)
        case .office:
            switch element {
            case .text:
                path[path.count - 1] = .root
                roots += 1
            case .annotation:
                comments += 1
                skip()
            case .forms, .eventListeners: skip()
            default: break
            }
        case .style:
            switch element {
            case .header, .footer, .headerLeft, .footerLeft, .headerFirst, .footerFirst:
                path[path.count - 1] = .root
                roots += 1
            default: break
            }
        default:
            if element == .creator && region != nil { isInCreator = true }
            if element == .title || element == .desc { skip() }
        }
    }

    /// Leaves out the element being started and all in it.
    func skip() {
        skipped = 1
        path.removeLast()
    }

    func startFrame(_ mark: Mark) {
        path[path.count - 1] = mark
        frames.append(Frame())
    }

    func end(_ name: XMLName) throws(ReadError) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        isInCreator = false
        switch path.popLast() ?? .none {
        case .none: break
        case .root:
            finishParagraph()
            roots -= 1
        case .hidden: hidden -= 1
        case .contents: contents -= 1
        case .frame:
            let closed = closeFrame()
            if frame.paragraph == nil {
                frame.output += closed.output
            } else {
                frame.boxes += closed.output
            }
        case .note:
            let closed = closeFrame()
            if let id = noteId.popLast() { story.notes[id] = closed.output }
        case .deletion: region?.value.paragraphs = closeFrame().output
        }
        try endElement(name)
    }

    private func closeFrame() -> Frame {
        finishParagraph()
        return frames.count > 1 ? frames.removeLast() : Frame()
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
        guard skipped == 0 else { return }
        if isInCreator {
            unsafe region?.value.author.append(contentsOf: bytes.prefix(200))
            return
        }
        guard frame.paragraph != nil else { return }
        // White space in the file is one blank; real blanks have an element of their own.
        var collapsed: [UInt8] = []
        collapsed.reserveCapacity(bytes.count)
        for index in bytes.indices {
            let byte = unsafe bytes[index]
            if byte.isBlank {
                if !frame.endsBlank { collapsed.append(0x20) }
                frame.endsBlank = true
            } else {
                collapsed.append(byte)
                frame.endsBlank = false
            }
        }
        try append(collapsed)
    }

    // MARK: Paragraphs

    func startParagraph(_ properties: DraftParagraph.Properties) throws(ReadError) {
        finishParagraph()
        paragraphCount += 1
        guard paragraphCount <= limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(limits.blocks)")
        }
        var paragraph = DraftParagraph()
        paragraph.properties = properties
        if let table = frame.tables.last {
            paragraph.table = table.table
            paragraph.tableRow = table.row
            paragraph.cell = table.cell
        }
        paragraph.isTextBox = frames.count > 1
        paragraph.isContents = contents > 0
        paragraph.startsPage = styles.first(\.startsPage, of: properties.style) ?? false
        frame.paragraph = paragraph
        frame.endsBlank = true
        if isPagePending && frames.count == 1 {
            isPagePending = false
            try append(.renderedPage)
        }
    }

    /// Ends the open paragraph; its mark belongs to the insertion that is open.
    func finishParagraph(deletedBy deletion: Int32 = -1) {
        guard var paragraph = frame.paragraph else { return }
        if let insertion = insertions.last { paragraph.mark.inserted = insertion.revision }
        paragraph.mark.deleted = deletion
        frame.output.append(paragraph)
        frame.output += frame.boxes
        frame.boxes = []
        frame.paragraph = nil
    }

    func append(_ content: DraftPiece.Content, deletedBy deletion: Int32 = -1) throws(ReadError) {
        pieceCount += 1
        guard pieceCount <= 8 * limits.blocks else {
            throw .tooLarge(what: "the number of runs", limit: "\(8 * limits.blocks)")
        }
        let revision = DraftRevision(
            inserted: insertions.last?.revision ?? -1, deleted: deletion)
        frame.paragraph?.pieces.append(DraftPiece(content: content, revision: revision))
    }

    /// Adds text to the open paragraph, soft hyphens left out.
    func append(_ bytes: some Collection<UInt8>) throws(ReadError) {
        guard frame.paragraph != nil, !bytes.isEmpty else { return }
        guard hidden == 0 else {
            story.hasHiddenText = true
            return
        }
        guard bytes.count <= limits.textBytes - story.text.count else {
            throw .tooLarge(what: "the text", limit: DocumentReader.megabytes(limits.textBytes))
        }
        let start = story.text.count
        story.text.append(contentsOf: bytes)
        WordSymbols.removeSoftHyphens(from: &story.text, after: start)
        try append(.text(start..<story.text.count))
    }

    /// What was read, once the part ended.
    func finished() -> DraftStory {
        finishParagraph()
        story.paragraphs = frame.output
        return story
    }
}
