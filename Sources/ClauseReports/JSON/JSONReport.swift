public import ClauseReview

/// Writes a review as JSON, the stable contract of the program.
///
/// Keys stand in a fixed order and an absent value is `null`, so the same review gives the same bytes.
public struct JSONReport: Sendable {
    /// Whether members stand on lines of their own, indented by two spaces; otherwise all is on one line.
    public var isPretty: Bool

    public init(isPretty: Bool = true) {
        self.isPretty = isPretty
    }

    /// The review as UTF-8 JSON, ended by a line end.
    public func render(_ review: Review) -> [UInt8] {
        var writer = JSONWriter(layout: isPretty ? .pretty : .compact)
        writer.object { writer in
            writer.member("schemaVersion", review.schemaVersion)
            writer.member("tool") {
                $0.member("name", review.tool.name)
                $0.member("version", review.tool.version)
            }
            writer.member("packs", review.packs) { writer, pack in
                writer.object {
                    $0.member("id", pack.id)
                    $0.member("version", pack.version)
                    $0.member("title", pack.title)
                }
            }
            writer.member("documents", review.documents, Self.write)
            writer.member("parties") {
                $0.member("customer", review.parties.customer)
                $0.member("provider", review.parties.provider)
                $0.member("regulator", review.parties.regulator)
            }
            writer.member("elements", review.elements, Self.write)
            writer.member("adverse", review.adverse) { writer, adverse in
                writer.object {
                    $0.member("topic", adverse.topic)
                    $0.member("title", adverse.title)
                    $0.member("evidence", adverse.evidence, Self.write)
                }
            }
            writer.member("findings", review.findings, Self.write)
            writer.member("duties", review.duties, Self.write)
            writer.member("facts", review.facts, Self.write)
            writer.member("summary") {
                $0.member("met", review.summary.met)
                $0.member("partial", review.summary.partial)
                $0.member("missing", review.summary.missing)
                $0.member("adverse", review.summary.adverse)
                $0.member("unclear", review.summary.unclear)
                $0.member("notApplicable", review.summary.notApplicable)
            }
        }
        return writer.finished()
    }

    static func write(_ writer: inout JSONWriter, _ document: Review.ReviewedDocument) {
        writer.object {
            $0.member("path", document.path)
            $0.member("sha256", document.sha256)
            $0.member("format", document.format)
            $0.member("bytes", document.bytes)
            $0.member("pages", document.pages)
            $0.member("languages", document.languages)
            $0.member("notices", document.notices) { writer, notice in
                writer.object {
                    $0.member("kind", notice.kind)
                    $0.member("message", notice.message)
                }
            }
        }
    }

    private static func write(_ writer: inout JSONWriter, _ element: ElementResult) {
        writer.object {
            $0.member("id", element.id)
            $0.member("status", element.status.rawValue)
            $0.member("value", element.value)
            $0.member("evidence", element.evidence, Self.write)
        }
    }

    static func write(_ writer: inout JSONWriter, _ evidence: Evidence) {
        writer.object {
            $0.member("document", evidence.document)
            $0.member("start", evidence.start)
            $0.member("end", evidence.end)
            $0.member("line", evidence.line)
            $0.member("column", evidence.column)
            $0.member("page", evidence.page)
            $0.member("clause", evidence.clause)
            $0.member("heading", evidence.heading)
            $0.member("excerpt", evidence.excerpt)
            $0.member("marks", evidence.marks) { writer, mark in
                writer.object {
                    $0.member("start", mark.start)
                    $0.member("end", mark.end)
                }
            }
            $0.member("leadIn", evidence.leadIn)
            $0.member("remarks", evidence.remarks)
            $0.member("change", evidence.change)
        }
    }

    private static func write(_ writer: inout JSONWriter, _ finding: Finding) {
        writer.object {
            $0.member("pack", finding.pack)
            $0.member("requirement", finding.requirement)
            $0.member("title", finding.title)
            $0.member("citation", finding.citation)
            $0.member("basis", finding.basis)
            $0.member("weight", finding.weight)
            $0.member("verdict", finding.verdict.rawValue)
            $0.member("elements", finding.elements) { writer, element in
                writer.object {
                    $0.member("id", element.id)
                    $0.member("title", element.title)
                    $0.member("needed", element.needed)
                    $0.member("status", element.status.rawValue)
                }
            }
            $0.member("gaps", finding.gaps) { writer, gap in
                writer.object {
                    $0.member("element", gap.element)
                    $0.member("kind", gap.kind.rawValue)
                    $0.member("message", gap.message)
                }
            }
            $0.member("nearMisses", finding.nearMisses) { writer, miss in
                writer.object {
                    $0.member("element", miss.element)
                    $0.member("reason", miss.reason.rawValue)
                    $0.member("message", miss.message)
                    $0.key("evidence")
                    Self.write(&$0, miss.evidence)
                }
            }
            $0.member("adverse", finding.adverse)
            $0.member("ask", finding.ask)
            $0.member("why", finding.why)
            $0.key("waiver")
            if let waiver = finding.waiver {
                $0.object {
                    $0.member("reason", waiver.reason)
                    $0.member("approver", waiver.approver)
                    $0.member("expires", waiver.expires)
                }
            } else {
                $0.null()
            }
            $0.key("known")
            if let known = finding.known { $0.value(known) } else { $0.null() }
        }
    }

    private static func write(_ writer: inout JSONWriter, _ duty: DutyNotAssessed) {
        writer.object {
            $0.member("pack", duty.pack)
            $0.member("duty", duty.duty)
            $0.member("title", duty.title)
            $0.member("citation", duty.citation)
            $0.member("basis", duty.basis)
            $0.member("todo", duty.todo)
            $0.member("facts", duty.facts, Self.write)
            $0.key("filing")
            if let filing = duty.filing {
                $0.object {
                    $0.member("count", filing.count)
                    $0.member("unit", filing.unit)
                    $0.member("side", filing.side)
                    $0.member("event", filing.event)
                }
            } else {
                $0.null()
            }
        }
    }

    private static func write(_ writer: inout JSONWriter, _ fact: Review.Fact) {
        writer.object {
            $0.member("element", fact.element)
            $0.member("value", fact.value)
        }
    }
}
