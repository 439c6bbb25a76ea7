public import ClauseReview

/// Writes the open and waived gaps of a review as SARIF 2.1.0, for code-scanning tools.
///
/// A rule is a requirement, a result a gap. Results carry fingerprints made of the requirement and the decisive
/// words without numbers, so that they stay the same when clauses are renumbered or text moves.
/// Source: OASIS SARIF Version 2.1.0 (2020).
public struct SARIFReport: Sendable {
    public init() {}

    /// The log as UTF-8 JSON.
    public func render(_ review: Review) -> [UInt8] {
        let findings = review.findingsWorstFirst
        let gaps = ReviewWording.isNoAgreement(review) ? [] : findings.filter { $0.verdict.isGap }
        let index = ReviewIndex(review)
        var rules: [Finding] = []
        var ruleIndex: [String: Int] = [:]
        for finding in review.findings where ruleIndex[finding.requirement] == nil {
            ruleIndex[finding.requirement] = rules.count
            rules.append(finding)
        }
        var writer = JSONWriter(layout: .pretty)
        writer.object { writer in
            writer.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            writer.member("version", "2.1.0")
            writer.member("runs", [review]) { writer, _ in
                writer.object { writer in
                    writer.member("tool") { writer in
                        writer.member("driver") { writer in
                            writer.member("name", InertText.line(review.tool.name))
                            writer.member("version", InertText.line(review.tool.version))
                            writer.member("rules", rules, Self.write)
                        }
                    }
                    writer.member("columnKind", "unicodeCodePoints")
                    writer.member("artifacts", review.documents) { writer, document in
                        writer.object { writer in
                            writer.member("location") {
                                $0.member("uri", Self.uri(document.path))
                            }
                            if document.bytes >= 0 { writer.member("length", document.bytes) }
                            writer.member("hashes") { $0.member("sha-256", document.sha256) }
                        }
                    }
                    writer.member("results", gaps) { writer, finding in
                        Self.write(
                            &writer, finding, ruleIndex[finding.requirement] ?? 0, review, index)
                    }
                }
            }
        }
        return writer.finished()
    }

    // MARK: - Rules

    private static func write(_ writer: inout JSONWriter, _ rule: Finding) {
        let title = InertText.line(rule.title)
        let citation = ReviewWording.english.citation(rule.citation, basis: rule.basis)
        let why = InertText.line(rule.why)
        let ask = InertText.line(rule.ask)
        writer.object { writer in
            writer.member("id", InertText.line(rule.requirement))
            writer.member("name", title)
            writer.member("shortDescription") { $0.member("text", sentence(title)) }
            writer.member("fullDescription") {
                $0.member("text", sentence(why.isEmpty ? "\(title), \(citation)" : why))
            }
            writer.member("help") {
                $0.member("text", "\(citation). \(ask.isEmpty ? sentence(title) : ask)")
                $0.member(
                    "markdown",
                    "**\(MarkdownText.escaped(citation))** "
                        + MarkdownText.escaped(ask.isEmpty ? sentence(title) : ask))
            }
            writer.member("defaultConfiguration") {
                $0.member("level", rule.weight == "must" ? "error" : "warning")
            }
            writer.member("properties") {
                $0.member("tags", [InertText.line(rule.pack), InertText.line(rule.weight)])
                $0.member("basis", InertText.line(rule.basis))
            }
        }
    }

    // MARK: - Results

