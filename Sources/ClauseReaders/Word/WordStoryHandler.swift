/// Reads the body, the notes, a header or a footer of a Word file into paragraphs.
///
/// Text boxes lie inside the paragraph they hang on: each opens a frame of its own, and its paragraphs follow those of
/// the frame around it once the outer paragraph ends. Markup compatibility gives the same content in two forms:
/// of each choice one form is read.
final class WordStoryHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    var story = DraftStory()
    let limits: ReadOptions.Limits

    /// What is open between the edges of a text box, or in the whole part.
    struct Frame {
        var paragraph: DraftParagraph?
        var output: [DraftParagraph] = []
        /// Paragraphs of text boxes that follow the open paragraph.
        var boxes: [DraftParagraph] = []
        var tables: [TableState] = []
        var fields: [WordField] = []
    }

    /// Where in a table reading is.
    struct TableState {
        let table: Int
        var row = 0
        var cell = 0
        var rowRevision = DraftRevision.none
        var cellRevision = DraftRevision.none
    }

    /// Open elements; nil stands for one that is not told apart.
    var path: [WordName?] = []
    var frames = [Frame()]
    /// Open elements below one that is left out; 0 outside.
    private var skipped = 0
    /// For every open `AlternateContent`, whether a form was taken.
    private var choices: [Bool] = []
    var insertions: [Int32] = []
    var deletions: [Int32] = []
    var isHiddenRun = false
    var run = RunState()
    private var lastNumber = 0
    private var paragraphCount = 0
    private var pieceCount = 0
    private var noteId: String?
    private var notesStart = 0
    /// Part of `path` that tells which properties are open.
    var propertiesDepth = 0

    /// What is open inside a run.
    struct RunState {
        var collectsText = false
        var collectsInstruction = false
        var style: String?
        var isHidden: Bool?
        var isEmphasised: Bool?
    }

    /// What character styles make of text.
    private let characterStyle: (String) -> WordStyles.Resolved

    init(
        limits: ReadOptions.Limits,
        characterStyle: @escaping (String) -> WordStyles.Resolved
    ) {
        self.limits = limits
        self.characterStyle = characterStyle
    }

    /// Forms of markup compatibility that are understood: what they add are text boxes and settings.
    private static let understood: Set<String> = [
        "wps", "wpg", "wpc", "wpi", "wp14", "w14", "w15", "w16", "w16cid", "a14", "v", "wp",
    ]

    var nextNumber: Int {
        lastNumber += 1
        return lastNumber
    }

    func start(_ name: XMLName, _ attributes: XMLAttributes) throws(ReadError) {
        if skipped > 0 {
            skipped += 1
            return
        }
        let element = WordName(name.local)
        switch WordNamespace(rawValue: name.namespace) {
        case .word:
            path.append(element)
            if let element { try startWord(element, attributes) }
        case .compatibility:
            path.append(element)
            startChoice(element, attributes)
        case .math:
            path.append(element == .t ? .t : nil)
            if element == .t { run.collectsText = true }
        default:
            path.append(nil)
        }
    }

    private func startChoice(_ element: WordName?, _ attributes: XMLAttributes) {
        switch element {
        case .alternateContent:
            choices.append(false)
        case .choice:
            let required = attributes.value(.requires) ?? ""
            let isUnderstood = required.split(separator: " ")
                .allSatisfy { Self.understood.contains(String($0)) }
            if choices.last == false && isUnderstood {
                choices[choices.count - 1] = true
            } else {
                skip()
            }
        case .fallback where choices.last == true: skip()
        default: break
        }
    }

    /// Leaves out the element being started and all in it.
    func skip() {
        skipped = 1
        path.removeLast()
    }

    func end(_ name: XMLName) throws(ReadError) {
        if skipped > 0 {
            skipped -= 1
            return
        }
        guard let element = path.popLast() ?? nil else { return }
        switch element {
        case .alternateContent: _ = choices.popLast()
        case .t, .delText, .instrText, .delInstrText:
            run.collectsText = false
            run.collectsInstruction = false
        default: try endWord(element)
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
        guard skipped == 0 else { return }
        if run.collectsText {
            unsafe try append(bytes)
        } else if run.collectsInstruction, let last = frames[frames.count - 1].fields.indices.last {
            unsafe frames[frames.count - 1].fields[last].append(bytes)
        }
    }

    /// The innermost frame.
    var frame: Frame {
        get { frames[frames.count - 1] }
        _modify { yield &frames[frames.count - 1] }
    }

    /// Whether text now read is a field's instruction.
    var isInInstruction: Bool { frame.fields.contains { !$0.isInResult } }

    // MARK: Paragraphs

    func startParagraph() throws(ReadError) {
        if frame.paragraph != nil { finishParagraph() }
        paragraphCount += 1
        guard paragraphCount <= limits.blocks else {
            throw .tooLarge(what: "the number of paragraphs", limit: "\(limits.blocks)")
        }
        var paragraph = DraftParagraph()
        if let table = frame.tables.last {
            paragraph.table = table.table
            paragraph.tableRow = table.row
            paragraph.cell = table.cell
        }
        for table in frame.tables {
            for revision in [table.rowRevision, table.cellRevision] {
                if revision.inserted >= 0 { paragraph.row.inserted = revision.inserted }
                if revision.deleted >= 0 { paragraph.row.deleted = revision.deleted }
            }
        }
        paragraph.isTextBox = frames.count > 1
        paragraph.isContents = frame.fields.contains { $0.isInResult && $0.name == "TOC" }
        frame.paragraph = paragraph
    }

    func finishParagraph() {
        guard let paragraph = frame.paragraph else { return }
        // A field that never came to its result must not swallow what follows.
        frame.fields.removeAll { !$0.isInResult }
        frame.output.append(paragraph)
        frame.output += frame.boxes
        frame.boxes = []
        frame.paragraph = nil
    }

    func append(_ content: DraftPiece.Content) throws(ReadError) {
        if frame.paragraph == nil { try startParagraph() }
        pieceCount += 1
        guard pieceCount <= 8 * limits.blocks else {
            throw .tooLarge(what: "the number of runs", limit: "\(8 * limits.blocks)")
        }
        let revision = DraftRevision(
            inserted: insertions.last ?? -1, deleted: deletions.last ?? -1)
        let isEmphasised = run.isEmphasised ?? run.style.flatMap { characterStyle($0).isEmphasised }
        frame.paragraph?.pieces.append(
            DraftPiece(content: content, revision: revision, isEmphasised: isEmphasised))
    }

    /// Adds text to the open paragraph, soft hyphens left out.
    func append(_ bytes: some Collection<UInt8>) throws(ReadError) {
        guard !isInInstruction, !bytes.isEmpty else { return }
        let isHidden = run.isHidden ?? run.style.map { characterStyle($0).isHidden } ?? false
        if isHidden {
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

    /// Adds a revision unless the last one is the same, and gives its index.
    func revision(_ kind: DraftStory.Revision.Kind, _ attributes: XMLAttributes) -> Int32 {
        let revision = DraftStory.Revision(kind: kind, author: attributes.value(.author) ?? "")
        if story.revisions.last != revision { story.revisions.append(revision) }
        return Int32(clamping: story.revisions.count - 1)
    }

    // MARK: Notes

    func startNote(_ attributes: XMLAttributes) {
        // Separators and the like have a type; real notes have none or "normal".
        let type = attributes.value(.type) ?? "normal"
        noteId = type == "normal" ? attributes.value(.id) : nil
        frame.output = []
    }

    func endNote() {
        finishParagraph()
        if let noteId { story.notes[noteId] = frame.output }
        frame.output = []
        noteId = nil
    }

    /// What was read, once the part ended.
    func finished() -> DraftStory {
        while frames.count > 1 { endFrame() }
        finishParagraph()
        story.paragraphs = frame.output
        return story
    }

    func endFrame() {
        guard frames.count > 1 else { return }
        finishParagraph()
        let closed = frames.removeLast()
        frame.boxes += closed.output
    }
}
