/// Decides which candidate numbers begin provisions, by the rows of numbers that they form.
struct NumberProof {
    /// Rows of numbers that are open, each by the last number taken, innermost row last.
    private var rows: [ClauseLabel] = []
    /// Rows within the sentence of one piece, "shall (i) keep, (ii) return": they take up their own
    /// later numbers, which would otherwise seem to go on with a row outside.
    private var sentenceRows: [ClauseLabel] = []
    private var piece = -1

    /// Keeps the candidates that begin provisions, in order.
    mutating func accept(_ candidates: inout [ProvisionSplitter.Candidate]) {
        // Proof of a candidate lies in those after it, so what is kept may take the place of what was read.
        var count = 0
        for index in candidates.indices {
            guard let label = accepted(candidates, index) else { continue }
            candidates[count] = candidates[index]
            candidates[count].label = label
            count += 1
        }
        candidates.removeLast(candidates.count - count)
    }

    /// The label as taken of a candidate that begins a provision, or nil when it begins none.
    private mutating func accepted(
        _ candidates: [ProvisionSplitter.Candidate], _ index: Int
    ) -> ClauseLabel? {
        let candidate = candidates[index]
        if candidate.label.isBullet { return candidate.label }
        if candidate.piece != piece {
            sentenceRows.removeAll(keepingCapacity: true)
            piece = candidate.piece
        }
        if !candidate.isFirst, goesOnWithSentence(candidate.label) { return nil }
        var placed = candidate.place > 0 ? place(candidate, candidates, index) : nil
        if placed == nil, candidate.isGiven {
            push(candidate.label)
            placed = candidate.label
        }
        guard let label = placed else {
            openSentenceRow(candidate.label)
            return nil
        }
        sentenceRows.removeAll(keepingCapacity: true)
        return label
    }

    private mutating func openSentenceRow(_ label: ClauseLabel) {
        guard label.wrap == .enclosed || label.wrap == .closing, sentenceRows.count < 4 else {
            return
        }
        for reading in label.readings where reading.value == 1 {
            sentenceRows.append(reading)
        }
    }

    private mutating func goesOnWithSentence(_ label: ClauseLabel) -> Bool {
        for row in sentenceRows.indices.reversed() {
            for reading in label.readings
            where follows(reading, sentenceRows[row]) {
                sentenceRows[row] = reading
                return true
            }
        }
        return false
    }

    /// The label as taken (letter or Roman numeral), or nil when nothing proves it.
    private mutating func place(
        _ candidate: ProvisionSplitter.Candidate, _ all: [ProvisionSplitter.Candidate], _ index: Int
    ) -> ClauseLabel? {
        let label = candidate.label
        let readings = label.readings
        // A number that follows in an open row, the innermost first.
        for row in rows.indices.reversed() {
            for reading in readings where follows(reading, rows[row]) {
                // "(i)" after "(h)" opens a row of its own when "(ii)" comes before "(j)".
                if reading.style == .letter, reading.romanValue == 1, let roman = reading.asRoman,
                    nextIsRoman(roman, reading, all, index)
                {
                    continue
                }
                rows.removeSubrange((row + 1)...)
                rows[row] = reading
                return reading
            }
        }
        if label.depth > 1, opensUnder(label),
            candidate.place >= 2 || label.value == 1 && hasSuccessor(label, all, index)
        {
            push(label)
            return label
        }
        let first = readings.first { $0.value == 1 && $0.depth == 1 }
        if let first, first.keyword == .none {
            let sure = candidate.isFirst && !label.needsProof
            if sure || hasSuccessor(first, all, index) {
                push(first)
                return first
            }
            return nil
        }
        if candidate.place >= 2, goesOnAfterGap(label), hasSuccessor(label, all, index) {
            return label
        }
        guard
            candidate.isFirst && !label.needsProof || label.keyword != .none && candidate.place >= 2
        else { return nil }
        push(label)
        return label
    }

    /// Whether a main number goes on with a row, one or two numbers of which did not read well.
    private mutating func goesOnAfterGap(_ label: ClauseLabel) -> Bool {
        guard label.style == .decimal, label.keyword == .none, label.wrap == .dot else {
            return false
        }
        for row in rows.indices.reversed()
        where rows[row].isLike(label) && rows[row].sharesPrefix(with: label) {
            guard label.value > rows[row].value, label.value <= rows[row].value + 3 else {
                continue
            }
            rows.removeSubrange((row + 1)...)
            rows[row] = label
            return true
        }
        if label.depth == 1, label.value <= 3, !rows.contains(where: { $0.isLike(label) }) {
            push(label)
            return true
        }
        return false
    }

    private func follows(_ label: ClauseLabel, _ last: ClauseLabel) -> Bool {
        label.isLike(last) && label.sharesPrefix(with: last) && label.value == last.value + 1
    }

    /// Whether an open row encloses a dotted path: "14.2" under "14" or "ARTICLE XIV".
    private func opensUnder(_ label: ClauseLabel) -> Bool {
        for row in rows.reversed() where row.depth == label.depth - 1 && row.wrap != .enclosed {
            var agrees = true
            for index in 0..<row.depth where row.path[index] != label.path[index] { agrees = false }
            if agrees { return label.value <= 2 }
        }
        // The next main clause may have lost its own number: "3.4 … 4.1".
        for row in rows.reversed() where row.depth == label.depth && row.style == .decimal {
            return label.value == 1 && label.path[0] == row.path[0] + 1
        }
        return false
    }

    /// Opens a row inside the open ones. A first number keeps the row of the same look around it, as lists
    /// inside clauses are often numbered like the clauses.
    private mutating func push(_ label: ClauseLabel) {
        let like = rows.indices.filter { rows[$0].isLike(label) }
        if let same = like.last {
            if label.value != 1 || label.depth > 1 || label.keyword != .none {
                rows.removeSubrange(same...)
            } else if like.count >= 3 {
                rows.remove(at: like[1])
            }
        }
        if label.keyword != .none {
            rows.removeAll { $0.keyword == .none && $0.depth > label.depth }
        }
        if rows.count >= 16 { rows.removeFirst() }
        rows.append(label)
    }

    /// Whether the second number of a row comes within the next numbers, before a new first one.
    private func hasSuccessor(
        _ label: ClauseLabel, _ all: [ProvisionSplitter.Candidate], _ index: Int
    ) -> Bool {
        var next = index + 1
        let end = min(all.count, index + 80)
        while next < end {
            let other = all[next].label
            for reading in other.readings where reading.isLike(label) {
                guard all[next].place > 0 else { continue }
                if reading.value == label.value + 1, reading.sharesPrefix(with: label) {
                    return true
                }
                if reading.value == label.value, reading.style == other.style { return false }
            }
            next += 1
        }
        return false
    }

    /// Whether "(ii)" comes before the next letter, so that "(i)" is a Roman one.
    private func nextIsRoman(
        _ roman: ClauseLabel, _ letter: ClauseLabel, _ all: [ProvisionSplitter.Candidate],
        _ index: Int
    ) -> Bool {
        var next = index + 1
        let end = min(all.count, index + 40)
        while next < end {
            let other = all[next].label
            if other.isLike(roman), other.value == 2 { return true }
            if other.isLike(letter), other.value == letter.value + 1 { return false }
            next += 1
        }
        return false
    }
}
