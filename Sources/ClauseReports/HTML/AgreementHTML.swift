import ClauseReview
import ClauseText

/// Writes an agreement's text as HTML with its evidence marked and linked to the findings.
struct AgreementHTML {
    private let text: AnnotatedText
    private let passages: [AnnotationPlan.Passage]
    private let segments: [AnnotationPlan.Segment]
    private let wording: ReviewWording
    private var next = 0
    private var html = ""

    /// The document's blocks as HTML, in reading order.
    static func render(
        _ text: AnnotatedText, passages: [AnnotationPlan.Passage],
        segments: [AnnotationPlan.Segment], wording: ReviewWording
    ) -> String {
        var writer = AgreementHTML(
            text: text, passages: passages, segments: segments, wording: wording)
        writer.write()
        return writer.html
    }

    private init(
        text: AnnotatedText, passages: [AnnotationPlan.Passage],
        segments: [AnnotationPlan.Segment], wording: ReviewWording
    ) {
        self.text = text
        self.passages = passages
        self.segments = segments
        self.wording = wording
    }

    private mutating func write() {
        var page = 0
        var end = 0
        for block in text.blocks {
            let range = block.span.range.clamped(to: 0..<text.bytes.count)
            guard range.lowerBound >= end, !range.isEmpty else { continue }
            // Words outside every block are shown too, or a mark on them would be lost.
            writeStray(end..<range.lowerBound)
            end = range.upperBound
            while page < text.pageStarts.count, Int(text.pageStarts[page]) <= range.lowerBound {
                page += 1
                guard page > 1 else { continue }
                html += "<p class=\"page ui\" id=\"page\(page)\">"
                html += "\(wording.words.page(page))</p>\n"
            }
            write(range, block)
        }
        writeStray(end..<text.bytes.count)
    }

    private mutating func writeStray(_ range: Range<Int>) {
        guard text.bytes[range].contains(where: { $0 > 0x20 }) else { return }
        html += "<p>"
        write(range)
        html += "</p>\n"
    }

    private mutating func write(_ range: Range<Int>, _ block: Block) {
        let level = min(max(block.level, 1), 6)
        let tag: String
        switch block.kind {
        case .heading: tag = "h3 class=\"l\(level)\""
        case .listItem: tag = "p class=\"item l\(level)\""
        case .tableCell: tag = "p class=\"cell\""
        case .footnote: tag = "p class=\"footnote\""
        case .contents: tag = "p class=\"contents\""
        case .pageMargin: tag = "p class=\"margin\""
        case .paragraph: tag = "p"
        }
        html += "<\(tag)>"
        write(range)
        html += "</\(tag.prefix { $0 != " " })>\n"
    }

    /// Writes the bytes of a block with the segments that fall into it.
    private mutating func write(_ range: Range<Int>) {
        var at = range.lowerBound
        while next < segments.count, segments[next].start < range.upperBound {
            let segment = segments[next]
            let start = max(segment.start, at)
            let end = min(segment.end, range.upperBound)
            if segment.end <= at {
                next += 1
                continue
            }
            writeText(at..<start)
            if start == segment.start || start == range.lowerBound { open(segment, at: start) }
            var classes = "e \(HTMLReport.name(segment.verdict))"
            if segment.isDecisive { classes += " d" }
            html += "<mark class=\"\(classes)\">"
            writeText(start..<end)
            html += "</mark>"
            at = end
            // A passage may go on in the next block.
            guard segment.end <= range.upperBound else { return }
            for index in segment.ends { writeBacklinks(passages[index]) }
            next += 1
        }
        writeText(at..<range.upperBound)
    }

    /// Sets the anchors of the passages that begin with a segment.
    private mutating func open(_ segment: AnnotationPlan.Segment, at start: Int) {
        guard start == segment.start else { return }
        for number in segment.begins { html += "<a id=\"p\(number)\" class=\"at\"></a>" }
    }

    private mutating func writeBacklinks(_ passage: AnnotationPlan.Passage) {
        html += "<sup class=\"back ui\">"
        for (index, number) in passage.findings.enumerated() {
            html += index > 0 ? " " : ""
            html +=
                "<a href=\"#f\(number)\" title=\"\(wording.findingNumber(number))\">\(number)</a>"
        }
        html += "</sup>"
    }

    private mutating func writeText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        html += MarkupText.escaped(String(decoding: text.bytes[range], as: UTF8.self))
    }
}
