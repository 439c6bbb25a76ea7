import ClauseReview
import Foundation
import Testing
import ZipArchive

@testable import clausecheck

@Suite struct CompareCommandTests {
    /// A folder with the test packs and two drafts, and the options that choose the packs.
    private static func folder(
        _ old: String, _ new: String
    ) throws -> (folder: TestFolder, options: [String]) {
        let folder = try TestFolder()
        let options = try SampleFiles.install(in: folder)
        try folder.write("old.txt", old)
        try folder.write("new.txt", new)
        return (folder, options)
    }

    @Test(arguments: [
        (
            SampleFiles.whole, SampleFiles.whole, [] as [String], 0,
            "Nothing that the packs"
        ),
        (
            SampleFiles.whole, SampleFiles.withoutPilot, [], 1,
            "Lost: The provider supplies a pilot (was 5)."
        ),
        (
            SampleFiles.withoutPilot, SampleFiles.whole, [], 0,
            "Won: The provider supplies a pilot (now 5)."
        ),
        (
            SampleFiles.whole, SampleFiles.adverse, [], 1,
            "Against the customer now: The harbour may be closed"
        ),
        (SampleFiles.whole, SampleFiles.withoutPilot, ["--fail-on", "never"], 0, "Lost: "),
    ])
    func tellsWhatWasWonAndLost(
        old: String, new: String, extra: [String], status: Int32, sentence: String
    ) throws {
        let (folder, options) = try Self.folder(old, new)
        let run = CommandRun(
            ["compare", "old.txt", "new.txt", "--width", "120"] + extra + options, in: folder)
        #expect(run.status.rawValue == status, "\(run.errors)")
        #expect(run.output.contains(sentence), "\(run.output)")
    }

