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
    private var isByAuthorPending = false
    private var row = 0
    private var cell = 0
    private var inRow = 0
    private var inCell = 0

    /// An author's break: the next text is on a new page.
    mutating func breakByAuthor() { isByAuthorPending = true }

    /// A mark of Word's layout.
    ///
    /// - Parameter offset: where in a block that has begun, or nil before its first text.
    mutating func breakByLayout(at offset: Int?, in paragraph: DraftParagraph) {
        hasLayout = true
        isByAuthorPending = false
        if paragraph.tableRow != 0 {
            if paragraph.tableRow != row { (row, inRow) = (paragraph.tableRow, 0) }
            if paragraph.cell != cell { (cell, inCell) = (paragraph.cell, 0) }
            inCell += 1
            if inCell <= inRow { return }
            inRow = inCell
        }
        if let offset { starts.append(Int32(clamping: offset)) } else { pending += 1 }
    }

    /// A block's text starts, its number included.
    mutating func textStarts(at offset: Int) {
        if isByAuthorPending { pending += 1 }
        isByAuthorPending = false
        for _ in 0..<pending { starts.append(Int32(clamping: offset)) }
        pending = 0
    }

    /// Text follows within a block.
    mutating func textGoesOn(at offset: Int) {
        if isByAuthorPending { starts.append(Int32(clamping: offset)) }
        isByAuthorPending = false
    }
}
