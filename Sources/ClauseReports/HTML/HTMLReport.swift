public import ClauseReview

/// Writes a review as one page: the agreement with its evidence marked, and the requirements beside it.
///
/// A finding leads to the clauses it rests on and each clause leads back. The page needs no script and nothing
/// from outside, prints, and follows the reader's choice of light or dark.
public struct HTMLReport: Sendable {
    private let wording: ReviewWording

    /// - Parameter language: the language of the report's own words and of the names of elements.
    public init(language: Memo.Language = .english) { wording = .of(language) }

    /// The page as UTF-8 HTML.
    ///
    /// - Parameters:
    ///   - review: a finished review.
    ///   - texts: the text of each document of the review, in its order; documents beyond are not shown.
    public func render(_ review: Review, texts: [AnnotatedText]) -> [UInt8] {
        let review = review.naming(in: wording.language)
        let index = ReviewIndex(review)
        let isAgreement = !ReviewWording.isNoAgreement(review)
        let findings = isAgreement ? Self.ordered(review) : []
        let plan = AnnotationPlan(
            findings: findings, passagesOfFindings: findings.map { index.passages(of: $0) },
            lengths: texts.map(\.bytes.count))
        let name = wording.agreement(review)
        var body = "<a class=\"skip ui\" href=\"#findings\">\(wording.toFindings)</a>\n"
        body += "<a class=\"skip ui\" href=\"#agreement\">\(wording.toAgreement)</a>\n"
        body += top(review, name, isAgreement)
        body += "<div class=\"columns\">\n"
        body += "<nav id=\"findings\" aria-label=\"\(wording.requirements)\" tabindex=\"-1\">\n"
        body += FindingsHTML.render(review, findings, plan, index, wording)
        body += "</nav>\n<main id=\"agreement\" tabindex=\"-1\">\n"
        for (document, text) in texts.enumerated() {
            let path =
                review.documents.indices.contains(document)
                ? review.documents[document].path : ""
            body += "<article>\n"
            if texts.count > 1 {
                body += "<h2 class=\"file\">\(MarkupText.escaped(InertText.label(path)))</h2>\n"
            }
            body += AgreementHTML.render(
                text, passages: plan.passages[document], segments: plan.segments[document],
                wording: wording)
            body += "</article>\n"
        }
        body += "</main>\n</div>\n"
        return HTMLPage.render(
            title: wording.title(name), language: review.documents.first?.languages.first ?? "en",
            style: HTMLPage.baseStyle + "\n" + Self.style, body: body)
    }

    /// Findings in the order they are numbered: open gaps worst first, waived ones, the rest.
    private static func ordered(_ review: Review) -> [Finding] {
        let findings = review.findingsWorstFirst
        return findings.filter(\.isOpen)
            + findings.filter { $0.verdict.isGap && !$0.isOpen }
            + findings.filter { !$0.verdict.isGap }
    }

    /// The class of a verdict in the style sheet.
    static func name(_ verdict: Verdict) -> String {
        verdict == .notApplicable ? "none" : verdict.rawValue
    }

    // MARK: - Top of the page

    private func top(_ review: Review, _ name: String, _ isAgreement: Bool) -> String {
        var html =
            "<header lang=\"\(wording.language.rawValue)\">\n<h1>\(MarkupText.escaped(name))</h1>\n"
        if isAgreement {
            html += "<p class=\"counts ui\">"
            let summary = review.summary
            let counts: [(Verdict, Int)] = [
                (.adverse, summary.adverse), (.missing, summary.missing),
                (.partial, summary.partial), (.unclear, summary.unclear), (.met, summary.met),
                (.notApplicable, summary.notApplicable),
            ]
            for (verdict, count) in counts where count > 0 {
                html += "<span class=\"badge \(Self.name(verdict))\">\(count) "
                html += "\(wording.counted(verdict, count))</span> "
            }
            html += "</p>\n"
        } else {
            html += "<p class=\"notice\"><strong>\(wording.noVerdicts)</strong></p>\n"
        }
        html += "<details class=\"about\"><summary>\(wording.about)</summary>\n<dl>\n"
        func row(_ label: String, _ values: [String]) {
            guard !values.isEmpty else { return }
            let text = values.map { InertText.label($0, limit: 160) }.joined(
                separator: wording.words.comma)
            html += "<dt>\(label)</dt><dd>\(MarkupText.escaped(text))</dd>\n"
        }
        row(wording.words.customer, review.parties.customer)
        row(wording.words.provider, review.parties.provider)
        row(wording.regulator, review.parties.regulator)
        row(
            wording.packs,
            review.packs.map { $0.title + wording.bracketed("\($0.id) \($0.version)") })
        for document in review.documents {
            row(wording.read, [document.path + wording.bracketed(wording.source(document))])
            row("SHA-256", [document.sha256])
            for notice in document.notices { row(wording.notice, [wording.text(notice)]) }
        }
        row(wording.madeWith, ["\(review.tool.name) \(review.tool.version)"])
        return html + "</dl>\n</details>\n</header>\n"
    }

