import ClauseText
import TestSupport
import Testing

/// Random and mangled texts: nothing traps, spans stay in bounds and ascend, trees are trees.
@Suite struct HostileTextTests {
    private func check(_ input: [UInt8], format: Document.Format) {
        let decoded = TextDecoder.decode(input)
        #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
        let found =
            format == .markdown
            ? MarkdownBlocks.blocks(of: decoded.bytes) : PlainTextBlocks.blocks(of: decoded.bytes)
        var end: Int32 = 0
        for block in found.blocks {
            #expect(block.span.start >= end && !block.span.isEmpty)
            #expect(block.label.map { block.span.contains($0) } ?? true)
            end = block.span.end
        }
        #expect(Int(end) <= decoded.bytes.count)
        #expect(found.pageStarts == found.pageStarts.sorted())
        let document = Document(
            bytes: decoded.bytes, blocks: found.blocks, pageStarts: found.pageStarts, format: format
        )
        let tree = ClauseTree(document)
        #expect(
            tree.clauseOfBlock.count == found.blocks.count
                && tree.partOfBlock.count == found.blocks.count)
        for (index, clause) in tree.clauses.enumerated() {
            #expect(clause.parent.map { $0 < index } ?? true)
            #expect(clause.blocks.upperBound <= found.blocks.count && !clause.blocks.isEmpty)
            #expect(clause.heading.map { clause.span.contains($0) } ?? true)
            if let parent = clause.parent {
                #expect(tree.clauses[parent].span.contains(clause.span))
            }
        }
        // Text that is not blank lies in blocks, but for the markup of Markdown.
        if format == .text {
            var covered = [Bool](repeating: false, count: decoded.bytes.count)
            for block in found.blocks { for index in block.span.range { covered[index] = true } }
            let lost = decoded.bytes.indices.filter { !covered[$0] && decoded.bytes[$0] > 0x20 }
            // No-break and ideographic spaces are blank.
            #expect(lost.allSatisfy { [0xC2, 0xA0, 0xE3, 0x80].contains(decoded.bytes[$0]) })
        }
    }

    @Test(arguments: 0..<60) func randomBytesNeverTrap(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<Int.random(in: 0...3_000, using: &random)).map { _ in
            UInt8.random(in: 0...255, using: &random)
        }
        check(bytes, format: seed % 2 == 0 ? .text : .markdown)
    }

    @Test(arguments: 0..<150) func randomPiecesOfAgreementsNeverTrap(seed: Int) {
        let words = [
            "1.", "2.", "3.", "(a)", "(b)", "(i)", "(ii)", "(h)", "(j)", "1.1", "1.2.3",
            "ARTICLE IV", "Section 4.2", "IV.",
            "第十二條", "（一）", "一、", "Cláusula 5.ª", "Artigo 3.º", "a)", "Schedule 2", "EXHIBIT A",
            "附件一", "•", "- ",
            "**", "_", "#", "##", "| a | b |", "|---|---|", "<span>", "</span>", "[x](#y)", "> ",
            "```", "---", "===", "Audit",
            "shall", "The Customer", "RECORDS", "means", "\"Data\"", "WHEREAS", "NOW, THEREFORE",
            "IN WITNESS WHEREOF",
            "TABLE OF CONTENTS", "....... 12", "Page 3 of 9", "-12-", "12", "\n", "\n\n",
            "\n\n\n\n", "\u{0C}", "\t", "   ",
            ".", ";", ":", "，", "。", "\u{A0}", "\u{3000}", "é", "(", ")", "（", "）", "é)", "§ 5",
            "30 days", "9.9.9.9.9.9.9.9.9",
        ]
        var random = SeededGenerator(seed: UInt64(seed) &+ 1_000)
        var text = ""
        for _ in 0..<Int.random(in: 1...400, using: &random) {
            text += words.randomElement(using: &random) ?? ""
            if Bool.random(using: &random) { text += " " }
        }
        check(Array(text.utf8), format: .text)
        check(Array(text.utf8), format: .markdown)
    }

    @Test func deepNestingIsBounded() {
        var text = ""
        for level in 1...300 {
            text += "(\(String(repeating: "i", count: level % 3 + 1))) x\n\n\(level).1.1 y\n\n"
        }
        check(Array(text.utf8), format: .text)
        check(Array(String(repeating: "> ", count: 10_000).utf8), format: .markdown)
        check(
            Array((0..<2_000).map { String(repeating: " ", count: $0) + "- x\n" }.joined().utf8),
            format: .markdown)
    }

    @Test func theSameBytesGiveTheSameTree() {
        let bytes = Array(
            String(repeating: "1. Audit. The Customer may:\n\n(a) ask;\n\n(b) look.\n\n", count: 50)
                .utf8)
        let document = Document(
            bytes: bytes, blocks: PlainTextBlocks.blocks(of: bytes).blocks, format: .text)
        #expect(ClauseTree(document).clauses == ClauseTree(document).clauses)
    }
}
