/// Sizes past which pack text is refused, so that no pack can exhaust time or memory.
public enum PackLimits {
    /// Bytes of one pack file.
    public static let fileBytes = 1_000_000
    /// Bytes of one line.
    public static let lineBytes = 4_000
    /// Bytes of one value with its continuation lines.
    public static let valueBytes = 64_000
    /// Places of one pattern.
    public static let patternSlots = 64
    /// Words that a gap (`..N`, `~N`) may span.
    public static let gapWords = 40
    /// Most runs of a pattern that `~~` puts in any order.
    public static let patternRuns = 3
    /// Phrases that one alternation stands for once nested parentheses are written out.
    public static let phrases = 512
    /// Phrases of one term or role in one language, written out.
    public static let listPhrases = 4_096
    /// Words of one phrase.
    public static let phraseWords = 32
    /// Parentheses inside parentheses.
    public static let nesting = 8
    /// Words of all phrases of one file, written out.
    public static let fileWords = 400_000
    /// Letters that `word*` must have before the star.
    public static let prefixLetters = 3
    /// Mistakes reported at once; the rest are counted.
    public static let diagnostics = 500
}
