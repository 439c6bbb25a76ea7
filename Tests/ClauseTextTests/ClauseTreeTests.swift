import ClauseText
import Testing

/// Reads texts written for these tests and compares the clause tree's dump.
@Suite struct ClauseTreeTests {
    private func document(_ text: String, format: Document.Format = .text) -> Document {
        let bytes = Array(text.utf8)
        let found =
            format == .markdown
            ? MarkdownBlocks.blocks(of: bytes) : PlainTextBlocks.blocks(of: bytes)
        return Document(
            bytes: bytes, blocks: found.blocks, pageStarts: found.pageStarts, format: format)
    }

    /// Numbers and headings alone, a clause a line, indented by depth.
    private func outline(_ text: String, format: Document.Format = .text) -> [String] {
        let document = document(text, format: format)
        return ClauseTree(document).dump(document, width: 0).split(separator: "\n").map {
            let line = String($0).split(separator: "|", omittingEmptySubsequences: false)
            let indent = line[0].prefix { $0 == " " }
            let number = line[0].split(separator: " ").joined(separator: " ")
            let heading = line[1].split(separator: " ").joined(separator: " ")
            return heading == "-" ? indent + number : "\(indent)\(number) \(heading)"
        }
    }

    private func part(of words: String, in text: String) -> ClauseTree.Part? {
        let document = document(text)
        let tree = ClauseTree(document)
        let index = document.blocks.firstIndex { document.text($0.span).contains(words) }
        return index.map { tree.partOfBlock[$0] }
    }

    @Test(arguments: numbering) func nestsAsAReaderCites(_ row: Case) {
        #expect(outline(row.text) == row.outline)
    }

    @Test(arguments: markdown) func nestsMarkdown(_ row: Case) {
        #expect(outline(row.text, format: .markdown) == row.outline)
    }

    @Test func aGiantParagraphIsCutAtItsRowsOfNumbers() {
        let text =
            "EXHIBIT 10.2 MASTER AGREEMENT This agreement is made by A and B. 1. PURPOSE. (a) The Company retains the "
            + "Contractor under Section 4. The Contractor agrees. (b) The Contractor shall (i) obey, (ii) report and "
            + "(iii) repair. 2. TERM. The term is 3.5 years from signing. 3. FEES. Fees are set out in Exhibit 2. "
            + "They are due monthly. 4. LAW. New York law governs."
        #expect(
            outline(text) == ["1 PURPOSE", "  1(a)", "  1(b)", "2 TERM", "3 FEES", "4 LAW"])
    }

    @Test func headingsLeadFromTheClauseToTheRoot() throws {
        let document = document(
            "5. AUDIT\n\n5.1 Records. The Supplier keeps records.\n\n(a) for ten years;\n\n(b) in Macao.\n"
        )
        let tree = ClauseTree(document)
        let index = try #require(tree.clauses.firstIndex { $0.number == "5.1(b)" })
        #expect(tree.headings(of: index).map { document.text($0) } == ["Records", "AUDIT"])
        #expect(tree.headings(of: 99).isEmpty)
    }

    @Test func partsOfAnAgreementAreToldApart() {
        let text = """
            OUTSOURCING AGREEMENT

            This Agreement is made between Harbour Life Limited (the "Customer") and Vela Systems Limited (the "Supplier").

            WHEREAS

            (A) the Customer sells insurance; and

            (B) the Supplier runs data centres.

            NOW, THEREFORE, the parties agree as follows:

            1. Definitions

            "Data" means the data of the Customer's policyholders.

            2. Services

            The Supplier shall host the Data in Hong Kong and shall keep it safe at all times.

            IN WITNESS WHEREOF the parties have signed.

            By: ______________________

            SCHEDULE 1
            Service Levels

            The service shall be available for 99.9 percent of each month.

            SCHEDULE 2
            Form of Notice

            We refer to the agreement and give notice of change.
            """
        #expect(part(of: "is made between", in: text) == .front)
        #expect(part(of: "sells insurance", in: text) == .recital)
        #expect(part(of: "\"Data\" means", in: text) == .definitions)
        #expect(part(of: "shall host", in: text) == .body)
        #expect(part(of: "By: ____", in: text) == .signature)
        #expect(part(of: "99.9 percent", in: text) == .schedule)
        #expect(part(of: "We refer to", in: text) == .form)
    }

    @Test
    func
        `an agreement made inside a provision does not turn the provisions before it into recitals`()
    {
        let text = """
            HOSTING TERMS

            Preamble

            The provider runs a platform for websites of its clients in Europe.

            1 SCOPE

            The provider shall host the website and store its data in Macao.

            2 CHANGES

            2.1 Where it is agreed in writing, the provider shall extend the storage.
            """
        #expect(part(of: "runs a platform", in: text) == .recital)
        #expect(part(of: "shall host", in: text) == .body)
    }

    @Test(arguments: [
        ("2.1 Uptime: 99.9% in each month", Block.Kind.paragraph),
        ("6. TERM: May 1, 2024 to April 30, 2027", .paragraph),
        ("6. TERM AND TERMINATION", .heading),
        (
            "THE PLATFORM IS SUPPLIED AS IT STANDS WITHOUT WARRANTY OF ANY KIND AND SUPPLIER HEREBY",
            .paragraph
        ),
        ("LIMITATION OF LIABILITY AND DISCLAIMER OF WARRANTIES", .heading),
    ])
    func `a line that says something is no heading`(line: String, kind: Block.Kind) {
        let text =
            "\(line)\n\nThe Supplier shall keep the service available, and shall tell the Customer when it is not.\n"
        let blocks = PlainTextBlocks.blocks(of: Array(text.utf8)).blocks
        #expect(blocks.first?.kind == kind)
    }

    @Test func readersLabelsAndLevelsAreEnough() {
        var builder = BlockBuilder()
        builder.append(.heading, "1. Audit".utf8, labelLength: 2, level: 1)
        builder.append(.listItem, "(a) records".utf8, labelLength: 3, level: 2)
        builder.append(.listItem, "(i) books".utf8, labelLength: 3, level: 3)
        builder.append(.listItem, "(b) premises".utf8, labelLength: 3, level: 2)
        let document = builder.document(format: .docx)
        #expect(ClauseTree(document).clauses.map(\.number) == ["1", "1(a)", "1(a)(i)", "1(b)"])
    }

    @Test func recitalsOfAnAnnexedAgreementAreNoItemsOfTheParties() {
        let text = """
            1. Services

            The Supplier shall provide the Services to the Bank as this Agreement says.

            SCHEDULE 1

            (1) Alpha Limited, whose registered office is in Hong Kong; and

            (2) Beta Limited, whose registered office is in Macao.

            Background:

            (A) Alpha keeps code in escrow.

            (B) Beta holds it.
            """
        #expect(outline(text).suffix(2).map { $0.contains("(2)") } == [false, false])
    }

    @Test func sentencesThatBeginWithALatinNameAreNoHeadings() {
        let text = """
            第三條　服務

            3.1 ABC須向機構提供服務，並須遵守本協議的各項規定。

            3.2 ABC不得轉讓本協議。
            """
        #expect(outline(text) == ["第三條 服務", "  3.1", "  3.2"])
    }

    @Test func numbersTypedIntoAWordFileAreRead() {
        var builder = BlockBuilder()
        builder.append(.paragraph, "3. Audit".utf8)
        builder.append(.paragraph, "3.1 The Customer may audit.".utf8)
        let document = builder.document(format: .docx).withTypedNumbers()
        #expect(ClauseTree(document).clauses.map(\.number) == ["3", "3.1"])
    }
}

