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
