public import ClauseReview
public import ClauseText

/// A review made by hand of a short agreement, with every verdict, for tests of reports and memos.
public enum SampleReview {
    /// The extracted text that the offsets of the review refer to.
    public static let text = """
        CLOUD SERVICES AGREEMENT

        This Agreement is made on 2 March 2026 between Harbour Life Insurance Company Limited (the "Customer") and Nimbus Cloud Limited (the "Supplier").

        1. TERM
        1.1 This Agreement starts on 1 September 2026 (the "Commencement Date") and continues for three (3) years.

        2. SECURITY INCIDENTS
        2.1 The Supplier shall use reasonable efforts to notify the Customer of any Security Incident within [●] hours of becoming aware of it.
        2.2 The Supplier shall: (a) contain and remedy the Security Incident; and (b) give the Customer a written account of its cause.

        3. AUDIT
        3.1 The Supplier may audit the Customer's use of the Services once a year.
        3.2 The Customer shall have no right to audit or inspect the Supplier's premises, and accepts the Supplier's SOC 2 report instead.

        4. SERVICE LEVELS
        4.1 The Supplier shall meet the service levels set out in Schedule 4.

        5. CONFIDENTIALITY
        5.1 Each party shall keep the other's Confidential Information confidential, and this clause survives termination of this Agreement.

        6. 分判
        6.1 供應商未經客戶事先書面同意，不得將任何服務分判予第三方；供應商須就分判商的作為及不作為承擔責任。

        7. GOVERNING LAW
        7.1 This Agreement is governed by the laws of Hong Kong.
        """

    /// The agreement as a document of one page, one block a line.
    public static var document: Document {
        document(text)
    }

