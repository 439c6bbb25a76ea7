import ClauseText
import Testing

@testable import ClauseRules

@Suite struct PatternSyntaxTests {
    @Test(arguments: [
        ("audit", "audit"),
        ("  the?   Customer's   records ", "the? Customer records"),
        ("sub-contract*", "sub contract*"),
        ("(a|b c|dat*)", "(a | b c | dat*)"),
        ("(a) b (c)", "a b c"),
        ("<must> ..4 x ... y ~2 z", "<must> ..4 x ... y ~2 z"),
        ("a ~~5 b ..2 c ~~ d", "a ~~5 b ..2 c ~~ d"),
        ("<must>…y", "<must> ... y"),
        ("a..4 b", "a ..4 b"),
        (
            "(the | its)? prior? consent",
            "(the prior? consent | its prior? consent | prior? consent)"
        ),
        ("<customer> not?", "(<customer> not?)"),
        ("(<customer> data)", "(<customer> data)"),
        ("keep (books (and records)? | logs)", "keep (books and records | books | logs)"),
        ("sub-contractor? consent", "(sub contractor consent | consent)"),
        (
            "under (audit* | right of access): may ..3 review",
            "under (audit* | right of access): may ..3 review"
        ),
        ("under audit*: review", "under (audit*): review"),
        ("under this agreement", "under this agreement"),
        ("near audit.right: <duration>", "near audit.right: <duration>"),
        ("審計 ..3 (紀錄|IT 系統)", "審計 ..3 (紀錄 | IT 系統)"),
        ("doesn't 24/7 SOC-2", "doesn t 24 7 SOC 2"),
    ])
    func describesWhatWasRead(_ written: String, _ shown: String) throws {
        let pattern = try #require(Self.read(written))
        #expect(pattern.description == shown)
        #expect(Self.isSame(pattern, try #require(Self.read(shown))))
    }

    @Test func readingADescriptionAgainGivesTheSameSlots() throws {
        let syntax = try PackLibrary.load(files: EmbeddedPacks.files)
        let groups = syntax.elements.map(\.patterns) + syntax.adverse.map(\.patterns)
        let patterns = groups.flatMap { $0.find + $0.not + $0.refer }
        #expect(patterns.count > 100)
        for pattern in patterns {
            let again = try #require(Self.read(pattern.description), "\(pattern)")
            #expect(Self.isSame(pattern, again), "\(pattern)")
        }
    }

    @Test(arguments: [
        ("Customer's", ["Customer"]), ("customers'", ["customers"]), ("don't", ["don", "t"]),
        ("O'Brien", ["O", "Brien"]), ("24h", ["24", "h"]), ("SOC2", ["SOC2"]),
        ("ISO/IEC-27001", ["ISO", "IEC", "27001"]), ("有權", ["有", "權"]), ("IT系統", ["IT", "系", "統"]),
        ("objecção", ["objecção"]), ("-", []), ("99.9%", ["99.9"]),
    ])
    func cutsWordsAsAgreementsAreCut(_ text: String, _ words: [String]) {
        #expect(PatternWords.words(in: text) == words)
        let stream = Tokenizer(Vocabulary([])).tokens(of: Array(text.utf8))
        #expect(stream.tokens.count == words.count)
    }

    private static func read(_ text: String) -> PatternSyntax? {
        let bytes = Array(text.utf8)
        var parser = PackParser()
        parser.file = parser.draft.report.add(PackSource(name: "x.pack", bytes: bytes))
        var value = PackValue(file: parser.file, origin: 0)
        value.append(bytes[...], from: 0)
        return parser.pattern(value, language: .english, element: nil, mayBeLoose: true)
    }

    /// Whether two patterns are the same but for the places they stand at and their language.
    private static func isSame(_ left: PatternSyntax, _ right: PatternSyntax) -> Bool {
        left.scope == right.scope && left.slots.map(\.join) == right.slots.map(\.join)
            && left.slots.map(\.alternatives) == right.slots.map(\.alternatives)
    }
}
