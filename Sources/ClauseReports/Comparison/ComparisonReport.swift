public import ClauseReview

/// A finished comparison of two drafts as the bytes of one format.
public enum ComparisonReport {
    /// Text for a terminal.
    ///
    /// - Parameters:
    ///   - width: columns of a line, kept between 40 and 120.
    ///   - color: whether to use colours; without them `[-words taken out-]` and `{+words put in+}` are marked.
    public static func terminal(
        _ comparison: ReviewComparison, width: Int = 80, color: Bool = false
    ) -> [UInt8] {
        var canvas = TerminalCanvas(width: width, color: color)
        CompositionTerminal.render(ComparisonComposer.composition(comparison), to: &canvas)
        return canvas.bytes
    }

    /// JSON, pretty-printed; it decodes to the same `ReviewComparison`.
    public static func json(_ comparison: ReviewComparison) -> [UInt8] {
        ComparisonJSON.render(comparison)
    }

    /// GitHub-flavoured Markdown.
    public static func markdown(_ comparison: ReviewComparison) -> [UInt8] {
        CompositionMarkdown.render(ComparisonComposer.composition(comparison))
    }

    /// One self-contained page of HTML.
    public static func html(_ comparison: ReviewComparison) -> [UInt8] {
        CompositionHTML.render(ComparisonComposer.composition(comparison))
    }

    /// A Word document; the same comparison gives the same bytes.
    ///
    /// - Throws: `ReportError.container` when the report passes the limits of the file format.
    public static func word(_ comparison: ReviewComparison) throws(ReportError) -> [UInt8] {
        try CompositionWord.render(ComparisonComposer.composition(comparison))
    }
}
