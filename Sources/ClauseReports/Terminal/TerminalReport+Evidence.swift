public import ClauseReview

extension TerminalReport {
    /// Writes where a piece of evidence stands and its words, the decisive ones marked.
    public func write(
        _ evidence: Evidence, of review: Review, to canvas: inout TerminalCanvas
    ) {
        canvas.paragraph(
            [TextWrapper.Run(wording.place(evidence, in: review), .underline)], indent: 2)
        quote(evidence, to: &canvas)
    }
}
