import ClauseReview

/// The fixed words of a memo in one language, in the register of a lawyer's note.
struct MemoLabels: Sendable {
    var title, titleForCounterparty: String
    var agreement, customer, provider, date, audience, packs, read, fingerprint,
        preparedWith: String
    var committee: String
    var pages: @Sendable (Int) -> String
    var summary, points, waivedPoints, duties, annex: String
    var number, point, position, authority, owner, clause: String
    var draftSays, draftSilent, shortfall, against, why, ask, request, wording, fallback, walkAway,
        caution: String
    var vendorNote: String
    var replace, amend, insert: @Sendable (String) -> String
    var clauseWord: @Sendable (String) -> String
    var line, page: @Sendable (Int) -> String
    var under: @Sendable (String) -> String
    var verdicts: [Verdict: String]
    var gaps: [Gap.Kind: String]
    var weights: [String: String]
    var counts: @Sendable (Review.Summary) -> String
    var pointCount: @Sendable (Int) -> String
    var waivedCount: @Sendable (Int) -> String
    var noGaps, metIntro, dutiesIntro, wordingNote, notApplicable: String
    var duty, action, due: String
    var filing: @Sendable (DutyNotAssessed.Filing) -> String
    var dueOn: @Sendable (String, String) -> String
    var dateUnknown: @Sendable (String) -> String
    var countingNote: String
    var approved: @Sendable (Waiver) -> String
    var basisNote, disclaimer, confidential: String
    var pageBefore, pageBetween, pageAfter: String
    var leftOut: @Sendable (Int) -> String
    var colon: String
    /// What stands between the items of a list in a sentence, and between phrases.
    var comma, semicolon, stop: String
    /// What stands between two sentences.
    var between: String
    /// Why there is nothing to say of a text that is no agreement.
    var noAgreement: String
    /// Notices by kind, where the review's own English ones do not serve.
    var notices: [String: String]
    /// A day as the language writes it; the text itself when it is no day.
    var day: @Sendable (String) -> String

    /// The labels of a language.
    static func of(_ language: Memo.Language) -> MemoLabels {
        switch language {
        case .english: english
        case .traditionalChinese: chinese
        case .portuguese: portuguese
        }
    }

    /// A citation with a mark for how sure it is; `basisNote` says what the marks mean.
    func citation(_ citation: String, basis: String) -> String {
        switch basis {
        case "summary": citation + "†"
        case "memory": citation + "*"
        default: citation
        }
    }

    /// Where a passage stands, in words; without `hasLine` a line is named only where there is no clause.
    func place(_ passage: Memo.MemoPassage, hasLine: Bool) -> String {
        let evidence = passage.evidence
        var parts: [String] = []
        if let document = passage.document { parts.append(InertText.label(document, limit: 80)) }
        let clause = InertText.label(evidence.clause, limit: 60)
        let heading = InertText.label(evidence.heading, limit: 80)
        var name = clause.isEmpty ? "" : clauseWord(clause)
        if !heading.isEmpty { name += name.isEmpty ? heading : " (\(heading))" }
        if !name.isEmpty { parts.append(name) }
        if hasLine || clause.isEmpty { parts.append(line(evidence.line)) }
        if let number = evidence.page { parts.append(page(number)) }
        return parts.joined(separator: " · ")
    }

    /// A clause number with the word for clause before it, unless the number brings its own.
    static func clause(_ number: String, word: String) -> String {
        isBare(number) ? "\(word) \(number)" : number
    }

    /// Whether a clause number comes without a word of its own, as "3.2" does and "Section 3.02" does not.
    static func isBare(_ number: String) -> Bool {
        guard let first = number.unicodeScalars.first else { return false }
        return ("0"..."9").contains(first) || first == "[" || first == "("
    }
}
