/// What holds within one group of an RTF file and ends with it.
struct RTFState {
    /// Where the text of a group goes.
    enum Destination {
        case body, footnote, margin, label
        case fontTable, styleSheet, revisionTable
        /// Nowhere.
        case nothing
    }

    var destination = Destination.body
    /// How many signs after `\u` stand for the same character.
    var fallback = 1
    var font = 0
    var isDeleted = false
    var isInserted = false
    var isHidden = false
    var isBold = false
}

/// What holds for one paragraph of an RTF file.
struct RTFParagraph {
    var text: [UInt8] = []
    /// Its number as the writing program printed it.
    var label: [UInt8] = []
    var style = 0
    var outline: Int?
    var isInTable = false
    /// Whether any of its letters is not bold.
    var hasPlainLetters = false
}
