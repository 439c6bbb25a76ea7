/// Tells the writer of a draft how a format numbers paragraphs and what its styles make of them.
protocol DraftNumberer {
    /// What a paragraph with these properties looks like.
    mutating func look(of properties: DraftParagraph.Properties) -> DraftLook
    /// Counts a paragraph and gives its label, or nil when it prints none; called in reading order.
    mutating func nextLabel(of properties: DraftParagraph.Properties) -> ListLabel?
}

/// What a style makes of a paragraph.
struct DraftLook {
    /// Depth of a heading from 1, 0 for a title, or nil for other text.
    var heading: Int?
    /// Whether it is a line of a table of contents.
    var isContents = false
    var isHidden = false
    /// Whether its text is bold, underlined or in capitals.
    var isEmphasised = false
}
