import Foundation
import TestSupport
import Testing

/// Scans read by the program itself, with a stand-in for `ocrmypdf`: what Foundation does differs from program to program.
@Suite struct OpticalCommandTests {
    private static let program = URL(filePath: CommandLine.arguments[0])
        .deletingLastPathComponent().appending(path: "clausecheck").path
    static let canRun =
        FileManager.default.isExecutableFile(atPath: program)
        && FileManager.default.isExecutableFile(atPath: "/usr/bin/mutool")

    private func page(_ content: String) -> String {
        """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R
        /Resources<</Font<</F1 5 0 R>>>>>> endobj
        4 0 obj <</Length \(content.utf8.count)>> stream
        \(content)
        endstream endobj
        5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        trailer <</Root 1 0 R/Size 6>>

        """
    }

    @Test(.enabled(if: canRun)) func readsWhatTheOtherProgramWrote() throws {
        let folder = try TestFolder()
        try folder.write("scan.pdf", page(""))
        try folder.write("layered.pdf", page("BT /F1 12 Tf 72 700 Td (Recognised words.) Tj ET"))
        try folder.write(
            "bin/ocrmypdf",
            "#!/bin/sh\nfor last; do :; done\nexec cp '\(folder.path)/layered.pdf' \"$last\"\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o700], ofItemAtPath: folder.path + "/bin/ocrmypdf")
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["text", "--ocr", "-q", "scan.pdf"]
        process.currentDirectoryURL = URL(filePath: folder.path)
        process.environment = ["PATH": "\(folder.path)/bin:/usr/bin:/bin"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: printed, as: UTF8.self).contains("Recognised words."))
    }
}
