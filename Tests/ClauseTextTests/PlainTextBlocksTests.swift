import ClauseText
import TestSupport
import Testing

@Suite struct PlainTextBlocksTests {
    /// The blocks as "kind label | text", white space made plain.
    private func dump(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let found = PlainTextBlocks.blocks(of: bytes)
        let document = Document(
            bytes: bytes, blocks: found.blocks, pageStarts: found.pageStarts, format: .text)
        return found.blocks.map { block in
            let words = document.text(block.span).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            let label = block.label.map { " " + document.text($0) } ?? ""
            return block.kind.rawValue + (block.isContinuation ? "+" : "") + label + " | " + words
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let blocks: [String]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "hard-wrapped lines join and an indent starts a paragraph",
            text: """
                   The Supplier shall keep complete and accurate books and records of all
                services that it performs under this Agreement for a period of seven years.
                   The Customer may inspect those books and records at any time during the
                usual hours of business, on notice of not less than five business days.
                   The Supplier bears the cost of any inspection that shows a breach of its
                duties.
                """,
            blocks: [
                "paragraph | The Supplier shall keep complete and accurate books and records of all services "
                    + "that it performs under this Agreement for a period of seven years.",
                "paragraph | The Customer may inspect those books and records at any time during the usual "
                    + "hours of business, on notice of not less than five business days.",
                "paragraph | The Supplier bears the cost of any inspection that shows a breach of its duties.",
            ]),
        Case(
            name: "a page number cuts no sentence",
            text: """
                The Supplier shall return all data to the Customer and shall not keep any

                                                - 12 -

                copies of the data after the end of this Agreement.

                The next paragraph begins here and is a sentence of its own, long enough.
                """,
            blocks: [
                "paragraph | The Supplier shall return all data to the Customer and shall not keep any",
                "page-margin | - 12 -",
                "paragraph+ | copies of the data after the end of this Agreement.",
                "paragraph | The next paragraph begins here and is a sentence of its own, long enough.",
            ]),
        Case(
            name: "a table of contents is no text",
            text: """
                TABLE OF CONTENTS

                1. Definitions ........................ 1
                2. Audit .............................. 4
                3. Termination ........................ 9

                1. Definitions

                In this Agreement the words below have the meanings given to them here.
                """,
            blocks: [
                "contents | TABLE OF CONTENTS",
                "contents 1. | 1. Definitions ........................ 1",
                "contents 2. | 2. Audit .............................. 4",
                "contents 3. | 3. Termination ........................ 9",
                "heading 1. | 1. Definitions",
                "paragraph | In this Agreement the words below have the meanings given to them here.",
            ]),
        Case(
            name: "a number on a line of its own belongs to the text below it",
            text:
                "1.\n\nAudit Rights\n\n2.\n\nThe Customer may audit the Supplier once in each year of the term.\n",
            blocks: [
                "heading 1. | 1. Audit Rights",
                "paragraph 2. | 2. The Customer may audit the Supplier once in each year of the term.",
            ]),
        Case(
            name: "numbers torn from their paragraphs are set aside",
            text: "The term is one year.\n\n9.\n\n10.\n\n11.\n\nThe fee is due.\n",
            blocks: [
                "paragraph | The term is one year.", "page-margin | 9.", "page-margin | 10.",
                "page-margin | 11.",
                "paragraph | The fee is due.",
            ]),
        Case(
            name: "references do not begin provisions",
            text:
                "1. Fees are due under Section 2. The Customer pays them as set out in Schedule 3. It pays in "
                + "30 days. 2. Taxes are added.\n",
            blocks: [
                "paragraph 1. | 1. Fees are due under Section 2. The Customer pays them as set out in Schedule 3. "
                    + "It pays in 30 days.",
                "paragraph 2. | 2. Taxes are added.",
            ]),
        Case(
            name: "bullets and letters are items",
            text:
                "The Supplier shall:\n\n• keep records;\n\n- report; and\n\n(a) repair.\n\n(b) replace.\n",
            blocks: [
                "paragraph | The Supplier shall:", "list-item • | • keep records;",
                "list-item - | - report; and",
                "list-item (a) | (a) repair.", "list-item (b) | (b) replace.",
            ]),
        Case(
            name: "a year or an amount at the start of a line is no number",
            text:
                "30 days after notice the Agreement ends.\n\n12 March 2020 is the date of this Agreement.\n",
            blocks: [
                "paragraph | 30 days after notice the Agreement ends.",
                "paragraph | 12 March 2020 is the date of this Agreement.",
            ]),
        Case(
            name: "lists of schedules are contents",
            text:
                "Exhibit A – Price List\n\nExhibit B – Form of Order\n\nThe agreement follows here in full.\n",
            blocks: [
                "contents Exhibit A | Exhibit A – Price List",
                "contents Exhibit B | Exhibit B – Form of Order",
                "paragraph | The agreement follows here in full.",
            ]),
        Case(
            name: "a rule that runs into a heading is cut off",
            text:
                "------------------------------ 1.0 Definitions\n\nWords have the meanings given below, unless stated.\n",
            blocks: [
                "page-margin | ------------------------------", "heading 1.0 | 1.0 Definitions",
                "paragraph | Words have the meanings given below, unless stated.",
            ]),
    ]

    @Test(arguments: cases) func findsBlocks(_ row: Case) {
        #expect(dump(row.text) == row.blocks)
    }

    @Test func formFeedsStartPagesAndRunningLinesAreMargins() {
        var text = ""
        let sentences = [
            "The Supplier keeps records of all it does for the Customer.",
            "Fees are due each month in arrears and net of tax.",
            "Either party may end this agreement for material breach.",
            "The laws of Macao govern this agreement and all disputes.",
        ]
        for (index, sentence) in sentences.enumerated() {
            text += "Confidential – Vela Systems\n\n\(sentence)\n"
            text += index < 3 ? "\u{0C}" : ""
        }
        let bytes = Array(text.utf8)
        let found = PlainTextBlocks.blocks(of: bytes)
        #expect(found.pageStarts.count == 4)
        #expect(found.blocks.count { $0.kind == .pageMargin } == 4)
        #expect(found.blocks.count { $0.kind == .paragraph } == 4)
    }

    @Test func anEmptyTextHasNoBlocks() {
        #expect(PlainTextBlocks.blocks(of: []).blocks.isEmpty)
        #expect(PlainTextBlocks.blocks(of: Array(" \n\n\t\u{0C}".utf8)).blocks.isEmpty)
    }

    @Test func theLabelIsThePrintedNumber() {
        let marked = MarkedText(
            "⟦14.2⟧ The Customer may audit.\n\n⟦(a)⟧ Records are kept.\n\n⟦Schedule 2⟧\n")
        let labels = PlainTextBlocks.blocks(of: marked.bytes).blocks.compactMap { $0.label?.range }
        #expect(labels == marked.ranges)
    }
}
