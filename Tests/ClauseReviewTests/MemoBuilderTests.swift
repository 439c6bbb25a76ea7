import ClauseReview
import TestSupport
import Testing

@Suite struct MemoBuilderTests {
    @Test func `gaps come worst first, waived ones apart, with the pack's texts`() throws {
        let memo = try SampleMemo.memo()
        #expect(memo.gaps.map(\.verdict) == [.adverse, .missing, .partial, .unclear])
        #expect(memo.gaps.map(\.number) == [1, 2, 3, 4])
        #expect(memo.waived.map(\.title) == ["Provider's contingency plans"])
        #expect(
            memo.gaps[0].fallbacks
                == ["Pooled audits once a year, and at any time after an incident."]
        )
        #expect(memo.gaps[0].wordings.map(\.placement) == [.replace(clause: "3.2")])
        #expect(memo.gaps[1].wordings.map(\.placement) == [.new(number: "[●].[●]")])
        #expect(memo.gaps[2].wordings.isEmpty)
    }

    @Test func `the provider's guide is found from the parties`() throws {
        let memo = try SampleMemo.memo()
        #expect(memo.vendor?.name == "Nimbus Cloud")
        #expect(memo.gaps[0].vendorNotes.first?.contains("pooled audits") == true)
        var other = SampleReview.review
        other.parties.provider = ["Nimbus Cloudworks Limited", "Supplier"]
        let builder = MemoBuilder(packs: try SampleMemo.packs())
        #expect(builder.memo(other, .init()).vendor == nil)
        #expect(builder.memo(other, .init(vendor: "nimbus")).vendor?.name == "Nimbus Cloud")
    }

    @Test func `filing dates count from the given or the agreement's own date`() throws {
        let memo = try SampleMemo.memo()
        #expect(memo.duties.map(\.dueDate) == ["2026-06-01", "2026-04-30", nil])
        let builder = MemoBuilder(packs: try SampleMemo.packs())
        let later = builder.memo(
            SampleReview.review, .init(commencement: CalendarDate("2027-01-31")))
        #expect(later.duties.map(\.dueDate) == ["2026-10-31", nil, nil])
        #expect(later.duties[0].eventDate == "2027-01-31")
    }

    @Test func `wording takes the agreement's own words with articles`() throws {
        #expect(
            try SampleMemo.memo().gaps[0].wordings.first?.text
                == "The Supplier shall permit the Customer and its auditors to inspect the records, "
                + "systems and premises of the Supplier. The Customer shall give the Supplier "
                + "reasonable notice.")
        #expect(
            try SampleMemo.memo(.committee, .traditionalChinese).gaps[0].wordings.first?.text
                == "供應商須容許客戶及其核數師查閱供應商的紀錄、系統及場所。")
        #expect(
            try SampleMemo.memo(.committee, .portuguese).gaps[0].wordings.first?.text
                == "O Prestador permite ao Cliente e aos seus auditores inspeccionar os registos do "
                + "Prestador. O acesso é pedido pelo Cliente com antecedência razoável.")
    }

    @Test func `requirements of several regimes on one matter are one point`() throws {
        var review = SampleReview.review
        review.findings += try SampleMemo.otherRegime()
        let builder = MemoBuilder(packs: try SampleMemo.packs())
        let memo = builder.memo(review, .init())
        let exit = try #require(memo.gaps.first { $0.requirements.count > 1 })
        #expect(exit.title == "Exit and return of data")
        #expect(exit.requirements.map(\.id) == ["gl14-5.10-exit", "amcm-exit"])
        #expect(exit.gaps.map(\.element) == ["exit.assistance"])
        #expect(exit.asks.count == 1)
        let portuguese = builder.memo(review, .init(language: .portuguese))
        #expect(portuguese.gaps.map(\.title).contains("Saída e devolução de dados"))
    }

    @Test func `a party named in capitals is called as the clauses call it`() {
        var review = SampleReview.review
        review.parties.customer = ["CUSTOMER"]
        review.parties.provider = ["SUPPLIER"]
        let words = PartyWords(review, language: .english)
        #expect(words == PartyWords(customer: "Customer", provider: "Supplier", language: .english))
    }

    @Test(arguments: [
        (
            PartyWords(customer: "Seguradora", provider: "Prestador", language: .portuguese),
            "{provider} entrega a {customer}, por conta de {customer}; e {customer} paga.",
            "O Prestador entrega à Seguradora, por conta da Seguradora; e a Seguradora paga."
        ),
        (
            PartyWords(
                customer: "AIA", provider: "AWS", language: .english, hasArticle: false),
            "{provider} tells {customer}. {customer}'s data stays {customer}'s.",
            "AWS tells AIA. AIA's data stays AIA's."
        ),
        (
            PartyWords(customer: "Bank", provider: "Vendor", language: .english),
            "If {provider} fails: {customer} may leave. {unknown} {provider",
            "If the Vendor fails: the Bank may leave. {unknown} {provider"
        ),
    ])
    func `placeholders become words with their articles`(
        words: PartyWords, model: String, wording: String
    ) {
        #expect(words.wording(model) == wording)
    }

    @Test func `excerpts of a memo are words of the agreement`() throws {
        let memo = try SampleMemo.memo()
        let text = Array(SampleReview.text.utf8)
        let passages = memo.gaps.flatMap(\.passages) + memo.met.flatMap(\.passages)
        #expect(passages.count > 4)
        for passage in passages {
            let evidence = passage.evidence
            #expect(Array(evidence.excerpt.utf8) == Array(text[evidence.start..<evidence.end]))
            for mark in evidence.marks {
                #expect(evidence.start <= mark.start && mark.end <= evidence.end)
            }
        }
    }
}
