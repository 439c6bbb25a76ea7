import ClauseText

/// Makes a document of the text that a program found on the pages of a PDF file.
enum PDFText {
    /// The document of pages given from page 1.
    static func document(
        _ pages: [PageText], notices: [Document.Notice], limits: ReadOptions.Limits
    ) throws(ReadError) -> Document {
        let margins = PageMargins(of: pages)
        var inner: [[PageLayout.Region]] = []
        var edges: [(head: [PageRow], foot: [PageRow])] = []
        for (page, isMargin) in zip(pages, margins.isMargin) {
            var body = PageText(fragments: [])
            var edge: [PageFragment] = []
            for (fragment, isEdge) in zip(page.fragments, isMargin) {
                if isEdge { edge.append(fragment) } else { body.fragments.append(fragment) }
            }
            inner.append(PageLayout.regions(of: body))
            let middle = Self.middle(of: body, or: page)
            edges.append(
                (
                    PageLayout.rows(of: edge.filter { $0.baseline <= middle }),
                    PageLayout.rows(of: edge.filter { $0.baseline > middle })
                ))
        }
        let gathered = PageParagraphs(inner)
        let lineEnds = LineEnds(gathered.paragraphs.flatMap { $0.rows.map(\.text) })
        var builder = DocumentBuilder(limits: limits)
        for notice in notices { builder.notice(notice.kind, notice.message) }
        var next = gathered.paragraphs[...]
        // A paragraph that goes on over the page comes first, then what stands between its parts: notes, footers, headers.
        var waiting: [(kind: Block.Kind, text: [UInt8])] = []
        func writeWaiting() throws(ReadError) {
            for piece in waiting { try builder.append(piece.kind, piece.text) }
            waiting = []
        }
        for (page, edge) in edges.enumerated() {
            if next.first(where: { $0.role == .text })?.isContinuation != true {
                try writeWaiting()
            }
            builder.startPage()
            waiting += edge.head.map { (.pageMargin, $0.text) }
            while let paragraph = next.first, paragraph.page == page {
                next = next.dropFirst()
                var text: [UInt8] = []
                for row in paragraph.rows { lineEnds.append(row.text, to: &text) }
                let kind = kind(of: paragraph, text: text, bodySize: gathered.bodySize)
                if kind == .footnote || kind == .pageMargin {
                    waiting.append((kind, text))
                    continue
                }
                if !paragraph.isContinuation { try writeWaiting() }
                try builder.append(
                    kind, text, isContinuation: paragraph.isContinuation, indent: paragraph.indent)
            }
            waiting += edge.foot.map { (.pageMargin, $0.text) }
        }
        try writeWaiting()
        return try builder.document(.pdf)
    }

    private static func middle(of body: PageText, or page: PageText) -> Float {
        let lines = (body.fragments.isEmpty ? page : body).fragments
        let top = lines.map(\.top).min() ?? 0
        let bottom = lines.map(\.bottom).max() ?? 0
        return (top + bottom) / 2
    }

    private static func kind(
        of paragraph: PageParagraphs.Paragraph, text: [UInt8], bodySize: Float
    ) -> Block.Kind {
        switch paragraph.role {
        case .pageNumber: return .pageMargin
        case .contents: return .contents
        case .footnote: return .footnote
        case .text: break
        }
        guard paragraph.rows.count <= 3, text.count <= 200, let last = text.last,
            last != UInt8(ascii: ";"), last != UInt8(ascii: ","), !paragraph.isContinuation
        else { return .paragraph }
        let isBold = paragraph.rows.allSatisfy(\.isBold)
        let isLarge = paragraph.rows.allSatisfy { $0.size > 1.15 * bodySize }
        let isCapital = RowOpening.isCapital(text) && text.count <= 120
        return isBold || isLarge || isCapital ? .heading : .paragraph
    }
}
