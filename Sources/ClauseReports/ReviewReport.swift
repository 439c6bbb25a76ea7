public import ClauseReview

/// A finished review as the bytes of one format; each format is a type of its own, named after it.
public enum ReviewReport {
    /// JSON, pretty-printed.
    public static func json(_ review: Review) -> [UInt8] {
        JSONReport().render(review)
    }

    /// JSON on one line, for streams of reviews.
    public static func compactJSON(_ review: Review) -> [UInt8] {
        JSONReport(isPretty: false).render(review)
    }

    /// GitHub-flavoured Markdown.
    public static func markdown(_ review: Review) -> [UInt8] {
        MarkdownReport().render(review)
    }

    /// A table, a row a requirement.
    public static func csv(_ review: Review) -> [UInt8] {
        CSVReport().render(review)
    }

    /// SARIF 2.1.0.
    public static func sarif(_ review: Review) -> [UInt8] {
        SARIFReport().render(review)
    }

    /// One page of HTML: the agreement with its evidence marked, and the requirements beside it.
    ///
    /// - Parameter texts: the text of each document of the review, in its order.
    public static func html(_ review: Review, texts: [AnnotatedText]) -> [UInt8] {
        HTMLReport().render(review, texts: texts)
    }

    /// Text for a terminal without colour, 80 columns wide.
    public static func text(_ review: Review) -> [UInt8] {
        TerminalReport().render(review)
    }
}
