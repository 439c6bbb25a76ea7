import ClauseText
import Testing

@Suite struct TokenizerTests {
    private func dump(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let document = Document(
            bytes: bytes, blocks: [Block(kind: .paragraph, span: TextSpan(0..<bytes.count))],
            format: .text)
        return Tokenizer(Vocabulary([])).tokens(of: document).dump(document)
    }

    @Test(arguments: [
        ("The Supplier's records, if any.", "The|Supplier's|records|if|any"),
        ("Customer\u{2019}s data", "Customer\u{2019}s|data"),
        ("sub-contractor", "sub|contractor"),
        ("we'll", "we|ll"),
        ("99.9% of 1,000 days", "99.9|of|1,000|days"),
        ("USD10,000", "USD|10,000"),
        ("within [●] days and ____ hours", "within|[●]|days|and|____|hours"),
        ("[***] months", "[***]|months"),
        ("on {{ start_date }} for {x} days", "on|{{ start_date }}|for|x|days"),
        ("a <span class=\"x\">Provider</span> may", "a|Provider|may"),
        ("第十二條 服務", "第|十|二|條|服|務"),
        ("３日", "３|日"),
        ("Declaração", "Declaração"),
    ])
    func `cuts words`(text: String, expected: String) {
        #expect(dump(text) == expected)
    }

    @Test(arguments: [
        ("It ends here. Then it goes on.", 2),
        ("Acme Inc. shall pay Mr. Lee.", 1),
        ("See Section 3.1. The fee is due.", 2),
        ("under U.S. law. It", 2),
        ("服務終止。乙方須歸還資料。", 2),
        ("one; two; three", 1),
    ])
    func `ends sentences`(text: String, count: Int) {
        let bytes = Array(text.utf8)
        #expect(Tokenizer(Vocabulary([])).tokens(of: bytes).sentences.count == count)
    }

    @Test func `a block that continues goes on with the sentence before`() {
        let text = "The Supplier shall\nkeep records."
        let bytes = Array(text.utf8)
        let document = Document(
            bytes: bytes,
            blocks: [
                Block(kind: .paragraph, span: TextSpan(0..<18)),
                Block(kind: .paragraph, span: TextSpan(19..<bytes.count), isContinuation: true),
            ], format: .text)
        let stream = Tokenizer(Vocabulary([])).tokens(of: document)
        #expect(stream.dump(document) == "The|Supplier|shall|keep|records")
    }

    @Test func `a word stands for its exact form and every prefix of it`() {
        let vocabulary = Vocabulary([
            .init(folded: Array("audit".utf8), isPrefix: false),
            .init(folded: Array("audit".utf8), isPrefix: true),
            .init(folded: Array("auditor".utf8), isPrefix: false),
            .init(folded: Array("務".utf8), isPrefix: false),
        ])
        let stream = Tokenizer(vocabulary).tokens(of: Array("Audit auditor auditing aud 务".utf8))
        let symbols = stream.tokens.map { Array(vocabulary.sets[Int($0.symbols)]) }
        #expect(symbols == [[0, 1], [1, 2], [1], [], [3]])
    }

    @Test func `words that fold to one character keep their symbols`() {
        let vocabulary = Vocabulary([
            .init(folded: Array("制".utf8), isPrefix: false),
            .init(folded: Array("製".utf8), isPrefix: false),
        ])
        let stream = Tokenizer(vocabulary).tokens(of: Array("制製".utf8))
        #expect(stream.tokens.map { vocabulary.sets[Int($0.symbols)] } == [[0, 1], [0, 1]])
    }

    @Test(arguments: [("发髮", "發"), ("准", "準"), ("记紀", "記"), ("帐賬", "帳"), ("条", "條"), ("条", "条")])
    func `variants of a character fold to one`(variants: String, form: String) {
        let folded = form.unicodeScalars.map { HanFolding.fold($0.value) }
        for scalar in variants.unicodeScalars { #expect([HanFolding.fold(scalar.value)] == folded) }
    }

    @Test func `a vocabulary survives its tables`() throws {
        let vocabulary = Vocabulary([
            .init(folded: Array("audit".utf8), isPrefix: true),
            .init(folded: Array("notice".utf8), isPrefix: false),
            .init(folded: Array("條".utf8), isPrefix: false),
        ])
        let copy = try #require(Vocabulary(vocabulary.tables))
        #expect(copy.tables == vocabulary.tables)
        let text = Array("Audits on notice 条".utf8)
        #expect(
            Tokenizer(copy).tokens(of: text).tokens == Tokenizer(vocabulary).tokens(of: text).tokens
        )
    }
}
