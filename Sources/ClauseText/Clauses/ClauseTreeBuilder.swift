/// Nests a document's numbered and headed blocks.
///
/// The builder keeps the open clauses, outermost first; each remembers its number, so the same list
/// tells which rows of numbers can go on. A number that follows one of them closes everything inside
/// it; a first number opens a row inside the innermost; a heading without a number is placed by the
/// number that comes after it, as only that shows which rows it interrupts.
struct ClauseTreeBuilder {
    /// A clause that is not closed yet.
    struct Open {
        var clause: Int
        var label: ClauseLabel?
        /// Level of the heading that opened it as the source tells it, or 0.
        var level: Int
        /// Whether it only remembers its number: a heading without one stands between it and what follows.
        var isMemory = false
        /// Whether it only remembers its number because a definition stands between its items.
        var isSuspended = false
        /// Whether it is a paragraph that begins with its heading and has no number.
        var isRunIn = false
    }

    let document: Document
    let labelled: LabelledBlocks
    let finder: HeadingFinder
    var open: [Open] = []
    /// The clauses so far; those that are open hold their first block only.
    var clauses: [Clause] = []
    /// The word that names each clause.
    private var keywords: [ClauseLabel.Keyword] = []
    private var clauseOfBlock: [Int32] = []

    init(_ document: Document) {
        self.document = document
        self.labelled = LabelledBlocks(document)
        self.finder = HeadingFinder(document.bytes)
    }

    /// The finished tree.
    mutating func tree() -> ClauseTree {
        let blocks = document.blocks
        let frame = AgreementFrame(document, labelled)
        clauseOfBlock.reserveCapacity(blocks.count)
        clauses.reserveCapacity(labelled.entries.count)
        for (index, block) in blocks.enumerated() {
            if frame.resets.contains(index) {
                close(to: 0, at: index)
            } else if frame.opensRecitals(index) {
                closeItems(at: index)
            }
            place(block, index, frame)
            clauseOfBlock.append(Int32(clamping: open.last { !$0.isMemory }?.clause ?? -1))
        }
        close(to: 0, at: blocks.count)
        prefixRestartedNumbers()
        let parts = PartFinder(document, frame, clauses, keywords, clauseOfBlock).parts()
        return ClauseTree(clauses: clauses, clauseOfBlock: clauseOfBlock, partOfBlock: parts)
    }

    /// Main numbers that start again below each letter are cited with it: "B.1" beside "A.1".
    private mutating func prefixRestartedNumbers() {
        var seen: Set<String> = []
        var repeated = false
        for index in clauses.indices where isGrouped(index) {
            if !seen.insert(clauses[index].number).inserted { repeated = true }
        }
        guard repeated else { return }
        var renamed: [Int: (old: String, new: String)] = [:]
        for index in clauses.indices {
            let old = clauses[index].number
            guard let parent = clauses[index].parent else { continue }
            if isGrouped(index) {
                clauses[index].number = clauses[parent].number + "." + old
            } else if let change = renamed[parent], old.hasPrefix(change.old) {
                clauses[index].number = change.new + old.dropFirst(change.old.count)
            } else {
                continue
            }
            renamed[index] = (old, clauses[index].number)
        }
    }

    /// Whether a clause has a plain main number below a capital letter.
    private func isGrouped(_ index: Int) -> Bool {
        let clause = clauses[index]
        guard let parent = clause.parent, keywords[index] == .none, clause.number == clause.label,
            !clause.number.isEmpty, clause.number.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
        else { return false }
        let outer = clauses[parent].label.utf8
        return outer.count == 1 && outer.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }

    // MARK: Blocks

    private mutating func place(_ block: Block, _ index: Int, _ frame: AgreementFrame) {
        switch block.kind {
        case .pageMargin, .contents, .footnote: return
        case .tableCell: if labelled.entries(of: index).isEmpty { return }
        case .heading, .paragraph, .listItem: break
        }
        guard !frame.isSignature(index) else { return }
        let entries = labelled.entries(of: index)
        guard !entries.isEmpty, !frame.isFilingLabel(index) else {
            placeUnlabelled(block, index, frame)
            return
        }
        for entry in entries {
            let label = labelled.entries[entry].label
            let isInnermost = entry == entries.upperBound - 1
            let heading = isInnermost ? labelled.entries[entry].heading : nil
            place(
                label, entry: entry, block: block, index, heading: heading,
                isFirst: entry == entries.lowerBound)
        }
    }

