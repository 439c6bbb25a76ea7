/// Finds the heading of a clause: the words of a heading block, or those that a paragraph begins with.
struct HeadingFinder {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The heading's words in a block after its number, or nil when it has none.
    func heading(of block: Block, after labelEnd: Int) -> TextSpan? {
        if block.kind == .heading {
            let end = min(Int(block.span.end), bytes.count)
            // Word styles whole paragraphs as headings that only begin with one.
            if end - labelEnd > 60, let runIn = runIn(block, after: labelEnd, hasLabel: true),
                Int(runIn.end) + 20 < end
            {
                return runIn
            }
            return end - labelEnd <= 240 ? trimmed(labelEnd..<end, stops: true) : nil
        }
        return runIn(block, after: labelEnd, hasLabel: true)
    }

    /// The heading's words in a numbered block, or nil when it has none.
    func heading(of block: Block, after label: ClauseLabel) -> TextSpan? {
        let labelEnd = Int(label.span.end)
        if let heading = heading(of: block, after: labelEnd) { return heading }
        // "Part 1 – Personal Data Processed by …": a named provision's short line is its heading.
        let end = min(Int(block.span.end), bytes.count)
        guard label.keyword != .none, end - labelEnd > 3,
            end - labelEnd <= 160,
            !PieceAssembler.isTerminal(bytes, end), WordShape(bytes, labelEnd..<end).verbs == 0
        else { return nil }
        if label.style == .chinese { return chineseLine(labelEnd, end) }
        return trimmed(labelEnd..<end, stops: true)
    }

    /// The heading that a paragraph begins with: "14.2 Audit Rights. The Customer may…".
    func runIn(_ block: Block, after labelEnd: Int, hasLabel: Bool) -> TextSpan? {
        let end = min(Int(block.span.end), bytes.count)
        var start = labelEnd
        // "**5.1.** Use of Data": emphasis that closes right after the number.
        if hasLabel, let label = block.label, label.start > 0, start < end,
            bytes[start] == bytes[Int(label.start) - 1],
            bytes[start] == 0x2A || bytes[start] == 0x5F
        {
            while start < end, bytes[start] == 0x2A || bytes[start] == 0x5F { start += 1 }
        }
        while start < end, isFiller(bytes[start]) { start += 1 }
        // An ideographic space or a full-width colon after the number: 第四條　保密, 附件一：服務範圍.
        while start + 2 < end,
            bytes[start] == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80
                || bytes[start] == 0xEF && bytes[start + 1] == 0xBC && bytes[start + 2] == 0x9A
        {
            start += 3
        }
        guard start < end else { return nil }
        if bytes[start] == 0x2A || bytes[start] == 0x5F {
            return emphasised(start, end, hasLabel: hasLabel)
        }
        if bytes[start] == 0x3C, hasLabel { return tagged(start, end) }
        if bytes[start] >= 0xE3, bytes[start] <= 0xE9 {
            return hasLabel ? chinese(start, end) : nil
        }
        if bytes[start] == 0x28, hasLabel { return bracketed(start, end) }
        return worded(start, end, hasLabel: hasLabel) ?? (hasLabel ? shouted(start, end) : nil)
    }

    private func isFiller(_ byte: UInt8) -> Bool {
        byte <= 0x20 || byte == 0x3A || byte == 0x2D || byte == 0x2E
    }

    /// "**Audit Rights.** The…", "_Fees_:".
    private func emphasised(_ start: Int, _ end: Int, hasLabel: Bool) -> TextSpan? {
        let mark = bytes[start]
        var inner = start
        while inner < end, bytes[inner] == mark { inner += 1 }
        let length = inner - start
        guard length <= 3 else { return nil }
        var close = inner
        while close < end, close - inner <= 140, bytes[close] != mark { close += 1 }
        guard close < end, bytes[close] == mark, close > inner else { return nil }
        let shape = WordShape(bytes, inner..<close)
        guard shape.words <= 14, shape.verbs == 0 || shape.isShouted else { return nil }
        // A defined term in bold is no heading: **"Affiliate"** means.
        if bytes[inner] == 0x22 || bytes[inner] == 0xE2 { return nil }
        var after = close
        while after < end, bytes[after] == mark { after += 1 }
        let stopped = [0x2E, 0x3A, 0x29].contains(bytes[close - 1])
        while after < end, bytes[after] == 0x20 { after += 1 }
        if after < end, !stopped {
            let next = bytes[after]
            let parts =
                next == 0x2E || next == 0x3A || next == 0x2D || next == 0xE2 || next == 0x0A
                || next == 0xEF
            guard parts || next >= 0x41 && next <= 0x5A && hasLabel else { return nil }
        }
        if after >= end, !hasLabel, !stopped, shape.ideographs == 0, !shape.isTitle { return nil }
        return trimmed(inner..<close, stops: true)
    }

