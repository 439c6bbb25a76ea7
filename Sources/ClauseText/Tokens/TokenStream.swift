/// A document's tokens in reading order, cut into sentences.
public struct TokenStream: Sendable {
    /// All tokens; page margins and contents lines have none.
    public let tokens: [Token]
    /// All sentences in reading order; together they hold every token once.
    public let sentences: [Sentence]

    /// Makes a stream; the sentences must cover the tokens in order.
    public init(tokens: [Token], sentences: [Sentence]) {
        self.tokens = tokens
        self.sentences = sentences
    }

    /// Tokens that belong together: a sentence, a list item or what a heading says.
    public struct Sentence: Sendable, Hashable {
        // Kept narrow: a list of short items has a sentence for every few bytes.
        private let firstToken: Int32
        private let endToken: Int32
        private let blockNumber: Int32
        /// Whether it ends in a colon, dash or comma, or without any mark, so that a list may go on with it.
        public let isOpen: Bool

        /// Makes a sentence of tokens that starts in a block.
        public init(tokens: Range<Int>, block: Int, isOpen: Bool) {
            firstToken = Int32(clamping: tokens.lowerBound)
            endToken = Int32(clamping: tokens.upperBound)
            blockNumber = Int32(clamping: block)
            self.isOpen = isOpen
        }

        /// Indices into `TokenStream.tokens`.
        public var tokens: Range<Int> { Int(firstToken)..<Int(endToken) }
        /// The block in which the sentence starts, as an index into `Document.blocks`.
        public var block: Int { Int(blockNumber) }
    }

    /// The text from the first token of a sentence to its last, without the punctuation that follows.
    public func span(of sentence: Sentence) -> TextSpan {
        guard let first = sentence.tokens.first, let last = sentence.tokens.last else {
            return TextSpan(start: 0, end: 0)
        }
        return TextSpan(start: tokens[first].start, end: tokens[last].end)
    }

    /// The sentences as lines of words separated by "|", for tests.
    public func dump(_ document: Document) -> String {
        sentences.map { sentence in
            tokens[sentence.tokens].map { document.text($0.span) }.joined(separator: "|")
        }.joined(separator: "\n")
    }
}