    @Test func comparesSavedReviewsWithEachOtherAndWithDrafts() throws {
        let (folder, options) = try Self.folder(SampleFiles.whole, SampleFiles.withoutPilot)
        for name in ["old", "new"] {
            _ = CommandRun(
                ["review", "\(name).txt", "--format", "json=\(name).json"] + options, in: folder)
        }
        for pair in [["old.json", "new.json"], ["old.json", "new.txt"], ["old.txt", "new.json"]] {
            let run = CommandRun(["compare"] + pair + ["--format", "json"] + options, in: folder)
            #expect(run.status == .gaps, "\(run.errors)")
            let comparison = try JSONDecoder().decode(
                ReviewComparison.self, from: Data(run.outputBytes))
            #expect(
                comparison.elements.filter { $0.change == .lost }.map(\.id) == ["harbour.pilot"])
            #expect(comparison.isOneAgreement)
        }
    }

    @Test func writesEveryFormInOneRun() throws {
        let (folder, options) = try Self.folder(SampleFiles.whole, SampleFiles.withoutPilot)
        let names = ["json", "md", "html", "docx"]
        let formats = names.flatMap { ["--format", "\($0)=out.\($0)"] }
        let run = CommandRun(["compare", "old.txt", "new.txt"] + formats + options, in: folder)
        #expect(run.status == .gaps)
        #expect(run.output.isEmpty)
        for (name, start) in zip(names, ["{", "# Comparison", "<!DOCTYPE html>", "PK"]) {
            let text = String(decoding: try folder.read("out.\(name)").prefix(20), as: UTF8.self)
            #expect(text.lowercased().hasPrefix(start.lowercased()), "\(name): \(text)")
        }
    }

    @Test func comparesAWordDraftWithItself() throws {
        let (folder, options) = try Self.folder(SampleFiles.whole, SampleFiles.whole)
        try folder.write("draft.docx", try Self.draft())
        let run = CommandRun(["compare", "draft.docx", "--width", "120"] + options, in: folder)
        #expect(run.status == .gaps, "\(run.errors)")
        #expect(run.output.contains("draft.docx, original state → draft.docx, final state"))
        #expect(run.output.contains("Lost: The provider supplies a pilot"), "\(run.output)")
        let view = CommandRun(["compare", "draft.docx", "--changes", "final"], in: folder)
        #expect(view.status == .failure)
        #expect(view.errors.contains("leave --changes out"))
    }

    @Test func saysWhenTwoAgreementsAreUnrelated() throws {
        let other = """
            LEASE CONTRACT

            This Contract is between Sample Estates Limited (the "Lessor") and Example Ferries Limited (the "Lessee").

            1. The Lessor lets the quay to the Lessee for ten years, and the Lessee shall pay rent every quarter.

            2. The Lessee shall dredge the harbour and repair the quay at its own expense during the lease.

            3. Disputes are settled by arbitration in Macao under the rules in force when a claim is made.
            """
        let (folder, options) = try Self.folder(SampleFiles.whole, other)
        let run = CommandRun(["compare", "old.txt", "new.txt"] + options, in: folder)
        #expect(run.output.contains("The two do not look like drafts of one agreement"))
        #expect(run.errors.contains("do not look like drafts of one agreement"))
    }

    @Test(arguments: [
        (["old.txt", "missing.txt"], "missing.txt: "), (["old.txt"], "holds no tracked changes"),
        (["-", "-"], "only one of the two"), (["-"], "give the draft as a file"),
        (["old.txt", "novel.txt"], "novel.txt: the text does not read like an agreement"),
        (["bad.json", "old.txt"], "bad.json: this is no review"),
        (["old.txt", "new.txt", "--format", "docx"], "a Word document needs a file"),
        (["old.txt", "new.txt", "--format", "htm"], "did you mean html?"),
        (["old.txt", "new.txt", "old.txt"], "does not know what to do"),
    ])
    func refusesWhatItCannotCompare(arguments: [String], message: String) throws {
        let (folder, _) = try Self.folder(SampleFiles.whole, SampleFiles.whole)
        try folder.write("novel.txt", SampleFiles.novel)
        try folder.write("bad.json", "{\"schemaVersion\": 1}")
        let run = CommandRun(["compare"] + arguments, in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains(message), "\(run.errors)")
        #expect(run.output.isEmpty)
    }

    @Test func weakerWordsFailOnlyWhenAsked() throws {
        let (folder, options) = try Self.folder(
            SampleFiles.agreement("The Provider shall dredge the harbour within ten days."),
            SampleFiles.agreement(
                "The Provider shall dredge the harbour within ten days where practicable."))
        let arguments = ["compare", "old.txt", "new.txt"] + options
        let run = CommandRun(arguments, in: folder)
        #expect(run.output.contains("Weakened: The provider dredges the harbour"), "\(run.output)")
        #expect(run.status == .clean)
        #expect(CommandRun(arguments + ["--fail-on", "weakened"], in: folder).status == .gaps)
    }

    /// A Word file in which the pilot's clause is deleted with changes tracked.
    private static func draft() throws -> [UInt8] {
        var body = ""
        for paragraph in SampleFiles.whole.split(separator: "\n\n", omittingEmptySubsequences: true)
        {
            let text = paragraph.replacing("\n", with: " ").replacing("&", with: "&amp;")
            if text.contains("pilot") {
                body +=
                    "<w:p><w:del w:id=\"1\" w:author=\"A\"><w:r><w:delText>\(text)</w:delText></w:r></w:del></w:p>"
            } else {
                body += "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>"
            }
        }
        let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var zip = ZipWriter()
        try zip.add("[Content_Types].xml", Array("<Types/>".utf8))
        try zip.add(
            "_rels/.rels",
            Array(
                """
                <Relationships xmlns="\(package)"><Relationship Id="d" Type="\(office)/officeDocument" \
                Target="word/document.xml"/></Relationships>
                """.utf8))
        try zip.add(
            "word/document.xml",
            Array(
                "<w:document xmlns:w=\"\(word)\"><w:body>\(body)</w:body></w:document>".utf8))
        return zip.finish()
    }
}
