extension ClauseTreeBuilder {
    /// Places a numbered block.
    mutating func place(
        _ label: ClauseLabel, entry: Int, block: Block, _ index: Int, heading: TextSpan?,
        isFirst: Bool
    ) {
        let level = block.kind == .heading && isFirst ? block.level : 0
        if !isFirst {
            // "(a)(i)": the second number of a block lies inside the first.
            push(
                label: label.romanValue == 1 ? label.asRoman ?? label : label, level: 0,
                heading: heading, index)
            return
        }
        if label.keyword != .none {
            placeNamed(label, level, heading, index)
            return
        }
        if let row = openRow(for: label, entry: entry), row.label.depth == 1 {
            resumeItems(around: row.index)
            close(to: row.index, at: index)
            push(label: row.label, level: level, heading: heading, index)
            return
        }
        if label.depth > 1 || label.isComposite {
            placePath(label, level, heading, index)
            return
        }
        let reading = openingReading(label, entry: entry)
        if level > 0 {
            closeLevels(from: level, at: index)
        } else if let path = pathBefore(reading) {
            close(to: path, at: index)
        } else if let same = likeRow(reading) {
            if !(reading.value == 1 && isInnerList(reading, same, entry: entry, index)) {
                close(to: same, at: index)
            }
        } else if block.kind == .listItem, block.level > 0,
            let outer = open.lastIndex(where: { itemLevel($0) >= block.level })
        {
            close(to: outer, at: index)
        } else if reading.style == .decimal || reading.style == .chinese,
            reading.wrap == .dot || reading.wrap == .comma
        {
            closeBrackets(heading: heading, entry: entry, index)
        }
        push(label: reading, level: level, heading: heading, index)
    }

    /// The list level of the block that opened a clause, or 0 when it was no list item.
    private func itemLevel(_ entry: Open) -> Int {
        guard !entry.isMemory else { return 0 }
        let block = document.blocks[clauses[entry.clause].blocks.lowerBound]
        return block.kind == .listItem ? block.level : 0
    }

    /// The outermost open dotted number that a main number follows whose own row was lost: "22.3" before "23".
    private func pathBefore(_ label: ClauseLabel) -> Int? {
        guard label.style == .decimal, label.wrap == .dot, label.depth == 1, label.value > 1 else {
            return nil
        }
        return open.firstIndex { entry in
            guard let outer = entry.label, outer.style == .decimal, outer.keyword == .none else {
                return false
            }
            return outer.depth > 1 && outer.path[0] == label.value - 1
        }
    }

    /// "ARTICLE IV", "Section 4.2", "第三章": closes all that such a word does not lie within.
    private mutating func placeNamed(
        _ label: ClauseLabel, _ level: Int, _ heading: TextSpan?, _ index: Int
    ) {
        var depth = 0
        for (position, entry) in open.enumerated() {
            let encloses: Bool
            if let outer = entry.label {
                encloses = outer.keyword != .none && outer.keyword.rawValue < label.keyword.rawValue
            } else {
                // A heading without number holds named provisions unless it is their last sibling's.
                encloses =
                    entry.level > 0 && (level == 0 || entry.level < level)
                    || entry.level == 0 && !entry.isRunIn && label.keyword != .schedule
                        && headingHolds(position, label)
            }
            guard encloses else { break }
            depth = position + 1
        }
        close(to: depth, at: index)
        push(label: label, level: level, heading: heading, index)
    }

    /// Whether a heading without a number at a place has provisions of a label's kind inside.
    private func headingHolds(_ position: Int, _ label: ClauseLabel) -> Bool {
        guard position + 1 < open.count else { return true }
        guard let inner = open[position + 1].label else { return false }
        return inner.isLike(label)
    }

    /// "14.2": inside "14", "14.1"'s sibling, or wherever its outer number was lost.
    private mutating func placePath(
        _ label: ClauseLabel, _ level: Int, _ heading: TextSpan?, _ index: Int
    ) {
        if let outer = enclosing(label) {
            close(to: outer + 1, at: index)
        } else if level > 0 {
            closeLevels(from: level, at: index)
        } else {
            let keep = open.lastIndex { entry in
                guard let outer = entry.label else { return !entry.isRunIn }
                return outer.keyword != .none
            }
            close(to: keep.map { $0 + 1 } ?? 0, at: index)
        }
        push(label: label, level: level, heading: heading, index)
    }

    /// The innermost open clause whose number begins a dotted path, or a heading right below it.
    func enclosing(_ label: ClauseLabel) -> Int? {
        for index in open.indices.reversed() {
            guard let outer = open[index].label, !open[index].isMemory, outer.wrap != .enclosed,
                outer.style != .letter
            else { continue }
            let outerDepth = outer.depth
            guard
                outerDepth < label.depth
                    || label.isComposite && outerDepth == label.depth && !outer.isComposite
            else { continue }
            var agrees = true
            for part in 0..<outerDepth where outer.path[part] != label.path[part] { agrees = false }
            guard agrees,
                outer.keyword == .none
                    || outer.keyword.rawValue >= ClauseLabel.Keyword.part.rawValue
            else { continue }
            // A heading without number inside it stays the parent.
            var inner = index
            while inner + 1 < open.count, open[inner + 1].label == nil, !open[inner + 1].isRunIn {
                inner += 1
            }
            return inner
        }
        return nil
    }

    // MARK: Rows

