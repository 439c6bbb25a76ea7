/// A word, number, Han character or placeholder of a document's text; punctuation is kept as flags.
public struct Token: Sendable, Hashable {
    /// Offset of the first byte in `Document.bytes`.
    public var start: Int32
    /// Offset just past the last byte.
    public var end: Int32
    /// Index into `Vocabulary.sets`: the symbols that this word stands for; 0 when there are none.
    public var symbols: Int32
    /// FNV-1a hash of the folded word, for names that only one document uses.
    public var hash: UInt32
    /// What the token is and what stands around it.
    public var flags: Flags

    /// The token's text.
    public var span: TextSpan { TextSpan(start: start, end: end) }

    /// What a token is and what stands around it.
    public struct Flags: OptionSet, Sendable, Hashable {
        public let rawValue: UInt32

        public init(rawValue: UInt32) { self.rawValue = rawValue }

        /// Begins with a digit.
        public static let number = Flags(rawValue: 1 << 0)
        /// A single Han character.
        public static let han = Flags(rawValue: 1 << 1)
        /// A placeholder such as "[●]" or "____".
        public static let blank = Flags(rawValue: 1 << 2)
        /// Text taken out of a public filing, such as "[***]".
        public static let redacted = Flags(rawValue: 1 << 3)
        /// Begins with a capital letter.
        public static let capital = Flags(rawValue: 1 << 4)
        /// All letters are capitals, and there are at least two.
        public static let allCaps = Flags(rawValue: 1 << 5)
        /// Had a possessive ending, which is not part of the word.
        public static let possessive = Flags(rawValue: 1 << 6)
        /// A per cent sign follows.
        public static let percent = Flags(rawValue: 1 << 7)
        /// A currency sign stands before.
        public static let currency = Flags(rawValue: 1 << 8)
        /// An opening quotation mark stands before.
        public static let quoteBefore = Flags(rawValue: 1 << 9)
        /// A closing quotation mark follows.
        public static let quoteAfter = Flags(rawValue: 1 << 10)
        /// An opening bracket stands before.
        public static let parenBefore = Flags(rawValue: 1 << 11)
        /// A closing bracket follows.
        public static let parenAfter = Flags(rawValue: 1 << 12)
        /// A comma follows.
        public static let comma = Flags(rawValue: 1 << 13)
        /// A semicolon follows.
        public static let semicolon = Flags(rawValue: 1 << 14)
        /// A colon or a dash follows.
        public static let colon = Flags(rawValue: 1 << 15)
        /// A full stop, question or exclamation mark follows.
        public static let stop = Flags(rawValue: 1 << 16)
        /// The last token of its sentence.
        public static let sentenceEnd = Flags(rawValue: 1 << 17)
        /// The first token of its block.
        public static let blockStart = Flags(rawValue: 1 << 18)
        /// A hyphen joins it to the next token.
        public static let hyphen = Flags(rawValue: 1 << 19)
    }
}