    private static func write(
        _ writer: inout JSONWriter, _ finding: Finding, _ rule: Int, _ review: Review,
        _ index: ReviewIndex
    ) {
        let passages = index.passages(of: finding)
        writer.object { writer in
            writer.member("ruleId", InertText.line(finding.requirement))
            writer.member("ruleIndex", rule)
            // An unclear finding asks for a person's eye; the standard wants no level then.
            writer.member("kind", finding.verdict == .unclear ? "review" : "fail")
            writer.member("level", level(of: finding))
            writer.member("message") { $0.member("text", message(of: finding)) }
            writer.member("locations", locations(of: passages, review)) { writer, location in
                write(&writer, location.evidence, location.uri, location.index)
            }
            writer.member("partialFingerprints") {
                $0.member("requirement/v1", Fingerprint.of([finding.pack, finding.requirement]))
                $0.member(
                    "words/v1",
                    Fingerprint.of(
                        [finding.pack, finding.requirement, finding.verdict.rawValue]
                            + passages.map { Fingerprint.words(of: $0.evidence) }))
            }
            if let known = finding.known {
                writer.member("baselineState", known ? "unchanged" : "new")
            }
            if let waiver = finding.waiver {
                writer.member("suppressions", [waiver]) { writer, waiver in
                    writer.object {
                        $0.member("kind", "external")
                        $0.member("status", "accepted")
                        $0.member(
                            "justification",
                            "\(InertText.line(waiver.reason)) (approved by "
                                + "\(InertText.line(waiver.approver)), until "
                                + "\(InertText.line(waiver.expires)))")
                    }
                }
            }
            writer.member("properties") {
                $0.member("verdict", finding.verdict.rawValue)
                $0.member("citation", InertText.line(finding.citation))
                $0.member("basis", InertText.line(finding.basis))
                $0.member("ask", InertText.line(finding.ask))
            }
        }
    }

    private struct Location {
        var evidence: Evidence?
        var uri: String
        var index: Int
    }

    /// Where the passages stand; the first document as a whole when there is none.
    private static func locations(of passages: [Passage], _ review: Review) -> [Location] {
        let places = passages.compactMap { passage -> Location? in
            let index = passage.evidence.document
            guard review.documents.indices.contains(index) else { return nil }
            return Location(
                evidence: passage.evidence, uri: uri(review.documents[index].path), index: index)
        }
        guard places.isEmpty, let first = review.documents.first else { return places }
        return [Location(evidence: nil, uri: uri(first.path), index: 0)]
    }

    private static func write(
        _ writer: inout JSONWriter, _ evidence: Evidence?, _ uri: String, _ index: Int
    ) {
        writer.object { writer in
            writer.member("physicalLocation") { writer in
                writer.member("artifactLocation") {
                    $0.member("uri", uri)
                    $0.member("index", index)
                }
                guard let evidence else { return }
                let excerpt = MarkedExcerpt(evidence)
                writer.member("region") { writer in
                    writer.member("startLine", max(evidence.line, 1))
                    writer.member("startColumn", max(evidence.column, 1))
                    writer.member("snippet") { $0.member("text", excerpt.text) }
                }
            }
            guard let evidence, !evidence.clause.isEmpty else { return }
            writer.member("logicalLocations", [evidence]) { writer, evidence in
                writer.object {
                    $0.member("name", InertText.label(evidence.clause))
                    $0.member(
                        "fullyQualifiedName",
                        InertText.label("\(evidence.clause) \(evidence.heading)"))
                }
            }
        }
    }

    private static func level(of finding: Finding) -> String {
        switch finding.verdict {
        case .unclear, .met, .notApplicable: "none"
        case .adverse, .missing: finding.weight == "must" ? "error" : "warning"
        case .partial: finding.weight == "must" ? "warning" : "note"
        }
    }

    private static func message(of finding: Finding) -> String {
        let gaps = finding.gaps.filter { !$0.message.isEmpty }.map {
            sentence("\(ReviewWording.english.label($0.kind)): \(InertText.line($0.message))")
        }
        let verdict = ReviewWording.english.label(finding.verdict)
        let citation = ReviewWording.english.citation(finding.citation, basis: finding.basis)
        return sentence(
            "\(verdict): \(InertText.line(finding.title)) (\(citation)). "
                + gaps.joined(separator: " "))
    }

    /// The text with a full stop at its end.
    private static func sentence(_ text: String) -> String {
        var text = InertText.line(text)
        if text.isEmpty { return "No text." }
        if let last = text.unicodeScalars.last, !".!?。".unicodeScalars.contains(last) {
            text += "."
        }
        return text
    }

    /// A path as a relative URI reference, everything but plain characters percent-encoded.
    static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        var path = path == "-" ? "standard-input" : path
        while path.hasPrefix("./") { path.removeFirst(2) }
        let isAbsolute = path.hasPrefix("/")
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                bytes.append(byte)
            default:
                bytes.append(UInt8(ascii: "%"))
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            }
        }
        return (isAbsolute ? "file://" : "") + String(decoding: bytes, as: UTF8.self)
    }
}
