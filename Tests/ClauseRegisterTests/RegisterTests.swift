import ClauseReview
import Foundation
import TestSupport
import Testing

@testable import ClauseRegister

@Suite struct RegisterTests {
    private let path = FileManager.default.temporaryDirectory
        .appending(path: "clausecheck-register-\(UUID().uuidString).db").path

    private func clean() {
        for ending in ["", "-wal", "-shm", "-lock"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }

    private static let rules = Rules(fingerprint: "f", tool: "t 1", packs: "p 1")

    private func record(_ name: String, in register: Register) throws(RegisterError) {
        try register.beginFile(
            FileRecord(
                path: name, size: 1, modified: 1, checked: 2, sha256: name, reading: "r"))
        let text = StoredText(text: Array(SampleReview.text.utf8), layout: [1, 2, 3])
        try register.add(
            DocumentRecord(
                path: name, outcome: .reviewed, reason: "", sha256: name,
                review: .read(text, SampleReview.review)))
        try register.finishFile()
    }

    @Test func givesBackWhatWasRecorded() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.beginRun(rules: Self.rules, places: ["/a"], started: "now")
        try record("/a/one.txt", in: register)
        try register.endRun(ended: "then", counts: "reviewed 1")
        let state = try #require(try register.state(of: "/a/one.txt"))
        #expect(state.isComplete)
        #expect(state.documents.map(\.path) == ["/a/one.txt"])
        let columns = try register.columns()
        var documents: [ArchiveDocument] = []
        try register.documents(columns: columns) { documents.append($0) }
        let document = try #require(documents.first)
        let review = SampleReview.review
        #expect(document.findings.map(\.verdict) == review.findings.map(\.verdict))
        #expect(document.findings.map(\.gaps) == review.findings.map(\.gaps))
        #expect(document.customer == review.parties.customer)
        #expect(columns.requirements.map(\.requirement) == review.findings.map(\.requirement))
        let excerpts = Set(review.elements.flatMap(\.evidence).map(\.excerpt))
        let shown = document.findings.flatMap(\.passages).filter { !$0.isAdverse }.map(\.excerpt)
        #expect(!shown.isEmpty)
        #expect(shown.allSatisfy { excerpts.contains($0) })
        #expect(try register.problems().isEmpty)
        #expect(try register.runs().map(\.state) == [.finished])
    }

    @Test func aFullDiskIsToldAndLosesNothing() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.beginRun(rules: Self.rules, places: [], started: "now")
        try record("/a/0.txt", in: register)
        let pages = try register.database.first("PRAGMA page_count") { $0.integer(0) } ?? 0
        try register.database.execute("PRAGMA max_page_count = \(pages + 4)")
        var recorded = 1
        let error = #expect(throws: RegisterError.self) {
            for number in 1..<500 {
                try record("/a/\(number).txt", in: register)
                recorded += 1
            }
        }
        #expect(error == .full(path: path))
        let other = try Register.reading(path, exists: true)
        var count = 0
        try other.documents(columns: try other.columns()) { _ in count += 1 }
        #expect(count == recorded)
        #expect(try other.problems().isEmpty)
    }

    @Test func aFileCutShortIsRecordedAsIncomplete() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.beginRun(rules: Self.rules, places: [], started: "now")
        try register.beginFile(
            FileRecord(
                path: "/a.zip", size: 1, modified: 1, checked: 2, sha256: "s", reading: "r"))
        for number in 0..<3 {
            try register.add(
                DocumentRecord(
                    path: "/a.zip!\(number)", outcome: .unreadable, reason: "torn", sha256: "",
                    review: .none))
        }
        // The third document's transaction was never ended.
        let other = try Register.reading(path, exists: true)
        let state = try #require(try other.state(of: "/a.zip"))
        #expect(!state.isComplete)
        #expect(state.documents.count == 2)
    }

    @Test func refusesFilesThatAreNoRegister() throws {
        defer { clean() }
        #expect(throws: RegisterError.absent(path: path)) {
            try Register.reading(path, exists: false)
        }
        try Data("this is a text that is no database at all, whatever its name says".utf8)
            .write(to: URL(filePath: path))
        #expect(throws: RegisterError.notARegister(path: path)) { try Register.writing(path) }
        try FileManager.default.removeItem(atPath: path)
        try Database(path: path, mode: .write).execute("CREATE TABLE other (x)")
        #expect(throws: RegisterError.notARegister(path: path)) { try Register.writing(path) }
        #expect(throws: RegisterError.notARegister(path: path)) {
            try Register.reading(path, exists: true)
        }
    }

    @Test func refusesARegisterOfALaterProgram() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.database.execute("PRAGMA user_version = 99")
        #expect(
            throws: RegisterError.newer(path: path, version: 99, known: Schema.migrations.count)
        ) { try Register.writing(path) }
    }

    @Test func aRunThatNeverEndedIsMarkedByTheNext() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.beginRun(rules: Self.rules, places: [], started: "1")
        try register.beginRun(rules: Self.rules, places: [], started: "2")
        #expect(try register.runs().map(\.state) == [.interrupted, .running])
    }

    @Test func severalDocumentsOfOneNameAreNamed() throws {
        defer { clean() }
        let register = try Register.writing(path)
        try register.beginRun(rules: Self.rules, places: [], started: "now")
        try record("/a/x.txt", in: register)
        try record("/b/x.txt", in: register)
        let columns = try register.columns()
        #expect(
            throws: RegisterError.unknownDocument(
                name: "x.txt", candidates: ["/a/x.txt", "/b/x.txt"])
        ) { try register.document(named: "x.txt", absolute: "/x.txt", columns: columns) }
        #expect(
            try register.document(named: "b/x.txt", absolute: "/c/b/x.txt", columns: columns).path
                == "/b/x.txt")
        #expect(try register.forget("/a") == 1)
        #expect(
            try register.document(named: "x.txt", absolute: "/x.txt", columns: columns).path
                == "/b/x.txt")
        #expect(throws: RegisterError.unknownRun(7)) { try register.difference(from: 1, to: 7) }
    }
}
