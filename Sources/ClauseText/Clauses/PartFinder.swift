/// Tells the part that each block plays in the agreement.
struct PartFinder {
    private let document: Document
    private let frame: AgreementFrame
    private let clauses: [Clause]
    private let keywords: [ClauseLabel.Keyword]
    private let clauseOfBlock: [Int32]

    init(
        _ document: Document, _ frame: AgreementFrame, _ clauses: [Clause],
        _ keywords: [ClauseLabel.Keyword], _ clauseOfBlock: [Int32]
    ) {
        self.document = document
        self.frame = frame
        self.clauses = clauses
        self.keywords = keywords
        self.clauseOfBlock = clauseOfBlock
    }

    /// The part of every block.
    func parts() -> [ClauseTree.Part] {
        let ofClause = clauseParts()
        var parts: [ClauseTree.Part] = []
        parts.reserveCapacity(document.blocks.count)
        for (index, block) in document.blocks.enumerated() {
            parts.append(part(block, index, ofClause))
        }
        return parts
    }

    private func part(_ block: Block, _ index: Int, _ ofClause: [ClauseTree.Part?])
        -> ClauseTree.Part
    {
        if block.kind == .contents { return .contents }
        if frame.isSignature(index) { return .signature }
        let clause = index < clauseOfBlock.count ? Int(clauseOfBlock[index]) : -1
        if index < frame.bodyStart {
            if let recital = frame.recitalStart, index >= recital { return .recital }
            return .front
        }
        return clause >= 0 && clause < ofClause.count ? ofClause[clause] ?? .body : .body
    }

    /// The part of each clause, taken from its own heading or the clause around it.
    private func clauseParts() -> [ClauseTree.Part?] {
        let reader = PhraseReader(document.bytes)
        var parts: [ClauseTree.Part?] = []
        parts.reserveCapacity(clauses.count)
        let whole = max(document.bytes.count, 1)
        for (index, clause) in clauses.enumerated() {
            let outer = clause.parent.flatMap { $0 < index ? parts[$0] : nil }
            var part = outer
            if keywords[index] == .schedule {
                part = isForm(clause, reader) ? .form : .schedule
            } else if let heading = clause.heading, outer != .form {
                if isOnly(Self.definitionHeadings, heading, reader), clause.span.count * 2 < whole {
                    part = .definitions
                } else if outer == nil, isOnly(Self.recitalHeadings, heading, reader),
                    clause.span.count * 4 < whole
                {
                    part = .recital
                } else if reader.begins(with: ["form of"], at: Int(heading.start)),
                    heading.count < 120
                {
                    part = .form
                } else if clause.number.isEmpty, clause.parent == nil,
                    isScheduleHeading(heading, reader)
                {
                    part = .schedule
                }
            }
            parts.append(part)
        }
        return parts
    }

    /// A schedule whose first words are "Form of …".
    private func isForm(_ clause: Clause, _ reader: PhraseReader) -> Bool {
        if let heading = clause.heading,
            reader.begins(with: ["form of", "– form of", "specimen"], at: Int(heading.start))
        {
            return true
        }
        let next = clause.blocks.lowerBound + 1
        guard next < clause.blocks.upperBound else { return false }
        let block = document.blocks[next]
        return block.kind == .heading && reader.begins(with: ["form of"], at: Int(block.span.start))
    }

    private func isScheduleHeading(_ heading: TextSpan, _ reader: PhraseReader) -> Bool {
        heading.count < 60
            && reader.begins(
                with: [
                    "schedule", "exhibit", "annex", "appendix", "attachment", "anexo", "附件", "附表",
                    "附錄", "附录",
                ],
                at: Int(heading.start))
    }

    /// Whether a heading is one of some phrases and no more than a word beyond.
    private func isOnly(_ phrases: Phrases, _ heading: TextSpan, _ reader: PhraseReader) -> Bool {
        let end = Int(heading.end)
        for phrase in phrases.list {
            guard let stop = reader.end(of: phrase, at: Int(heading.start), limit: end) else {
                continue
            }
            if end - stop <= 2 { return true }
        }
        return false
    }

    private static let definitionHeadings: Phrases = [
        "definitions", "definition", "interpretation", "definitions and interpretation",
        "defined terms",
        "certain definitions", "certain defined terms", "definitions; interpretation",
        "definitions & interpretation",
        "definitions and construction", "definition of terms", "interpretation and definitions",
        "glossary",
        "definitions and rules of interpretation", "agreement and definitions", "term definitions",
        "key definitions",
        "定義", "定义", "釋義", "释义", "定義及釋義", "定義與解釋", "定义与解释", "定义和解释", "术语和定义", "術語和定義", "名詞定義",
        "名词定义",
        "用語定義", "definições", "definições e interpretação", "definições e interpretações",
    ]

    private static let recitalHeadings: Phrases = [
        "recitals", "background", "preamble", "recordings", "introduction and background",
        "considerandos",
        "considerações", "鑒於", "鉴于",
    ]
}
