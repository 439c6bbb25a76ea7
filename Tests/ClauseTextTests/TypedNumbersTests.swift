import Testing

@testable import ClauseText

/// The numbers that authors type into files whose source tells paragraphs.
struct TypedNumbersTests {
    private func dump(_ pieces: [(Block.Kind, String)], format: Document.Format = .pdf) -> [String]
    {
        var builder = BlockBuilder()
        for (kind, text) in pieces { builder.append(kind, text.utf8) }
        let document = builder.document(format: format).withTypedNumbers()
        return document.blocks.map { block in
            let label = block.label.map { "<\(document.text($0))> " } ?? ""
            let start = block.label?.end ?? block.span.start
            let text = document.text(TextSpan(start: start, end: block.span.end))
            return "\(block.kind.rawValue): \(label)\(text.drop { $0 == " " })"
        }
    }

    @Test func itemsGetTheirNumbers() {
        let found = dump([
            (.paragraph, "4. Records"),
            (.paragraph, "The Supplier shall at its own cost:"),
            (.paragraph, "(a) keep records of the Services; and"),
            (.paragraph, "(b) show them to the Customer."),
        ])
        #expect(
            found == [
                "heading: <4.> Records", "paragraph: The Supplier shall at its own cost:",
                "list-item: <(a)> keep records of the Services; and",
                "list-item: <(b)> show them to the Customer.",
            ])
    }

    @Test func lettersWithAStopCountInARow() {
        let found = dump([
            (.paragraph, "The Agent shall do the following:"),
            (.paragraph, "a. bring in orders;"), (.paragraph, "b. report each month."),
            (.paragraph, "J. Smith signs for the Agent."),
        ])
        #expect(
            found.dropFirst() == [
                "list-item: <a.> bring in orders;", "list-item: <b.> report each month.",
                "paragraph: J. Smith signs for the Agent.",
            ])
    }

    @Test func paragraphsArePartedWhereAnItemBegins() {
        let text =
            "5.1 The Supplier shall: (a) keep records; (b) show them on demand; and (c) repay what "
            + "was overcharged as found under paragraphs (a) and (b)."
        #expect(
            dump([(.paragraph, text)], format: .docx) == [
                "paragraph: <5.1> The Supplier shall:", "list-item: <(a)> keep records;",
                "list-item: <(b)> show them on demand; and",
                "list-item: <(c)> repay what was overcharged as found under paragraphs (a) and (b).",
            ])
    }

    @Test func whatFollowsAListInItsParagraphLiesOutsideTheList() {
        var builder = BlockBuilder()
        builder.append(.paragraph, "6.1 Security".utf8)
        builder.append(
            .paragraph,
            ("6.2 On an incident the Supplier will: (a) tell the Customer at once; and (b) keep the "
                + "evidence. Notice under this paragraph admits no fault.").utf8)
        builder.append(.paragraph, "The Customer may help.".utf8, indent: 0)
        let document = builder.document(format: .docx).withTypedNumbers()
        let tree = ClauseTree(document)
        let places = document.blocks.indices.map { index in
            let clause = Int(tree.clauseOfBlock[index])
            return clause < 0 ? "-" : tree.clauses[clause].number
        }
        #expect(places == ["6.1", "6.2", "6.2(a)", "6.2(b)", "6.2", "6.2"])
    }

    @Test func aNumberedListOfOneTitleIsAHeading() {
        var builder = BlockBuilder()
        builder.append(.listItem, "4. Records and Audit".utf8, labelLength: 2, level: 1)
        builder.append(.paragraph, "4.1 The Supplier shall:".utf8)
        builder.append(.listItem, "a. Encryption".utf8, labelLength: 2, level: 1)
        builder.append(.listItem, "b. Access Control".utf8, labelLength: 2, level: 1)
        let document = builder.document(format: .html).withTypedNumbers()
        #expect(document.blocks.map(\.kind) == [.heading, .paragraph, .listItem, .listItem])
        #expect(
            ClauseTree(document).clauses.map(\.number) == ["4", "4.1", "4.1(a)", "4.1(b)"])
    }

    @Test func whatTheSourceTellsStays() {
        var builder = BlockBuilder()
        builder.append(.heading, "2. Term".utf8, labelLength: 2, level: 1)
        builder.append(.listItem, "o first".utf8, labelLength: 1, level: 2)
        builder.append(.tableCell, "(a) cell".utf8)
        builder.append(.pageMargin, "3 Page".utf8)
        builder.append(.listItem, "Access control".utf8, level: 1)
        let before = builder.document(format: .docx)
        #expect(before.withTypedNumbers().blocks == before.blocks)
    }

    @Test func itemsOfReadFilesCarryTheirLeadIn() {
        var builder = BlockBuilder()
        builder.append(.paragraph, "7.2 The Supplier shall:".utf8)
        builder.append(.paragraph, "(a) allow audits; and".utf8)
        builder.append(.paragraph, "(b) answer questions.".utf8)
        let document = builder.document(format: .pdf).withTypedNumbers()
        let stream = Tokenizer(Vocabulary([])).tokens(of: document)
        let passages = PassageTable(document, stream: stream, tree: ClauseTree(document))
        #expect(passages.leads == [-1, 0, 0])
    }
}
