import ClauseText
import Testing

@testable import ClauseReview

@Suite struct WordSequencesTests {
    private func found(_ names: [String], in text: String) -> [String] {
        let tokenizer = Tokenizer(Vocabulary([]))
        func hashes(_ text: String) -> [UInt32] {
            tokenizer.tokens(of: Array(text.utf8)).tokens.map(\.hash)
        }
        let byHashes = Dictionary(uniqueKeysWithValues: names.map { (hashes($0), $0) })
        let sequences = WordSequences(byHashes.keys)
        let tokens = tokenizer.tokens(of: Array(text.utf8)).tokens
        var found: [String] = []
        for index in tokens.indices {
            sequences.forEach(at: index, in: tokens) { found.append(byHashes[$0] ?? "?") }
        }
        return found
    }

    @Test func `names with one first word are told apart by the others`() {
        #expect(
            found(
                ["service", "service fee", "service level", "fee"],
                in: "Service fee service level x")
                == ["service", "service fee", "fee", "service", "service level"])
    }

    @Test func `a name that the text breaks off is none`() {
        #expect(found(["service level agreement"], in: "a service level").isEmpty)
        #expect(found([], in: "service").isEmpty)
    }
}
