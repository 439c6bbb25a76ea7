import Testing

@testable import ClauseReaders

@Suite struct AttributeCheckTests {
    private func check(_ text: String) throws(ReadError) {
        try AttributeCheck.check(Array(text.utf8), what: "the page")
    }

    private static let many = (0..<11_000).map { "a\($0)=\"x\"" }.joined(separator: " ")

    @Test(arguments: [
        "", "<", "<p", "<p a", "<p a=", "<p a='", "<p/>", "a < b > c",
        "<p a=1 b c='>' d=\"<\">text</p>",
        "<!-- <p \" --> <b>", "<p / / %=\" \u{0} =/>",
    ])
    func passesOrdinaryAndBrokenMarkup(_ text: String) throws {
        try check(text)
    }

    @Test(arguments: [
        "<p \(many)>", "<p \(many)", "<p x='>' \(many)>", "<p %=\" b=\">\" \(many)>",
        "<!-- <p a=\" --> <p \(many)>", "<p/ \(many)>", "<p a=x\"y b=\">\" \(many)>",
    ])
    func refusesElementsWithThousandsOfAttributes(_ text: String) {
        #expect(
            throws: ReadError.tooLarge(what: "an element of the page", limit: "10000 attributes")
        ) {
            try check(text)
        }
    }

    @Test func refusesManyElementsWithManyAttributes() {
        let tag = "<p " + (0..<2_000).map { "a\($0)" }.joined(separator: " ") + ">"
        #expect(throws: ReadError.self) { try check(String(repeating: tag, count: 40)) }
    }

    @Test func passesScriptsThatLookLikeTags() throws {
        let words = (0..<300).map { "w\($0)" }.joined(separator: " ")
        try check(String(repeating: "<script>if (a<b) { \(words) }</script>", count: 20))
    }

    @Test func staysLinearWhereQuotesNeverEnd() {
        let text = String(repeating: "<p a=\"", count: 100_001)
        // Either answer will do, as long as it comes at once.
        let start = ContinuousClock.now
        _ = try? check(text)
        #expect(ContinuousClock.now - start < .seconds(10))
    }
}
