import ClauseRules
import ClauseText

/// One document, tokenized, annotated and matched: what findings are made from.
struct DocumentReading: Sendable {
    let document: Document
    let stream: TokenStream
    let tree: ClauseTree
    let passages: PassageTable
    let annotations: Annotations
    /// The languages of the text, most used first.
    let languages: [Language]
    /// The matches in operative or nearly operative text, in order of sentences.
    let matches: MatchList

    /// Reads a document with packs.
    init(_ document: Document, packs: CompiledPacks, scratch: inout MatchScratch) {
        self.document = document
        stream = Tokenizer(packs.vocabulary).tokens(of: document)
        tree = ClauseTree(document)
        passages = PassageTable(document, stream: stream, tree: tree)
        annotations = Annotations(
            document, stream: stream, tree: tree, passages: passages, packs: packs)
        languages = TextLanguages.languages(of: stream)
        let matcher = Matcher(
            packs: packs, stream: stream, passages: passages, tree: tree, marks: annotations.marks,
            languages: languages)
        var matches = MatchList()
        for (index, sentence) in stream.sentences.enumerated() {
            // A single word says something only with what leads into it, as a cell's figure does.
            guard document.blocks[sentence.block].kind != .heading,
                sentence.tokens.count > 1 || passages.leads[index] >= 0
            else { continue }
            switch passages.parts[index] {
            case .contents, .signature: continue
            default: matcher.matches(inSentence: index, scratch: &scratch, into: &matches)
            }
        }
        self.matches = matches
    }
}
