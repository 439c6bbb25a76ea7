/// Finds where pages start from the marks that Word leaves where it last broke the text.
///
/// A break that the author set is followed by Word's own mark for the same page; the two count once. In a table each
/// cell of a row that runs over carries the mark; a row counts as many as the cell that has most.
struct DraftPages {
    /// Offset at which each page starts, the first page first.
    private(set) var starts: [Int32] = [0]
    /// Whether Word's own marks were met; without them a long text may have pages that nothing tells of.
    private(set) var hasLayout = false

    /// Breaks met since the last text, whose page starts with the next one.
    private var pending = 0
    /// Breaks of the author's among them that Word's own marks have not confirmed yet.
    private var authors = 0
    private var row = 0
    private var cell = 0
    private var inRow = 0
    private var inCell = 0

    /// An author's break: the next text is on a new page, and a page without text lies between two of them.
    ///
    /// - Parameter isUnlessAtTop: whether it does nothing where a page has just begun.
    mutating func breakByAuthor(isUnlessAtTop: Bool = false) {
        if isUnlessAtTop && (authors > 0 || pending > 0) { return }
        authors += 1
    }

    /// A mark of Word's layout.
    ///
    /// - Parameter offset: where in a block that has begun, or nil before its first text.
    mutating func breakByLayout(at offset: Int?, in paragraph: DraftParagraph) {
        hasLayout = true
        if paragraph.tableRow != 0 {
            if paragraph.tableRow != row { (row, inRow) = (paragraph.tableRow, 0) }
            if paragraph.cell != cell { (cell, inCell) = (paragraph.cell, 0) }
            inCell += 1
            if inCell <= inRow { return }
            inRow = inCell
        }
        if authors > 0 {
            pending += authors
            authors = 0
        } else if let offset {
            starts.append(Int32(clamping: offset))
        } else {
            pending += 1
        }
    }

    /// A block's text starts, its number included, or goes on.
    mutating func text(at offset: Int) {
        for _ in 0..<(pending + authors) { starts.append(Int32(clamping: offset)) }
        pending = 0
        authors = 0
    }
}
