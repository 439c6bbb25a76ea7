import Foundation
import Testing
import ZipArchive

@testable import clausecheck

@Suite struct ReviewCommandTests {
    @Test(arguments: [
        (SampleFiles.whole, "missing", clausecheck.ExitStatus.clean),
        (SampleFiles.withoutPilot, "missing", .gaps),
        (SampleFiles.withoutPilot, "adverse", .clean), (SampleFiles.withoutPilot, "partial", .gaps),
        (SampleFiles.withoutPilot, "never", .clean),
        (SampleFiles.withoutBuoys, "missing", .clean),
        (SampleFiles.withoutBuoys, "partial", .clean),
        (SampleFiles.adverse, "adverse", .gaps), (SampleFiles.adverse, "missing", .gaps),
        (SampleFiles.adverse, "never", .clean),
    ])
    func endsWithOneWhenAMustReachesTheThreshold(
        text: String, threshold: String, status: clausecheck.ExitStatus
    ) throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", text)
        let run = CommandRun(
            ["review", "a.txt", "--fail-on", threshold] + options, in: folder)
        #expect(run.status == status, "\(run.output)\(run.errors)")
    }

    @Test func failsOnMissingUnlessToldOtherwise() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        #expect(CommandRun(["review", "a.txt"] + options, in: folder).status == .gaps)
    }

    @Test func readsStandardInput() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        let run = CommandRun(
            ["review", "-"] + options, in: folder, input: Array(SampleFiles.whole.utf8))
        #expect(run.status == .clean)
        #expect(run.output.contains("MET (3)"))
    }

    @Test func writesSeveralReportsInOneRun() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        var arguments = ["review", "a.txt", "--format", "terminal"] + options
        for format in ["json", "md", "csv", "sarif", "html"] {
            arguments += ["--format", "\(format)=out.\(format)"]
        }
        let run = CommandRun(arguments, in: folder)
        #expect(run.output.contains("MISSING (1)"))
        for format in ["json", "md", "csv", "sarif", "html"] {
            let text = String(decoding: try folder.read("out.\(format)"), as: UTF8.self)
            #expect(text.contains("Pilots"), "\(format)")
            #expect(run.errors.contains("wrote out.\(format)"))
        }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!left.contains { $0.hasSuffix(".part") })
    }

    @Test func writesTheSameBytesTwice() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let runs = (0..<2).map { _ in
            CommandRun(["review", "a.txt", "--format", "json"] + options, in: folder)
        }
        #expect(runs[0].outputBytes == runs[1].outputBytes)
        #expect(!runs[0].outputBytes.isEmpty)
        #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(runs[0].outputBytes))
        }
    }

    @Test func takesABundleAsOneAgreement() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        try folder.write("schedule.txt", "SCHEDULE 1\n\n1. The Provider shall supply a pilot.\n")
        let files = ["review", "a.txt", "schedule.txt"]
        let apart = CommandRun(files + options, in: folder)
        #expect(apart.status == .failure)
        let together = CommandRun(files + options + ["--together"], in: folder)
        #expect(together.status == .clean, "\(together.output)\(together.errors)")
        #expect(together.output.contains("MET (3)"))
    }

    @Test func reviewsNoBundleWithoutItsAgreement() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("schedule.txt", SampleFiles.withoutPilot)
        let run = CommandRun(
            ["review", "none.txt", "schedule.txt", "--together"] + options, in: folder)
        #expect(run.status == .failure)
        #expect(run.output == "")
    }

    @Test func reviewsEachMemberOfAnArchive() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        var zip = ZipWriter()
        try zip.add("one.txt", Array(SampleFiles.whole.utf8))
        try zip.add("two/b.txt", Array(SampleFiles.withoutPilot.utf8))
        try zip.add("picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])
        try folder.write("all.zip", zip.finish())
        let run = CommandRun(["review", "all.zip"] + options, in: folder)
        #expect(run.output.contains("all.zip!one.txt"))
        #expect(run.output.contains("all.zip!two/b.txt"))
        #expect(run.errors.contains("all.zip!picture.png: "))
        #expect(run.status == .failure)
        let one = CommandRun(["review", "all.zip!one.txt"] + options, in: folder)
        #expect(one.status == .clean, "\(one.errors)")
    }

    @Test func doesNotTakeACoveringMailForAnAgreement() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write(
            "mail.eml",
            """
            From: a@example.com
            To: b@example.com
            Subject: draft
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="x"

            --x
            Content-Type: text/plain

            Please find the draft attached.
            --x
            Content-Type: text/plain; name="draft.txt"
            Content-Disposition: attachment; filename="draft.txt"

            \(SampleFiles.whole)
            --x--

            """)
        let run = CommandRun(["review", "mail.eml"] + options, in: folder)
        #expect(run.status == .clean, "\(run.errors)")
        #expect(run.output.contains("mail.eml!draft.txt"))
        #expect(run.errors.contains("its attachments are reviewed"))
    }

    @Test func namesFilesOfSeveralAgreementsByTheirPlaceholder() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("x/a.txt", SampleFiles.whole)
        try folder.write("y/a.txt", SampleFiles.whole)
        let refused = CommandRun(
            ["review", "x/a.txt", "y/a.txt", "--format", "html=out.html"] + options,
            in: folder)
        #expect(refused.status == .failure)
        #expect(refused.errors.contains("html={}.html"))
        let run = CommandRun(
            ["review", "x/a.txt", "y/a.txt", "--format", "html={}.html"] + options,
            in: folder)
        #expect(run.status == .clean)
        #expect(folder.exists("a.html"))
        #expect(folder.exists("a-2.html"))
    }

    @Test func colorsOnlyWhereItMay() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder) + ["a.txt"]
        try folder.write("a.txt", SampleFiles.whole)
        func isColored(_ more: [String], _ environment: [String: String], _ width: Int?) -> Bool {
            CommandRun(
                ["review"] + options + more, in: folder, environment: environment,
                terminalWidth: width
            ).output.contains("\u{1B}[")
        }
        #expect(isColored([], [:], 80))
        #expect(!isColored([], [:], nil))
        #expect(!isColored([], ["NO_COLOR": "1"], 80))
        #expect(!isColored([], ["TERM": "dumb"], 80))
        #expect(isColored(["--color", "always"], ["NO_COLOR": "1"], nil))
        #expect(!isColored(["--color=never"], [:], 80))
    }

    @Test(
        arguments: [
            (nil, nil, 100, 100), (60, nil, 100, 60), (nil, "70", 100, 70), (nil, "x", nil, 80),
        ]
            as [(Int?, String?, Int?, Int)])
    func keepsToTheWidthAskedFor(option: Int?, columns: String?, terminal: Int?, width: Int) throws
    {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.withoutPilot)
        let more = option.map { ["--width", "\($0)"] } ?? []
        let run = CommandRun(
            ["review", "a.txt", "--color", "never"] + options + more, in: folder,
            environment: columns.map { ["COLUMNS": $0] } ?? [:], terminalWidth: terminal)
        let widest = run.output.split(separator: "\n").map(\.count).max()
        #expect(widest == width)
    }

    @Test func endsQuietlyWhenItsReaderGoesAway() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.whole)
        try folder.write("b.txt", SampleFiles.whole)
        let run = CommandRun(
            ["review", "a.txt", "b.txt"] + options, in: folder, closesAfter: 10)
        #expect(run.errors == "")
        #expect(run.status == .clean)
    }

    @Test func printsNoNoticesWhenQuiet() throws {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("a.txt", SampleFiles.whole)
        let run = CommandRun(
            ["review", "a.txt", "-q", "--format", "json=a.json"] + options, in: folder)
        #expect(run.errors == "")
    }
}
