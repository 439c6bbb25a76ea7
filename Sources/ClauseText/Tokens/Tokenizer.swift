/// Cuts a document's blocks into tokens and sentences in one pass over the bytes.
///
/// Words are folded letter by letter while they are walked through the vocabulary's trie, so a token costs no
/// allocation and no second look. Sentences end at a full stop that is followed by what can begin a sentence and is
/// not the end of an abbreviation, at 。！？, and at the end of a block, unless the next block continues it.
public struct Tokenizer: Sendable {
    let vocabulary: Vocabulary

    public init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// The tokens of all blocks but page margins and contents lines; printed numbers of blocks are skipped.
    public func tokens(of document: Document) -> TokenStream {
        var pass = TokenizerPass(vocabulary: vocabulary)
        pass.reserve(tokens: document.bytes.count / 5, sentences: document.blocks.count)
        for (index, block) in document.blocks.enumerated() {
            switch block.kind {
            case .pageMargin, .contents: continue
            default: break
            }
            let start = max(block.label?.end ?? block.span.start, block.span.start)
            guard start < block.span.end, Int(block.span.end) <= document.bytes.count else {
                continue
            }
            pass.scan(
                document.bytes.span, from: Int(start), to: Int(block.span.end), block: index,
                continues: block.isContinuation)
        }
        return pass.finish()
    }

    /// The tokens of a text without blocks, such as a phrase of a pack; one sentence or more.
    public func tokens(of text: [UInt8]) -> TokenStream {
        var pass = TokenizerPass(vocabulary: vocabulary)
        pass.scan(text.span, from: 0, to: text.count, block: 0, continues: false)
        return pass.finish()
    }
}
