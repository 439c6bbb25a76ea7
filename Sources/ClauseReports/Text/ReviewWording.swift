public import ClauseReview

/// The fixed words of the terminal, Markdown and HTML reports in one language.
///
/// What reports and memos call alike stands in `MemoLabels` alone. CSV and SARIF reports, archives and comparisons
/// use the English words.
public struct ReviewWording: Sendable {
    let language: Memo.Language
    /// The words that reports share with memos.
    let words: MemoLabels
    /// Columns of a terminal's labels, with the space after the longest.
    let labelWidth: Int
    let title: @Sendable (String) -> String
    let regulator, packs, parties, partiesNote, read, notice, noteLabel, madeWith: String
    let requirement, verdict, citationLabel, placeLabel: String
    /// What each verdict means, as half a sentence.
    let meanings: [Verdict: String]
    /// Verdicts after a count other than one, where the labels in small letters do not serve.
    let countedVerdicts: [Verdict: String]
    /// A shorter word for requirements that are not applicable, or nil.
    let notApplicable: String?
    /// The label of a gap that is left to another document.
    let elsewhere: String
    let summaryBasis, memoryBasis, known: String
    let against, shows, because, why, nearMiss: String
    /// Why a near miss does not count, where the review's own English does not serve.
    let missed: [NearMiss.Reason: String]
    /// Remarks on evidence, likewise.
    let remarkWords: [String: String]
    /// What the kinds of tracked changes are called, likewise.
    let tracked: [String: String]
    /// How many bytes are left out and whether before the words shown; in full, and in few words.
    let leftOut, leftOutBriefly: @Sendable (Int, Bool) -> String
    let noVerdicts: String
    let waived, waivedOne, waivedNote, waivedBriefly: String
    let waivedCount: @Sendable (Int) -> String
    let approved: @Sendable (Waiver) -> String
    let notAssessed, dutiesNote, dutiesClause: String
    /// A filing rule in words, such as "3 months before commencement".
    let filing: @Sendable (DutyNotAssessed.Filing) -> String
    let next, nothingLeft, explain: String
    let takePoints, pointsElsewhere, workThrough: @Sendable (Int) -> String
    let closing: String
    let toFindings, toAgreement, requirements, about: String
    let findingNumber: @Sendable (Int) -> String
    /// What stands around an addition in brackets, the space before it included.
    let open, close: String
    /// A size in bytes.
    let bytes: @Sendable (Int) -> String
    /// Languages by their codes; a code that is not here stands for itself.
    let languages: [String: String]

    /// The words of a language.
    public static func of(_ language: Memo.Language) -> ReviewWording {
        switch language {
        case .english: english
        case .traditionalChinese: chinese
        case .portuguese: portuguese
        }
    }

    /// A verdict as a heading or label.
    public func label(_ verdict: Verdict) -> String { words.verdicts[verdict] ?? verdict.rawValue }

    /// What a verdict means, as half a sentence.
    public func meaning(_ verdict: Verdict) -> String { meanings[verdict] ?? "" }

    /// A verdict as it stands after a count.
    func counted(_ verdict: Verdict, _ count: Int) -> String {
        let many = count == 1 ? nil : countedVerdicts[verdict]
        return many ?? label(verdict).lowercased()
    }

    /// A heading in capitals with the number of what stands under it.
    func heading(_ text: String, _ count: Int) -> String {
        "\(text.uppercased())\(bracketed(String(count)))"
    }

    /// Text in the language's brackets, with the space before them if it has one.
    func bracketed(_ text: String) -> String { open + text + close }

    /// A sign that tells verdicts apart without colour.
    public static func symbol(_ verdict: Verdict) -> String {
        switch verdict {
        case .adverse: "✗"
        case .missing: "○"
        case .partial: "◐"
        case .unclear: "?"
        case .met: "✓"
        case .notApplicable: "–"
        }
    }

    /// The sign of a finding that someone has accepted.
    static let waivedSymbol = "~"

    /// A citation with how sure it is; nothing is added when a source was seen.
    public func citation(_ citation: String, basis: String) -> String {
        let citation = InertText.line(citation)
        switch basis {
        case "seen": return citation
        case "summary": return "\(citation) · \(summaryBasis)"
        case "memory": return "\(citation) · \(memoryBasis)"
        default: return "\(citation) · \(InertText.line(basis))"
        }
    }

