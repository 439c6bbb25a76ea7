import ClauseReview
import ClauseRules
import Testing

@Suite struct LanguageVersionsTests {
    private static let pairs = [
        ("1. The Supplier shall host the platform for the Customer.", "1. 供應商須為客戶託管該平台及其系統。"),
        ("2. The Customer shall pay the Supplier within 30 days.", "2. 客戶須於三十日內向供應商支付費用。"),
        ("3. The Supplier shall keep the data confidential.", "3. 供應商須對客戶的資料保密，不得披露。"),
        ("4. The Customer may audit the records of the Supplier.", "4. 本條刻意留空，另行商議後方始填寫。"),
        ("5. The Supplier shall comply with the applicable law.", "5. 供應商須遵守所有適用的法律及法規。"),
    ]

    private func notices(
        _ last: String, in language: ReportLanguage = .english
    ) -> [String] {
        let text = Self.pairs.map { "\($0)\n\n\($1)" }.joined(separator: "\n\n") + "\n\n" + last
        return ExampleReview(language: language).review(text).documents[0].notices.map(\.message)
    }

    @Test(arguments: [
        (
            "6. If the versions differ, the English version shall prevail.",
            "the English version prevails"
        ),
        ("6. 如有歧義，概以中文版本為準。", "the Chinese version prevails"),
        (
            "6. Em caso de divergência prevalece a versão portuguesa.",
            "the Portuguese version prevails"
        ),
        ("6. This is the last clause.", "no words were found"),
    ])
    func `says which version prevails`(last: String, words: String) {
        #expect(notices(last).contains { $0.contains("written in") && $0.contains(words) })
    }

    @Test func `says what one version alone shows`() {
        let alone = notices("6. This is the last clause.").filter {
            $0.contains("English version alone")
        }
        #expect(alone.contains { $0.contains("may audit or inspect") })
    }

    @Test(arguments: [
        (ReportLanguage.traditionalChinese, "以英文本為準。", "客戶有權審核或查核供應商"),
        (.portuguese, "prevalece a versão em inglês.", "Direito do cliente de auditar"),
    ])
    func `speaks the language of the report`(
        language: ReportLanguage, rule: String, element: String
    ) {
        let notices = notices(
            "6. If the versions differ, the English version shall prevail.", in: language)
        #expect(notices.contains { $0.hasSuffix(rule) })
        #expect(notices.contains { $0.contains(element) })
    }

    @Test func `an agreement in one language has no versions`() {
        let text = Self.pairs.map(\.0).joined(separator: "\n\n")
        let notices = ExampleReview().review(text).documents[0].notices.map(\.message)
        #expect(!notices.contains { $0.contains("version") })
    }
}