    /// The open row that a label goes on with, and the label as read there.
    func openRow(for label: ClauseLabel, entry: Int) -> (index: Int, label: ClauseLabel)? {
        let roman = label.asRoman
        let block = document.blocks[labelled.entries[entry].block]
        let level = block.kind == .listItem ? block.level : 0
        var found: (index: Int, label: ClauseLabel)?
        for index in open.indices.reversed() {
            guard let last = open[index].label else { continue }
            if level > 0, itemLevel(open[index]) > 0, itemLevel(open[index]) != level { continue }
            var reading: ClauseLabel?
            if let roman, follows(roman, last) {
                reading = roman
            } else if follows(label, last) {
                // "(i)" after "(h)" opens a row of its own when "(ii)" comes before "(j)".
                if label.romanValue == 1, let roman, romanComesNext(roman, label, entry: entry) {
                    continue
                }
                reading = label
            }
            guard let reading else { continue }
            // Where two rows could go on, a number with a heading goes on with clauses that have one.
            let fits = clauses[open[index].clause].heading != nil || open[index].isMemory
            if fits || !labelled.entries[entry].isHeaded { return (index, reading) }
            if found == nil { found = (index, reading) }
        }
        return found
    }

    private func follows(_ label: ClauseLabel, _ last: ClauseLabel) -> Bool {
        label.isLike(last) && label.sharesPrefix(with: last) && label.value == last.value + 1
    }

    private func romanComesNext(_ roman: ClauseLabel, _ letter: ClauseLabel, entry: Int) -> Bool {
        var next = entry + 1
        let end = min(labelled.entries.count, entry + 40)
        while next < end {
            let other = labelled.entries[next].label
            if other.isLike(roman), other.value == 2 { return true }
            if other.isLike(letter), other.value == letter.value + 1 { return false }
            next += 1
        }
        return false
    }

    /// How a label that opens a row reads: "(i)" as a Roman one, "(c)" as a letter.
    private func openingReading(_ label: ClauseLabel, entry: Int) -> ClauseLabel {
        guard let roman = label.asRoman else { return label }
        if roman.value == 1 { return roman }
        // "(v)" or "(x)" on its own: whichever row is open.
        return likeRow(label) == nil && likeRow(roman) != nil ? roman : label
    }

    /// The innermost open clause numbered in the same way.
    func likeRow(_ label: ClauseLabel) -> Int? {
        open.lastIndex { $0.label?.isLike(label) ?? false }
    }

    /// Whether a first number opens a list inside the row of the same look: "3. … 1. 2. 4."
    private func isInnerList(
        _ label: ClauseLabel, _ same: Int, entry: Int, _ index: Int
    ) -> Bool {
        guard let outer = open[same].label, !open[same].isMemory else { return false }
        let block = document.blocks[index]
        let outerBlock = document.blocks[clauses[open[same].clause].blocks.lowerBound]
        if block.level > 0, outerBlock.level > 0, block.kind == outerBlock.kind {
            return block.level > outerBlock.level
        }
        // Bracketed lists of one look lie in each other only after a lead-in.
        if label.wrap == .enclosed || label.wrap == .closing {
            return index > 0 && leadsIn(index - 1)
        }
        // Clauses with headings and a list without them differ at first sight.
        let isHeaded = labelled.entries[entry].isHeaded
        if !isHeaded, clauses[open[same].clause].heading != nil { return true }
        if isHeaded, clauses[open[same].clause].heading == nil { return false }
        var expected = label.value + 1
        var next = entry + 1
        let end = min(labelled.entries.count, entry + 200)
        while next < end {
            let other = labelled.entries[next].label
            next += 1
            if other.keyword == .schedule { return false }
            guard other.isLike(label) else { continue }
            if other.value == expected {
                expected += 1
            } else if other.value == 1 {
                // Another inner list; the outer row may still come back.
                expected = 2
            } else {
                return other.value == outer.value + 1
            }
        }
        return false
    }

    /// Whether a bracketed row goes on further below: what stands between lies inside its last item.
    private func resumes(_ label: ClauseLabel, after entry: Int) -> Bool {
        guard label.wrap == .enclosed || label.wrap == .closing else { return false }
        var next = entry + 1
        let end = min(labelled.entries.count, entry + 80)
        while next < end {
            let other = labelled.entries[next].label
            if other.keyword != .none { return false }
            if other.isLike(label) { return other.value == label.value + 1 }
            next += 1
        }
        return false
    }

    /// Whether a block ends with a colon.
    private func leadsIn(_ index: Int) -> Bool {
        let end = Int(document.blocks[index].span.end)
        guard end >= 3, end <= document.bytes.count else { return false }
        return document.bytes[end - 1] == 0x3A
            || document.bytes[(end - 3)..<end].elementsEqual([0xEF, 0xBC, 0x9A])
    }

    /// A main number closes bracketed lists, unless it lies inside one as an indented list.
    private mutating func closeBrackets(heading: TextSpan?, entry: Int, _ index: Int) {
        if let last = open.last?.label, resumes(last, after: entry) { return }
        let main = open.lastIndex { entry in
            entry.label.map { $0.wrap != .enclosed && $0.wrap != .closing } ?? false
        }
        if heading == nil, let main, main < open.count - 1,
            open[main].label?.keyword == ClauseLabel.Keyword.none
        {
            return
        }
        let keep = open.lastIndex { entry in
            guard let label = entry.label else { return !entry.isRunIn }
            return label.wrap != .enclosed && label.wrap != .closing
        }
        close(to: keep.map { $0 + 1 } ?? 0, at: index)
    }
}
