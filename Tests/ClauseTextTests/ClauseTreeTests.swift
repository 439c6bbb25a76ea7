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

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let outline: [String]
        var testDescription: String { name }
    }

    static let numbering: [Case] = [
        Case(
            name: "dotted numbers nest by their path",
            text: """
                14. AUDIT

                14.1 Records. The Supplier shall keep records.

                14.2 Access. The Customer may on notice:

                (a) enter the premises;

                (b) inspect, in particular:

                (i) logs;

                (ii) registers; and

                (c) copy records.

                15. TERM

                15.1 Start. This Agreement starts on signature.
                """,
            outline: [
                "14 AUDIT", "  14.1 Records", "  14.2 Access", "    14.2(a)", "    14.2(b)",
                "      14.2(b)(i)", "      14.2(b)(ii)", "    14.2(c)", "15 TERM", "  15.1 Start",
            ]),
        Case(
            name: "the letter i after h goes on with letters when j follows",
            text: """
                1. Duties. The Supplier shall:

                (f) file;

                (g) give;

                (h) hold;

                (i) inform;

                (j) join.
                """,
            outline: ["1 Duties", "  1(f)", "  1(g)", "  1(h)", "  1(i)", "  1(j)"]),
        Case(
            name: "a Roman one after h opens a list when two follows",
            text: """
                1. Duties. The Supplier shall:

                (g) give;

                (h) hold the following:

                (i) books;

                (ii) records; and

                (i) inform the Customer;

                (j) join.
                """,
            outline: [
                "1 Duties", "  1(g)", "  1(h)", "    1(h)(i)", "    1(h)(ii)", "  1(i)", "  1(j)",
            ]),
        Case(
            name: "sections lie within articles",
            text: """
                ARTICLE IV
                AUDIT

                Section 4.1 Records. The Supplier shall keep books.

                Section 4.2 Inspection. The Bank may inspect them.

                ARTICLE V
                TERM

                Section 5.1 Duration. Three years.
                """,
            outline: [
                "ARTICLE IV AUDIT", "  Section 4.1 Records", "  Section 4.2 Inspection",
                "ARTICLE V TERM",
                "  Section 5.1 Duration",
            ]),
        Case(
            name: "paragraphs of a schedule are cited with it",
            text: """
                1. Services. The Supplier performs the Services.

                2. Fees. The Customer pays the Fees.

                Schedule 2
                Service Levels

                1. Uptime. The service is up.

                4. Reports

                (a) monthly reports are due.
                """,
            outline: [
                "1 Services", "2 Fees", "Schedule 2 Service Levels",
                "  Schedule 2, paragraph 1 Uptime",
                "  Schedule 2, paragraph 4 Reports", "    Schedule 2, paragraph 4(a)",
            ]),
        Case(
            name: "Chinese articles hold bracketed items",
            text: """
                第一條 服務範圍

                乙方應提供以下服務：

                （一）系統維護；

                （二）數據備份。

                第二條 審計

                甲方有權審計乙方的記錄。

                附件一

                服務水平
                """,
            outline: [
                "第一條 服務範圍", "  第一條（一）", "  第一條（二）", "第二條 審計", "附件一 服務水平",
            ]),
        Case(
            name: "Chinese main numbers with a comma hold Arabic ones",
            text: """
                一、服務內容

                1. 乙方提供系統維護。

                2. 乙方提供數據備份。

                二、費用

                甲方每月支付費用。
                """,
            outline: ["一 服務內容", "  一(1)", "  一(2)", "二 費用"]),
        Case(
            name: "Portuguese clauses are cited with number and letter",
            text: """
                Cláusula 1.ª
                Objecto

                1. O Prestador presta os serviços.

                2. O Prestador deve:

                a) manter registos;

                b) permitir auditorias.

                Cláusula 2.ª
                Prazo

                O contrato vigora por três anos.
                """,
            outline: [
                "Cláusula 1.ª Objecto", "  Cláusula 1.ª, n.º 1", "  Cláusula 1.ª, n.º 2",
                "    Cláusula 1.ª, n.º 2, alínea a)", "    Cláusula 1.ª, n.º 2, alínea b)",
                "Cláusula 2.ª Prazo",
            ]),
        Case(
            name: "a list numbered like the clauses stays inside its clause",
            text: """
                7. FEES. The following fees are due:

                1. set-up fees;

                2. monthly fees;

                3. exit fees.

                8. TAXES. All fees are net of taxes.
                """,
            outline: ["7 FEES", "  7.1", "  7.2", "  7.3", "8 TAXES"]),
        Case(
            name: "a clause whose number was lost does not break the row",
            text: """
                1. SCOPE. The Supplier works. 2. TERM. It lasts a year. 4. FEES. Fees are due. 5. LAW. Hong Kong law applies.
                """,
            outline: ["1 SCOPE", "2 TERM", "4 FEES", "5 LAW"]),
        Case(
            name: "headings without numbers enclose what follows them",
            text: """
                Audit Rights

                The Customer may audit the Supplier at any time during the term of this Agreement.

                Term and Termination

                This Agreement lasts three years and may be ended by either party for material breach.
                """,
            outline: ["- Audit Rights", "- Term and Termination"]),
    ]

    @Test(arguments: numbering) func nestsAsAReaderCites(_ row: Case) {
        #expect(outline(row.text) == row.outline)
    }

    static let markdown: [Case] = [
        Case(
            name: "nested ordered lists are cited with dots",
            text: """
                # Service Level Agreement

                1. **Uptime.** The service is up.
                    1. **Target.** 99.9 percent.
                    2. **Measurement.** Monthly.
                2. **Credits.** Credits are due.
                """,
            outline: ["1 Uptime", "  1.1 Target", "  1.2 Measurement", "2 Credits"]),
        Case(
            name: "heading levels nest unnumbered headings",
            text: """
                # Terms of Service

                ## Security

                ### Encryption

                Data is encrypted.

                ## Audit

                Audits are yearly.
                """,
            outline: ["- Security", "  - Encryption", "- Audit"]),
        Case(
            name: "main numbers that restart below letters are cited with them",
            text: """
                ## A. Account

                ### 1. Control

                You control it.

                ### 2. Security

                You keep it safe.

                ## B. Payment

                ### 1. Pricing

                Prices are listed.
                """,
            outline: ["A Account", "  A.1 Control", "  A.2 Security", "B Payment", "  B.1 Pricing"]),
        Case(
            name: "emphasis around a number does not hide it",
            text: """
                **5. Data.**

                **5.1.** Use of Data. The Provider uses it.

                **5.2) Security.** The Provider protects it.
                """,
            outline: ["5 Data", "  5.1 Use of Data", "  5.2 Security"]),
    ]

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

    @Test func readersLabelsAndLevelsAreEnough() {
        var builder = BlockBuilder()
        builder.append(.heading, "1. Audit".utf8, labelLength: 2, level: 1)
        builder.append(.listItem, "(a) records".utf8, labelLength: 3, level: 2)
        builder.append(.listItem, "(i) books".utf8, labelLength: 3, level: 3)
        builder.append(.listItem, "(b) premises".utf8, labelLength: 3, level: 2)
        let document = builder.document(format: .docx)
        #expect(ClauseTree(document).clauses.map(\.number) == ["1", "1(a)", "1(a)(i)", "1(b)"])
    }

    @Test func numbersTypedIntoAWordFileAreRead() {
        var builder = BlockBuilder()
        builder.append(.paragraph, "3. Audit".utf8)
        builder.append(.paragraph, "3.1 The Customer may audit.".utf8)
        let document = builder.document(format: .docx)
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
