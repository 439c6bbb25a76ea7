public import ClauseReview

/// The sample review compared with one of a later draft made by hand, in which every kind of change occurs.
public enum SampleComparison {
    /// The later draft.
    public static let text = """
        CLOUD SERVICES AGREEMENT
        1. TERM
        1.1 This Agreement starts on 1 September 2026 (the "Commencement Date") and continues for five (5) years.
        2. SECURITY INCIDENTS
        2.1 The Supplier shall notify the Customer of any Security Incident within 48 hours of becoming aware of it.
        2.2 The Supplier shall: (a) contain and remedy the Security Incident; and (b) give the Customer a written account of its cause.
        3. AUDIT
        3.2 The Customer shall have the right to audit or inspect the Supplier's premises, and accepts the Supplier's SOC 2 report.
        4. SERVICE LEVELS
        4.1 The Supplier shall meet the service levels set out in Schedule 4.
        5. 分判
        5.1 供應商未經客戶事先書面同意，不得將任何服務分判予第三方；供應商可就分判商的作為及不作為承擔責任。
        6. GOVERNING LAW
        6.1 The laws of Hong Kong govern this Agreement.
        6.2 The Supplier may suspend the services at any time.
        """

    /// The comparison.
    public static var comparison: ReviewComparison {
        ReviewComparer().comparison(
            from: .init(review: SampleReview.review, documents: [SampleReview.document]),
            to: .init(review: later, documents: [SampleReview.document(text)]))
    }

    /// The review of the later draft.
    public static var later: Review {
        var review = SampleReview.review
        review.documents[0].path = "drafts/nimbus-cloud-2.docx"
        review.documents[0].sha256 = String(repeating: "7d793037a0760186", count: 4)
        set(
            "term.start", in: &review, .present, "2026-09-01",
            [
                evidence(
                    "This Agreement starts on 1 September 2026 (the \"Commencement Date\") and continues for five (5) years.",
                    "starts on 1 September 2026", "1.1", "TERM")
            ])
        let notice =
            "The Supplier shall notify the Customer of any Security Incident within 48 hours of becoming aware of it."
        set(
            "incident.notify", in: &review, .present, nil,
            [
                evidence(notice, "notify the Customer", "2.1", "SECURITY INCIDENTS")
            ])
        set(
            "incident.notify-time", in: &review, .present, "48 hours",
            [
                evidence(notice, "within 48 hours", "2.1", "SECURITY INCIDENTS")
            ])
        set(
            "audit.right", in: &review, .present, nil,
            [
                evidence(
                    "The Customer shall have the right to audit or inspect the Supplier's premises, and accepts the Supplier's SOC 2 report.",
                    "right to audit", "3.2", "AUDIT")
            ])
        set("confidentiality.duty", in: &review, .absent, nil, [])
        let subcontract =
            "供應商未經客戶事先書面同意，不得將任何服務分判予第三方；供應商可就分判商的作為及不作為承擔責任。"
        set(
            "subcontract.consent", in: &review, .present, nil,
            [
                evidence(subcontract, "未經客戶事先書面同意", "5.1", "分判")
            ])
        set(
            "subcontract.liability", in: &review, .soft, nil,
            [
                evidence(subcontract, "可就分判商的作為及不作為承擔責任", "5.1", "分判")
            ])
        set(
            "law.governing", in: &review, .present, "Hong Kong",
            [
                evidence(
                    "The laws of Hong Kong govern this Agreement.", "laws of Hong Kong govern",
                    "6.1",
                    "GOVERNING LAW")
            ])
        review.adverse = [
            .init(
                topic: "exit", title: "The service may be stopped at any time",
                evidence: [
                    evidence(
                        "The Supplier may suspend the services at any time.", "may suspend", "6.2",
                        "GOVERNING LAW")
                ])
        ]
        for index in review.findings.indices {
            if review.findings[index].adverse == ["audit"] {
                review.findings[index].adverse = []
                review.findings[index].verdict = .met
            }
            if review.findings[index].elements.contains(where: { $0.id == "confidentiality.duty" })
            {
                review.findings[index].verdict = .missing
            }
        }
        return review
    }

    private static func set(
        _ id: String, in review: inout Review, _ status: ElementStatus, _ value: String?,
        _ evidence: [Evidence]
    ) {
        for index in review.elements.indices where review.elements[index].id == id {
            review.elements[index] = ElementResult(
                id: id, status: status, value: value, evidence: evidence)
        }
    }

    private static func evidence(
        _ excerpt: String, _ mark: String, _ clause: String, _ heading: String
    ) -> Evidence {
        SampleReview.evidence(excerpt, marks: [mark], clause: clause, heading: heading, in: text)
    }
}
