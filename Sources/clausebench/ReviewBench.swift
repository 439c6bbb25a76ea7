import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText

/// Reviews a text from its bytes to the JSON report.
struct ReviewBench {
    let packs: CompiledPacks
    let bench: Bench

    /// Times the review of a text.
    ///
    /// - Parameter expects: an element that must be found before anything is timed.
    func run(_ name: String, text: [UInt8], expects element: String? = nil) {
        let reviewer = Reviewer(packs: packs)
        var scratch = MatchScratch(for: packs)
        if let element {
            let review = self.review(text, reviewer: reviewer, scratch: &scratch)
            guard review.elements.contains(where: { $0.id == element && $0.status == .present })
            else {
                print("\(name): \(element) not found, not timed")
                return
            }
        }
        bench.measure(name, bytes: text.count) {
            ReviewReport.json(review(text, reviewer: reviewer, scratch: &scratch)).count
        }
    }

    private func review(_ text: [UInt8], reviewer: Reviewer, scratch: inout MatchScratch) -> Review
    {
        let decoded = TextDecoder.decode(text)
        let found = PlainTextBlocks.blocks(of: decoded.bytes)
        let document = Document(
            bytes: decoded.bytes, blocks: found.blocks, pageStarts: found.pageStarts, format: .text)
        return reviewer.review(
            [
                .init(
                    path: "bench", sha256: SHA256.hex(text), byteCount: text.count,
                    document: document)
            ],
            scratch: &scratch)
    }
}
