public import ClauseReview

/// The fixed English words in which terminal, Markdown, HTML, CSV and SARIF reports name things.
public enum ReviewWording {
    /// A verdict as a heading or label.
    public static func label(_ verdict: Verdict) -> String {
        switch verdict {
        case .adverse: "Adverse"
        case .missing: "Missing"
        case .partial: "Partial"
        case .unclear: "Unclear"
        case .met: "Met"
        case .notApplicable: "Not applicable"
        }
    }

    /// What a verdict means, as half a sentence.
    public static func meaning(_ verdict: Verdict) -> String {
        switch verdict {
        case .adverse: "the agreement's words work against the customer"
        case .missing: "nothing in the agreement answers the requirement"
        case .partial: "part is there, or it is weak or left blank"
        case .unclear: "it rests on a document that was not supplied"
        case .met: "every needed element is there"
        case .notApplicable: "its condition does not hold"
        }
    }

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
    public static func citation(_ citation: String, basis: String) -> String {
        let citation = InertText.line(citation)
        switch basis {
        case "seen": return citation
        case "summary": return "\(citation) · from a published summary"
        case "memory": return "\(citation) · expected; list unverified"
        default: return "\(citation) · \(InertText.line(basis))"
        }
    }

    /// A weight in words.
    public static func weight(_ weight: String) -> String {
        weight == "where-applicable" ? "where applicable" : InertText.line(weight)
    }

    /// How much a finding weighs, and whether it was there before.
    static func standing(_ finding: Finding) -> String {
        weight(finding.weight) + (finding.known == true ? " · known from the baseline" : "")
    }

    /// What kind of gap it is, as a label.
    public static func label(_ kind: Gap.Kind) -> String {
        switch kind {
        case .missing: "Missing"
        case .soft: "Weak"
        case .blank: "Blank"
        case .referred: "Elsewhere"
        case .adverse: "Adverse"
        }
    }

    /// What is remarkable about an element's status, or nil when it is plainly there or not.
    static func note(_ status: ElementStatus) -> String? {
        switch status {
        case .present, .absent: nil
        case .soft: "weak"
        case .blank: "blank"
        case .referred: "in another document"
        }
    }

    /// Why a near miss does not count.
    public static func reason(_ reason: NearMiss.Reason) -> String {
        switch reason {
        case .wrongWay: "other side's"
        case .negated: "negated"
        case .notOperative: "not operative"
        case .excluded: "excluded"
        case .outOfContext: "out of context"
        case .referred: "in another document"
        }
    }

    /// Where evidence stands: clause and heading, document when there are several, line and page.
    public static func place(_ evidence: Evidence, in review: Review) -> String {
        place(evidence, documents: review.documents)
    }

    /// Where evidence stands in one of several documents.
    static func place(_ evidence: Evidence, documents: [Review.ReviewedDocument]) -> String {
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
    static func shortPlace(_ evidence: Evidence, in review: Review) -> String {
        let clause = InertText.label(evidence.clause, limit: 60)
        return ((clause.isEmpty ? [] : [clause]) + position(evidence, review.documents))
            .joined(separator: " · ")
    }

    private static func position(
        _ evidence: Evidence, _ documents: [Review.ReviewedDocument]
    ) -> [String] {
        var parts: [String] = []
        if documents.count > 1, documents.indices.contains(evidence.document) {
            parts.append(InertText.label(documents[evidence.document].path, limit: 80))
        }
        parts.append("line \(evidence.line)")
        if let page = evidence.page { parts.append("page \(page)") }
        return parts
    }

    /// A filing rule in words, such as "3 months before commencement".
    public static func filing(_ filing: DutyNotAssessed.Filing) -> String {
        let unit =
            filing.count == 1 && filing.unit.hasSuffix("s")
            ? String(filing.unit.dropLast()) : filing.unit
        return "\(filing.count) \(InertText.line(unit)) \(InertText.line(filing.side)) "
            + InertText.line(filing.event)
    }

    /// A name for the agreement: the last part of the first document's path.
    static func agreement(_ review: Review) -> String {
        guard let path = review.documents.first?.path, path != "-" else { return "Agreement" }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return InertText.label(name)
    }

    /// What was read of a document: format, pages, size, languages.
    static func source(_ document: Review.ReviewedDocument) -> String {
        var parts = [InertText.label(document.format)]
        if let pages = document.pages { parts.append(pages == 1 ? "1 page" : "\(pages) pages") }
        parts.append("\(grouped(document.bytes)) bytes")
        if !document.languages.isEmpty {
            parts.append(document.languages.map { InertText.label($0) }.joined(separator: ", "))
        }
        return parts.joined(separator: ", ")
    }

    /// Whether a document was found to be no agreement, so that its gaps mean nothing.
    public static func isNoAgreement(_ review: Review) -> Bool {
        review.documents.first?.notices.contains { $0.kind == "not-an-agreement" } ?? false
    }

    /// A whole number with commas between thousands.
    public static func grouped(_ number: Int) -> String {
        let digits = Array(String(number.magnitude))
        var result = number < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { result.append(",") }
            result.append(digit)
        }
        return result
    }
}
