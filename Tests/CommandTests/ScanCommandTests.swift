import ClauseRegister
import Foundation
import TestSupport
import Testing
import ZipArchive

@testable import clausecheck

@Suite struct ScanCommandTests {
    /// Files of every kind: two agreements, a copy, one in an archive, and four that give none.
    private func archive() throws -> TestFolder {
        let folder = try TestFolder()
        _ = try SampleFiles.install(in: folder)
        try folder.write("in/whole.txt", SampleFiles.whole)
        try folder.write("in/sub/adverse.txt", SampleFiles.adverse)
        try folder.write("in/sub/copy.txt", SampleFiles.whole)
        try folder.write("in/empty.txt", "")
        try folder.write("in/picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0])
        try folder.write("in/story.txt", SampleFiles.novel)
        try folder.write("in/.hidden.txt", SampleFiles.whole)
        return folder
    }

    private func scan(_ folder: TestFolder, _ options: String...) -> CommandRun {
        CommandRun(["scan", "in", "--packs", "packs"] + options, in: folder)
    }

    private func export(_ folder: TestFolder, register: String = "clausecheck.db") -> String {
        CommandRun(["register", "export", "--format", "jsonl", "--register", register], in: folder)
            .output
    }

    /// Sets a file's time of last change to a day that no scan takes for recent.
    private func age(_ folder: TestFolder, _ name: String) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
            ofItemAtPath: folder.path + "/" + name)
    }

    @Test func accountsForEveryFile() throws {
        let run = scan(try archive())
        #expect(run.status == .failure)
        #expect(run.output.contains("scanned 6 files with 6 documents into clausecheck.db, run 1"))
        for line in [
            "reviewed                 3", "not an agreement         1",
            "unreadable               1",
            "skipped                  2   no document 1, hidden 1", "unreadable: in/empty.txt:",
        ] { #expect(run.output.contains(line), "\(line) in \(run.output)") }
    }

    @Test func aSecondScanReadsOnlyWhatChanged() throws {
        let folder = try archive()
        for name in ["in/whole.txt", "in/sub/adverse.txt"] { try age(folder, name) }
        _ = scan(folder)
        let before = export(folder)
        // Other words of the same length and time are not noticed, unless every file is to be read.
        let other = SampleFiles.whole.replacing("supply a pilot", with: "supply a pirot")
        try folder.write("in/whole.txt", other)
        try age(folder, "in/whole.txt")
        #expect(scan(folder).output.contains("unchanged                6"))
        #expect(export(folder) == before)
        #expect(scan(folder, "--rehash").output.contains("unchanged                5"))
        #expect(export(folder) != before)
    }

    @Test func otherRulesAreAppliedToTheTextKept() throws {
        let folder = try archive()
        try age(folder, "in/sub/adverse.txt")
        _ = scan(folder)
        // The words on the disk are others now, but neither size nor time says so.
        let size = SampleFiles.adverse.utf8.count
        try folder.write("in/sub/adverse.txt", String(repeating: "x", count: size))
        try age(folder, "in/sub/adverse.txt")
        let pack = try String(decoding: folder.read("packs/regimes/port.pack"), as: UTF8.self)
        try folder.write(
            "packs/regimes/port.pack", pack.replacing("version 1.0", with: "version 2.0"))
        let run = scan(folder)
        #expect(run.output.contains("4 documents from text kept in the register"))
        let shown = CommandRun(["register", "show", "adverse.txt"], in: folder).output
        #expect(shown.contains("may close the harbour"))
    }

    @Test func oneJobOrEightGiveTheSame() throws {
        let folder = try archive()
        for number in 0..<40 {
            try folder.write(
                "in/many/\(number).txt",
                SampleFiles.agreement("The Provider shall lay \(number) buoys.", "No \(number)."))
        }
        _ = scan(folder, "--jobs", "1", "--register", "one.db")
        _ = scan(folder, "--jobs", "8", "--register", "eight.db")
        let one = export(folder, register: "one.db")
        #expect(one.split(separator: "\n").count == 46)
        #expect(one == export(folder, register: "eight.db"))
    }

    @Test func aCopyIsReviewedOnce() throws {
        let folder = try archive()
        _ = scan(folder)
        try folder.write("in/another.txt", SampleFiles.whole)
        #expect(scan(folder).output.contains("1 document from text kept in the register"))
    }

    @Test func aMemberThatFailedForWantOfAProgramIsTriedAgain() throws {
        let folder = try archive()
        var zip = ZipWriter()
        try zip.add("note.txt", Array(SampleFiles.whole.utf8))
        try zip.add("old.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
        try folder.write("in/both.zip", zip.finish())
        try age(folder, "in/both.zip")
        func scan(path: String) -> String {
            CommandRun(
                ["scan", "in", "--packs", "packs"], in: folder, environment: ["PATH": path]
            ).output
        }
        #expect(scan(path: "/nowhere").contains("in/both.zip!old.doc: reading this needs"))
        try folder.write("bin/catdoc", "#!/bin/sh\necho A letter\n")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/catdoc")
        #expect(!scan(path: folder.path + "/bin").contains("old.doc"))
        #expect(export(folder).contains("both.zip!old.doc\""))
    }

    @Test func linksThatLeadBackAreCountedAndNotFollowed() throws {
        let folder = try archive()
        let manager = FileManager.default
        try manager.createSymbolicLink(
            atPath: folder.path + "/in/loop", withDestinationPath: folder.path + "/in")
        try manager.createSymbolicLink(
            atPath: folder.path + "/in/self", withDestinationPath: folder.path + "/in/self")
        let run = scan(folder)
        #expect(run.output.contains("link to a folder 1"))
        #expect(
            run.output.contains("in/self: the file could not be read: its links lead in a circle"))
        #expect(run.output.contains("reviewed                 3"))
    }

    @Test func filesThatAreGoneLeaveTheCurrentStateButNotEarlierRuns() throws {
        let folder = try archive()
        _ = scan(folder)
        try FileManager.default.removeItem(atPath: folder.path + "/in/sub")
        try folder.write("in/whole.txt", SampleFiles.withoutPilot)
        #expect(scan(folder).output.contains("gone                     2"))
        #expect(!export(folder).contains("adverse.txt"))
        let difference = CommandRun(["register", "diff", "1", "2"], in: folder).output
        #expect(difference.contains("- in/sub/adverse.txt: was reviewed"))
        #expect(difference.contains("port · port-pilot: ✓ met → ○ missing"))
        #expect(difference.contains("~ in/whole.txt: the file has changed"))
    }

    @Test func anotherScanOfTheSameRegisterIsToldWhoHoldsIt() throws {
        let folder = try archive()
        let lock = try RegisterLock(
            path: folder.path + "/clausecheck.db", holder: "process 4711", waits: false)
        let run = withExtendedLifetime(lock) { scan(folder) }
        #expect(run.status == .failure)
        #expect(run.errors.contains("process 4711 is writing to the register"))
    }

    @Test func hostileFilesHideNoGoodOne() throws {
        let folder = try archive()
        var generator = SeededGenerator(seed: 50)
        let heads: [[UInt8]] = [
            [], Array("%PDF-1.7\n".utf8), Array("PK\u{3}\u{4}".utf8), Array("{\\rtf1 ".utf8),
            Array("<html><p>".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        ]
        for number in 0..<60 {
            let noise = (0..<Int.random(in: 0...600, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            try folder.write("in/hostile/\(number).bin", heads[number % heads.count] + noise)
        }
        let run = scan(folder)
        #expect(run.output.contains("scanned 66 files with 66 documents"))
        #expect(run.output.contains("reviewed                 3"))
        let lines = export(folder).split(separator: "\n")
        #expect(lines.count == 66)
    }

    #if os(Linux)
        @Test func aFileWhoseNameIsNotUTF8IsReadAndStays() throws {
            let folder = try archive()
            let name =
                "\(folder.path)/in/".utf8CString.dropLast() + [-92, -92, 46, 116, 120, 116, 0]
            let file = unsafe open(Array(name), O_WRONLY | O_CREAT, 0o600)
            let bytes = Array(SampleFiles.adverse.utf8)
            #expect(unsafe write(file, bytes, bytes.count) == bytes.count)
            close(file)
            #expect(scan(folder).output.contains("reviewed                 4"))
            let run = scan(folder)
            #expect(!run.output.contains("gone"))
            #expect(run.output.contains("unchanged                7   reviewed 4"))
        }
    #endif

    @Test func globsChooseFiles() throws {
        let folder = try archive()
        let run = scan(folder, "--include", "*.txt", "--exclude", "sub/**", "--exclude", "story*")
        #expect(run.output.contains("scanned 2 files"))
        #expect(run.output.contains("left out by --include or --exclude"))
    }

    @Test func aListNamesTheFiles() throws {
        let folder = try archive()
        let run = CommandRun(
            ["scan", "--files-from", "-", "--packs", "packs"], in: folder,
            input: Array("in/whole.txt\r\n\nin/nowhere.txt\nin/whole.txt\n".utf8))
        #expect(run.status == .failure)
        #expect(run.output.contains("scanned 1 file with 1 document"))
        #expect(run.errors.contains("in/nowhere.txt: there is no such file"))
    }

    @Test func whatIsForgottenIsGoneFromTheFile() throws {
        let folder = try archive()
        try folder.write("in/secret.txt", SampleFiles.agreement("The word is Xyzzyplugh."))
        _ = scan(folder)
        let word = Array("Xyzzyplugh".utf8)
        func holdsWord() throws -> Bool {
            try Data(folder.read("clausecheck.db")).range(of: Data(word)) != nil
        }
        #expect(try holdsWord())
        let run = CommandRun(["register", "forget", "in/secret.txt"], in: folder)
        #expect(run.output == "removed 1 file from the register\n")
        #expect(try !holdsWord())
        #expect(CommandRun(["register", "verify"], in: folder).output == "the register is sound\n")
    }
}