    private mutating func placeUnlabelled(_ block: Block, _ index: Int, _ frame: AgreementFrame) {
        if block.kind == .paragraph, !block.isContinuation {
            suspendItems(at: index, before: block, isDefinition: beginsDefinition(block))
        }
        if block.kind == .heading {
            guard let heading = finder.heading(of: block, after: Int(block.span.start)) else {
                return
            }
            // "ARTICLE I" and "DEFINITIONS" on two lines are one heading.
            if let last = open.last, !last.isMemory, last.label != nil,
                clauses[last.clause].heading == nil,
                clauses[last.clause].blocks.lowerBound == index - 1,
                standsAlone(document.blocks[index - 1])
            {
                clauses[last.clause].heading = heading
                return
            }
            guard !frame.isTitle(index) else { return }
            placeHeading(block, index, heading, frame)
        } else if block.kind == .paragraph, !block.isContinuation, index >= frame.bodyStart,
            let heading = finder.runIn(block, after: Int(block.span.start), hasLabel: false)
        {
            if let same = open.lastIndex(where: { $0.isRunIn }) {
                close(to: same, at: index)
            }
            push(label: nil, level: 0, heading: heading, index)
            open[open.count - 1].isRunIn = true
        }
    }

    /// Whether a paragraph begins with a term in quotes, as entries of a list of definitions do.
    private func beginsDefinition(_ block: Block) -> Bool {
        let bytes = document.bytes
        var start = Int(block.span.start)
        while start < bytes.count, bytes[start] == 0x2A || bytes[start] == 0x5F { start += 1 }
        guard start + 2 < bytes.count else { return false }
        switch (bytes[start], bytes[start + 1], bytes[start + 2]) {
        case (0x22, _, _), (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8C), (0xE3, 0x80, 0x8E),
            (0xC2, 0xAB, _):
            return true
        default: return false
        }
    }

    /// Twentieths of a point by which a paragraph must stand left of an item's lines to lie outside the item.
    private static var flushTolerance: Int32 { 100 }

    /// Whether a paragraph begins further left than the lines of an item: it goes on with what the list belongs to.
    private func isFlush(_ block: Block, below item: Open) -> Bool {
        let first = document.blocks[clauses[item.clause].blocks.lowerBound]
        guard let indent = block.indent, let inner = first.indent else { return false }
        return inner - indent > Self.flushTolerance
    }

    /// Ends the innermost list items that a paragraph lies outside of; their rows stay in mind, as a list may go on
    /// after the paragraph.
    private mutating func suspendItems(at index: Int, before block: Block, isDefinition: Bool) {
        for position in open.indices.reversed() {
            guard let label = open[position].label,
                label.wrap == .enclosed || label.wrap == .closing
                    || label.keyword == .none && (label.style == .letter || label.style == .roman),
                isDefinition || isFlush(block, below: open[position])
            else { return }
            if !open[position].isMemory {
                clauses[open[position].clause].end(before: index, in: document.blocks)
            }
            if !open[position].isMemory { open[position].isSuspended = true }
            open[position].isMemory = true
        }
    }

    /// Opens again the suspended items around a row that goes on.
    mutating func resumeItems(around row: Int) {
        for position in open.indices.prefix(row) where open[position].isSuspended {
            open[position].isSuspended = false
            open[position].isMemory = false
        }
    }

    /// Whether a block is a heading, or a number that waits for one.
    private func standsAlone(_ block: Block) -> Bool {
        block.kind == .heading || block.label.map { $0.end == block.span.end } ?? false
    }

