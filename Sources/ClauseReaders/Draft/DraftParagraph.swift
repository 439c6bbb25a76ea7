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

/// The tracked changes that a piece of a file lies in, as indices into `DraftStory.revisions`.
struct DraftRevision: Equatable {
    /// The insertion or the moving in, or -1.
    var inserted: Int32 = -1
    /// The deletion or the moving away, or -1.
    var deleted: Int32 = -1

    static let none = DraftRevision()

    /// Whether a view shows the piece.
    func isShown(in view: ReadOptions.ChangesView) -> Bool {
        switch view {
        case .final: deleted < 0
        case .original: inserted < 0
        case .marked: true
        }
    }
}

/// A part of a paragraph.
struct DraftPiece {
    enum Content {
        /// Bytes of `DraftStory.text`.
        case text(Range<Int>)
        /// A page's start as Word last laid the file out.
        case renderedPage
        /// A page break that the author set.
        case pageBreak
        /// A reference to a footnote or an endnote with an identifier.
        case footnote(String)
        case endnote(String)
    }

    let content: Content
    let revision: DraftRevision
    /// Whether it is bold, underlined or in capitals; nil where the paragraph's style decides.
    var isEmphasised: Bool?
}

/// The paragraphs of one part of a draft, in reading order.
struct DraftStory {
    /// A tracked change as the file states it.
    struct Revision: Equatable {
        enum Kind { case insertion, deletion, movedFrom, movedTo }
        let kind: Kind
        let author: String
    }

    var paragraphs: [DraftParagraph] = []
    /// Footnotes or endnotes by their identifiers.
    var notes: [String: [DraftParagraph]] = [:]
    /// UTF-8 that the pieces refer to.
    var text: [UInt8] = []
    var revisions: [Revision] = []
    /// Relationship identifiers of headers and footers, in order of first mention.
    var margins: [String] = []
    var hasRenderedPages = false
    var hasHiddenText = false
    /// How many pictures and drawings it holds.
    var pictures = 0
    /// Parts in other formats that the file includes.
    var includedParts = 0
}
