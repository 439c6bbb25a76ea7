/// A paragraph of a draft as read, before a view of its tracked changes is chosen.
struct DraftParagraph {
    /// What a paragraph's properties state.
    struct Properties {
        var style: String?
        /// The list it belongs to, and its depth in it from 0.
        var numberingId: Int?
        var level: Int?
        /// Depth as a heading, from 0; 9 is body text.
        var outline: Int?
        /// Where its lines after the first begin, in twentieths of a point.
        var indent: Int32?
        /// The style of its list and the number it must start with, where lists do not hold these.
        var listStyle: String?
        var start: Int?
    }

    var properties = Properties()
    /// What they were before a tracked change of formatting, or nil.
    var original: Properties?
    var pieces: [DraftPiece] = []
    /// The tracked changes of the paragraph's mark.
    var mark = DraftRevision.none
    /// The tracked changes of the table row or cell it stands in.
    var row = DraftRevision.none
    /// Whether Word shows the next paragraph on the same line (a hidden mark, "style separator").
    var runsIntoNext = false
    /// Whether it starts a page, or its section's end does.
    var startsPage = false
    var endsPage = false
    /// Whether it carries a section's end; without text it is nothing but that, and not numbered.
    var endsSection = false
    /// Where it stands: a number for each table, row and cell of the file, the innermost; 0 outside.
    var table = 0
    var tableRow = 0
    var cell = 0
    var isTextBox = false
    var isContents = false
}
