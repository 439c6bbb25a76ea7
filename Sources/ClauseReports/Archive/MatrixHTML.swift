public import ClauseReview
import ClauseText

/// Writes an archive as a matrix of documents by requirements: one page of HTML that needs nothing from outside.
///
/// Verdicts are told by sign and colour. The rows in view alone are drawn, so that thousands of documents scroll
/// smoothly; the page's own script, which its policy names by digest, is the only one that may run. Values reach it as
/// JSON in which no `<` stands, and it shows them as text alone.
public struct MatrixHTML: Sendable {
    private let requirements: [ArchiveRequirement]
    private let title: String
    private var rows: [UInt8] = []
    private var count = 0
    /// Words that were shown before, by their place in the table of texts, for passages serve many requirements.
    private var texts: [String: Int] = [:]
    private var table: [UInt8] = []
    private var verdicts: [Verdict: Int] = [:]

    /// Longest excerpt in code points; the whole of it is in the other exports.
    private static let excerptLimit = 600

    public init(requirements: [ArchiveRequirement], title: String) {
        self.requirements = requirements
        self.title = title
    }

    /// Adds the row of a document.
    public mutating func add(_ document: ArchiveDocument) {
        var writer = JSONWriter(layout: .compact)
        writer.object { writer in
            writer.member("p", InertText.label(document.path, limit: 400))
            writer.member("o", document.outcome)
            writer.member("r", document.reason.isEmpty ? nil : InertText.line(document.reason))
            writer.member("f", document.format)
            writer.member("c", document.customer.first.map { InertText.label($0) })
            writer.member("v", document.provider.first.map { InertText.label($0) })
            var cells = [ArchiveFinding?](repeating: nil, count: requirements.count)
            for finding in document.findings where cells.indices.contains(finding.requirement) {
                cells[finding.requirement] = finding
                verdicts[finding.verdict, default: 0] += 1
            }
            // One letter a requirement; the details of those that have some follow.
            writer.member("m", cells.map { Self.letter($0?.verdict) }.joined())
            writer.key("d")
            writer.object { writer in
                for (column, finding) in cells.enumerated() {
                    guard let finding, !finding.gaps.isEmpty || !finding.passages.isEmpty else {
                        continue
                    }
                    writer.key(String(column))
                    writer.array(details(finding)) { $0.value($1) }
                }
            }
        }
        if count > 0 { rows += ",\n".utf8 }
        count += 1
        rows += writer.finished().dropLast()
    }

    /// The texts of a finding as places in the table: gaps, then place and words of each passage.
    private mutating func details(_ finding: ArchiveFinding) -> [Int] {
        var places: [Int] = [place("g" + InertText.line(ArchiveWording.gaps(finding)))]
        for passage in finding.passages {
            places.append(
                place((passage.isAdverse ? "a" : "p") + ArchiveWording.place(passage)))
            places.append(place("t" + InertText.label(passage.excerpt, limit: Self.excerptLimit)))
        }
        return places
    }

    private mutating func place(_ text: String) -> Int {
        if let known = texts[text] { return known }
        let place = texts.count
        texts[text] = place
        var writer = JSONWriter(layout: .compact)
        writer.value(text)
        if place > 0 { table += ",\n".utf8 }
        table += writer.finished().dropLast()
        return place
    }

    /// The letter of a verdict in a row's code.
    private static func letter(_ verdict: Verdict?) -> String {
        switch verdict {
        case .adverse: "a"
        case .missing: "m"
        case .partial: "p"
        case .unclear: "u"
        case .met: "y"
        case .notApplicable: "n"
        case nil: " "
        }
    }

    /// The finished page as UTF-8 text.
    public func finish() -> [UInt8] {
        let heads = Self.harmless(columns())
        let digest = Self.base64(SHA256.hex(Array(MatrixScript.script.utf8)))
        var page = Array(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src 'unsafe-inline'; script-src 'sha256-\(digest)'; base-uri 'none'; form-action 'none'">
            <meta name="referrer" content="no-referrer">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(MarkupText.escaped(title))</title>
            <style>
            \(HTMLPage.baseStyle)
            \(MatrixScript.style)
            </style>
            </head>
            <body>
            \(MatrixScript.body(title: MarkupText.escaped(title), documents: count))
            <script type="application/json" id="columns">
            """.utf8)
        page += heads
        page += "</script>\n<script type=\"application/json\" id=\"texts\">[".utf8
        page += Self.harmless(table)
        page += "]</script>\n<script type=\"application/json\" id=\"rows\">[".utf8
        page += Self.harmless(rows)
        page += "]</script>\n<script>\(MatrixScript.script)</script>\n</body>\n</html>\n".utf8
        return page
    }

    private func columns() -> [UInt8] {
        var writer = JSONWriter(layout: .compact)
        writer.array(requirements) { writer, requirement in
            writer.object {
                $0.member("k", requirement.pack)
                $0.member("i", requirement.requirement)
                $0.member("t", InertText.line(requirement.title))
                $0.member(
                    "c",
                    ReviewWording.english.citation(requirement.citation, basis: requirement.basis))
                $0.member("w", ReviewWording.english.weight(requirement.weight))
                $0.member("a", InertText.line(requirement.ask))
            }
        }
        return Array(writer.finished().dropLast())
    }

    /// JSON in which `<`, which could end the script or open a comment, is written as an escape.
    private static func harmless(_ json: [UInt8]) -> [UInt8] {
        guard json.contains(UInt8(ascii: "<")) else { return json }
        var result: [UInt8] = []
        result.reserveCapacity(json.count + 64)
        for byte in json {
            if byte == UInt8(ascii: "<") {
                result += "\\u003c".utf8
            } else {
                result.append(byte)
            }
        }
        return result
    }

    /// Base 64 of bytes given in hexadecimal.
    private static func base64(_ hexadecimal: String) -> String {
        let digits = Array(hexadecimal.utf8).map { $0 < 0x3A ? $0 - 0x30 : $0 - 0x57 }
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        // Three digits of four bits are two of six.
        for start in stride(from: 0, to: digits.count, by: 3) {
            let group = (0..<3).map { start + $0 < digits.count ? Int(digits[start + $0]) : 0 }
            let value = group[0] << 8 | group[1] << 4 | group[2]
            text.append(alphabet[value >> 6])
            if start + 1 < digits.count { text.append(alphabet[value & 63]) }
        }
        while text.count % 4 != 0 { text.append(UInt8(ascii: "=")) }
        return String(decoding: text, as: UTF8.self)
    }
}