extension ClauseTreeTests {
    @Test func anAgreementSetAsATableHasItsClauses() {
        var builder = BlockBuilder()
        for row in [
            ("1. Services of the Supplier to the Bank", "一、供應商向銀行提供的服務內容"),
            ("1.1 The Supplier keeps records of the services.", "1.1 供應商須保存所有服務的記錄。"),
            ("2. Audit of the Supplier by the Bank", "二、銀行對供應商進行的審計工作"),
        ] {
            builder.append(.tableCell, row.0.utf8)
            builder.append(.tableCell, row.1.utf8)
        }
        let document = builder.document(format: .docx)
        let numbers = ClauseTree(document).clauses.map(\.number)
        #expect(numbers.filter { $0 == "1.1" }.count == 2)
        #expect(numbers.contains("1") && numbers.contains("2"))
    }

    @Test func figuresInTablesAreNoClauses() {
        var builder = BlockBuilder()
        builder.append(.heading, "1. Fees".utf8, labelLength: 2, level: 1)
        builder.append(
            .paragraph, "The fees below are due each month in arrears and are net of tax.".utf8)
        builder.append(.tableCell, "2. Premium support for all users of it".utf8)
        builder.append(.tableCell, "1.5".utf8)
        #expect(ClauseTree(builder.document(format: .docx)).clauses.map(\.number) == ["1"])
    }
}

extension ClauseTreeTests {
    @Test func definitionsBetweenListsBelongToTheClauseNotToTheListBefore() {
        let document = document(
            """
            1.1 Definitions. In this Agreement:

            "Breach" means: (i) a loss of data; (ii) a failure to report it.

            "Cure" means a remedy that the Customer accepts in writing.

            "Delay" means: (i) a late start; (ii) a late end.
            """)
        let tree = ClauseTree(document)
        let index = document.blocks.firstIndex { document.text($0.span).hasPrefix("\"Cure\"") }
        #expect(index.map { tree.number(ofBlock: $0) } == "1.1")
        #expect(tree.clauses.map(\.number) == ["1.1", "1.1(i)", "1.1(ii)", "1.1(i)", "1.1(ii)"])
    }
}
