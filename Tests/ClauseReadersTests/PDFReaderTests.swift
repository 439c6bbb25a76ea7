import ClauseText
import Foundation
import TestSupport
import Testing

@testable import ClauseReaders

private func has(_ program: KnownProgram) -> Bool {
    program.path(in: ReadOptions.standardSearchPath) != nil
}

@Suite(.enabled(if: has(.mutool) || has(.pdftotext))) struct PDFReaderTests {
    private func read(
        _ pages: [[SmallPDF.Line]], options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Document {
        let document = try DocumentReader.read(
            SmallPDF(pages: pages).bytes, name: "a.pdf", options: options)
        #expect(document.format == .pdf)
        #expect(faults(document) == [])
        return document
    }

    /// Lines of running text as wide as the column of the tests.
    static let prose = [
        "The Supplier shall permit the Bank and its auditors to inspect the records that the",
        "Supplier keeps of the Services, and shall answer all questions that the auditors put",
        "without delay. The Bank shall give ten days notice of each visit in writing, unless an",
        "incident has happened.",
    ]

    @Test func makesParagraphsOfLines() throws {
        let lines =
            SmallPDF.lines(Self.prose)
            + SmallPDF.lines(
                [
                    "(a) The first item of this list is as long as a whole line of the page is wide;",
                    "(b) the second.",
                ], y: 640)
        #expect(
            dump(try read([lines])) == [
                "[paragraph p1] \(Self.prose.joined(separator: " "))",
                "[list-item p1] <(a)> The first item of this list is as long as a whole line of the page is wide;",
                "[list-item p1] <(b)> the second.",
            ])
    }

    @Test func doesNotTakeAReferenceAtALineStartForANumber() throws {
        let lines = SmallPDF.lines([
            "Nothing in this Agreement limits the rights of the Bank that are granted under Clause",
            "14.2 or under any law that applies to the Services.",
        ])
        #expect(dump(try read([lines])).count == 1)
    }

    @Test(.enabled(if: has(.mutool))) func takesBoldLinesForHeadings() throws {
        let lines =
            [SmallPDF.Line(y: 720, isBold: true, text: "14. Audit")]
            + SmallPDF.lines(Self.prose, y: 706)
        #expect(dump(try read([lines])).first == "[heading p1] <14.> Audit")
    }

    @Test func setsRunningHeadersFootersAndPageNumbersApart() throws {
        let pages = (1...4).map { page in
            [SmallPDF.Line(y: 800, text: "Outsourcing Agreement - Confidential")]
                + SmallPDF.lines([
                    "\(["One", "Two", "Three", "Four"][page - 1]) is what this page speaks of."
                ])
                + [SmallPDF.Line(x: 290, y: 40, text: "Page \(page) of 4")]
        }
        let document = try read(pages)
        #expect(
            dump(document).prefix(4) == [
                "[page-margin p1] Outsourcing Agreement - Confidential",
                "[paragraph p1] One is what this page speaks of.", "[page-margin p1] Page 1 of 4",
                "[page-margin p2] Outsourcing Agreement - Confidential",
            ])
        #expect(document.blocks.count == 12)
        #expect(document.pageStarts.count == 4)
    }

    @Test func takesPageNumbersThatAConversionLeftOutOfTheFlow() throws {
        var lines: [SmallPDF.Line] = []
        for page in 1...4 {
            lines += SmallPDF.lines(Array(Self.prose[..<2]), y: 780 - 120 * page)
            lines += SmallPDF.lines(["- \(page) -"], x: 290, y: 750 - 120 * page)
            lines += SmallPDF.lines(Array(Self.prose[2...]), y: 730 - 120 * page)
        }
        let document = try read([lines])
        #expect(document.blocks.count { $0.kind == .pageMargin } == 4)
        #expect(document.blocks.count { $0.isContinuation } == 4)
    }

    @Test func keepsWhatRecursInTheMiddleOfPages() throws {
        let pages = (1...4).map { _ in
            SmallPDF.lines(["First line of the page, unlike others \(UUID().uuidString)"], y: 800)
                + SmallPDF.lines(["Intentionally left blank."], y: 400)
                + SmallPDF.lines(
                    ["Last line of the page, unlike others \(UUID().uuidString)"], y: 40)
        }
        #expect(!(try read(pages)).blocks.contains { $0.kind == .pageMargin })
    }

    @Test func keepsHeadersAndFootersOutOfTheSentencesAcrossPages() throws {
        let pages = (0..<4).map { page in
            [SmallPDF.Line(y: 800, text: "Outsourcing Agreement - Confidential")]
                + SmallPDF.lines(Array(Self.prose[(page % 2 * 2)..<(page % 2 * 2 + 2)]))
                + [SmallPDF.Line(x: 290, y: 40, text: "\(page + 1)")]
        }
        #expect(
            dump(try read(pages)).prefix(5) == [
                "[page-margin p1] Outsourcing Agreement - Confidential",
                "[paragraph p1] \(Self.prose[..<2].joined(separator: " "))",
                "[paragraph p2 goes on] \(Self.prose[2...].joined(separator: " "))",
                "[page-margin p2] 1", "[page-margin p2] Outsourcing Agreement - Confidential",
            ])
    }

    @Test func itemsAndWhatFollowsThemAreToldByTheirIndent() throws {
        let lines =
            SmallPDF.lines(["3.2 The Supplier shall at its own cost and at all times:"])
            + SmallPDF.lines(["(a) keep records; and", "(b) show them."], x: 108, y: 680)
            + SmallPDF.lines(
                ["Records are kept for seven years after the end of the Services."], y: 630)
        let document = try read([lines])
        let tree = ClauseTree(document)
        #expect(tree.clauses.map(\.number) == ["3.2", "3.2(a)", "3.2(b)"])
        #expect(tree.clauseOfBlock == [0, 1, 2, 0])
    }

    @Test func partsANumberFromTheTextThatTouchesIt() throws {
        let lines = [
            SmallPDF.Line(x: 72, y: 700, text: "58."),
            SmallPDF.Line(x: 85, y: 700, text: "A Participant is not liable for a mistake."),
        ]
        #expect(
            dump(try read([lines])) == [
                "[paragraph p1] <58.> A Participant is not liable for a mistake."
            ])
    }

    @Test func goesOnAcrossPages() throws {
        let pages = [
            SmallPDF.lines(Array(Self.prose[..<2])), SmallPDF.lines(Array(Self.prose[2...])),
        ]
        #expect(
            dump(try read(pages)) == [
                "[paragraph p1] \(Self.prose[..<2].joined(separator: " "))",
                "[paragraph p2 goes on] \(Self.prose[2...].joined(separator: " "))",
            ])
    }

    @Test func mendsWordsCutAtLineEnds() throws {
        let lines = SmallPDF.lines([
            "The performance of the Services by a third-party provider is measured, and the perfor-",
            "mance of each third-",
            "party provider is reported, as is every non-",
            "compliance with this Agreement.",
        ])
        let text = dump(try read([lines])).joined()
        #expect(text.contains("the performance of each third-party provider"))
        #expect(text.contains("non-compliance"))
    }

    @Test func readsColumnsOneAfterTheOther() throws {
        let left = (1...12).map { "left column line \($0) is full of words here" }
        let right = (1...12).map { "right column line \($0) is full of words too" }
        let lines =
            [
                SmallPDF.Line(
                    x: 72, y: 740,
                    text: "A title that runs across both of the columns, from the left to the right"
                )
            ]
            + zip(SmallPDF.lines(left), SmallPDF.lines(right, x: 320)).flatMap { [$0, $1] }
        let text = dump(try read([lines])).joined(separator: " ")
        let order = [
            "A title", "left column line 1 ", "left column line 12", "right column line 1 ",
            "right column line 12",
        ]
        let places = order.map { text.range(of: $0)?.lowerBound }
        #expect(!places.contains(nil))
        #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
    }

    @Test func readsATableOfTermsRowByRow() throws {
        let terms = [
            "Affiliate", "Bank", "Charges", "Data", "Effective Date", "Fault", "Group", "Holiday",
        ]
        let lines = terms.enumerated().flatMap { index, term in
            [
                SmallPDF.Line(x: 72, y: 700 - 14 * index, text: term),
                SmallPDF.Line(
                    x: 220, y: 700 - 14 * index,
                    text: "means what clause \(index + 1) says that it means in this Agreement."),
            ]
        }
        let text = dump(try read([lines])).joined(separator: " ")
        #expect(text.contains("Charges means what clause 3 says"))
    }

    @Test func takesLineNumbersOut() throws {
        let texts = (0..<12).map {
            "Line with running text that has many words in it, of which this is number \($0 + 100)"
        }
        let lines =
            SmallPDF.lines(texts, x: 100, leading: 24)
            + SmallPDF.lines((1...12).map { "\($0)" }, x: 60, leading: 24)
        let document = try read([lines])
        let body = document.blocks.filter { $0.kind != .pageMargin }.map { document.text($0.span) }
        #expect(body.joined(separator: " ") == texts.joined(separator: " "))
    }

    @Test(.enabled(if: has(.mutool))) func setsFootnotesApartAndGoesOnAfterThem() throws {
        let note = SmallPDF.Line(
            y: 60, size: 7, text: "1 A note on what this page says of the Services.")
        let pages = [
            SmallPDF.lines(Array(Self.prose[..<2])) + [note],
            SmallPDF.lines(Array(Self.prose[2...])),
        ]
        #expect(
            dump(try read(pages)) == [
                "[paragraph p1] \(Self.prose[..<2].joined(separator: " "))",
                "[paragraph p2 goes on] \(Self.prose[2...].joined(separator: " "))",
                "[footnote p2] 1 A note on what this page says of the Services.",
            ])
    }

    @Test func takesLinesThatEndWithPageNumbersForContents() throws {
        let entries = ["1. Definitions", "2. Services", "3. Audit", "4. Exit"]
        let lines = entries.enumerated().flatMap { index, entry in
            [
                SmallPDF.Line(x: 72, y: 700 - 14 * index, text: entry),
                SmallPDF.Line(x: 500, y: 700 - 14 * index, text: "\(index + 3)"),
            ]
        }
        let document = try read([lines + SmallPDF.lines(Self.prose, y: 500)])
        #expect(dump(document).prefix(4).allSatisfy { $0.hasPrefix("[contents p1]") })
        #expect(document.blocks.last?.kind == .paragraph)
    }

    @Test func partsDefinitionsOfAList() throws {
        let lines = SmallPDF.lines([
            "\"Affiliate\" means every company that controls the Bank or that the Bank controls in fact.",
            "\"Bank\" means the bank that is named on the first page of this Agreement, with its heirs.",
        ])
        #expect(dump(try read([lines])).count == 2)
    }

    @Test func namesAPageWithoutText() throws {
        let page = SmallPDF.lines(Self.prose)
        let document = try read([page, [], page])
        #expect(document.notices.map(\.kind) == [.emptyPage])
        #expect(document.notices.first?.message.contains("page 2") == true)
        #expect(document.pageStarts.count == 3)
    }

    @Test func saysThatAScanNeedsOCR() {
        #expect(throws: ReadError.needsOCR(pages: [1, 3], count: 3)) {
            try read([[], SmallPDF.lines(Self.prose), []])
        }
    }

    @Test func takesAStampOnEveryPageForNoText() {
        let stamp = [SmallPDF.Line(y: 20, text: "Scanned 2024")]
        #expect(throws: ReadError.needsOCR(pages: [1, 2, 3, 4], count: 4)) {
            try read([stamp, stamp, stamp, stamp])
        }
    }

    @Test func saysThatAFileIsEncrypted() {
        var pdf = SmallPDF(pages: [SmallPDF.lines(Self.prose)])
        let key = String(repeating: "5A", count: 32)
        pdf.trailer =
            "/ID [<\(key)> <\(key)>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>"
        #expect(throws: ReadError.encrypted(format: "PDF")) {
            try DocumentReader.read(pdf.bytes, name: "a.pdf")
        }
    }

    @Test func namesTheProgramsThatAreMissing() {
        #expect(
            throws: ReadError.missingProgram(
                name: "mutool or pdftotext", install: KnownProgram.mutool.installHint)
        ) { try read([SmallPDF.lines(Self.prose)], options: ReadOptions(searchPath: [])) }
    }

    @Test(.enabled(if: has(.mutool) && has(.pdftotext))) func bothProgramsGiveTheSameText() throws {
        let path = try #require(KnownProgram.pdftotext.path(in: ReadOptions.standardSearchPath))
        try TemporaryFolder.with { folder throws(ReadError) in
            try? FileManager.default.createSymbolicLink(
                atPath: folder.file("pdftotext"), withDestinationPath: path)
            let pages = [SmallPDF.lines(Self.prose), SmallPDF.lines(Self.prose.reversed())]
            let other = try read(pages, options: ReadOptions(searchPath: [folder.path]))
            #expect(dump(other) == dump(try read(pages)))
        }
    }

    @Test func readsOrRefusesDamagedFiles() {
        let whole = SmallPDF(pages: [SmallPDF.lines(Self.prose), SmallPDF.lines(Self.prose)]).bytes
        var generator = SeededGenerator(seed: 7)
        for round in 0..<30 {
            var bytes = whole
            if round < 10 {
                bytes.removeLast(bytes.count * round / 10)
            } else {
                for _ in 0..<20 {
                    bytes[Int.random(in: 9..<bytes.count, using: &generator)] = UInt8.random(
                        in: 0...255, using: &generator)
                }
            }
            do throws(ReadError) {
                #expect(faults(try DocumentReader.read(bytes, name: "a.pdf")) == [])
            } catch {
                #expect(!error.description.isEmpty)
            }
        }
    }
}
