import ClauseText

/// How the versions of an agreement in two languages are spoken of, in the language of a report.
struct LanguageVersionsWording: Sendable {
    private let names: [Language: String]
    /// Says which languages an agreement is written in, and which of them prevails if any does.
    let written: @Sendable (_ languages: [String], _ prevailing: String?) -> String
    /// Says what was found in one version alone.
    let alone: @Sendable (_ language: String, _ titles: [String]) -> String

    /// What a language is called.
    func name(_ language: Language) -> String { names[language] ?? language.rawValue }

    static func of(_ language: Memo.Language) -> LanguageVersionsWording {
        switch language {
        case .english: english
        case .traditionalChinese: chinese
        case .portuguese: portuguese
        }
    }

    private static let english = LanguageVersionsWording(
        names: [.english: "English", .chinese: "Chinese", .portuguese: "Portuguese"],
        written: { languages, prevailing in
            let rule =
                prevailing.map { "the \($0) version prevails" }
                ?? "no words were found that say which version prevails"
            return "The agreement is written in \(languages.joined(separator: " and ")); \(rule)."
        },
        alone: { language, titles in
            "Found in the \(language) version alone, compare the two: "
                + titles.joined(separator: "; ") + "."
        })

    private static let chinese = LanguageVersionsWording(
        names: [.english: "英文", .chinese: "中文", .portuguese: "葡文"],
        written: { languages, prevailing in
            let rule = prevailing.map { "以\($0)本為準" } ?? "未見訂明以何種文本為準的條文"
            return "協議以\(languages.joined(separator: "及"))書寫；\(rule)。"
        }, alone: { "僅見於\($0)本，請對照兩種文本：\($1.joined(separator: "；"))。" })

    private static let portuguese = LanguageVersionsWording(
        names: [.english: "inglês", .chinese: "chinês", .portuguese: "português"],
        written: { languages, prevailing in
            let rule =
                prevailing.map { "prevalece a versão em \($0)" }
                ?? "não se encontrou disposição sobre a versão que prevalece"
            return "O contrato está redigido em \(languages.joined(separator: " e ")); \(rule)."
        },
        alone: {
            "Consta apenas da versão em \($0), a confrontar com a outra: "
                + $1.joined(separator: "; ") + "."
        })
}
