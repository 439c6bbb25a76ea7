import ClauseRules
import Foundation
import Testing

@Suite struct EmbeddedPacksTests {
    @Test func everyPackOfTheFolderIsEmbeddedAsItIs() throws {
        let folder = try PackFolder.files(in: PackFolder.clauses)
        let embedded = EmbeddedPacks.files.sorted { $0.name < $1.name }
        #expect(embedded.map(\.name) == folder.map(\.name))
        for (one, other) in zip(embedded, folder) {
            #expect(one.text == other.text, "\(one.name) differs; build again")
        }
    }

    @Test func embeddedPacksHaveNoMistakes() {
        do {
            _ = try PackLibrary.load(files: EmbeddedPacks.files)
        } catch {
            Issue.record("\(error)")
        }
    }

    @Test func lexiconGivesTheTermsThatTheProgramReads() throws {
        let syntax = try PackLibrary.load(files: EmbeddedPacks.files)
        let shared = Set(syntax.terms.filter { $0.file == nil }.map(\.name))
        let read: Set = ["negator", "not-negation", "negated-lead", "softener", "place-name"]
        #expect(shared.isSuperset(of: read), "missing: \(read.subtracting(shared).sorted())")
    }
}
