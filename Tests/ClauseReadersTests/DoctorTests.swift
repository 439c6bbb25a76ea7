import ClauseReaders
import Testing

@Suite struct DoctorTests {
    @Test func listsEveryProgramWithAPurposeAndHowToInstallIt() {
        let doctor = Doctor(searchPath: [])
        #expect(
            doctor.findings.map(\.program.name) == [
                "mutool", "pdftotext", "antiword", "catdoc", "soffice", "ocrmypdf", "tesseract",
            ])
        for finding in doctor.findings {
            #expect(finding.path == nil)
            #expect(!finding.program.purpose.isEmpty)
            #expect(
                finding.program.installCommands.map(\.system) == [
                    "Debian, Ubuntu", "Fedora", "macOS",
                ])
        }
    }

    @Test func saysWhatCanBeReadWithoutAnyProgram() {
        #expect(Doctor(searchPath: []).abilities.map(\.isAvailable) == [true, false, false, false])
    }

    @Test func givesTheVersionOfWhatIsThere() {
        for finding in Doctor().findings where finding.path != nil {
            #expect(finding.version?.contains(where: \.isNumber) == true, "\(finding.program.name)")
        }
    }
}
