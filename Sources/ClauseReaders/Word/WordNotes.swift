/// The footnotes and endnotes of a Word file, numbered in the order in which the text refers to them.
struct WordNotes {
    /// A note that is due to be written.
    struct Note {
        let label: String
        let paragraphs: [WordParagraph]
        let story: WordStory
    }

    private let footnotes: WordStory
    private let endnotes: WordStory
    private var dueFootnotes: [Note] = []
    private var dueEndnotes: [Note] = []
    private var footnoteCount = 0
    private var endnoteCount = 0
    private var written: Set<String> = []

    init(footnotes: WordStory, endnotes: WordStory) {
        self.footnotes = footnotes
        self.endnotes = endnotes
    }

    mutating func refer(toFootnote id: String) {
        guard written.insert("f" + id).inserted, let paragraphs = footnotes.notes[id] else {
            return
        }
        footnoteCount += 1
        dueFootnotes.append(
            Note(label: "\(footnoteCount)", paragraphs: paragraphs, story: footnotes))
    }

    mutating func refer(toEndnote id: String) {
        guard written.insert("e" + id).inserted, let paragraphs = endnotes.notes[id] else {
            return
        }
        endnoteCount += 1
        let label = NumberFormat.lowerRoman.text(endnoteCount)
        dueEndnotes.append(Note(label: label, paragraphs: paragraphs, story: endnotes))
    }

    /// The next footnote that was referred to and not given yet.
    mutating func nextFootnote() -> Note? {
        dueFootnotes.isEmpty ? nil : dueFootnotes.removeFirst()
    }

    /// The next endnote that was referred to and not given yet.
    mutating func nextEndnote() -> Note? {
        dueEndnotes.isEmpty ? nil : dueEndnotes.removeFirst()
    }
}
