import ClauseText

extension DraftWriter {
    /// Most of a text, in percent, that emphasis may cover and still tell headings from running text.
    private static var mostEmphasis: Int { 40 }

    /// Makes headings of paragraphs that no style calls so — bold, in capitals or numbered, and worded like one — and
    /// takes the name from those that a style calls so for their number's sake and that read like sentences.
    mutating func findHeadings() {
        var emphasisedBytes = 0
        for (block, isEmphasised) in zip(blocks, emphasised) where isEmphasised {
            emphasisedBytes += block.span.count
        }
        let emphasisTells = emphasisedBytes * 100 <= bytes.count * Self.mostEmphasis
        var next: Block?
        for index in blocks.indices.reversed() {
            let block = blocks[index]
            var kind = block.kind
            switch kind {
            case .heading:
                if readsLikeSentence(block, before: next) {
                    kind = block.label == nil ? .paragraph : .listItem
                }
            case .paragraph, .listItem:
                let isBullet = kind == .listItem && block.label == nil
                let isSetApart = emphasisTells && emphasised[index]
                if !isBullet
                    && block.readsLikeHeading(in: bytes, before: next, isSetApart: isSetApart)
                {
                    kind = .heading
                }
            default: break
            }
            if kind != block.kind {
                blocks[index] = Block(
                    kind: kind, span: block.span, label: block.label,
                    level: kind == .paragraph ? 0 : block.level, indent: block.indent)
            }
            if block.kind != .footnote { next = block }
        }
    }

    /// Whether a text is too long for a heading, or ends like a sentence without being worded like a heading.
    private func readsLikeSentence(_ block: Block, before next: Block?) -> Bool {
        let start = Int(block.label?.end ?? block.span.start)
        let text = bytes[min(start, bytes.count)..<min(Int(block.span.end), bytes.count)]
        if text.count > 200 { return true }
        let end = text.suffix(3)
        let endsSentence =
            text.last == 0x2E || text.last == 0x3B || end.elementsEqual("。".utf8)
            || end.elementsEqual("；".utf8)
        guard endsSentence, text.count(where: { $0 == 0x20 }) > 4 || text.last != 0x2E else {
            return false
        }
        return !block.readsLikeHeading(in: bytes, before: next, isSetApart: true)
    }
}
