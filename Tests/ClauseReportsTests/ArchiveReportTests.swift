import ClauseReports
import ClauseReview
import Testing

@Suite struct ArchiveReportTests {
    private static let requirement = ArchiveRequirement(
        pack: "p", requirement: "p-1", title: "Audit <b>", citation: "1", basis: "seen",
        weight: "must", ask: "=cmd|'/c calc'!A1")
    private static let document = ArchiveDocument(
        path: "=HYPERLINK(\"http://example.org\")</script><script>alert(1)</script>", sha256: "00",
        outcome: "reviewed", reason: "", format: "text", bytes: 9, customer: ["@SUM(1)"],
        provider: ["-2+3"],
        findings: [
            ArchiveFinding(
                requirement: 0, verdict: .adverse,
                gaps: [Gap(element: "e", kind: .adverse, message: "+1")],
                passages: [
                    ArchivePassage(
                        ids: ["e"], isAdverse: true, clause: "1", heading: "<img src=x>", line: 1,
                        page: nil, excerpt: "</script><!-- \u{202E}\u{1B}[31m \"x\", y")
                ])
        ])

    private var page: String {
        var page = MatrixHTML(requirements: [Self.requirement], title: "A & B")
        page.add(Self.document)
        return String(decoding: page.finish(), as: UTF8.self)
    }

    @Test func noCellOfATableIsAFormula() {
        let bytes = ArchiveCSV(requirements: [Self.requirement]).rows(of: Self.document)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix("\"'=HYPERLINK(\"\"http"))
        #expect(text.contains(",'@SUM(1),'-2+3,"))
        #expect(text.contains(",'=cmd|'/c calc'!A1,"))
        #expect(!text.contains("\u{1B}"))
    }

    @Test func wordsOfAnAgreementCannotEndTheScriptOfThePage() {
        #expect(page.split(separator: "</script").count == 5)
        #expect(page.split(separator: "<script").count == 5)
        #expect(!page.contains("<img"))
        #expect(!page.contains("<!--"))
        #expect(!page.contains("\u{202E}"))
    }

    @Test func thePageNeedsNothingFromOutside() {
        #expect(page.contains("default-src 'none'"))
        #expect(!page.contains("src=\""))
        #expect(!page.contains("@import"))
        #expect(!page.contains("url("))
    }

    @Test func aWorkbookHoldsTextsAlone() throws {
        var book = ArchiveWorkbook(requirements: [Self.requirement])
        book.add(Self.document)
        let bytes = try book.finish()
        #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
        #expect(try book.finish() == bytes)
    }
}
