import ClauseReview
import ClauseRules
import ClauseText
import Foundation
import Testing

/// Holds the accuracy on the project's own agreements, so that no later change lowers it unnoticed.
@Suite struct CorpusAccuracyTests {
    private struct Labels: Decodable {
        var document: String
        var elements: [String: [String]]
        var adverse: [String: [String]]?
    }

    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Corpus")

    /// The evaluation of the agreements in folders whose names pass a test.
    private func evaluation(_ isIncluded: (String) -> Bool) throws -> Evaluation {
        let packs = CompiledPacks(try PackLibrary.load(files: EmbeddedPacks.files))
        var scratch = MatchScratch(for: packs)
        var evaluation = Evaluation()
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path())
            .sorted()
        for folder in folders where isIncluded(folder) {
            let base = Self.corpus.appending(path: folder)
            guard let data = try? Data(contentsOf: base.appending(path: "labels.json")) else {
                continue
            }
            let labels = try JSONDecoder().decode(Labels.self, from: data)
            let bytes = [UInt8](try Data(contentsOf: base.appending(path: labels.document)))
            let isMarkdown = labels.document.hasSuffix(".md")
            let found =
                isMarkdown ? MarkdownBlocks.blocks(of: bytes) : PlainTextBlocks.blocks(of: bytes)
            let document = Document(
                bytes: bytes, blocks: found.blocks, pageStarts: found.pageStarts,
                format: isMarkdown ? .markdown : .text)
            let review = Reviewer(packs: packs).review(
                [
                    .init(
                        path: labels.document, sha256: "", byteCount: bytes.count,
                        document: document)
                ],
                scratch: &scratch)
            evaluation.add(
                review,
                labels: AgreementLabels(
                    document: folder, elements: labels.elements, adverse: labels.adverse ?? [:]),
                text: bytes)
        }
        return evaluation
    }

    @Test func `English agreements are read as labelled`() throws {
        let other = ["-zh", "-pt", "bilingual"]
        let evaluation = try evaluation { folder in !other.contains(where: folder.contains) }
        #expect(evaluation.documents >= 6)
        #expect(evaluation.total.f1 >= 0.94)
        #expect(evaluation.falseMissingRate <= 0.05)
        #expect(evaluation.overlapRate >= 0.95)
        #expect(evaluation.adverseTotal.f1 >= 0.75)
    }
}
