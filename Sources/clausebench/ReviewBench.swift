import ClauseReports
import ClauseReview
import ClauseRules
import ClauseText

/// Reviews texts from their bytes to the JSON report.
struct ReviewBench {
    let packs: CompiledPacks
    let bench: Bench

    /// How much longer a byte may take in the largest text than in the smallest of at least `steady` bytes.
    private static let tolerance = 2.0
    private static let steady = 500_000

    /// Times the review of a text in several sizes, and says so when the time grows faster than the text.
    func run(_ name: String, sizes: [Int], text make: (Int) -> GeneratedText) {
        var first: Double?
        var last: Double?
        for size in sizes {
            let text = make(size)
            guard let time = time(name, text) else { return }
            guard size >= Self.steady else { continue }
            last = time / Double(text.bytes.count)
            first = first ?? last
        }
        if let first, let last, last > first * Self.tolerance {
            print("\(name): the time grows faster than the text")
        }
    }

    private func time(_ name: String, _ text: GeneratedText) -> Double? {
        let reviewer = Reviewer(packs: packs)
        var scratch = MatchScratch(for: packs)
        if let mistake = mistake(in: text, reviewer: reviewer, scratch: &scratch) {
            print("\(name): \(mistake), not timed")
            return nil
        }
        return bench.measure(name, bytes: text.bytes.count) {
            ReviewReport.json(review(text, reviewer: reviewer, scratch: &scratch)).count
        }
    }

    /// What is not found in a text although it is there, or nil.
    private func mistake(
        in text: GeneratedText, reviewer: Reviewer, scratch: inout MatchScratch
    ) -> String? {
        let document = document(text)
        if let clauses = text.clauses {
            let found = ClauseTree(document).clauses.count
            if found != clauses { return "\(found) clauses instead of \(clauses)" }
        }
        if let sentences = text.sentences {
            let found = Tokenizer(packs.vocabulary).tokens(of: document).sentences.count
            if found != sentences { return "\(found) sentences instead of \(sentences)" }
        }
        guard !text.elements.isEmpty else { return nil }
        let review = review(text, reviewer: reviewer, scratch: &scratch)
        let present = Set(review.elements.filter { $0.status == .present }.map(\.id))
        return text.elements.first { !present.contains($0) }.map { "\($0) not found" }
    }

    private func document(_ text: GeneratedText) -> Document {
        let decoded = TextDecoder.decode(text.bytes)
        let found = PlainTextBlocks.blocks(of: decoded.bytes)
        return Document(
            bytes: decoded.bytes, blocks: found.blocks, pageStarts: found.pageStarts, format: .text)
    }

    private func review(
        _ text: GeneratedText, reviewer: Reviewer, scratch: inout MatchScratch
    ) -> Review {
        let source = Reviewer.Source(
            path: "bench", sha256: SHA256.hex(text.bytes), byteCount: text.bytes.count,
            document: document(text))
        return reviewer.review([source], scratch: &scratch)
    }
}
