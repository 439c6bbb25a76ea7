import ClauseReview

extension SampleReview {
    /// One finding of every verdict and one that is waived.
    static var findings: [Finding] {
        [
            finding(
                "term", "Effective period", .met, basis: "memory",
                elements: [("term.start", "The agreement starts on a stated date", .present)]),
            finding(
                "reporting", "Notification of incidents", .partial, basis: "seen",
                elements: [
                    ("incident.notify", "The provider reports incidents to the customer", .soft),
                    ("incident.notify-time", "A time is set for that notice", .blank),
                    ("incident.respond", "The provider contains and remedies incidents", .present),
                ],
                gaps: [
                    .init(
                        element: "incident.notify", kind: .soft,
                        message: "The duty to notify is only one of reasonable efforts."),
                    .init(
                        element: "incident.notify-time", kind: .blank,
                        message: "The number of hours is left blank."),
                ],
                ask: "Ask for a firm duty to notify within a stated number of hours."),
            finding(
                "audit", "Audit and access for the insurer and its auditors", .adverse,
                basis: "memory",
                elements: [
                    (
                        "audit.right",
                        "The customer may audit or inspect the provider", .absent
                    )
                ],
                gaps: [
                    .init(
                        element: "audit", kind: .adverse,
                        message: "Clause 3.2 refuses audits and puts a report in their place."),
                    .init(
                        element: "audit.right", kind: .missing,
                        message: "Nothing lets the customer audit or inspect the provider."),
                ],
                nearMisses: [
                    .init(
                        element: "audit.right", reason: .wrongWay,
                        message: "The right to audit belongs to the provider.",
                        evidence: evidence(
                            "The Supplier may audit the Customer's use of the Services once a year.",
                            marks: ["Supplier may audit"], clause: "3.1", heading: "AUDIT"))
                ],
                adverse: ["audit"],
                ask:
                    "Strike clause 3.2 and ask for a right to inspect records, systems and premises."
            ),
            finding(
                "performance", "Performance standards", .unclear, basis: "seen",
                elements: [
                    ("performance.levels", "Measurable service levels are set", .referred)
                ],
                gaps: [
                    .init(
                        element: "performance.levels", kind: .referred,
                        message: "The service levels stand in Schedule 4, which was not supplied.")
                ], ask: "Ask for Schedule 4."),
            finding(
                "security", "Protection of confidential information", .met, basis: "seen",
                elements: [
                    (
                        "confidentiality.duty", "The provider keeps information confidential",
                        .present
                    )
                ]),
            finding(
                "subcontract", "Rules on sub-contracting", .met, basis: "memory",
                elements: [
                    ("subcontract.consent", "Sub-contracting needs consent", .present),
                    ("subcontract.liability", "The provider answers for sub-contractors", .present),
                ]),
            finding(
                "exit", "Exit and transition", .missing, basis: "memory",
                elements: [
                    ("exit.assistance", "The provider helps to move the service", .absent)
                ],
                gaps: [
                    .init(
                        element: "exit.assistance", kind: .missing,
                        message: "Nothing obliges the provider to help at the end.")
                ],
                ask: "Ask for help with the move to a successor for six months after the end."),
            finding(
                "contingency", "Provider's contingency plans", .missing, basis: "seen",
                elements: [("contingency.plan", "The provider has a contingency plan", .absent)],
                gaps: [
                    .init(
                        element: "contingency.plan", kind: .missing,
                        message: "No contingency plan is required.")
                ], ask: "Ask for a tested contingency plan.",
                waiver: .init(
                    reason: "Covered by the group framework agreement",
                    approver: "Head of Operational Risk", expires: "2026-12-31")),
            finding(
                "law", "Governing law", .met, basis: "memory", weight: "should",
                elements: [("law.governing", "A governing law is stated", .present)]),
            finding(
                "guarantee", "Guarantee, indemnity, insurance", .notApplicable, basis: "memory",
                weight: "where-applicable", elements: []),
        ]
    }

    /// A duty with a filing date on either side of its event.
    static var duties: [DutyNotAssessed] {
        [
            .init(
                pack: "gl14", duty: "gl14-6.1",
                title: "Prior notification to the Insurance Authority", citation: "GL14 6.1",
                basis: "seen",
                todo:
                    "Notify the Insurance Authority of the material outsourcing before it begins.",
                facts: [.init(element: "term.start", value: "2026-09-01")],
                filing: .init(count: 3, unit: "months", side: "before", event: "commencement")),
            .init(
                pack: "amcm-cloud", duty: "amcm-cloud-filing",
                title: "Filing of the signed agreement with AMCM",
                citation: "AMCM cloud guideline (filing)", basis: "summary",
                todo: "File a copy of the signed agreement.", facts: [],
                filing: .init(count: 30, unit: "days", side: "after", event: "signing")),
            .init(
                pack: "gl14", duty: "gl14-5.8", title: "Due diligence on the provider",
                citation: "GL14 5.8", basis: "seen",
                todo: "Record the due diligence done before the provider was chosen.", facts: [],
                filing: nil),
        ]
    }

    private static func finding(
        _ topic: String, _ title: String, _ verdict: Verdict, basis: String,
        weight: String = "must", elements: [(String, String, ElementStatus)], gaps: [Gap] = [],
        nearMisses: [NearMiss] = [], adverse: [String] = [], ask: String = "",
        waiver: Waiver? = nil
    ) -> Finding {
        Finding(
            pack: "gl14", requirement: "gl14-5.10-\(topic)", title: title,
            citation: "GL14 5.10 (\(topic))", basis: basis, weight: weight, verdict: verdict,
            elements: elements.map { .init(id: $0.0, title: $0.1, needed: true, status: $0.2) },
            gaps: gaps, nearMisses: nearMisses, adverse: adverse, ask: ask,
            why: "The insurer answers to its regulator for the service as if it did it itself.",
            waiver: waiver)
    }
}
