import ClauseReports
import ClauseReview
import Foundation
import TestSupport
import Testing
import ZipArchive

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct MemoReportTests {
    static let cases: [(Memo.Audience, Memo.Language)] = [
        (.committee, .english), (.counterparty, .english), (.committee, .traditionalChinese),
        (.committee, .portuguese),
    ]

    @Test(arguments: cases)
    func `the sample memo gives its golden files`(
        audience: Memo.Audience, language: Memo.Language
    ) throws {
        let memo = try SampleMemo.memo(audience, language)
        let folder = "memo-\(audience.rawValue)-\(language.rawValue)"
        var mismatches = [
            Golden.mismatch(MemoReport.markdown(memo), "\(folder)/memo.md"),
            Golden.mismatch(MemoReport.html(memo), "\(folder)/memo.html"),
        ]
        let word = try ZipReader(MemoReport.word(memo))
        let document = try word.data(named: "word/document.xml")
        mismatches.append(Golden.mismatch(document, "\(folder)/document.xml"))
        #expect(mismatches.compactMap { $0 } == [])
    }

    @Test func `the same memo gives the same Word bytes`() throws {
        let memo = try SampleMemo.memo()
        #expect(try MemoReport.word(memo) == MemoReport.word(memo))
    }

    @Test func `every part of the Word document is well-formed XML, whatever the text`() throws {
        var memo = try SampleMemo.memo()
        memo.agreement = HostileReview.attacks.joined()
        memo.customer = HostileReview.attacks
        memo.date = HostileReview.attacks[1]
        memo.documents = HostileReview.review.documents
        let builder = MemoBuilder(packs: try SampleMemo.packs())
        memo.gaps += builder.memo(HostileReview.review, .init()).gaps
        memo.duties += builder.memo(HostileReview.review, .init()).duties
        memo.met += builder.memo(HostileReview.review, .init()).met
        let word = try ZipReader(MemoReport.word(memo))
        for member in word.members {
            let parser = XMLParser(data: Data(try word.data(of: member)))
            #expect(parser.parse(), "\(member.name): \(String(describing: parser.parserError))")
        }
        for bytes in [MemoReport.html(memo), MemoReport.markdown(memo)] {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.contains("<script"))
            #expect(!text.contains("<img"))
            #expect(!text.unicodeScalars.contains("\u{202E}"))
            #expect(!text.unicodeScalars.contains("\u{1B}"))
        }
    }

    @Test func `a memo comes back from its JSON`() throws {
        let memo = try SampleMemo.memo()
        let decoded = try JSONDecoder().decode(Memo.self, from: JSONEncoder().encode(memo))
        #expect(decoded == memo)
    }

    @Test func `the counterparty sees nothing that is the own side's alone`() throws {
        let memo = try SampleMemo.memo(.counterparty)
        let text = String(decoding: MemoReport.markdown(memo), as: UTF8.self)
        let hidden = [
            "Pooled audits once a year", "Reports alone", "Internal audit", "Head of Operational",
            "Prior notification", "could not be read",
        ]
        for words in hidden { #expect(!text.contains(words), "\(words)") }
        #expect(text.contains("pooled audits to regulated customers"))
        let own = String(decoding: MemoReport.markdown(try SampleMemo.memo()), as: UTF8.self)
        for words in hidden { #expect(own.contains(words), "\(words)") }
    }
}
