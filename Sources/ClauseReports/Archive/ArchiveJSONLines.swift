public import ClauseReview

/// Writes an archive as JSON Lines, an object on a line for every document.
///
/// Keys stand in a fixed order and an absent value is `null`, so the same document gives the same bytes.
public struct ArchiveJSONLines: Sendable {
    private let requirements: [ArchiveRequirement]

    public init(requirements: [ArchiveRequirement]) {
        self.requirements = requirements
    }

    /// One document, ended by a line end.
    public func line(of document: ArchiveDocument) -> [UInt8] {
        var writer = JSONWriter(layout: .compact)
        writer.object { writer in
            writer.member("path", document.path)
            writer.member("sha256", document.sha256)
            writer.member("outcome", document.outcome)
            writer.member("reason", document.reason.isEmpty ? nil : document.reason)
            writer.member("format", document.format)
            writer.member("bytes", document.bytes)
            writer.member("pages", document.pages)
            writer.member("languages", document.languages)
            writer.member("customer", document.customer)
            writer.member("provider", document.provider)
            writer.member("facts", document.facts) { writer, fact in
                writer.object {
                    $0.member("element", fact.element)
                    $0.member("value", fact.value)
                }
            }
            writer.member("notices", document.notices) { writer, notice in
                writer.object {
                    $0.member("kind", notice.kind)
                    $0.member("message", notice.message)
                }
            }
            writer.member("findings", document.findings, write)
        }
        return writer.finished()
    }

    private func write(_ writer: inout JSONWriter, _ finding: ArchiveFinding) {
        guard requirements.indices.contains(finding.requirement) else { return }
        let requirement = requirements[finding.requirement]
        writer.object {
            $0.member("pack", requirement.pack)
            $0.member("requirement", requirement.requirement)
            $0.member("weight", requirement.weight)
            $0.member("verdict", finding.verdict.rawValue)
            $0.member("gaps", finding.gaps) { writer, gap in
                writer.object {
                    $0.member("element", gap.element)
                    $0.member("kind", gap.kind.rawValue)
                    $0.member("message", gap.message)
                }
            }
            $0.member("passages", finding.passages) { writer, passage in
                writer.object {
                    $0.member("ids", passage.ids)
                    $0.member("adverse", passage.isAdverse)
                    $0.member("clause", passage.clause)
                    $0.member("heading", passage.heading)
                    $0.member("line", passage.line)
                    $0.member("page", passage.page)
                    $0.member("excerpt", passage.excerpt)
                }
            }
        }
    }
}
