import Testing

@testable import clausecheck

@Suite struct BaselineTests {
    private func written(_ text: String) throws -> (folder: TestFolder, options: [String]) {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", text)
        let run = CommandRun(
            ["review", "a.txt", "--write-baseline", "base.json"] + options, in: folder)
        #expect(run.errors.contains("wrote base.json"))
        return (folder, options + ["--baseline", "base.json"])
    }

    @Test func knownGapsAreMarkedAndDoNotCount() throws {
        let (folder, options) = try written(SampleFiles.withoutPilot)
        let run = CommandRun(["review", "a.txt"] + options, in: folder)
        #expect(run.status == .clean)
        #expect(run.output.contains("MISSING (1)"))
        #expect(run.output.contains("known from the baseline"))
        let json = CommandRun(["review", "a.txt", "--format", "json"] + options, in: folder)
        #expect(json.output.contains("\"known\": true"))
        let sarif = CommandRun(["review", "a.txt", "--format", "sarif"] + options, in: folder)
        #expect(sarif.output.contains("\"baselineState\": \"unchanged\""))
    }

    @Test func newGapsCount() throws {
        let (folder, options) = try written(SampleFiles.whole)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let run = CommandRun(["review", "a.txt"] + options, in: folder)
        #expect(run.status == .gaps)
        #expect(!run.output.contains("known from the baseline"))
    }

    @Test func aGapThatBecameWorseCounts() throws {
        let (folder, options) = try written(
            SampleFiles.agreement("The Provider shall lay buoys."))
        try folder.write(
            "a.txt",
            SampleFiles.agreement(
                "The Provider shall lay buoys.", "The Provider may close the harbour at any time."))
        let run = CommandRun(["review", "a.txt"] + options, in: folder)
        #expect(run.status == .gaps)
    }

    @Test func holdsForANewDraftUnderAnotherName() throws {
        let (folder, options) = try written(SampleFiles.withoutPilot)
        try folder.write("draft-2.txt", SampleFiles.withoutPilot + "\n")
        let run = CommandRun(["review", "draft-2.txt"] + options, in: folder)
        #expect(run.status == .clean)
    }

    @Test func holdsForItsOwnAgreementAmongSeveral() throws {
        let (folder, options) = try written(SampleFiles.withoutPilot)
        try folder.write("b.txt", SampleFiles.withoutPilot + "\n")
        let run = CommandRun(["review", "a.txt", "b.txt"] + options, in: folder)
        #expect(run.status == .gaps)
    }
}
