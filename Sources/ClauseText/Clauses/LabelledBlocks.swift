/// The printed numbers of a document's blocks, read once, in order.
struct LabelledBlocks {
    /// The numbers of one block: mostly one, more for "(a)(i)".
    struct Entry {
        let block: Int
        let label: ClauseLabel
        /// The heading that comes with the number, or nil.
        let heading: TextSpan?
        /// Whether a heading comes with the number.
        var isHeaded: Bool { heading != nil }
    }

    /// All numbers but bullets, in order of position.
    let entries: [Entry]
    /// For every block, the index of its first entry, or of the next block's when it has none.
    let firstEntry: [Int]

    init(_ document: Document) {
        let bytes = document.bytes
        let parser = ClauseLabelParser(bytes)
        let finder = HeadingFinder(bytes)
        var entries: [Entry] = []
        var firstEntry: [Int] = []
        firstEntry.reserveCapacity(document.blocks.count + 1)
        let readsTyped = document.format != .text && document.format != .markdown
        // Bilingual agreements are set as tables, a clause a row: their cells hold the numbers.
        let inCells = document.blocks.reduce(0) { $0 + ($1.kind == .tableCell ? $1.span.count : 0) }
        let readsCells = inCells * 2 > bytes.count
        for (index, block) in document.blocks.enumerated() {
            firstEntry.append(entries.count)
            guard block.kind != .pageMargin, block.kind != .contents,
                block.kind != .tableCell || readsCells && block.span.count > 24
            else { continue }
            let end = min(Int(block.span.end), bytes.count)
            var label: ClauseLabel?
            if let span = block.label {
                label = parser.label(at: Int(span.start), end: min(Int(span.end), end))
                label?.isBare = false
            } else if readsTyped || block.kind == .tableCell,
                let typed = parser.label(at: Int(block.span.start), end: end)
            {
                // Authors type numbers that their word processor does not know of.
                label = typed.needsProof ? nil : typed
            }
            guard let label, !label.isBullet else { continue }
            entries.append(
                Entry(
                    block: index, label: label,
                    heading: finder.heading(of: block, after: label)))
            var offset = Int(label.span.end)
            var depth = 0
            // "(a)(i)", "1. (a)": further first numbers at once.
            while depth < 3 {
                while offset < end, bytes[offset] == 0x20 { offset += 1 }
                guard let inner = parser.label(at: offset, end: end), inner.keyword == .none,
                    inner.wrap == .enclosed || inner.depth > 1, !inner.isComposite, !inner.isBullet,
                    inner.value == 1 || inner.romanValue == 1
                else { break }
                entries.append(
                    Entry(
                        block: index, label: inner, heading: finder.heading(of: block, after: inner)
                    ))
                offset = Int(inner.span.end)
                depth += 1
            }
        }
        firstEntry.append(entries.count)
        self.entries = entries
        self.firstEntry = firstEntry
    }

    /// The entries of a block.
    func entries(of block: Int) -> Range<Int> {
        firstEntry[block]..<firstEntry[block + 1]
    }
}