    /// A text as a document of one page, one block a line that is not blank; capitals alone make a heading, digits and
    /// points at its start a number.
    public static func document(_ text: String) -> Document {
        let bytes = Array(text.utf8)
        var blocks: [Block] = []
        var start = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let range = start..<(start + line.count)
            start = range.upperBound + 1
            guard !line.isEmpty else { continue }
            let isHeading = !line.contains { (0x61...0x7A).contains($0) } && line.count < 60
            let number = line.prefix { $0 == 0x2E || (0x30...0x39).contains($0) }.count
            let label = number > 0 ? TextSpan(range.lowerBound..<range.lowerBound + number) : nil
            blocks.append(
                Block(
                    kind: isHeading ? .heading : .paragraph, span: TextSpan(range), label: label))
        }
        return Document(bytes: bytes, blocks: blocks, pageStarts: [0], format: .docx)
    }

    /// Evidence that stands in the sample's text, or in another text.
    ///
    /// - Parameters:
    ///   - excerpt: words of the text; the first place where they stand counts.
    ///   - marks: decisive words of the excerpt.
    /// - Precondition: the text holds the excerpt and the excerpt holds the marks.
    public static func evidence(
        _ excerpt: String, marks: [String] = [], clause: String = "", heading: String = "",
        leadIn: String? = nil, remarks: [String] = [], in text: String = SampleReview.text
    ) -> Evidence {
        let bytes = Array(text.utf8)
        let range = first(excerpt, in: bytes[...])
        let position = LineTable(bytes).position(of: Int32(clamping: range.lowerBound), in: bytes)
        let ranges = marks.map { first($0, in: bytes[range]) }
        return Evidence(
            document: 0, start: range.lowerBound, end: range.upperBound, line: position.line,
            column: position.column, page: 1, clause: clause, heading: heading, excerpt: excerpt,
            marks: ranges.map { .init(start: $0.lowerBound, end: $0.upperBound) },
            leadIn: leadIn, remarks: remarks)
    }

    private static func first(_ words: String, in bytes: ArraySlice<UInt8>) -> Range<Int> {
        let words = Array(words.utf8)
        var start = bytes.startIndex
        while start + words.count <= bytes.endIndex {
            if bytes[start..<(start + words.count)].elementsEqual(words) {
                return start..<(start + words.count)
            }
            start += 1
        }
        preconditionFailure("the text does not hold: \(String(decoding: words, as: UTF8.self))")
    }

    /// The review of the sample.
    public static var review: Review {
        Review(
            tool: .init(name: "clausecheck", version: "1.0.0"),
            packs: [
                .init(id: "gl14", version: "2026.1", title: "GL14 Guideline on Outsourcing"),
                .init(
                    id: "amcm-cloud", version: "2026.1", title: "AMCM Cloud Outsourcing Guideline"),
            ],
            documents: [
                .init(
                    path: "drafts/nimbus-cloud.docx",
                    sha256: String(repeating: "5d41402abc4b2a76", count: 4), format: "docx",
                    bytes: 48_213, pages: 1, languages: ["en", "zh"],
                    notices: [
                        .init(
                            kind: "tracked-changes",
                            message: "The draft holds 3 tracked changes; the final text was read.")
                    ])
            ],
            parties: .init(
                customer: ["Harbour Life Insurance Company Limited", "Customer", "客戶"],
                provider: ["Nimbus Cloud Limited", "Supplier", "供應商"], regulator: []),
            elements: elements,
            adverse: [
                .init(
                    topic: "audit", title: "Audits are refused or replaced by reports",
                    evidence: [refusal])
            ],
            findings: findings, duties: duties,
            facts: [
                .init(element: "term.start", value: "2026-09-01"),
                .init(element: "term.duration", value: "3 years"),
            ])
    }

    private static var refusal: Evidence {
        evidence(
            "The Customer shall have no right to audit or inspect the Supplier's premises, and accepts the Supplier's SOC 2 report instead.",
            marks: ["Customer shall have no right to audit"], clause: "3.2", heading: "AUDIT")
    }

    private static var elements: [ElementResult] {
        let notice = evidence(
            "The Supplier shall use reasonable efforts to notify the Customer of any Security Incident within [●] hours of becoming aware of it.",
            marks: ["Supplier shall", "notify the Customer of any Security Incident"],
            clause: "2.1", heading: "SECURITY INCIDENTS", remarks: ["reasonable efforts"])
        var time = notice
        time.marks = [
            evidence(notice.excerpt, marks: ["within [●] hours"]).marks[0]
        ]
        time.remarks = ["placeholder"]
        let subcontract =
            "供應商未經客戶事先書面同意，不得將任何服務分判予第三方；供應商須就分判商的作為及不作為承擔責任。"
        return [
            .init(
                id: "term.start", status: .present, value: "2026-09-01",
                evidence: [
                    evidence(
                        "This Agreement starts on 1 September 2026 (the \"Commencement Date\") and continues for three (3) years.",
                        marks: ["starts on 1 September 2026"], clause: "1.1", heading: "TERM")
                ]),
            .init(id: "incident.notify", status: .soft, value: nil, evidence: [notice]),
            .init(id: "incident.notify-time", status: .blank, value: nil, evidence: [time]),
            .init(
                id: "incident.respond", status: .present, value: nil,
                evidence: [
                    evidence(
                        "(a) contain and remedy the Security Incident;",
                        marks: ["contain and remedy"],
                        clause: "2.2(a)", heading: "SECURITY INCIDENTS",
                        leadIn: "The Supplier shall:")
                ]),
            .init(id: "audit.right", status: .absent, value: nil, evidence: []),
            .init(
                id: "performance.levels", status: .referred, value: nil,
                evidence: [
                    evidence(
                        "The Supplier shall meet the service levels set out in Schedule 4.",
                        marks: ["service levels set out in Schedule 4"], clause: "4.1",
                        heading: "SERVICE LEVELS")
                ]),
            .init(
                id: "confidentiality.duty", status: .present, value: nil,
                evidence: [
                    evidence(
                        "Each party shall keep the other's Confidential Information confidential, and this clause survives termination of this Agreement.",
                        marks: ["shall keep the other's Confidential Information confidential"],
                        clause: "5.1", heading: "CONFIDENTIALITY")
                ]),
            .init(
                id: "subcontract.consent", status: .present, value: nil,
                evidence: [
                    evidence(
                        subcontract, marks: ["未經客戶事先書面同意"], clause: "6.1", heading: "分判")
                ]),
            .init(
                id: "subcontract.liability", status: .present, value: nil,
                evidence: [
                    evidence(
                        subcontract, marks: ["須就分判商的作為及不作為承擔責任"], clause: "6.1",
                        heading: "分判")
                ]),
            .init(id: "exit.assistance", status: .absent, value: nil, evidence: []),
            .init(id: "contingency.plan", status: .absent, value: nil, evidence: []),
            .init(
                id: "law.governing", status: .present, value: "Hong Kong",
                evidence: [
                    evidence(
                        "This Agreement is governed by the laws of Hong Kong.",
                        marks: ["governed by the laws of Hong Kong"], clause: "7.1",
                        heading: "GOVERNING LAW")
                ]),
        ]
    }
}
