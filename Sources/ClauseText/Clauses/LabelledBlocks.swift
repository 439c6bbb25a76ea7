/// The printed numbers of a document's blocks, read once, in order.
struct LabelledBlocks {
    /// The numbers of one block: mostly one, more for "(a)(i)".
    struct Entry {
        @Narrow var block: Int
        let label: ClauseLabel
        /// The heading that comes with the number, or nil.
        let heading: TextSpan?
        /// Whether a heading comes with the number.
        var isHeaded: Bool { heading != nil }
    }

    /// All numbers but bullets, in order of position.
    let entries: [Entry]
    /// For every block, the index of its first entry, or of the next block's when it has none.
    private let firstEntry: [Int32]

    init(_ document: Document) {
        let bytes = document.bytes
        let parser = ClauseLabelParser(bytes)
        let finder = HeadingFinder(bytes)
        var entries: [Entry] = []
        var firstEntry: [Int32] = []
        firstEntry.reserveCapacity(document.blocks.count + 1)
        // Bilingual agreements are set as tables, a clause a row: their cells hold the numbers.
        let inCells = document.blocks.reduce(0) { $0 + ($1.kind == .tableCell ? $1.span.count : 0) }
        let readsCells = inCells * 2 > bytes.count
        for (index, block) in document.blocks.enumerated() {
            firstEntry.append(Int32(clamping: entries.count))
            guard block.kind != .pageMargin, block.kind != .contents,
                block.kind != .tableCell || readsCells && block.span.count > 24
            else { continue }
            let end = min(Int(block.span.end), bytes.count)
            var label: ClauseLabel?
            if let span = block.label {
                label = parser.label(at: Int(span.start), end: min(Int(span.end), end))
                label?.isBare = false
                if label == nil { label = Self.opaque(bytes, span) }
            } else if block.kind == .tableCell,
                let typed = parser.label(at: Int(block.span.start), end: end)
            {
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
        firstEntry.append(Int32(clamping: entries.count))
        self.entries = entries
        self.firstEntry = firstEntry
    }

    /// A label that a reader gives and that reads as no known number ("Step 1", "I-2"); nil for a bullet.
    private static func opaque(_ bytes: [UInt8], _ span: TextSpan) -> ClauseLabel? {
        let range = span.range.clamped(to: 0..<bytes.count)
        let hasSign = bytes[range].contains { byte in
            byte >= 0x30 && byte <= 0x39
                || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A && range.count > 1
                || byte >= 0xE3 && byte <= 0xE9
        }
        return hasSign ? ClauseLabel(style: .ordinalWord, span: TextSpan(range)) : nil
    }

    /// The entries of a block.
    func entries(of block: Int) -> Range<Int> {
        Int(firstEntry[block])..<Int(firstEntry[block + 1])
    }

    /// The first entry of the blocks after one, or the number of entries when there is none.
    func firstEntry(after block: Int) -> Int { Int(firstEntry[block + 1]) }
}
