import ClauseReview
import Foundation
import Testing

@testable import clausecheck

@Suite struct EvaluateCommandTests {
    /// One agreement each with a right, a missed, an extra and a misplaced label.
    private func folder() throws -> TestFolder {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        let labels: [(String, String, String)] = [
            (
                "one", SampleFiles.whole,
                #"{"harbour.dredge": ["shall dredge the harbour"], "harbour.pilot": ["reasonable skill"], "harbour.buoy": []}"#
            ),
            (
                "two", SampleFiles.withoutPilot,
                #"{"harbour.pilot": ["a pilot"], "harbour.dredge": ["shall dredge"]}"#
            ),
        ]
        for (name, text, elements) in labels {
            try folder.write("set/\(name)/agreement.txt", text)
            try folder.write(
                "set/\(name)/labels.json",
                #"{"document": "agreement.txt", "elements": \#(elements), "adverse": {}}"#)
            try folder.write("flat/\(name).txt", text)
            try folder.write(
                "flat/labels/\(name).json",
                #"{"document": "\#(name).txt", "elements": \#(elements), "adverse": {}}"#)
        }
        return folder
    }

    private static let options = ["--packs", "packs", "--element", "harbour"]

    @Test(arguments: ["set", "flat"])
    func countsAgreementWithLabels(form: String) throws {
        let folder = try folder()
        let run = CommandRun(
            ["evaluate", form, "--format", "json"] + Self.options, in: folder)
        #expect(run.status == .clean, "\(run.errors)")
        let record = try JSONDecoder().decode(EvaluationRecord.self, from: Data(run.outputBytes))
        #expect(record.documents == 2)
        #expect(record.elements.map(\.id) == ["harbour.buoy", "harbour.dredge", "harbour.pilot"])
        #expect(record.total.truePositives == 4)
        #expect(record.total.falsePositives == 1)
        #expect(record.total.falseNegatives == 1)
        #expect(record.total.overlapping == 3)
        #expect(record.disagreements.map(\.kind).sorted() == ["elsewhere", "extra", "missing"])
    }

    @Test func readsCUAD() throws {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        try folder.write("cuad/txt/a.txt", SampleFiles.whole)
        try folder.write(
            "cuad/labels.jsonl",
            """
            {"document": "a.txt", "labels": {"harbour.dredge": {"present": true, "quotes": ["dredge"]}, "harbour.pilot": {"present": false, "quotes": []}}}

            """)
        let run = CommandRun(
            ["evaluate", "cuad", "--format", "csv", "--packs", "packs"], in: folder)
        #expect(run.output.contains("harbour.dredge,1,1,0,0,1,1.0,1.0,1.0\r\n"))
        #expect(run.output.contains("harbour.pilot,0,0,1,0,0,"))
        #expect(!run.output.contains("harbour.buoy"))
    }

    @Test func showsDisagreementsWithBothTexts() throws {
        let folder = try folder()
        let run = CommandRun(
            ["evaluate", "set", "--disagreements", "--only", "two"] + Self.options, in: folder)
        #expect(run.output.contains("harbour.pilot missing"))
        #expect(run.output.contains("label  a pilot"))
        #expect(run.output.contains("harbour.buoy extra"))
        #expect(run.output.contains("1 agreement ·"))
    }

    @Test func showsWhatAChangeGainedAndLost() throws {
        let folder = try folder()
        let before = CommandRun(
            ["evaluate", "set", "--format", "json"] + Self.options, in: folder)
        try folder.write("before.json", before.outputBytes)
        try folder.write("set/two/agreement.txt", SampleFiles.withoutBuoys)
        try folder.write("set/one/agreement.txt", SampleFiles.withoutBuoys)
        let after = CommandRun(
            ["evaluate", "set", "--compare", "before.json"] + Self.options, in: folder)
        #expect(after.output.contains("GAINED (2)"), "\(after.output)")
        #expect(after.output.contains("LOST (1)"))
        #expect(after.output.contains("harbour.buoy missing"))
    }

    @Test func goesOnWhenAnAgreementIsLost() throws {
        let folder = try folder()
        try FileManager.default.removeItem(atPath: folder.path + "/set/one/agreement.txt")
        let run = CommandRun(["evaluate", "set"] + Self.options, in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains("one/agreement.txt: "))
        #expect(run.output.contains("harbour.dredge"))
    }

    @Test(arguments: ["{", "[]", #"{"document": 3}"#, ""])
    func refusesWhatAreNoLabels(text: String) throws {
        let folder = try TestFolder()
        try folder.write("set/labels/a.json", text)
        let run = CommandRun(["evaluate", "set"], in: folder)
        #expect(run.status == .failure)
        #expect(run.errors.contains("labels/a.json: these are no labels"))
    }
}
