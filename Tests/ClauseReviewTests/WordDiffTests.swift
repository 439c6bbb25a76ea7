import TestSupport
import Testing

@testable import ClauseReview

@Suite struct WordDiffTests {
    @Test(arguments: [
        ("a b c", "a b c", "a b c"),
        ("a b c", "a x c", "a [-b]{+x} c"),
        ("a b", "a b c d", "a b{+c d}"),
        ("", "new words", "{+new words}"),
        ("shall notify", "may notify", "[-shall]{+may} notify"),
        ("供應商須通知客戶", "供應商可通知客戶", "供應商[-須]{+可}通知客戶"),
        ("within 99.5% of", "within 98% of", "within [-99.5]{+98}% of"),
        (
            "one two of four five six", "ten elf of few kin sow",
            "[-one two of four five six]{+ten elf of few kin sow}"
        ),
    ])
    func `words are told apart`(old: String, new: String, expected: String) {
        let edits = WordDiff.edits(from: ComparedWords(old), to: ComparedWords(new))
        var text = ""
        for edit in edits {
            switch edit.kind {
            case .same: text += edit.text
            case .deleted: text += (edit.text.hasPrefix(" ") ? " " : "") + "[-\(edit.text.trimmed)]"
            case .inserted: text += "{+\(edit.text.trimmed)}"
            }
        }
        #expect(text == expected)
    }

    @Test func `the shortest script agrees with a slow reference`() {
        var generator = SeededGenerator(seed: 20_260_301)
        for _ in 0..<300 {
            let old = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                UInt64.random(in: 0...4, using: &generator)
            }
            let new = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                UInt64.random(in: 0...4, using: &generator)
            }
            let runs = WordDiff.runs(old, new)
            #expect(runs.flatMap { Array(old[$0.old]) } == old)
            #expect(runs.flatMap { Array(new[$0.new]) } == new)
            let same = runs.filter { $0.kind == .same }
            for run in same { #expect(Array(old[run.old]) == Array(new[run.new])) }
            #expect(same.reduce(0) { $0 + $1.old.count } == Self.commonLength(old, new))
        }
    }

    @Test func `texts that share nothing are one replacement, in bounded time`() {
        let old = (0..<60_000).map { UInt64($0) }
        let new = (0..<60_000).map { UInt64($0) + 1_000_000 }
        let runs = WordDiff.runs(old, new)
        #expect(runs.map(\.kind) == [.deleted, .inserted])
        #expect(runs.map(\.old.count) == [60_000, 0])
    }

    /// Length of the longest common subsequence, by the textbook table.
    private static func commonLength(_ old: [UInt64], _ new: [UInt64]) -> Int {
        var table = [[Int]](
            repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
        for (row, left) in old.enumerated() {
            for (column, right) in new.enumerated() {
                table[row + 1][column + 1] =
                    left == right
                    ? table[row][column] + 1 : max(table[row][column + 1], table[row + 1][column])
            }
        }
        return table[old.count][new.count]
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
