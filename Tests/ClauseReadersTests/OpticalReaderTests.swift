import ClauseText
import Foundation
import Testing

@testable import ClauseReaders

/// OCR with stand-ins for the programs: what they are asked for and what becomes of their answer.
@Suite(.enabled(if: KnownProgram.mutool.path(in: ReadOptions.standardSearchPath) != nil))
struct OpticalReaderTests {
    private let scan = SmallPDF(pages: [[], []]).bytes

    private func install(
        _ name: String, _ script: String, in folder: TemporaryFolder
    ) throws(ReadError) {
        // Written by another process: a child of another test must not hold it open for writing when it is to run.
        let writer = ChildProcess(
            path: "/bin/sh",
            arguments: ["-c", "cat > \"$0\" && chmod 700 \"$0\"", folder.file(name)],
            seconds: 20, outputBytes: 0, memoryBytes: nil)
        _ = try writer.run(input: Array("#!/bin/sh\n\(script)\n".utf8))
    }

    private func link(_ program: KnownProgram, into folder: TemporaryFolder) {
        let path = program.path(in: ReadOptions.standardSearchPath) ?? ""
        try? FileManager.default.createSymbolicLink(
            atPath: folder.file(program.name), withDestinationPath: path)
    }

    @Test func readsTheLayerThatOcrmypdfAdds() throws {
        try TemporaryFolder.with { folder throws(ReadError) in
            let layered = SmallPDF(pages: [SmallPDF.lines(["Words that were recognised."]), []])
            try folder.write(layered.bytes, to: "layered")
            try install(
                "ocrmypdf", "for last; do :; done; cp '\(folder.file("layered"))' \"$last\"",
                in: folder)
            link(.mutool, into: folder)
            let document = try DocumentReader.read(
                scan, name: "a.pdf", options: ReadOptions(ocr: true, searchPath: [folder.path]))
            #expect(dump(document) == ["[paragraph p1] Words that were recognised."])
            #expect(document.notices.map(\.kind) == [.other, .emptyPage])
        }
    }

    @Test func drawsThePagesForTesseract() throws {
        try TemporaryFolder.with { folder throws(ReadError) in
            try install(
                "tesseract",
                "if [ \"$1\" = --list-langs ]; then echo por; echo eng; exit; fi\n"
                    + "head -c 4 | tail -c 3; echo \" asked for $4.\"", in: folder)
            link(.mutool, into: folder)
            let document = try DocumentReader.read(
                scan, name: "a.pdf", options: ReadOptions(ocr: true, searchPath: [folder.path]))
            #expect(
                dump(document) == [
                    "[paragraph p1] PNG asked for eng+por.",
                    "[paragraph p2] PNG asked for eng+por.",
                ])
        }
    }

    @Test func passesOnWhyTheProgramGaveUp() throws {
        try TemporaryFolder.with { folder throws(ReadError) in
            try install("ocrmypdf", "echo 'no such language' >&2; exit 3", in: folder)
            link(.mutool, into: folder)
            #expect(throws: ReadError.programFailed(name: "ocrmypdf", reason: "no such language")) {
                try DocumentReader.read(
                    scan, name: "a.pdf", options: ReadOptions(ocr: true, searchPath: [folder.path]))
            }
        }
    }

    @Test func namesTheProgramThatIsMissing() throws {
        try TemporaryFolder.with { folder throws(ReadError) in
            link(.mutool, into: folder)
            #expect(
                throws: ReadError.missingProgram(
                    name: "ocrmypdf", install: KnownProgram.ocrmypdf.installHint)
            ) {
                try DocumentReader.read(
                    scan, name: "a.pdf", options: ReadOptions(ocr: true, searchPath: [folder.path]))
            }
        }
    }
}
