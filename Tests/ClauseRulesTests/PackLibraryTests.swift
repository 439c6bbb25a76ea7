import ClauseRules
import TestSupport
import Testing

@Suite struct PackLibraryTests {
    @Test(arguments: GoldenCase.all)
    func readsPacksAsRecorded(_ golden: GoldenCase) throws {
        let outcome = Array(try golden.outcome().utf8)
        #expect(Golden.mismatch(outcome, "\(golden.testDescription)/expected.txt") == nil)
    }

    @Test(arguments: GoldenCase.all)
    func readsPacksTheSameTwice(_ golden: GoldenCase) throws {
        #expect(try golden.outcome() == golden.outcome())
    }

    @Test(arguments: GoldenCase.all)
    func findsMistakesInEveryCaseNotCalledGood(_ golden: GoldenCase) throws {
        let files = try golden.files()
        if golden.testDescription.hasPrefix("good-") {
            _ = try PackLibrary.load(files: files)
        } else {
            #expect(throws: PackErrors.self) { try PackLibrary.load(files: files) }
        }
    }

    @Test func everyKindOfMistakeHasACase() throws {
        var codes: Set<PackDiagnostic.Code> = []
        for golden in GoldenCase.all { codes.formUnion(try Self.codes(of: golden.files())) }
        for oversized in OversizedPack.all { codes.formUnion(Self.codes(of: oversized.files)) }
        let untried = Set(PackDiagnostic.Code.allCases).subtracting(codes).map(\.rawValue).sorted()
        #expect(untried == [])
    }

    @Test(arguments: OversizedPack.all)
    func refusesPacksPastALimit(_ pack: OversizedPack) {
        #expect(Self.codes(of: pack.files).contains(pack.code))
    }

    @Test func reportsMistakesInTheOrderOfFilesAndLines() throws {
        let broken = "term Must\n  en au*\n  fr devoir\n"
        let errors = try #require(
            throws: PackErrors.self,
            performing: {
                try PackLibrary.load(files: [
                    ("lexicon/z.pack", Array(broken.utf8)), ("lexicon/a.pack", Array(broken.utf8)),
                ])
            })
        let places = errors.diagnostics.map { "\($0.location.file) \($0.location.line)" }
        #expect(
            places == [
                "lexicon/z.pack 1", "lexicon/z.pack 3", "lexicon/a.pack 1", "lexicon/a.pack 3",
            ])
    }

    @Test func aFileGivenTwiceIsAMistake() {
        let file: PackLibrary.File = ("lexicon/a.pack", Array("term must\n  en shall\n".utf8))
        #expect(Self.codes(of: [file, file]) == [.duplicateFile, .duplicateName])
    }

    @Test func ownPackOfTheSameNameReplacesAndOthersFollow() {
        let base: [PackLibrary.File] = [("a.pack", [1]), ("b.pack", [2])]
        let merged = PackLibrary.merge(base, with: [("c.pack", [3]), ("b.pack", [4])])
        #expect(merged.map(\.name) == ["a.pack", "b.pack", "c.pack"])
        #expect(merged.map(\.text) == [[1], [4], [3]])
    }

    /// The codes of all mistakes; empty when there are none.
    private static func codes(of files: [PackLibrary.File]) -> [PackDiagnostic.Code] {
        do {
            _ = try PackLibrary.load(files: files)
            return []
        } catch {
            return error.diagnostics.map(\.code)
        }
    }
}
