public import ClauseReview

/// Writes one document of an archive for a terminal.
public struct ArchiveText: Sendable {
    private let requirements: [ArchiveRequirement]

    public init(requirements: [ArchiveRequirement]) {
        self.requirements = requirements
    }

    /// Tells what is known of a document: where it came from, its parties and dates, and its verdicts, worst first,
    /// with the words they rest on.
    public func show(_ document: ArchiveDocument, to canvas: inout TerminalCanvas) {
        func put(_ indent: Int, _ text: String) {
            canvas.paragraph([TerminalCanvas.Run(text)], indent: indent)
        }
        put(0, InertText.line(document.path))
        var source = [document.outcome.split(separator: "-").joined(separator: " ")]
        if let format = document.format { source.append(format) }
        if let pages = document.pages { source.append(pages == 1 ? "1 page" : "\(pages) pages") }
        if let bytes = document.bytes { source.append("\(ReviewWording.grouped(bytes)) bytes") }
        if !document.languages.isEmpty { source.append(document.languages.joined(separator: " ")) }
        put(2, InertText.line(source.joined(separator: ", ")))
        if !document.sha256.isEmpty { put(2, "SHA-256 \(document.sha256)") }
        if !document.reason.isEmpty { put(2, InertText.line(document.reason)) }
        for (label, names) in [("Customer", document.customer), ("Provider", document.provider)]
        where !names.isEmpty {
            put(2, "\(label): " + InertText.line(names.joined(separator: ", ")))
        }
        for fact in document.facts {
            put(2, "\(InertText.line(fact.element)): \(InertText.line(fact.value))")
        }
        for notice in document.notices { put(2, "Notice: " + InertText.line(notice.message)) }
        let findings = document.findings.enumerated().sorted { left, right in
            (left.element.verdict.rank, left.offset) < (right.element.verdict.rank, right.offset)
        }
        for finding in findings.map(\.element)
        where requirements.indices.contains(finding.requirement) {
            let requirement = requirements[finding.requirement]
            canvas.gap()
            put(
                0,
                "\(ReviewWording.symbol(finding.verdict)) \(ReviewWording.english.label(finding.verdict))  "
                    + "\(InertText.line(requirement.title))  (\(requirement.pack) · "
                    + "\(requirement.requirement))")
            for gap in finding.gaps {
                put(4, "\(ReviewWording.english.label(gap.kind)): \(InertText.line(gap.message))")
            }
            for passage in finding.passages {
                put(4, "\(ArchiveWording.place(passage))")
                put(6, "“\(InertText.line(passage.excerpt))”")
            }
        }
    }
}
