import ClauseRules
import ClauseText
import TestSupport
import Testing

/// Compares the matcher with a slow search that tries every place for every slot.
@Suite struct MatcherTests {
    private static let words = ["alpha", "beta", "gamma", "delta", "epsilon"]

    /// A random pattern: alternatives of words in each slot, and the most words before it.
    private struct RandomPattern {
        var slots: [[String]]
        var gaps: [Int]

        init(_ generator: inout SeededGenerator) {
            let count = Int.random(in: 1...4, using: &generator)
            slots = (0..<count).map { _ in
                Array(
                    MatcherTests.words.shuffled(using: &generator).prefix(
                        Int.random(in: 1...2, using: &generator)))
            }
            gaps = (0..<count).map { _ in Int.random(in: 1...4, using: &generator) }
        }

        var text: String {
            zip(slots, gaps).enumerated().map { index, slot in
                (index == 0 ? "" : slot.1 == 0 ? " " : "..\(slot.1) ") + "("
                    + slot.0.joined(separator: " | ") + ")"
            }.joined(separator: " ")
        }

        /// Whether the pattern occurs, by trying every place.
        func occurs(in tokens: [String], slot: Int = 0, from start: Int = 0) -> Bool {
            guard slot < slots.count else { return true }
            let last = slot == 0 ? tokens.count - 1 : min(start + gaps[slot], tokens.count - 1)
            guard start <= last else { return false }
            return (start...last).contains { place in
                slots[slot].contains(tokens[place])
                    && occurs(in: tokens, slot: slot + 1, from: place + 1)
            }
        }
    }

    private func matches(_ packs: CompiledPacks, in tokens: [String]) -> MatchList {
        let bytes = Array(tokens.joined(separator: " ").utf8)
        let document = Document(
            bytes: bytes, blocks: [Block(kind: .paragraph, span: TextSpan(0..<bytes.count))],
            format: .text)
        let stream = Tokenizer(packs.vocabulary).tokens(of: document)
        let tree = ClauseTree(document)
        let passages = PassageTable(document, stream: stream, tree: tree)
        let matcher = Matcher(
            packs: packs, stream: stream, passages: passages, tree: tree, marks: [])
        var scratch = MatchScratch(for: packs)
        var found = MatchList()
        for index in stream.sentences.indices {
            matcher.matches(inSentence: index, scratch: &scratch, into: &found)
        }
        return found
    }

    @Test(arguments: 0..<24)
    func `finds what a search of every place finds`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let pattern = RandomPattern(&generator)
        let pack = """
            topic test "Test"

            element one "One"
              find en  \(pattern.text)
              yes "x"
              no  "y"
            """
        let packs = CompiledPacks(
            try PackLibrary.load(files: [("elements/test.pack", Array(pack.utf8))]))
        for _ in 0..<40 {
            let tokens = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                Int.random(in: 0...9, using: &generator) < 7
                    ? Self.words[Int.random(in: 0..<Self.words.count, using: &generator)] : "other"
            }
            let found = matches(packs, in: tokens)
            #expect(
                found.matches.isEmpty != pattern.occurs(in: tokens),
                "\(pattern.text) in \(tokens)")
            for match in found.matches {
                let slots = found.slots(of: match)
                #expect(slots.count == pattern.slots.count)
                for (slot, range) in slots.enumerated() {
                    #expect(pattern.slots[slot].contains(tokens[range.lowerBound]))
                    if slot > 0 {
                        let gap = range.lowerBound - slots[slot - 1].upperBound
                        #expect((0...pattern.gaps[slot]).contains(gap))
                    }
                }
            }
        }
    }

    @Test func `a match across the stretches of an endless sentence is found`() throws {
        let pack = """
            topic test "Test"

            element one "One"
              find en  alpha ..40 beta ..40 gamma
              yes "x"
              no  "y"
            """
        let packs = CompiledPacks(
            try PackLibrary.load(files: [("elements/test.pack", Array(pack.utf8))]))
        for start in stride(from: 540, through: 620, by: 7) {
            var tokens = [String](repeating: "other", count: 2000)
            tokens[start] = "alpha"
            tokens[start + 30] = "beta"
            tokens[start + 60] = "gamma"
            #expect(
                matches(packs, in: tokens).matches.contains { $0.tokens == start..<start + 61 })
        }
    }

    @Test func `either order is found by a near join`() throws {
        let pack = """
            topic test "Test"

            element one "One"
              find en  alpha ~3 beta
              yes "x"
              no  "y"
            """
        let packs = CompiledPacks(
            try PackLibrary.load(files: [("elements/test.pack", Array(pack.utf8))]))
        #expect(!matches(packs, in: ["alpha", "x", "beta"]).matches.isEmpty)
        #expect(!matches(packs, in: ["beta", "x", "x", "x", "alpha"]).matches.isEmpty)
        #expect(matches(packs, in: ["beta", "x", "x", "x", "x", "alpha"]).matches.isEmpty)
    }

    @Test(arguments: [
        ("alpha x beta y gamma", true), ("gamma y alpha x beta", true),
        ("beta gamma alpha", false), ("alpha beta x x x x gamma", false),
        ("gamma x x x x alpha beta", false),
    ])
    func `runs on both sides are found in either order`(text: String, isFound: Bool) throws {
        let packs = try Self.packs("alpha ..2 beta ~~3 gamma")
        let tokens = text.split(separator: " ").map(String.init)
        #expect(matches(packs, in: tokens).matches.isEmpty != isFound)
    }

    @Test(arguments: [
        "one two x three four x five", "five x one two x three four", "three four five one two",
    ])
    func `three runs come in any order, anywhere in the sentence`(text: String) throws {
        let packs = try Self.packs("one two ~~ three four ~~ five")
        let tokens = text.split(separator: " ").map(String.init)
        #expect(!matches(packs, in: tokens).matches.isEmpty)
        #expect(matches(packs, in: ["one", "two", "three", "x", "four", "five"]).matches.isEmpty)
    }

    private static func packs(_ pattern: String) throws -> CompiledPacks {
        let pack = """
            topic test "Test"

            element one "One"
              find en  \(pattern)
              yes "x"
              no  "y"
            """
        return CompiledPacks(
            try PackLibrary.load(files: [("elements/test.pack", Array(pack.utf8))]))
    }

    @Test
    func `an endless sentence of repeats keeps a match or two, the earliest pattern's among them`()
        throws
    {
        let pack = """
            topic test "Test"

            element one "One"
              find en  alpha beta
              find en  gamma
              find en  beta alpha
              yes "x"
              no  "y"
            """
        let packs = CompiledPacks(
            try PackLibrary.load(files: [("elements/test.pack", Array(pack.utf8))]))
        let tokens = ["gamma"] + Array(repeatElement(["alpha", "beta"], count: 4000).joined())
        let found = matches(packs, in: tokens)
        #expect(found.matches.count == 2)
        #expect(found.matches.map(\.source).min() == 0)
    }
}