    static let style = """
        header { padding: 1.1rem 1.6rem .7rem; border-bottom: 1px solid var(--rule); }
        .counts { margin: .2rem 0 .5rem; line-height: 2; }
        .notice { color: var(--adverse); }
        .about summary { font-size: .88rem; color: var(--faint); cursor: pointer; }
        .about dl { display: grid; grid-template-columns: 7rem 1fr; gap: .2rem 1rem; margin: .6rem 0;
          font-size: .9rem; }
        .about dt { color: var(--faint); font-size: .84rem; } .about dd { margin: 0; }
        .skip { position: absolute; left: -99rem; } .skip:focus { position: fixed; left: 1rem; top: 1rem;
          background: var(--paper); padding: .5rem 1rem; z-index: 9; }
        .columns { display: grid; grid-template-columns: minmax(22rem, 30rem) minmax(0, 1fr); }
        nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; padding: 1rem 1.2rem 4rem 1.6rem;
          background: var(--panel); border-right: 1px solid var(--rule); font-size: .92rem;
          line-height: 1.45; scroll-padding-top: 1rem; }
        nav h2 { margin: 1.4rem 0 .4rem; font-size: .82rem; letter-spacing: .04em; }
        nav h2:first-child { margin-top: 0; }
        nav h2 small { color: var(--faint); font-weight: 400; letter-spacing: 0; }
        nav details { border-top: 1px solid var(--rule); padding: .45rem 0; }
        nav summary { cursor: pointer; list-style: none; display: flex; gap: .5rem; font-weight: 600;
          font-size: .95rem; }
        nav summary::-webkit-details-marker { display: none; }
        nav summary .n { color: var(--faint); font-weight: 400; min-width: 1.5rem; text-align: right; }
        nav .in { padding: .2rem 0 .3rem 2rem; }
        nav p, nav ul { margin: .25rem 0 .5rem; } nav ul { padding-left: 1.1rem; }
        nav .cite { color: var(--faint); font-size: .85rem; }
        nav blockquote { padding-left: .7rem; margin: .3rem 0 .6rem; font-size: .95em; }
        nav blockquote p { margin: .1rem 0; }
        nav dt { font-size: .8rem; font-weight: 600; color: var(--faint); margin-top: .35rem; }
        nav dd { margin: 0 0 .35rem; } nav dl { margin: .3rem 0; }
        main { padding: 1.6rem 2.4rem 60vh; min-width: 0; }
        article { max-width: 44rem; margin: 0 auto; }
        article p { margin: .65rem 0; } article h3 { margin: 1.6rem 0 .5rem; }
        article h3.l1 { font-size: 1.12rem; } article .item { padding-left: 1.2rem; }
        article .item.l2 { padding-left: 2.4rem; } article .item.l3, article .item.l4, article .item.l5,
        article .item.l6 { padding-left: 3.6rem; }
        article .contents, article .margin { color: var(--faint); font-size: .85rem; margin: .1rem 0; }
        article .footnote { font-size: .88rem; } article .cell { margin: .2rem 0; padding-left: 1rem;
          border-left: 1px solid var(--rule); }
        .page { color: var(--faint); font-size: .78rem; text-align: center; }
        .file { border-bottom: 1px solid var(--rule); }
        mark.e { padding: .06em 0; border-radius: 0; color: inherit; }
        mark.adverse { background: var(--adverse-tint); } mark.partial { background: var(--partial-tint); } mark.unclear { background: var(--unclear-tint); }
        mark.met { background: var(--met-tint); }
        mark.d { text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .18em; }
        mark.d.adverse { text-decoration-color: var(--adverse); }
        mark.d.partial { text-decoration-color: var(--partial); }
        mark.d.unclear { text-decoration-color: var(--unclear); }
        mark.d.met { text-decoration-color: var(--met); }
        .at { scroll-margin-top: 30vh; } .at:target + mark { outline: 2px solid var(--link);
          outline-offset: 2px; }
        .back { font-size: .68rem; line-height: 0; margin-left: .15em; } .back a { text-decoration: none;
          padding: 0 .15em; }
        nav details:has(.in:target) { background: var(--paper); box-shadow: inset 3px 0 0 var(--link); }
        nav .in[id] { scroll-margin-top: 3rem; }
        @media (max-width: 60rem) { .columns { display: block; } nav { position: static; height: auto;
          border-right: 0; border-bottom: 1px solid var(--rule); } main { padding: 1.2rem; } }
        @page { size: A4; margin: 20mm 18mm; }
        @media print { :root { color-scheme: light; } body { font-size: 10pt; background: none; }
          .columns { display: block; } nav { position: static; height: auto; overflow: visible;
          background: none; border: 0; padding: 0; } main { padding: 0; break-before: page; }
          article { max-width: none; } details::details-content { content-visibility: visible; display: block; } .skip { display: none; }
          a { color: inherit; text-decoration: none; } nav blockquote, nav dd { break-inside: avoid; }
          mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        """
}
