import ClauseText
import Foundation
import Testing

/// Reads agreements beside the checkout, where they are at hand, and compares what a person counted in them.
@Suite struct ClauseTreeCorpusTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("shared/corpora/labelled")

    private static func bytes(_ name: String) -> [UInt8]? {
        (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }

    static let hasCorpus = bytes("blueflyinc.txt") != nil

    private func tree(_ name: String) throws -> (document: Document, tree: ClauseTree) {
        let bytes = TextDecoder.decode(try #require(Self.bytes(name))).bytes
        let isMarkdown = name.hasSuffix(".md")
        let found =
            isMarkdown ? MarkdownBlocks.blocks(of: bytes) : PlainTextBlocks.blocks(of: bytes)
        let document = Document(
            bytes: bytes, blocks: found.blocks, pageStarts: found.pageStarts,
            format: isMarkdown ? .markdown : .text)
        return (document, ClauseTree(document))
    }

    @Test(
        .enabled(if: hasCorpus),
        arguments: [
            ("meritlifeinsuranceco.txt", (1...19).map { "\($0)" }),
            ("americasshoppingmallinc.txt", (1...10).map { "\($0)" }),
            ("ferroglobeplc.txt", (1...18).map { "\($0)" }),
            ("blueflyinc.txt", (1...14).map { "\($0).0" }),
            (
                "reganholdingcorp.txt",
                ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"].map {
                    "ARTICLE " + $0
                }
            ),
            ("bonterms-cloud-terms.md", (1...23).map { "\($0)" }),
            ("commonpaper-dpa.md", (1...11).map { "\($0)" }),
            ("github-corporate-terms.md", "ABCDEFGHIJKLMNOPQRST".map { "\($0)" }),
            (
                "tencent-prc-terms-zh.md",
                ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map { "第\($0)条" }
            ),
            ("tencent-cvm-sla-zh.md", (1...5).map { "\($0)" }),
            ("tencent-bh-dpa-pt.md", (1...6).map { "\($0)" }),
        ])
    func mainClausesAreAllThereInOrder(_ name: String, _ numbers: [String]) throws {
        let found = try tree(name).tree.clauses.filter { $0.parent == nil }.map(\.number)
        #expect(found.filter(numbers.contains) == numbers)
    }

    @Test(.enabled(if: hasCorpus)) func mostTextIsOperative() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        for name in names.sorted() where name.hasSuffix(".txt") || name.hasSuffix(".md") {
            let (document, tree) = try tree(name)
            var operative = 0
            for (index, block) in document.blocks.enumerated()
            where [.body, .schedule, .definitions, .form].contains(tree.partOfBlock[index]) {
                operative += block.span.count
            }
            #expect(operative * 10 >= document.bytes.count * 7, "\(name)")
        }
    }
}
