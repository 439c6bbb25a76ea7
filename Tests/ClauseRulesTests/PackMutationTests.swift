import ClauseRules
import TestSupport
import Testing

/// Packs with bytes changed at random, from fixed seeds: reading them gives rules or mistakes, never a trap.
@Suite struct PackMutationTests {
    @Test(arguments: GoldenCase.all)
    func brokenBytesNeverTrap(_ golden: GoldenCase) throws {
        let files = try golden.files()
        var random = SeededGenerator(named: golden.testDescription)
        for _ in 0..<25 {
            let mutated = files.map { ($0.name, Self.mutate($0.text, using: &random)) }
            Self.read(mutated)
        }
    }

    @Test func brokenBytesOfEmbeddedPacksNeverTrap() {
        var random = SeededGenerator(named: "embedded")
        for _ in 0..<3 {
            Self.read(
                EmbeddedPacks.files.map { ($0.name, Self.mutate($0.text, using: &random)) })
        }
    }

    @Test(arguments: hostile)
    func hostileTextNeverTraps(_ unit: String) {
        let fill = String(repeating: unit, count: 30_000 / max(unit.utf8.count, 1))
        for start in ["", "term t\n  en ", "topic t \"T\"\n\nelement e \"E\"\n  find en a\n    "] {
            Self.read([("x.pack", Array((start + fill).utf8))])
            let broken = fill.split(separator: " ").joined(separator: "\n    ")
            Self.read([("x.pack", Array((start + broken).utf8))])
        }
    }

    static let hostile = [
        "(", ")", "((a | b) | ", "(a | b) ", "| ", "<t> ", "<", ">", "..9 ", "... ", "~3 ", "a ",
        "a* ", "? ",
        "\"", "\\", "\u{0}", "\t", "\n", "\n  ", "\n    ", "# ", "  # ", "審", "\u{FEFF}",
        "term t\n",
        "term t\n  en <t>\n", "element e \"E\"\n", "note n\n  en a\n", "under ", "near a.b: ",
        "(a?)? ",
    ]

    /// Reads packs and, when they have mistakes, looks at every one.
    private static func read(_ files: [PackLibrary.File]) {
        do {
            let syntax = try PackLibrary.load(files: files)
            _ = syntax.literalPhrases
        } catch {
            #expect(!error.diagnostics.isEmpty)
            #expect(error.diagnostics.count <= PackLimits.diagnostics)
            for diagnostic in error.diagnostics {
                #expect(diagnostic.location.line >= 1 && diagnostic.location.column >= 1)
                #expect(diagnostic.length >= 1 && diagnostic.indent >= 0)
                #expect(diagnostic.description.utf8.count < 4_000)
            }
        }
    }

    /// Changes one to eight places: a byte replaced, a run removed, a run copied elsewhere, a mark put in.
    private static func mutate(_ bytes: [UInt8], using random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        let marks = Array("()|<>\"*?.~:# \n\t-,\\".utf8) + [0x00, 0x80, 0xE5, 0xFF]
        for _ in 0...random.below(8) {
            let place = random.below(bytes.count + 1)
            let end = min(bytes.count, place + random.below(12))
            switch random.below(4) {
            case 0 where place < bytes.count:
                bytes[place] = UInt8(truncatingIfNeeded: random.next())
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
            default: bytes.insert(marks[random.below(marks.count)], at: place)
            }
        }
        return bytes
    }
}

extension SeededGenerator {
    /// A generator seeded from a name.
    fileprivate init(named name: String) {
        let prime: UInt64 = 1_099_511_628_211
        self.init(seed: name.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* prime })
    }

    /// A number from 0 up to and without `bound`; 0 when there is none.
    fileprivate mutating func below(_ bound: Int) -> Int {
        bound > 0 ? Int(next() % UInt64(bound)) : 0
    }
}