    /// A weight in words.
    public func weight(_ weight: String) -> String {
        words.weights[weight] ?? InertText.line(weight)
    }

    /// How much a finding weighs, and whether it was there before.
    func standing(_ finding: Finding) -> String {
        weight(finding.weight) + (finding.known == true ? " · \(known)" : "")
    }

    /// What kind of gap it is, as a label.
    public func label(_ kind: Gap.Kind) -> String {
        kind == .referred ? elsewhere : words.gaps[kind] ?? kind.rawValue
    }

    /// What is remarkable about an element's status, or nil when it is plainly there or not.
    func note(_ status: ElementStatus) -> String? {
        switch status {
        case .present, .absent: nil
        case .soft: words.gaps[.soft]?.lowercased()
        case .blank: words.gaps[.blank]?.lowercased()
        case .referred: words.gaps[.referred]?.lowercased()
        }
    }

    /// Why a near miss does not count.
    func reason(_ miss: NearMiss) -> String { missed[miss.reason] ?? miss.message }

    /// A notice about a document.
    func text(_ notice: Review.ReviewNotice) -> String {
        words.notices[notice.kind] ?? notice.message
    }

    /// The remarks on evidence on one line, or nil when there are none.
    func remarks(on evidence: Evidence, withChange: Bool = false) -> String? {
        var remarks = evidence.remarks.map { remarkWords[$0] ?? $0 }
        if withChange, let change = evidence.change {
            remarks.append(tracked[change] ?? "tracked \(change)")
        }
        return remarks.isEmpty
            ? nil : remarks.map { InertText.line($0) }.joined(separator: words.semicolon)
    }

    /// Where evidence stands: clause and heading, document when there are several, line and page.
    public func place(_ evidence: Evidence, in review: Review) -> String {
        place(evidence, documents: review.documents)
    }

    /// Where evidence stands in one of several documents.
    func place(_ evidence: Evidence, documents: [Review.ReviewedDocument]) -> String {
        var parts: [String] = []
        let clause = InertText.label(evidence.clause, limit: 60)
        let heading = InertText.label(evidence.heading, limit: 80)
        if !clause.isEmpty && !heading.isEmpty {
            parts.append("\(clause) \(heading)")
        } else if !clause.isEmpty || !heading.isEmpty {
            parts.append(clause + heading)
        }
        parts += position(evidence, documents)
        return parts.joined(separator: " · ")
    }

    /// A place in a few words, for lists: clause number, line and page.
    func shortPlace(_ evidence: Evidence, in review: Review) -> String {
        let clause = InertText.label(evidence.clause, limit: 60)
        return ((clause.isEmpty ? [] : [clause]) + position(evidence, review.documents))
            .joined(separator: " · ")
    }

    private func position(
        _ evidence: Evidence, _ documents: [Review.ReviewedDocument]
    ) -> [String] {
        var parts: [String] = []
        if documents.count > 1, documents.indices.contains(evidence.document) {
            parts.append(InertText.label(documents[evidence.document].path, limit: 80))
        }
        parts.append(words.line(evidence.line))
        if let page = evidence.page { parts.append(words.page(page)) }
        return parts
    }

    /// A name for the agreement: the last part of the first document's path.
    func agreement(_ review: Review) -> String {
        guard let path = review.documents.first?.path, path != "-" else { return words.agreement }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return InertText.label(name)
    }

    /// What was read of a document: format, pages, size, languages.
    func source(_ document: Review.ReviewedDocument) -> String {
        var parts = [InertText.label(document.format)]
        if let pages = document.pages { parts.append(words.pages(pages)) }
        parts.append(bytes(document.bytes))
        if !document.languages.isEmpty {
            parts.append(
                document.languages.map { languages[$0] ?? InertText.label($0) }
                    .joined(separator: words.comma))
        }
        return parts.joined(separator: words.comma)
    }

    /// Whether a document was found to be no agreement, so that its gaps mean nothing.
    public static func isNoAgreement(_ review: Review) -> Bool {
        review.documents.first?.notices.contains { $0.kind == "not-an-agreement" } ?? false
    }

    /// A whole number with commas, or another sign, between thousands.
    public static func grouped(_ number: Int, by separator: Character = ",") -> String {
        let digits = Array(String(number.magnitude))
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(separator) }
            result.append(digit)
        }
        return result
    }
}
