import ClauseText
import Testing

@testable import clausecheck

@Suite struct LanguageScanTests {
    @Test(
        arguments: [
            ("The Provider shall insure the das Gerät, para 5, and do so.", [.english]),
            ("供應商應通知客戶", [.english, .chinese]),
            ("The Provider (供應商) shall notify", [.english, .chinese]),
            (
                "O prestador deve notificar o cliente, nos termos da cláusula 5 do contrato.",
                [.english, .portuguese]
            ),
            (
                "O PRESTADOR DEVE NOTIFICAR, NOS TERMOS DA CLÁUSULA 5 DO CONTRATO.",
                [.english, .portuguese]
            ),
            ("合約 contrato da uma", [.english, .chinese, .portuguese]), ("", [.english]),
            ("“Quotes”, – dashes, é à ü, ﬁ", [.english]),
        ] as [(String, Set<Language>)])
    func findsTheLanguagesOfAText(text: String, languages: Set<Language>) {
        #expect(LanguageScan.languages(of: [Array(text.utf8)]) == languages)
    }

    @Test func takesSeveralTextsTogether() {
        let texts = ["The Provider shall", "甲方應"].map { Array($0.utf8) }
        #expect(LanguageScan.languages(of: texts) == [.english, .chinese])
    }
}
