import ClauseReview
import ClauseRules
import ClauseText

/// Reviews short texts with the built-in packs or with a pack written in the test.
struct ExampleReview {
    private let packs: CompiledPacks
    private let options: Reviewer.Options

    /// The built-in packs.
    init(language: ReportLanguage = .english) {
        packs = EmbeddedPacks.compiled ?? CompiledPacks(Self.builtIn)
        options = Reviewer.Options(language: language)
    }

    /// An element file in the pack language, over the built-in lexicon.
    init(topic: String, ignoresDirection: Bool = false) throws {
        let lexicon = EmbeddedPacks.files.filter { $0.name.hasPrefix("lexicon/") }
        packs = CompiledPacks(
            try PackLibrary.load(files: lexicon + [("elements/example.pack", Array(topic.utf8))]))
        options = Reviewer.Options(ignoresDirection: ignoresDirection)
    }

    private static let builtIn: PackSyntax = {
        do { return try PackLibrary.load(files: EmbeddedPacks.files) } catch { return PackSyntax() }
    }()

    func review(_ text: String, blocks: [Block]? = nil) -> Review {
        let bytes = Array(text.utf8)
        let found = PlainTextBlocks.blocks(of: bytes)
        let document = Document(
            bytes: bytes, blocks: blocks ?? found.blocks, pageStarts: found.pageStarts,
            format: .text)
        var scratch = MatchScratch(for: packs)
        return Reviewer(packs: packs, options: options).review(
            [.init(path: "example.txt", sha256: "", byteCount: bytes.count, document: document)],
            scratch: &scratch)
    }

    /// The status of one element.
    func status(_ id: String, of text: String) -> ElementStatus? {
        review(text).elements.first { $0.id == id }?.status
    }
}
