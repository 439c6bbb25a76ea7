import ClauseReview

/// Writes a comparison as JSON with its keys in a fixed order.
enum ComparisonJSON {
    /// The comparison as UTF-8 JSON, ended by a line end.
    static func render(_ comparison: ReviewComparison) -> [UInt8] {
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("schemaVersion", comparison.schemaVersion)
            writer.member("tool") {
                $0.member("name", comparison.tool.name)
                $0.member("version", comparison.tool.version)
            }
            writer.key("old")
            write(&writer, comparison.old)
            writer.key("new")
            write(&writer, comparison.new)
            writer.member("sharedWording", comparison.sharedWording)
            writer.member("isOneAgreement", comparison.isOneAgreement)
            writer.member("notices", comparison.notices)
            writer.member("sentences", comparison.sentences)
            writer.member("summary") {
                $0.member("lost", comparison.summary.lost)
                $0.member("weakened", comparison.summary.weakened)
                $0.member("changed", comparison.summary.changed)
                $0.member("won", comparison.summary.won)
                $0.member("strengthened", comparison.summary.strengthened)
                $0.member("moved", comparison.summary.moved)
                $0.member("unchanged", comparison.summary.unchanged)
                $0.member("adverseAdded", comparison.summary.adverseAdded)
                $0.member("adverseRemoved", comparison.summary.adverseRemoved)
            }
            writer.member("requirements", comparison.requirements, write)
            writer.member("elements", comparison.elements, write)
            writer.member("adverse", comparison.adverse, write)
        }
        return writer.finished()
    }

    private static func write(_ writer: inout JSONWriter, _ draft: ReviewComparison.Draft) {
        writer.object {
            $0.member("state", draft.state)
            $0.member("documents", draft.documents, JSONReport.write)
            $0.member("packs", draft.packs) { writer, pack in
                writer.object {
                    $0.member("id", pack.id)
                    $0.member("version", pack.version)
                    $0.member("title", pack.title)
                }
            }
            $0.member("parties") {
                $0.member("customer", draft.parties.customer)
                $0.member("provider", draft.parties.provider)
                $0.member("regulator", draft.parties.regulator)
            }
        }
    }

    private static func write(_ writer: inout JSONWriter, _ change: RequirementChange) {
        writer.object {
            $0.member("pack", change.pack)
            $0.member("requirement", change.requirement)
            $0.member("title", change.title)
            $0.member("citation", change.citation)
            $0.member("basis", change.basis)
            $0.member("weight", change.weight)
            $0.member("change", change.change.rawValue)
            $0.member("oldVerdict", change.oldVerdict.rawValue)
            $0.member("newVerdict", change.newVerdict.rawValue)
            $0.member("elements", change.elements)
            $0.member("adverseAdded", change.adverseAdded)
            $0.member("adverseRemoved", change.adverseRemoved)
        }
    }

    private static func write(_ writer: inout JSONWriter, _ change: ElementChange) {
        writer.object {
            $0.member("id", change.id)
            $0.member("title", change.title)
            $0.member("requirements", change.requirements)
            $0.member("change", change.change.rawValue)
            $0.member("oldStatus", change.oldStatus.rawValue)
            $0.member("newStatus", change.newStatus.rawValue)
            $0.member("values", change.values) { writer, value in
                writer.object {
                    $0.member("kind", value.kind)
                    $0.member("old", value.old)
                    $0.member("new", value.new)
                    $0.key("isBetter")
                    if let isBetter = value.isBetter { $0.value(isBetter) } else { $0.null() }
                }
            }
            $0.member("reasons", change.reasons)
            write(&$0, change.old, change.new, change.words)
        }
    }

    private static func write(_ writer: inout JSONWriter, _ change: AdverseChange) {
        writer.object {
            $0.member("topic", change.topic)
            $0.member("title", change.title)
            $0.member("change", change.change.rawValue)
            write(&$0, change.old, change.new, change.words)
        }
    }

    private static func write(
        _ writer: inout JSONWriter, _ old: Evidence?, _ new: Evidence?, _ words: [WordEdit]
    ) {
        for (name, evidence) in [("old", old), ("new", new)] {
            writer.key(name)
            if let evidence { JSONReport.write(&writer, evidence) } else { writer.null() }
        }
        writer.member("words", words) { writer, edit in
            writer.object {
                $0.member("kind", edit.kind.rawValue)
                $0.member("text", edit.text)
            }
        }
    }
}
