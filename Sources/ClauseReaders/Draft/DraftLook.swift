/// What a style makes of a paragraph.
struct DraftLook {
    /// Depth of a heading from 1, 0 for a title, or nil for other text.
    var heading: Int?
    /// Whether it is a line of a table of contents.
    var isContents = false
    var isHidden = false
    /// Where its lines after the first begin, in twentieths of a point, or nil when that is not read.
    var indent: Int32?
    /// Whether its text is bold, underlined or in capitals.
    var isEmphasised = false
}
