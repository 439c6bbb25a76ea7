/// The footnotes and endnotes of a draft, numbered in the order in which the text refers to them.
struct DraftNotes {
    /// A note that is due to be written.
    struct Note {
        let label: String
        let paragraphs: [DraftParagraph]
        let story: DraftStory
    }

    private let footnotes: DraftStory
    private let endnotes: DraftStory
    private var dueFootnotes: [Note] = []
    private var dueEndnotes: [Note] = []
    private var writtenFootnotes = 0
    private var writtenEndnotes = 0
    private var seen: Set<String> = []

    init(footnotes: DraftStory, endnotes: DraftStory) {
        self.footnotes = footnotes
        self.endnotes = endnotes
    }

    mutating func refer(toFootnote id: String) {
        guard let paragraphs = footnotes.notes[id], seen.insert("f" + id).inserted else { return }
        let label = "\(dueFootnotes.count + 1)"
        dueFootnotes.append(Note(label: label, paragraphs: paragraphs, story: footnotes))
    }

    mutating func refer(toEndnote id: String) {
        guard let paragraphs = endnotes.notes[id], seen.insert("e" + id).inserted else { return }
        let label = NumberFormat.lowerRoman.text(dueEndnotes.count + 1)
        dueEndnotes.append(Note(label: label, paragraphs: paragraphs, story: endnotes))
    }

    /// The next footnote that was referred to and not given yet.
    mutating func nextFootnote() -> Note? {
        guard writtenFootnotes < dueFootnotes.count else { return nil }
        writtenFootnotes += 1
        return dueFootnotes[writtenFootnotes - 1]
    }

    /// The next endnote that was referred to and not given yet.
    mutating func nextEndnote() -> Note? {
        guard writtenEndnotes < dueEndnotes.count else { return nil }
        writtenEndnotes += 1
        return dueEndnotes[writtenEndnotes - 1]
    }
}
