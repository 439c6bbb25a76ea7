import Testing

@testable import clausecheck

@Suite struct MemoCommandTests {
    @Test(arguments: [("md", "# "), ("html", "<!DOCTYPE html>"), ("docx", "PK\u{3}\u{4}")])
    func theEndingDecidesTheForm(ending: String, start: String) throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let run = CommandRun(["memo", "a.txt", "-o", "memo.\(ending)"] + options, in: folder)
        #expect(run.status == .clean, "\(run.errors)")
        let bytes = try folder.read("memo.\(ending)")
        #expect(
            String(decoding: bytes.prefix(40), as: UTF8.self).lowercased().hasPrefix(
                start.lowercased()))
    }

    @Test func keepsFallbacksFromTheCounterparty() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let ours = CommandRun(["memo", "a.txt"] + options, in: folder)
        #expect(ours.output.contains("A chart."))
        #expect(ours.output.contains("shall supply a pilot."))
        let theirs = CommandRun(
            ["memo", "a.txt", "--for", "counterparty"] + options, in: folder)
        #expect(theirs.output.contains("shall supply a pilot."))
        #expect(!theirs.output.contains("A chart."))
    }

    @Test func refusesWhatItCannotWrite() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", SampleFiles.whole)
        try folder.write("novel.txt", SampleFiles.novel)
        let vendor = CommandRun(["memo", "a.txt", "--vendor", "awz"], in: folder)
        #expect(vendor.status == .failure)
        #expect(vendor.errors.contains("did you mean aws?"))
        let novel = CommandRun(["memo", "novel.txt"], in: folder)
        #expect(novel.status == .failure)
        #expect(novel.errors.contains("novel.txt: the text does not read like an agreement"))
    }
}
