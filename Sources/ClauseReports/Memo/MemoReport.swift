public import ClauseReview

/// A finished memo as the bytes of one format.
public enum MemoReport {
    /// GitHub-flavoured Markdown.
    public static func markdown(_ memo: Memo) -> [UInt8] {
        CompositionMarkdown.render(MemoComposer.composition(memo))
    }

    /// One self-contained page of HTML.
    public static func html(_ memo: Memo) -> [UInt8] {
        CompositionHTML.render(MemoComposer.composition(memo))
    }

    /// A Word document; the same memo gives the same bytes.
    ///
    /// - Throws: `ReportError.container` when the memo passes the limits of the file format.
    public static func word(_ memo: Memo) throws(ReportError) -> [UInt8] {
        try CompositionWord.render(MemoComposer.composition(memo))
    }
}
