/// Finds tables of contents: their lines name every topic of an agreement and are evidence of none.
struct ContentsFinder {
    private let bytes: [UInt8]
    private let parser: ClauseLabelParser

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        self.parser = ClauseLabelParser(bytes)
    }

    /// The pieces with `isContents` set; a piece that holds contents and text is cut in two.
    func mark(_ pieces: [TextPiece]) -> [TextPiece] {
        var output: [TextPiece] = []
        output.reserveCapacity(pieces.count + 2)
        var isInside = false
        var entries = 0
        var misses = 0
        var firstLabel: ClauseLabel?
        var hasPageNumbers = false
        for (index, piece) in pieces.enumerated() {
            guard !piece.isMargin else {
                output.append(piece)
                continue
            }
            var marked = piece
            if let titleEnd = titleEnd(piece) {
                isInside = true
                entries = 0
                misses = 0
                firstLabel = nil
                hasPageNumbers = false
                marked.isContents = true
                if piece.end - titleEnd > 20 { cut(&marked, piece, &output) }
                output.append(marked)
                continue
            }
            // Tables of contents stand at an agreement's beginning; further in only numbered lines are one.
            let isLate = piece.start > max(bytes.count / 8, 20_000)
            if !isInside, isLate,
                piece.end - piece.start > 220
                    || parser.label(at: piece.start, end: piece.end) == nil
            {
                output.append(marked)
                continue
            }
            let likeness = entryLikeness(piece)
            if !isInside {
                // Rows of a table end in figures too: a list later on needs a number on its next line as well.
                let next =
                    likeness == 2 && index + 1 < pieces.count
                        && (!isLate || isNumbered(pieces[index + 1]))
                    ? entryLikeness(pieces[index + 1]) : 0
                if likeness == 2,
                    next == 2 || piece.end - piece.start > 220 && denseEntries(piece).count >= 5
                {
                    isInside = true
                    entries = 1
                    misses = 0
                    hasPageNumbers = true
                    marked.isContents = true
                }
                output.append(marked)
                continue
            }
            if likeness == 2 { hasPageNumbers = true }
            let label = parser.label(at: piece.start, end: piece.end)
            // The body begins where the first number of the list comes back.
            let restarts =
                likeness < 2 && entries > 0
                && (label.map { label in
                    firstLabel.map { $0.isLike(label) && $0.path == label.path } ?? false
                } ?? false)
            if restarts || likeness == 0 || likeness == 1 && hasPageNumbers && misses >= 2 {
                isInside = false
                unmarkMisses(misses, &output)
                output.append(marked)
                continue
            }
            if likeness == 2 || !hasPageNumbers { misses = 0 } else { misses += 1 }
            entries += 1
            if firstLabel == nil { firstLabel = label }
            marked.isContents = true
            if likeness == 2 { cut(&marked, piece, &output) }
            output.append(marked)
        }
        markScheduleLists(&output)
        markTitleRuns(&output)
        return output
    }

    /// Marks lists of schedules ("Exhibit A – Price List", "Exhibit B – Form of Order"), two at least.
    private func markScheduleLists(_ pieces: inout [TextPiece]) {
        var run: [(piece: Int, label: ClauseLabel)] = []
        func flush(_ pieces: inout [TextPiece]) {
            if run.count >= 2 { for entry in run { pieces[entry.piece].isContents = true } }
            run.removeAll(keepingCapacity: true)
        }
        for index in pieces.indices where !pieces[index].isMargin && !pieces[index].isContents {
            let piece = pieces[index]
            if listsSchedules(piece) {
                flush(&pieces)
                pieces[index].isContents = true
                continue
            }
            guard piece.end - piece.start <= 200,
                let label = parser.label(at: piece.start, end: piece.end),
                label.keyword == .schedule
            else {
                flush(&pieces)
                continue
            }
            // The first schedule itself follows its list.
            if run.contains(where: { $0.label.path == label.path && $0.label.style == label.style })
            {
                flush(&pieces)
            }
            if run.count >= 64 { flush(&pieces) }
            run.append((index, label))
        }
        flush(&pieces)
    }

    /// Whether a piece names three schedules at least, and little else.
    private func listsSchedules(_ piece: TextPiece) -> Bool {
        guard piece.end - piece.start <= 1_500,
            parser.label(at: piece.start, end: piece.end)?.keyword == .schedule
        else { return false }
        var count = 1
        var offset = piece.start + 1
        while offset < piece.end {
            if bytes[offset - 1] <= 0x20, bytes[offset] > 0x20,
                let label = parser.label(at: offset, end: piece.end), label.keyword == .schedule
            {
                count += 1
            }
            offset += 1
        }
        return count >= 3 && (piece.end - piece.start) / count <= 90
    }

    private func isNumbered(_ piece: TextPiece) -> Bool {
        parser.label(at: piece.start, end: piece.end).map { !$0.isBullet } ?? false
    }

    /// Lines after the last page number were text after all.
    private func unmarkMisses(_ misses: Int, _ output: inout [TextPiece]) {
        var left = misses
        var index = output.count - 1
        while left > 0, index >= 0 {
            if !output[index].isMargin {
                output[index].isContents = false
                left -= 1
            }
            index -= 1
        }
    }

    /// Appends the part of a piece that lists contents, leaving the text after it in `marked`.
    private func cut(_ marked: inout TextPiece, _ piece: TextPiece, _ output: inout [TextPiece]) {
        guard piece.end - piece.start > 300, let last = denseEntries(piece).last else { return }
        var rest = last
        while rest < piece.end, bytes[rest] <= 0x20 { rest += 1 }
        guard piece.end - rest > 80 else { return }
        var head = piece
        head.end = last
        head.isContents = true
        output.append(head)
        marked.start = rest
        marked.isContents = false
        marked.isContinuation = false
    }

    private static let titles: [[UInt8]] = [
        "table of contents", "contents", "index", "índice", "sumário", "目錄", "目录", "目次",
    ].map { Array($0.utf8) }

    /// Where the title of a table of contents ends that begins a piece.
    private func titleEnd(_ piece: TextPiece) -> Int? {
        for title in Self.titles {
            var offset = piece.start
            var matched = true
            for byte in title {
                guard offset < piece.end else {
                    matched = false
                    break
                }
                let found = bytes[offset]
                let folded = found >= 0x41 && found <= 0x5A ? found | 0x20 : found
                // É in capitals differs from é in its second byte only.
                guard folded == byte || found >= 0x80 && found | 0x20 == byte else {
                    matched = false
                    break
                }
                offset += 1
            }
            guard matched else { continue }
            if piece.end - offset <= 12 { return offset }
            // "TABLE OF CONTENTS ARTICLE I …" in one paragraph; "Contents of the Package" is no title.
            if title.count > 12, denseEntries(piece).count >= 2 { return offset }
        }
        return nil
    }

    /// 2 for a line that ends in a page number, 1 for one that could stand in a list, 0 for text.
    private func entryLikeness(_ piece: TextPiece) -> Int {
        let length = piece.end - piece.start
        if length > 220 {
            // Sentences have verbs; a list of titles has next to none.
            if WordShape(bytes, piece.start..<piece.end).verbs >= 2 { return 0 }
            let dense = denseEntries(piece)
            if dense.count >= 3, length / dense.count < 140 { return 2 }
            // A list of numbers and titles without page numbers.
            let labels = labelCount(piece)
            return labels >= 8 && length / labels < 60 ? 2 : 0
        }
        // "ARTICLE 1", "Annex 2" end in their own number.
        if let label = parser.label(at: piece.start, end: piece.end),
            Int(label.span.end) == piece.end
        {
            return 1
        }
        var offset = piece.end
        while offset > piece.start, bytes[offset - 1] >= 0x30, bytes[offset - 1] <= 0x39 {
            offset -= 1
        }
        if offset < piece.end, piece.end - offset <= 3, offset > piece.start + 1,
            bytes[offset - 1] <= 0x20
                || bytes[offset - 1] == 0x2E
                    && (bytes[offset - 2] == 0x2E || bytes[offset - 2] <= 0x20)
        {
            let shape = WordShape(bytes, piece.start..<offset)
            if shape.verbs == 0,
                shape.capitalLetters + shape.smallLetters >= 3 || shape.ideographs >= 2
            {
                return 2
            }
        }
        // The last pages of a table of contents may have Roman numbers.
        var sign = piece.end
        while sign > piece.start, bytes[sign - 1] > 0x20 { sign -= 1 }
        if sign > piece.start, piece.end - sign <= 5, bytes[sign] >= 0x61,
            RomanNumber.value(bytes, sign..<piece.end) > 0, length <= 160
        {
            return 2
        }
        // A link to a heading of the same page.
        if bytes[piece.end - 1] == 0x29, contains("](#", piece) { return 2 }
        guard length <= 120 else { return 0 }
        let shape = WordShape(bytes, piece.start..<piece.end)
        return shape.verbs == 0 && shape.lastByte != 0x2E && shape.lastByte != 0x3B ? 1 : 0
    }

    private func contains(_ word: StaticString, _ piece: TextPiece) -> Bool {
        let wanted = Array(word.description.utf8)
        guard piece.end - piece.start >= wanted.count else { return false }
        for start in piece.start...(piece.end - wanted.count)
        where bytes[start] == wanted[0]
            && bytes[start..<(start + wanted.count)].elementsEqual(wanted)
        {
            return true
        }
        return false
    }

    /// How many numbers of provisions stand after blanks in a piece.
    private func labelCount(_ piece: TextPiece) -> Int {
        var count = 0
        var offset = piece.start
        while offset < piece.end {
            let isStart = offset == piece.start || bytes[offset - 1] <= 0x20
            if isStart, bytes[offset] > 0x20, bytes[offset] < 0x5B || bytes[offset] == 0x73,
                let label = parser.label(at: offset, end: piece.end), !label.isBullet,
                label.wrap != .enclosed, !label.isBare || label.depth > 1
            {
                count += 1
            }
            offset += 1
        }
        return count
    }

    /// Marks runs of ten numbered titles at least with no text between: contents without page numbers.
    private func markTitleRuns(_ pieces: inout [TextPiece]) {
        var run: [Int] = []
        var first: ClauseLabel?
        func flush(_ pieces: inout [TextPiece], endsAtRestart: Bool) {
            // The last title of the run has text below it: it is a real one.
            let entries = endsAtRestart ? run[...] : run.dropLast()
            if entries.count >= 10 { for index in entries { pieces[index].isContents = true } }
            run.removeAll(keepingCapacity: true)
            first = nil
        }
        for index in pieces.indices where !pieces[index].isMargin && !pieces[index].isContents {
            let piece = pieces[index]
            guard piece.end - piece.start <= 120,
                let label = parser.label(at: piece.start, end: piece.end),
                !label.isBullet, !label.needsProof, label.wrap != .enclosed,
                entryLikeness(piece) > 0,
                Int(label.span.end) < piece.end
            else {
                flush(&pieces, endsAtRestart: false)
                continue
            }
            if let first, first.isLike(label), first.path == label.path {
                flush(&pieces, endsAtRestart: true)
            }
            if first == nil { first = label }
            run.append(index)
        }
        flush(&pieces, endsAtRestart: false)
    }

    /// Ends of page numbers inside a piece that a label follows: "Definitions 2 1.1 Terms 3 ARTICLE II".
    private func denseEntries(_ piece: TextPiece) -> [Int] {
        var ends: [Int] = []
        var offset = piece.start
        let limit = min(piece.end, piece.start + 20_000)
        while offset < limit {
            guard bytes[offset] <= 0x20 || bytes[offset] == 0x2E else {
                offset += 1
                continue
            }
            offset += 1
            guard let number = parser.digits(at: offset, end: limit) else { continue }
            var next = number.end
            let gapStart = next
            while next < piece.end, bytes[next] <= 0x20 { next += 1 }
            guard next > gapStart || next == piece.end else { continue }
            let follows =
                next == piece.end
                || (parser.label(at: next, end: piece.end).map {
                    $0.keyword != .none || $0.style == .decimal && $0.wrap == .dot
                } ?? false)
            if follows {
                if let last = ends.last, gapStart - last > 400 { break }
                ends.append(gapStart)
            }
            offset = max(offset, gapStart)
        }
        return ends
    }
}