    /// Places a heading without a number.
    private mutating func placeHeading(
        _ block: Block, _ index: Int, _ heading: TextSpan, _ frame: AgreementFrame
    ) {
        if block.level > 0 {
            closeLevels(from: block.level, at: index)
            push(label: nil, level: block.level, heading: heading, index)
            return
        }
        if frame.startsAgain(index) {
            close(to: 0, at: index)
            push(label: nil, level: 0, heading: heading, index)
            return
        }
        let next = labelled.firstEntry(after: index)
        guard next < labelled.entries.count else {
            closeTo(firstHeadingLike: block, index)
            push(label: nil, level: 0, heading: heading, index)
            return
        }
        let label = labelled.entries[next].label
        if let row = openRow(for: label, entry: next), label.keyword != .schedule {
            // The row goes on below this heading: keep its number in mind.
            var memory = open[row.index]
            memory.isMemory = true
            var at = row.index
            if at > 0, open[at - 1].label == nil, !open[at - 1].isRunIn { at -= 1 }
            close(to: at, at: index)
            push(label: nil, level: 0, heading: heading, index)
            memory.clause = open[open.count - 1].clause
            open.append(memory)
            return
        }
        if let prefix = enclosing(label), label.depth > 1 {
            close(to: prefix + 1, at: index)
        } else if label.value == 1 || label.romanValue == 1, let same = likeRow(label) {
            close(to: same, at: index)
            if let last = open.last, last.label == nil { close(to: open.count - 1, at: index) }
        } else {
            closeTo(firstHeadingLike: block, index)
        }
        push(label: nil, level: 0, heading: heading, index)
    }

    /// Closes what a heading without number or level ends: back to the last such heading's place, or
    /// to the enclosing article or schedule.
    private mutating func closeTo(firstHeadingLike block: Block, _ index: Int) {
        if let same = open.firstIndex(where: { $0.label == nil && $0.level == 0 && !$0.isRunIn }) {
            close(to: same, at: index)
            return
        }
        let keep = open.lastIndex { entry in
            entry.label.map {
                $0.keyword != .none && $0.keyword.rawValue <= ClauseLabel.Keyword.article.rawValue
            }
                ?? (entry.level > 0)
        }
        close(to: keep.map { $0 + 1 } ?? 0, at: index)
    }

    /// Closes headings of a level and deeper, and all that is no heading.
    mutating func closeLevels(from level: Int, at index: Int) {
        let keep = open.lastIndex { $0.level > 0 && $0.level < level }
        close(to: keep.map { $0 + 1 } ?? 0, at: index)
    }

    // MARK: Opening and closing

    /// Closes the open clauses from a depth on; they end before a block.
    mutating func close(to depth: Int, at index: Int) {
        while open.count > depth {
            let last = open.removeLast()
            if !last.isMemory { clauses[last.clause].end(before: index, in: document.blocks) }
        }
    }

    /// Closes the innermost list items, such as the parties before the recitals.
    private mutating func closeItems(at index: Int) {
        let keep = open.lastIndex { entry in
            entry.label.map { $0.wrap != .enclosed && $0.wrap != .closing } ?? true
        }
        close(to: keep.map { $0 + 1 } ?? 0, at: index)
    }

    /// Opens a clause inside the innermost open one.
    mutating func push(label: ClauseLabel?, level: Int, heading: TextSpan?, _ index: Int) {
        // A bound on depth keeps hostile texts from nesting without end.
        if open.count >= 24 { close(to: 23, at: index) }
        let parent = open.last { !$0.isMemory }?.clause
        let printed = label.map { ClauseNumber.printed($0, in: document.bytes) } ?? ""
        let number = label.map { citation(of: $0, printed: printed) } ?? ""
        clauses.append(
            Clause(
                label: printed, number: number, heading: heading, parent: parent,
                blocks: index..<index + 1, span: document.blocks[index].span))
        keywords.append(label?.keyword ?? .none)
        open.append(Open(clause: clauses.count - 1, label: label, level: level))
    }

    /// The number a reader would cite for a label inside the open clauses.
    private func citation(of label: ClauseLabel, printed: String) -> String {
        var outer: (label: ClauseLabel, number: String)?
        var schedule = ""
        for entry in open where !entry.isMemory {
            guard let label = entry.label else { continue }
            outer = (label, clauses[entry.clause].number)
            if label.keyword == .schedule { schedule = clauses[entry.clause].number }
        }
        return ClauseNumber.cited(label, printed: printed, inside: outer, schedule: schedule)
    }
}
