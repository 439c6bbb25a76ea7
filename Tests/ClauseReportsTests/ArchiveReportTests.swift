import ClauseReports
import ClauseReview
import Testing
import ZipArchive

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
        let book = try Self.workbook(documents: 3)
        let reader = try ZipReader(book)
        let parts = Dictionary(
            uniqueKeysWithValues: try reader.members.map {
                ($0.name, String(decoding: try reader.data(of: $0), as: UTF8.self))
            })
        let matrix = try #require(parts["xl/worksheets/sheet1.xml"])
        let gaps = try #require(parts["xl/worksheets/sheet2.xml"])
        #expect(matrix.split(separator: "<row ").count == 1 + 4)
        #expect(gaps.split(separator: "<row ").count == 1 + 4)
        for sheet in [matrix, gaps] {
            #expect(!sheet.contains("<f>"))
            #expect(sheet.contains("=HYPERLINK(&quot;http"))
        }
        // What every row says is there once.
        let texts = try #require(parts["xl/sharedStrings.xml"])
        #expect(texts.contains(">=cmd|&#39;/c calc&#39;!A1<"))
        #expect(!gaps.contains("=cmd"))
        #expect(try Self.workbook(documents: 3) == book)
    }

    @Test func aWorkbookIsGivenAsItGrows() throws {
        var book = try ArchiveWorkbook(requirements: [Self.requirement])
        var largest = 0
        var whole = 0
        try book.begin(.gaps)
        for number in 0..<4000 {
            var document = Self.document
            document.path = "\(number &* number)"
            try book.add(document)
            let part = book.take().count
            largest = max(largest, part)
            whole += part
        }
        #expect(largest * 4 < whole)
    }

    private static func workbook(documents: Int) throws -> [UInt8] {
        var book = try ArchiveWorkbook(requirements: [requirement])
        var bytes: [UInt8] = []
        for sheet in ArchiveWorkbook.Sheet.allCases {
            try book.begin(sheet)
            for _ in 0..<documents { try book.add(document) }
            bytes += book.take()
        }
        try book.finish()
        return bytes + book.take()
    }
}
