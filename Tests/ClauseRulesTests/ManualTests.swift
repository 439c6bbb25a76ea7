import ClauseRules
import Foundation
import Testing

/// The packs shown in the manual of `Clauses/` are packs.
@Suite struct ManualTests {
    @Test func showsAPackOfEveryKind() throws {
        let keys = try Self.examples().map { $0.text.prefix { !$0.isWhitespace } }
        #expect(Set(keys).isSuperset(of: ["role", "topic", "regime", "vendor"]))
    }

    @Test(arguments: try Self.examples())
    func showsPacksWithoutMistakes(_ example: Example) throws {
        var files = EmbeddedPacks.files.filter { $0.name.hasPrefix("lexicon/") }
        if example.text.hasPrefix("role") { files = [] }
        files.append(("manual.pack", Array(example.text.utf8)))
        do {
            _ = try PackLibrary.load(files: files)
        } catch {
            // What the manual shows of one file may name what stands in others.
            let elsewhere: Set<PackDiagnostic.Code> = [
                .unknownElement, .unknownTopic, .unknownRequirement, .termWithoutLanguage,
            ]
            let mistakes = error.diagnostics.filter { !elsewhere.contains($0.code) }
            #expect(mistakes.isEmpty, "\(error)")
        }
    }

    /// A block of the manual that begins as a pack does.
    struct Example: CustomTestStringConvertible, Sendable {
        let text: String
        var testDescription: String { String(text.prefix { $0 != "\n" }) }
    }

    private static func examples() throws -> [Example] {
        let manual = try String(
            contentsOf: PackFolder.clauses.appending(path: "README.md"), encoding: .utf8)
        let parts = manual.components(separatedBy: "\n```\n")
        let blocks = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
        return blocks.filter { block in
            ["role ", "topic ", "regime ", "vendor "].contains(where: block.hasPrefix)
        }.map(Example.init)
    }
}
