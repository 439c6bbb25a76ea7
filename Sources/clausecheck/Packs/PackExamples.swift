import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText

/// Reviews the example sentences of packs: each `yes` must give evidence, no `no` may.
struct PackExamples {
    private let packs: CompiledPacks
    private let reviewer: Reviewer

    init(_ syntax: PackSyntax) {
        packs = CompiledPacks(syntax)
        reviewer = Reviewer(packs: packs)
    }

    /// Prints every example that comes out wrong, and how many were run.
    func run(_ console: Console) -> ExitStatus {
        var scratch = MatchScratch(for: packs)
        var count = 0
        var wrong = 0
        var canvas = console.canvas()
        for group in packs.groups {
            let id: String
            let patterns: PatternGroup
            switch group {
            case .element(let index):
                id = packs.syntax.elements[index].id
                patterns = packs.syntax.elements[index].patterns
            case .adverse(let index):
                id = "adverse.\(packs.syntax.adverse[index].topicID)"
                patterns = packs.syntax.adverse[index].patterns
            }
            for (examples, wanted) in [(patterns.yes, true), (patterns.no, false)] {
                for example in examples {
                    count += 1
                    guard isFound(id, in: example.text, &scratch) != wanted else { continue }
                    wrong += 1
                    let place = "\(example.location.file):\(example.location.line)"
                    let what =
                        wanted ? "a yes example gives no evidence" : "a no example gives evidence"
                    canvas.line([.init("\(place): \(id): \(what)", .bold)])
                    canvas.paragraph([.init(InertText.line(example.text))], indent: 2)
                }
            }
        }
        canvas.line([.init("\(count) examples, \(wrong) wrong")])
        console.write(canvas.bytes)
        return wrong == 0 ? .clean : .gaps
    }

    private func isFound(_ id: String, in text: String, _ scratch: inout MatchScratch) -> Bool {
        let bytes = Array(text.utf8)
        let document = Document(
            bytes: bytes, blocks: PlainTextBlocks.blocks(of: bytes).blocks, format: .text)
        let review = reviewer.review(
            [.init(path: "example", sha256: "", byteCount: bytes.count, document: document)],
            scratch: &scratch)
        if id.hasPrefix("adverse.") {
            return review.adverse.contains { "adverse.\($0.topic)" == id }
        }
        return review.elements.contains { $0.id == id && $0.status != .absent }
    }
}
