import TestSupport
import Testing

@testable import clausecheck

@Suite struct SettingsTests {
    /// Settings with mistakes, by the name of their golden file.
    static let mistakes: [(String, String)] = [
        ("unknown-key", "packz mine\n"),
        ("misplaced-key", "expires 2026-01-01\n"),
        ("missing-value", "packs\nwaiver\n"),
        ("bad-threshold", "fail-on mising\nfail-on missing\nfail-on never\n"),
        ("bad-weight", "weight port-pilot\nweight port-pilot heavy\n"),
        ("twice", "weight port-pilot should\nweight port-pilot must\n"),
        ("indented", "  document 12345678\n"),
        ("empty-waiver", "waiver port-pilot\n"),
        ("unknown-waiver-key", "waiver port-pilot\n  because x\n  aprover y\n"),
        (
            "bad-waiver",
            "waiver port-pilot\n  document 12\n  reason r\n  approver a\n  expires 2026-13-01\n"
                + "waiver port-pilot\n  document 12345678\n  reason r\n  approver a\n  expires soon\n"
        ),
        (
            "unknown-requirement",
            "weight port-pilt should\nwaiver port-dredger\n  document 12345678\n  reason r\n"
                + "  approver a\n  expires 2026-12-31\n"
        ),
        ("unknown-pack", "pack prot\n"),
        ("escapes", "pa\u{1B}[31mcks \u{202E}x\n"),
        ("long-line", String(repeating: "x", count: 400) + " y\n"),
    ]

    @Test(arguments: mistakes)
    func refusesAndShowsTheLine(name: String, settings: String) throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.whole)
        try folder.write(".clausecheck", settings)
        let run = CommandRun(["review", "a.txt", "-q"] + options, in: folder)
        #expect(run.status == .failure)
        #expect(run.output == "")
        let mismatch = Golden.mismatch(Array(run.errors.utf8), "settings/\(name).txt")
        #expect(mismatch == nil, "\(mismatch ?? "")")
    }

    @Test func areFoundInTheFoldersAbove() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        try folder.write("drafts/2026/a.txt", SampleFiles.withoutPilot)
        try folder.write(
            ".clausecheck", "# ours\npacks packs  # beside this file\npack port\nfail-on adverse\n")
        let run = CommandRun(["review", "2026/a.txt"], in: folder, below: "drafts")
        #expect(run.status == .clean, "\(run.errors)")
        #expect(run.errors.contains("settings from \(folder.path)/.clausecheck"))
        #expect(run.output.contains("MISSING (1)"))
        let strict = CommandRun(
            ["review", "2026/a.txt", "--fail-on", "missing"], in: folder, below: "drafts")
        #expect(strict.status == .gaps)
        let without = CommandRun(
            ["review", "2026/a.txt", "--no-config", "--pack", "port"], in: folder, below: "drafts")
        #expect(without.errors.contains("there is no regime pack \"port\""))
        try folder.write("other", "fail-on never\npack port\npacks packs\n")
        let chosen = CommandRun(
            ["review", "2026/a.txt", "--config", "../other"], in: folder, below: "drafts")
        #expect(chosen.status == .clean)
    }

    @Test func mistakesInOneFolderDoNotStopAnother() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("bad/a.txt", SampleFiles.whole)
        try folder.write("bad/.clausecheck", "packz x\n")
        try folder.write("good/b.txt", SampleFiles.whole)
        let run = CommandRun(["review", "bad/a.txt", "good/b.txt"] + options, in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains("bad/.clausecheck:1:1"))
        #expect(run.output.contains("good/b.txt"))
    }

    @Test func changeWeights() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        try folder.write(".clausecheck", "weight port-pilot should\n")
        #expect(CommandRun(["review", "a.txt"] + options, in: folder).status == .clean)
        try folder.write("b.txt", SampleFiles.withoutBuoys)
        try folder.write(".clausecheck", "weight port-buoy must\n")
        #expect(CommandRun(["review", "b.txt"] + options, in: folder).status == .gaps)
    }

    private func waiver(_ text: String, _ requirement: String, until day: String) -> String {
        """
        waiver \(requirement)
          document \(SampleFiles.fingerprint(text))
          reason A tug goes with every ship
          approver Harbour master
          expires \(day)

        """
    }

    @Test func waiveAFindingThatStaysShown() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        let text = SampleFiles.withoutPilot
        try folder.write("a.txt", text)
        try folder.write(".clausecheck", waiver(text, "port-pilot", until: "2026-06-01"))
        let run = CommandRun(["review", "a.txt"] + options, in: folder)
        #expect(run.status == .clean)
        #expect(run.output.contains("WAIVED (1)"))
        #expect(run.output.contains("A tug goes with every ship"))
        #expect(run.output.contains("Harbour master"))
        #expect(!run.errors.contains("waiver"))
        let json = CommandRun(["review", "a.txt", "--format", "json"] + options, in: folder)
        #expect(json.output.contains("\"verdict\": \"missing\""))
        #expect(json.output.contains("\"approver\": \"Harbour master\""))
    }

    @Test func doNotWaiveAfterTheDay() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        let text = SampleFiles.withoutPilot
        try folder.write("a.txt", text)
        try folder.write(".clausecheck", waiver(text, "port-pilot", until: "2026-06-01"))
        let arguments = ["review", "a.txt"] + options
        let late = CommandRun(arguments, in: folder, today: "2026-06-02")
        #expect(late.status == .gaps)
        #expect(
            late.errors.contains(
                ".clausecheck:1: the waiver of port-pilot expired on 2026-06-01 and no longer counts"
            ))
        let early = CommandRun(
            arguments + ["--today", "2026-05-31"], in: folder, today: "2027-01-01")
        #expect(early.status == .clean)
    }

    @Test func tellOfWaiversThatAreOfNoUse() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.whole)
        try folder.write(
            ".clausecheck",
            waiver(SampleFiles.whole, "port-pilot", until: "2027-01-01")
                + waiver("another text", "port-buoy", until: "2027-01-01"))
        let run = CommandRun(["review", "a.txt"] + options, in: folder)
        #expect(run.errors.contains("the waiver of port-pilot is not needed"))
        #expect(run.errors.contains("unused waivers"))
        #expect(run.errors.contains("port-buoy (.clausecheck:6)"))
    }
}