    /// `<span class="header">Uptime.</span> If…`: the words of the first tag.
    private func tagged(_ start: Int, _ end: Int) -> TextSpan? {
        var inner = start
        while inner < end, bytes[inner] != 0x3E, inner - start < 200 { inner += 1 }
        guard inner < end, bytes[inner] == 0x3E else { return nil }
        inner += 1
        var close = inner
        while close < end, bytes[close] != 0x3C, close - inner <= 100 { close += 1 }
        guard close < end, bytes[close] == 0x3C, close > inner else { return nil }
        let shape = WordShape(bytes, inner..<close)
        var after = close
        while after < end, bytes[after] != 0x3E, after - close < 12 { after += 1 }
        let next = after + 1 < end ? bytes[after + 1] : 0
        // The stop stands before the closing tag or after it.
        let isWhole =
            shape.lastByte == 0x2E || shape.lastByte == 0x3A
            || (next == 0x2E || next == 0x3A) && shape.isTitle
        guard shape.words <= 12,
            isWhole || bytes[start..<inner].contains(0x68) && contains("header", start, inner)
        else { return nil }
        return trimmed(inner..<close, stops: true)
    }

    private func contains(_ word: StaticString, _ start: Int, _ end: Int) -> Bool {
        let wanted = Array(word.description.utf8)
        guard end - start >= wanted.count else { return false }
        return (start...(end - wanted.count)).contains {
            bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }

    /// "Cláusula 5.ª (Direito de auditoria)": words in brackets right after the number.
    private func bracketed(_ start: Int, _ end: Int) -> TextSpan? {
        var close = start + 1
        while close < end, close - start <= 90, bytes[close] != 0x29 { close += 1 }
        guard close < end, bytes[close] == 0x29, close - start > 4 else { return nil }
        var after = close + 1
        while after < end, bytes[after] <= 0x20, bytes[after] != 0x0A { after += 1 }
        guard after >= end || bytes[after] == 0x0A || bytes[after] == 0x2E || bytes[after] == 0x3A
        else {
            return nil
        }
        return trimmed((start + 1)..<close, stops: true)
    }

    /// Plain words: short, without a sentence's verb, and set off by a stop, a colon or a dash.
    private func worded(_ start: Int, _ end: Int, hasLabel: Bool) -> TextSpan? {
        let first = bytes[start]
        guard first >= 0x41 && first <= 0x5A || first == 0xC3 else { return nil }
        var offset = start
        let limit = min(end, start + 110)
        var stop = -1
        var semicolons = 0
        scan: while offset < limit {
            switch bytes[offset] {
            case 0x2E:
                // "Co. Ltd", "U.S." and "No. 5" do not end a heading; a capital must follow.
                let next = offset + 1
                guard
                    next >= end || bytes[next] <= 0x20 || bytes[next] == 0x2A || bytes[next] == 0x5F
                else {
                    break
                }
                let wordLength = lengthOfWord(before: offset, start)
                if wordLength <= 2 || isAbbreviation(offset, start) { break }
                stop = offset
                break scan
            case 0x3A:
                stop = offset
                break scan
            case 0x3B: semicolons += 1
            case 0x22, 0x28: break scan
            case 0xE2:
                // An en or em dash with blanks around it sets a heading off.
                if offset + 3 < end, bytes[offset + 1] == 0x80,
                    bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94,
                    bytes[offset - 1] == 0x20
                {
                    stop = offset
                    break scan
                }
                if offset + 2 < end, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x9C {
                    break scan
                }
            case 0x2D:
                if offset + 1 < end, bytes[offset - 1] == 0x20, bytes[offset + 1] == 0x20 {
                    stop = offset
                    break scan
                }
            case 0x20
            where offset + 2 < end && bytes[offset + 1] == 0x20 && bytes[offset + 2] == 0x20
                && hasLabel:
                // A gap where a line ended: "2. SEV's Obligations     In consideration of".
                let shape = WordShape(bytes, start..<offset)
                if shape.isTitle || shape.isShouted || shape.words <= 6 && shape.verbs == 0,
                    shape.commas == 0,
                    shape.beginsCapitalised
                {
                    var after = offset
                    while after < end, bytes[after] == 0x20 { after += 1 }
                    if after < end,
                        bytes[after] >= 0x41 && bytes[after] <= 0x5A || bytes[after] < 0x3A
                    {
                        return trimmed(start..<offset, stops: true)
                    }
                }
            case 0x0A:
                let shape = WordShape(bytes, start..<offset)
                if shape.isTitle || shape.isShouted, offset - start <= 60 {
                    stop = offset
                    break scan
                }
            default: break
            }
            offset += 1
        }
        guard stop > start else { return nil }
        let shape = WordShape(bytes, start..<stop)
        var after = stop + 1
        while after < end,
            bytes[after] <= 0x20 || bytes[after] & 0xC0 == 0x80 || bytes[after] == 0x2A
                || bytes[after] == 0x5F
        {
            after += 1
        }
        // Words and nothing after them: a short sentence, unless it has a title's capitals.
        let hasMore = after < end
        if !hasMore, !hasLabel || shape.numbers > 0 { return nil }
        guard shape.commas <= 3, shape.words <= 14 else { return nil }
        let title = shape.isTitle || shape.isShouted
        if !hasLabel {
            guard title, bytes[stop] == 0x2E, shape.words <= 8, hasMore, end - after > 40,
                shape.numbers == 0, bytes[after] >= 0x41, bytes[after] <= 0x5A
            else { return nil }
        }
        if title { return trimmed(start..<stop, stops: true) }
        guard shape.verbs == 0, shape.words <= 6, shape.commas <= 1, hasMore, semicolons == 0,
            shape.smallLetters > 0, bytes[stop] != 0x2D
        else { return nil }
        return trimmed(start..<stop, stops: true)
    }

    /// "4. TERM This Agreement…": capitals up to the first word that is not all capitals.
    private func shouted(_ start: Int, _ end: Int) -> TextSpan? {
        guard bytes[start] >= 0x41 && bytes[start] <= 0x5A || bytes[start] == 0xC3 else {
            return nil
        }
        var offset = start
        var lastEnd = start
        var words = 0
        while offset < end, words < 14 {
            while offset < end, bytes[offset] <= 0x20 { offset += 1 }
            let wordStart = offset
            while offset < end, bytes[offset] > 0x20 { offset += 1 }
            guard offset > wordStart else { break }
            let shape = WordShape(bytes, wordStart..<offset)
            guard shape.smallLetters == 0 else { break }
            words += 1
            lastEnd = offset
        }
        var next = lastEnd
        while next < end, bytes[next] <= 0x20 { next += 1 }
        if next < end, bytes[next] >= 0x61, bytes[next] <= 0x7A {
            // "DEFINITIONS A party may": the article begins the sentence. "HDI shall" has no heading.
            guard words > 1, lastEnd - start > 2, bytes[lastEnd - 2] <= 0x20 else { return nil }
            lastEnd -= 2
        }
        let shape = WordShape(bytes, start..<lastEnd)
        guard words > 0, words <= 10, bytes[lastEnd - 1] != 0x2C, shape.capitalLetters >= 4,
            offset < end || lastEnd < end
        else { return nil }
        return trimmed(start..<lastEnd, stops: true)
    }

    private func lengthOfWord(before end: Int, _ start: Int) -> Int {
        var offset = end
        while offset > start, bytes[offset - 1] > 0x20, bytes[offset - 1] != 0x2E { offset -= 1 }
        return end - offset
    }

    private func isAbbreviation(_ end: Int, _ start: Int) -> Bool {
        var wordStart = end
        while wordStart > start, bytes[wordStart - 1] > 0x20 { wordStart -= 1 }
        let word = bytes[wordStart..<end]
        return Self.abbreviations.contains { word.elementsEqual($0) }
    }

    private static let abbreviations: [[UInt8]] = [
        "Inc", "Ltd", "Corp", "Nos", "Mrs", "Pty", "Sec", "Art", "LLC",
    ].map { Array($0.utf8) }

    /// A range without blanks, dashes and closing marks at either end; nil when nothing is left.
    private func trimmed(_ range: Range<Int>, stops: Bool) -> TextSpan? {
        var start = range.lowerBound
        var end = range.upperBound
        var changed = true
        while changed, start < end {
            changed = false
            let first = bytes[start]
            if first <= 0x20 || [0x2D, 0x3A, 0x2A, 0x5F, 0x2E, 0x23].contains(first) {
                start += 1
                changed = true
            } else if first == 0xE2, start + 2 < end, bytes[start + 1] == 0x80,
                bytes[start + 2] == 0x93 || bytes[start + 2] == 0x94
            {
                start += 3
                changed = true
            } else if start + 2 < end,
                first == 0xEF && bytes[start + 1] == 0xBC && bytes[start + 2] == 0x9A
                    || first == 0xE3 && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80
            {
                // A full-width colon or blank.
                start += 3
                changed = true
            } else if first == 0x3C, let close = bytes[start..<end].firstIndex(of: 0x3E) {
                start = close + 1
                changed = true
            }
        }
        changed = true
        while changed, start < end {
            changed = false
            let last = bytes[end - 1]
            if last <= 0x20 || [0x2D, 0x3A, 0x2A, 0x5F, 0x2E, 0x23].contains(last) {
                end -= 1
                changed = true
            } else if last == 0x3E, let open = bytes[start..<end].lastIndex(of: 0x3C) {
                end = open
                changed = true
            }
        }
        // "(Direito de auditoria)" without its brackets.
        if start < end, bytes[start] == 0x28, bytes[end - 1] == 0x29 {
            start += 1
            end -= 1
        }
        return start < end ? TextSpan(start..<end) : nil
    }
}
