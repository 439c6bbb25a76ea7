extension Document {
    /// The document with the numbers that its author typed: "(a)", "14.2 Audit", "第三條".
    ///
    /// Pages, web pages, old Word files and many drafts hold such numbers as mere words. They are taken for numbers where
    /// a row proves them, as in plain text, and a paragraph is cut where another number begins inside it; so one agreement
    /// reads alike whatever file it comes in. Numbers, headings and levels that the source tells stay; table cells,
    /// notes and margins are left as they are. Takes time linear in the text.
    public func withTypedNumbers() -> Document {
        let pieces = blocks.map { block in
            var piece = TextPiece(
                start: Int(block.span.start), end: Int(block.span.end), indent: 0, bodyIndent: 0,
                blankLinesBefore: 1, lineCount: 1)
            piece.isContents = block.kind == .contents
            piece.isMargin =
                block.kind == .pageMargin || block.kind == .footnote || block.kind == .tableCell
            piece.isContinuation = block.isContinuation
            piece.givenLabel = block.label
            return piece
        }
        let provisions = ProvisionSplitter(bytes, pieces).provisions()
        // Pages tell no headings, and what old Word files print has lost them.
        let tellsHeadings = format != .pdf && format != .doc
        let shaper = BlockShaper(
            bytes, pieces, provisions, source: blocks, sourceTellsHeadings: tellsHeadings)
        return Document(
            bytes: bytes, blocks: shaper.blocks(), pageStarts: pageStarts, notices: notices,
            format: format, changes: changes)
    }
}
