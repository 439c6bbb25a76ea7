/// Tells the writer of a draft how a format numbers paragraphs and what its styles make of them.
protocol DraftNumberer {
    /// What a paragraph with these properties looks like.
    mutating func look(of properties: DraftParagraph.Properties) -> DraftLook
    /// Counts a paragraph and gives its label, or nil when it prints none; called in reading order.
    mutating func nextLabel(of properties: DraftParagraph.Properties) -> ListLabel?
}
