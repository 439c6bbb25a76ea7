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
