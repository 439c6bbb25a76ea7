import ClauseReview

extension Register {
    /// Row ids of a document's content and review, which are written when they are new.
    func rows(
        for document: DocumentRecord, _ rules: Int
    ) throws(RegisterError) -> (content: Int?, review: Int?) {
        switch document.review {
        case .none: return (nil, nil)
        case .known(let content, let review): return (content, review)
        case .again(let content, let review):
            return (content, try row(of: review, content: content, rules))
        case .read(let text, let review):
            guard let reviewed = review.documents.first else { return (nil, nil) }
            let content = try row(of: text, reviewed, sha256: document.sha256)
            return (content, try row(of: review, content: content, rules))
        }
    }

    private func row(
        of text: StoredText, _ document: Review.ReviewedDocument, sha256: String
    ) throws(RegisterError) -> Int {
        let reading = Self.reading(pending?.reading ?? "", for: document.path)
        let known = try database.first(
            "SELECT id FROM content WHERE sha256 = ? AND reading = ?", .text(sha256),
            .text(reading)
        ) { $0.integer(0) }
        if let known { return known }
        try database.run(
            """
            INSERT INTO content (sha256, reading, bytes, format, pages, languages, text, layout)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, .text(sha256), .text(reading), .integer(document.bytes), .text(document.format),
            SQLValue(document.pages), .text(document.languages.joined(separator: " ")),
            .bytes(text.text), .bytes(text.layout))
        let row = database.lastRow
        for (ordinal, notice) in document.notices.enumerated() {
            try database.run(
                "INSERT INTO notice (content, ordinal, kind, message) VALUES (?, ?, ?, ?)",
                .integer(row), .integer(ordinal), .text(notice.kind), .text(notice.message))
        }
        return row
    }

    /// What a text depends on besides its bytes: how files are read, and whether the name makes it Markdown.
    static func reading(_ reading: String, for path: String) -> String {
        let name = path.lowercased()
        return name.hasSuffix(".md") || name.hasSuffix(".markdown")
            ? reading + " markdown" : reading
    }

    private func row(
        of review: Review, content: Int, _ rules: Int
    ) throws(RegisterError) -> Int {
        let known = try database.first(
            "SELECT id FROM review WHERE content = ? AND rules = ?", .integer(content),
            .integer(rules)
        ) { $0.integer(0) }
        if let known { return known }
        let isAgreement = review.documents.first.map { document in
            !document.notices.contains { $0.kind == "not-an-agreement" }
        }
        try database.run(
            """
            INSERT INTO review (content, rules, agreement, customer, provider, facts)
            VALUES (?, ?, ?, ?, ?, ?)
            """, .integer(content), .integer(rules), .integer(isAgreement == false ? 0 : 1),
            .text(review.parties.customer.joined(separator: "\n")),
            .text(review.parties.provider.joined(separator: "\n")),
            .text(review.facts.map { "\($0.element)\t\($0.value)" }.joined(separator: "\n")))
        let row = database.lastRow
        if !describesRules, !review.findings.isEmpty { try describe(review.findings, rules) }
        for (ordinal, finding) in review.findings.enumerated() {
            try database.run(
                "INSERT INTO finding (review, ordinal, verdict, adverse, gaps) VALUES (?, ?, ?, ?, ?)",
                .integer(row), .integer(ordinal), .text(finding.verdict.rawValue),
                .text(finding.adverse.joined(separator: " ")),
                .text(
                    finding.gaps.map { "\($0.kind.rawValue)\t\($0.element)\t\($0.message)" }
                        .joined(separator: "\n")))
        }
        var ordinal = 0
        for element in review.elements {
            for evidence in element.evidence {
                try add(evidence, kind: "element", id: element.id, &ordinal, row)
            }
        }
        for adverse in review.adverse {
            for evidence in adverse.evidence {
                try add(evidence, kind: "adverse", id: adverse.topic, &ordinal, row)
            }
        }
        return row
    }

    private func add(
        _ evidence: Evidence, kind: SQLValue, id: String, _ ordinal: inout Int, _ review: Int
    ) throws(RegisterError) {
        try database.run(
            """
            INSERT INTO evidence (review, ordinal, kind, id, first, last, line, column, page, clause,
                heading, remarks)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, .integer(review), .integer(ordinal), kind, .text(id), .integer(evidence.start),
            .integer(evidence.end), .integer(evidence.line), .integer(evidence.column),
            SQLValue(evidence.page), .text(evidence.clause), .text(evidence.heading),
            .text(evidence.remarks.joined(separator: "\n")))
        ordinal += 1
    }

    /// Keeps what the requirements of these rules are, which every review of them repeats.
    private func describe(_ findings: [Finding], _ rules: Int) throws(RegisterError) {
        for (ordinal, finding) in findings.enumerated() {
            let elements = finding.elements.map { ($0.needed ? "" : "+") + $0.id }
            try database.run(
                """
                INSERT OR IGNORE INTO requirement
                    (rules, ordinal, pack, requirement, title, citation, basis, weight, ask, elements)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, .integer(rules), .integer(ordinal), .text(finding.pack),
                .text(finding.requirement), .text(finding.title), .text(finding.citation),
                .text(finding.basis), .text(finding.weight), .text(finding.ask),
                .text(elements.joined(separator: " ")))
        }
        describesRules = true
    }

    /// The content of some bytes read in a certain way, and its review under the current rules of a run, or nil.
    public func content(
        sha256: String, reading: String, path: String, rules: Int
    ) throws(RegisterError) -> (content: Int, review: Int?, isAgreement: Bool)? {
        try database.first(
            """
            SELECT content.id, review.id, review.agreement FROM content
            LEFT JOIN review ON review.content = content.id AND review.rules = ?
            WHERE sha256 = ? AND reading = ?
            """, .integer(rules), .text(sha256), .text(Self.reading(reading, for: path))
        ) { row in
            (content: row.integer(0), review: row.number(1), isAgreement: row.integer(2) != 0)
        }
    }

    /// The stored text of a content and its document's size in bytes, or nil.
    public func text(of content: Int) throws(RegisterError) -> (text: StoredText, bytes: Int)? {
        try database.first(
            "SELECT text, layout, bytes FROM content WHERE id = ?", .integer(content)
        ) { row in
            (StoredText(text: row.bytes(0), layout: row.bytes(1)), row.integer(2))
        }
    }
}
