import Foundation
import Testing

@testable import clausecheck

@Suite struct InspectionCommandTests {
    @Test func textPrintsWhatOffsetsReferTo() throws {
        let folder = try TestFolder()
        let text = "One \u{202E}line\nand another\n"
        try folder.write("a.txt", text)
        #expect(CommandRun(["text", "a.txt"], in: folder).outputBytes == Array(text.utf8))
        let shown = CommandRun(["text", "a.txt"], in: folder, terminalWidth: 80)
        #expect(!shown.output.unicodeScalars.contains("\u{202E}"))
        #expect(shown.output.contains("and another"))
    }

    @Test func clausesPrintsTheTree() throws {
        let folder = try TestFolder()
        try folder.write("a.txt", SampleFiles.whole)
        let run = CommandRun(["clauses", "a.txt"], in: folder)
        #expect(run.status == .clean)
        #expect(run.output.contains("3 | "))
        let json = CommandRun(["clauses", "a.txt", "--format", "json"], in: folder)
        let list = try #require(
            try JSONSerialization.jsonObject(with: Data(json.outputBytes)) as? [[String: Any]])
        #expect(list.contains { $0["number"] as? String == "4" })
        let first = try #require(list.first { $0["number"] as? String == "4" })
        let start = try #require(first["start"] as? Int)
        let bytes = Array(SampleFiles.whole.utf8)
        #expect(String(decoding: bytes[start...].prefix(2), as: UTF8.self) == "4.")
    }

    @Test(arguments: [
        ("audit.right", "Find en"), ("gl14-5.10-audit", "Needs"), ("adverse.location", "Find en"),
        ("location", "adverse.location"), ("gl14", "Wants"), ("aws", "Source"),
    ])
    func explainTellsWhatARuleWants(id: String, words: String) {
        let run = CommandRun(["explain", id])
        #expect(run.status == .clean, "\(run.errors)")
        #expect(run.output.contains(words))
    }

    @Test func explainShowsEvidenceAndWhatIsLacking() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let met = CommandRun(["explain", "port-dredge", "a.txt"] + options, in: folder)
        #expect(met.output.contains("Met  port-dredge"))
        #expect(met.output.contains("«shall dredge the harbour»"))
        let missing = CommandRun(["explain", "port-pilot", "a.txt"] + options, in: folder)
        #expect(missing.output.contains("Missing  port-pilot"))
        #expect(missing.output.contains("No passage comes close."))
        #expect(missing.status == .clean)
        let element = CommandRun(["explain", "harbour.buoy", "a.txt"] + options, in: folder)
        #expect(element.output.contains("harbour.buoy: present"))
    }

    @Test func packsListNamesEverything() {
        let run = CommandRun(["packs", "list"])
        for id in [
            "gl14", "amcm-cloud", "gl14-5.10-audit", "audit.right", "adverse.location", "aws",
        ] {
            #expect(run.output.contains(id))
        }
    }

    @Test func packsShowPrintsPhrases() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        let run = CommandRun(
            ["packs", "show", "--phrases", "--packs", "packs"], in: folder)
        let lines = run.output.split(separator: "\n")
        #expect(lines.contains("shall dredge the harbour"))
        #expect(lines == lines.sorted())
    }

    @Test func packsCheckReportsEveryMistakeWithItsLine() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        let good = CommandRun(["packs", "check", "packs"], in: folder)
        #expect(good.status == .clean, "\(good.errors)")
        #expect(good.output.hasPrefix("2 packs are in order"))
        try folder.write(
            "packs/elements/bad.pack",
            "topic bad \"Bad\"\n\nelement x \"X\"\n  fnd en  a\n  find en  (b\n")
        let bad = CommandRun(["packs", "check", "packs"], in: folder)
        #expect(bad.status == .failure)
        #expect(bad.errors.contains("elements/bad.pack:4:3"))
        #expect(bad.errors.contains("elements/bad.pack:5"))
        #expect(bad.errors.contains("^"))
    }

    @Test func packsTestRunsTheExamples() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        try folder.write(
            "packs/elements/wrong.pack",
            """
            topic wrong "Wrong"

            element x "The provider whistles"
              find en  shall whistle
              yes "The Provider shall sing."
              no "The Provider shall whistle."
            """)
        let run = CommandRun(["packs", "test", "--packs", "packs"], in: folder)
        #expect(run.status == .gaps)
        #expect(
            run.output.contains("elements/wrong.pack:5: wrong.x: a yes example gives no evidence"))
        #expect(run.output.contains("elements/wrong.pack:6: wrong.x: a no example gives evidence"))
    }

    @Test func demoNeedsNoFile() {
        let run = CommandRun(["demo"])
        #expect(run.status == .clean)
        #expect(run.output.contains("ADVERSE"))
        #expect(run.output.contains("MET"))
        let text = CommandRun(["demo", "--text"])
        #expect(text.output.contains("CLOUD SERVICES AGREEMENT"))
    }

    @Test func versionNamesProgramAndPacks() {
        let run = CommandRun(["--version"])
        #expect(run.output.hasPrefix("clausecheck \(Program.version)\n"))
        #expect(run.output.contains("pack gl14 "))
    }
}
