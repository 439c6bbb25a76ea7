public import ClauseReview
public import ClauseRules

/// Memos of the sample review, made with a small pack of their own.
public enum SampleMemo {
    /// The pack's text.
    public static let packText = """
        regime gl14 "GL14 Guideline on Outsourcing"
          version 2026.1
          title zh-Hant  外判指引（GL14）
          title pt  Directriz sobre outsourcing (GL14)

        requirement gl14-5.10-audit "Audit and access for the insurer and its auditors"
          title zh-Hant  保險公司及其核數師的審核及查閱權
          title pt  Auditoria e acesso pela seguradora e seus auditores
          citation GL14 5.10 (audit)
          basis memory
          weight must
          needs audit.right
          ask en  Strike clause 3.2 and ask for a right to inspect records, systems and premises.
          ask zh-Hant  請刪除第3.2條，並要求查閱紀錄、系統及場所的權利。
          ask pt  Suprimir a cláusula 3.2 e pedir o direito de inspeccionar registos, sistemas e instalações.
          why en  An insurer that cannot inspect cannot show its regulator that the service is under control.
          wording en  {provider} shall permit {customer} and its auditors to inspect the records, systems
            and premises of {provider}. {customer} shall give {provider} reasonable notice.
          wording zh-Hant  {provider}須容許{customer}及其核數師查閱{provider}的紀錄、系統及場所。
          wording pt  {provider} permite a {customer} e aos seus auditores inspeccionar os registos de
            {provider}. O acesso é pedido por {customer} com antecedência razoável.
          fallback en  Pooled audits once a year, and at any time after an incident.
          walk-away en  Reports alone, with no right to inspect.
          caution en  The list of the guideline could not be read.
          owner en  Internal audit

        requirement gl14-5.10-exit "Exit and transition"
          citation GL14 5.10 (exit)
          basis memory
          weight must
          needs exit.assistance
          ask en  Ask for help with the move to a successor for six months after the end.
          wording en  When this Agreement ends, {provider} shall help {customer} to move the Services for
            six months.
          owner en  Operations

        duty gl14-6.1 "Prior notification to the Insurance Authority"
          citation GL14 6.1
          basis seen
          todo en  Notify the Insurance Authority of the material outsourcing before it begins.
          facts term.start
          filing 3 months before commencement

        """

    /// A pack of what a provider's guide offers.
    public static let vendorText = """
        vendor nimbus "Nimbus Cloud"
          names Nimbus Cloud
          source Nimbus Guide to Financial Services, April 2020

        note gl14-5.10-audit
          en The guide offers yearly pooled audits to regulated customers.

        """

    /// The elements that the packs name.
    public static let elementText = """
        topic audit "Audit and access"

        element right "The customer may audit or inspect the provider"
          find en  customer may audit
          yes "The customer may audit."
          no  "Nothing."

        """

    /// The packs, read.
    public static func packs() throws(PackErrors) -> PackSyntax {
        let topics = [
            (
                "exit", "Exit and return of data", "assistance",
                "The provider helps to move the service"
            ),
            ("term", "Term", "start", "The agreement starts on a stated date"),
        ]
        var files: [PackLibrary.File] = [("elements/audit.pack", Array(elementText.utf8))]
        for (topic, name, element, title) in topics {
            let text = """
                topic \(topic) "\(name)"

                element \(element) "\(title)"
                  find en  \(topic) \(element)
                  yes "The \(topic) \(element)."
                  no  "Nothing."

                """
            files.append(("elements/\(topic).pack", Array(text.utf8)))
        }
        files.append(("regimes/gl14.pack", Array(packText.utf8)))
        files.append(("vendors/nimbus.pack", Array(vendorText.utf8)))
        return try PackLibrary.load(files: files)
    }

    /// What another regime finds of the sample review's exit clause.
    public static func otherRegime() throws -> [Finding] {
        SampleReview.review.findings.filter { $0.requirement == "gl14-5.10-exit" }.map {
            var finding = $0
            finding.pack = "amcm"
            finding.requirement = "amcm-exit"
            finding.citation = "AMCM Guideline (exit)"
            finding.ask = "Ask the same in other words."
            return finding
        }
    }

    /// The memo of the sample review.
    public static func memo(
        _ audience: Memo.Audience = .committee, _ language: Memo.Language = .english
    ) throws(PackErrors) -> Memo {
        let options = MemoBuilder.Options(
            audience: audience, language: language, date: "2026-03-02",
            signing: CalendarDate("2026-03-31"), agreement: "Cloud Services Agreement")
        return MemoBuilder(packs: try packs()).memo(SampleReview.review, options)
    }
}
