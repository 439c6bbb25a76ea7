import ClauseRules
import ClauseText

/// Turns matches into quotable evidence: whole sentences or list items with clause number, page and line.
struct EvidenceWriter {
    private let readings: [DocumentReading]
    private let lines: [LineTable]

    /// Longest excerpt in tokens; a longer sentence is cut at its semicolons around the match.
    private static let excerptLimit = 110
    /// Most tokens that an excerpt shows to each side of the match where no semicolon cuts the sentence.
    private static let sideLimit = 600
    /// Most bytes of punctuation that an excerpt takes along at either end.
    private static let markLimit = 48

    init(_ readings: [DocumentReading]) {
        self.readings = readings
        lines = readings.map { LineTable($0.document.bytes) }
    }

    /// The evidence that a match gives.
    func evidence(_ weighed: WeighedMatch) -> Evidence {
        let reading = readings[weighed.document]
        let match = weighed.match
        let sentence = reading.stream.sentences[match.sentence]
        let tokens = excerptTokens(match, sentence: sentence, reading: reading)
        let span = extended(tokens, reading: reading)
        let position = lines[weighed.document].position(of: span.start, in: reading.document.bytes)
        let clause = Int(reading.passages.clauses[match.sentence])
        let lead = Int(reading.passages.leads[match.sentence])
        var remarks: [String] = []
        if match.isSoft { remarks.append("softened") }
        if match.isBlank { remarks.append("left blank") }
        return Evidence(
            document: weighed.document, start: Int(span.start), end: Int(span.end),
            line: position.line,
            column: position.column, page: reading.document.page(at: span.start),
            clause: clause >= 0 ? reading.tree.clauses[clause].number : "",
            heading: heading(of: clause, in: reading), excerpt: reading.document.text(span),
            marks: marks(match, within: span, reading: reading),
            leadIn: lead >= 0
                ? reading.document.text(
                    extended(leadTokens(lead, reading: reading), reading: reading)) : nil,
            remarks: remarks, change: change(span, in: reading.document))
    }

    private func heading(of clause: Int, in reading: DocumentReading) -> String {
        var index: Int? = clause >= 0 ? clause : nil
        var steps = 0
        while let current = index, steps < 32 {
            if let heading = reading.tree.clauses[current].heading {
                return reading.document.text(heading)
            }
            index = reading.tree.clauses[current].parent
            steps += 1
        }
        return ""
    }

    private func change(_ span: TextSpan, in document: Document) -> String? {
        document.changes.first { $0.span.overlaps(span) }?.kind.rawValue
    }

    /// The sentence, or the part between semicolons that holds the match when the sentence is very long.
    private func excerptTokens(
        _ match: PatternMatch, sentence: TokenStream.Sentence, reading: DocumentReading
    ) -> Range<Int> {
        let whole = sentence.tokens
        guard whole.count > Self.excerptLimit else { return whole }
        let inside = reading.matches.slots(of: match).filter { whole.contains($0.lowerBound) }
        let first = inside.map(\.lowerBound).min() ?? whole.lowerBound
        let last = inside.map(\.upperBound).max() ?? first + 1
        let tokens = reading.stream.tokens
        let lowest = max(whole.lowerBound, first - Self.sideLimit)
        var start = first
        while start > lowest, !tokens[start - 1].flags.contains(.semicolon) { start -= 1 }
        var end = max(last, start + 1)
        let highest = max(end, min(whole.upperBound, end + Self.sideLimit))
        while end < highest, !tokens[end - 1].flags.contains(.semicolon) { end += 1 }
        return start..<end
    }

    /// The end of the sentence that leads into another one.
    private func leadTokens(_ lead: Int, reading: DocumentReading) -> Range<Int> {
        let whole = reading.stream.sentences[lead].tokens
        return max(whole.lowerBound, whole.upperBound - Self.sideLimit)..<whole.upperBound
    }

    /// The text of tokens with the punctuation that belongs to it.
    private func extended(_ tokens: Range<Int>, reading: DocumentReading) -> TextSpan {
        guard let first = tokens.first, let last = tokens.last else {
            return TextSpan(start: 0, end: 0)
        }
        let bytes = reading.document.bytes
        var start = Int(reading.stream.tokens[first].start)
        let lowest = max(
            first > 0 ? Int(reading.stream.tokens[first - 1].end) : 0, start - Self.markLimit)
        while start > lowest, Self.opens(bytes, before: start) { start -= 1 }
        while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = Int(reading.stream.tokens[last].end)
        let highest = min(
            last + 1 < reading.stream.tokens.count
                ? Int(reading.stream.tokens[last + 1].start) : bytes.count, end + Self.markLimit)
        while end < highest, bytes[end] > 0x20 { end += 1 }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return TextSpan(start..<max(start, end))
    }

    /// Whether the byte before an offset is an opening quotation mark or bracket of the excerpt.
    private static func opens(_ bytes: [UInt8], before offset: Int) -> Bool {
        switch bytes[offset - 1] {
        case 0x22, 0x28, 0x5B, 0x2A, 0x24: true
        case 0x80...0xBF:
            offset >= 3 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
                && (bytes[offset - 1] == 0x9C || bytes[offset - 1] == 0x98)
        default: false
        }
    }

    private func marks(_ match: PatternMatch, within span: TextSpan, reading: DocumentReading)
        -> [Evidence.Mark]
    {
        var ranges: [Range<Int>] = []
        for slot in reading.matches.slots(of: match).sorted(by: { $0.lowerBound < $1.lowerBound }) {
            guard let first = slot.first, let last = slot.last else { continue }
            let start = Int(reading.stream.tokens[first].start)
            let end = Int(reading.stream.tokens[last].end)
            guard start >= Int(span.start), end <= Int(span.end), start < end else { continue }
            if let previous = ranges.last, start <= previous.upperBound + 1 {
                ranges[ranges.count - 1] = previous.lowerBound..<max(previous.upperBound, end)
            } else {
                ranges.append(start..<end)
            }
        }
        return ranges.map { Evidence.Mark(start: $0.lowerBound, end: $0.upperBound) }
    }
}
