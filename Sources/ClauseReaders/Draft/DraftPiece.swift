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
