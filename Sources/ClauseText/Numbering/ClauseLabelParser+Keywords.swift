extension ClauseLabelParser {
    /// A word that can name a provision and what it names.
    private struct NamingWord {
        let word: [UInt8]
        let keyword: ClauseLabel.Keyword
    }

    /// Words in lower case, longest first where one begins another.
    private static let namingWords: [NamingWord] =
        ([
            ("attachment", .schedule),
            ("appendix", .schedule),
            ("apêndice", .schedule),
            ("annexure", .schedule),
            ("annexe", .schedule),
            ("annex", .schedule),
            ("anexo", .schedule),
            ("article", .article),
            ("artigo", .article),
            ("art.", .article),
            ("capítulo", .chapter),
            ("chapter", .chapter),
            ("cláusula", .article),
            ("clausula", .article),
            ("clause", .clause),
            ("exhibit", .schedule),
            ("item", .article),
            ("paragraph", .paragraph),
            ("parte", .part),
            ("part", .part),
            ("schedule", .schedule),
            ("section", .section),
            ("sec.", .section),
            ("secção", .division),
            ("seção", .division),
            ("título", .part),
        ] as [(String, ClauseLabel.Keyword)]).map {
            NamingWord(word: Array($0.0.utf8), keyword: $0.1)
        }

    /// For each initial from "a" to "t", the lengths in bytes that its naming words have, as bits.
    private static let lengths: [UInt32] = {
        var lengths = [UInt32](repeating: 0, count: 20)
        for entry in namingWords {
            lengths[Int(entry.word[0]) - 0x61] |= 1 << UInt32(entry.word.count)
        }
        return lengths
    }()

    /// "ARTICLE IV", "Section 3.01", "Schedule 2", "Cláusula 5.ª", "Artigo 3.º", "Anexo I".
    func keyword(at start: Int, end: Int) -> ClauseLabel? {
        let initial = bytes[start] | 0x20
        guard initial >= 0x61, initial <= 0x74, end - start >= 5 else { return nil }
        var wordEnd = start
        while wordEnd < end, wordEnd - start <= 11, bytes[wordEnd] > 0x20, bytes[wordEnd] != 0xC2 {
            wordEnd += 1
        }
        let length = wordEnd - start
        guard length <= 11, Self.lengths[Int(initial) - 0x61] & (1 << UInt32(length)) != 0 else {
            return nil
        }
        for candidate in Self.namingWords
        where candidate.word.count == length && matches(candidate.word, at: start) {
            var offset = wordEnd
            while offset < end, isBlank(offset, end) { offset += bytes[offset] <= 0x20 ? 1 : 2 }
            guard offset > wordEnd, offset - wordEnd <= 8, offset < end else { continue }
            guard var label = identifier(at: offset, end: end, keyword: candidate.keyword) else {
                return nil
            }
            label.span.start = Int32(clamping: start)
            let labelEnd = Int(label.span.end)
            if beginsHeading(at: labelEnd, end: end, shouted: bytes[start + 1] < 0x60) {
                return label
            }
            // "Schedule 1 to the Power of Attorney dated …" is a heading, "Schedule 1 to this Agreement sets" none.
            guard candidate.keyword == .schedule, at(labelEnd, end) == 0x20,
                at(labelEnd + 1, end) == 0x74,
                at(labelEnd + 2, end) == 0x6F, at(labelEnd + 3, end) == 0x20,
                start == 0 || bytes[start - 1] == 0x0A,
                WordShape(bytes, labelEnd..<min(end, labelEnd + 90)).verbs == 0
            else { return nil }
            return label
        }
        return nil
    }

    /// Whether a word given in lower case stands at an offset, in any case of its letters.
    private func matches(_ word: [UInt8], at start: Int) -> Bool {
        guard start + word.count <= bytes.count else { return false }
        for index in word.indices {
            let found = bytes[start + index]
            let isCapital =
                found >= 0x41 && found <= 0x5A
                || index > 0 && found >= 0x80 && found <= 0x9E && bytes[start + index - 1] == 0xC3
            guard (isCapital ? found | 0x20 : found) == word[index] else { return false }
        }
        return true
    }

    /// The identifier after a naming word: a path, a numeral, a letter or an ordinal word.
    func identifier(at start: Int, end: Int, keyword: ClauseLabel.Keyword) -> ClauseLabel? {
        var offset = start
        // "Schedule No. 2", "Exhibit #3".
        if at(offset, end) | 0x20 == 0x6E, at(offset + 1, end) | 0x20 == 0x6F {
            var next = offset + 2
            if at(next, end) == 0x2E { next += 1 }
            while at(next, end) == 0x20 { next += 1 }
            if at(next, end) >= 0x30, at(next, end) <= 0x39 { offset = next }
        }
        if at(offset, end) == 0x23 { offset += 1 }
        guard offset < end else { return nil }
        var label: ClauseLabel
        if bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            guard let number = path(at: offset, end: end) else { return nil }
            label = number
        } else if let word = OrdinalWord.read(bytes, at: offset, end: end) {
            label = ClauseLabel(style: .ordinalWord, span: TextSpan(offset..<word.end))
            label.path[0] = word.value
        } else if let sign = letters(at: offset, end: end), sign.isUpper || sign.style == .roman {
            label = sign
            // After a naming word "I", "V" and "X" are numbers: "ARTICLE I", "Part V".
            if let roman = sign.asRoman, roman.value != 100, roman.value != 500 { label = roman }
            // "Exhibit A-1" stands beside Exhibit A.
            let tail = Int(label.span.end)
            if at(tail, end) == 0x2D, let number = digits(at: tail + 1, end: end, limit: 2) {
                label.path[1] = number.value
                label.depth = 2
                label.span.end = Int32(clamping: number.end)
            }
        } else if bytes[offset] == 0x28, let sign = enclosed(at: offset, end: end, openLength: 1) {
            label = sign
        } else {
            return nil
        }
        label.keyword = keyword
        label.wrap = .none
        label.isBare = false
        offset = Int(label.span.end)
        if at(offset, end) == 0x5C { offset += 1 }
        // The stop after the number belongs to the label, a dash before the heading does not.
        if at(offset, end) == 0x2E || at(offset, end) == 0x3A || at(offset, end) == 0x29 {
            offset += 1
        }
        label.span = TextSpan(start..<offset)
        return label
    }

    /// "4", "4.02", "5.ª", "3.º", "2(a)"; stops before a final full stop.
    private func path(at start: Int, end: Int) -> ClauseLabel? {
        guard let first = digits(at: start, end: end, limit: 4) else { return nil }
        var label = ClauseLabel(style: .decimal, span: TextSpan(start..<first.end))
        label.path[0] = first.value
        var offset = first.end
        while label.depth < 8, at(offset, end) == 0x2E,
            let next = digits(at: offset + 1, end: end)
        {
            label.path[label.depth] = next.value
            label.depth += 1
            offset = next.end
        }
        if label.depth == 2, label.path[1] == 0 { label.depth = 1 }
        // The ordinal signs ª and º, with or without a full stop, and the degree sign for them.
        let sign = at(offset, end) == 0x2E ? offset + 1 : offset
        let ordinal = at(sign, end) == 0xC2 ? at(sign + 1, end) : 0
        if ordinal == 0xAA || ordinal == 0xBA || ordinal == 0xB0 { offset = sign + 2 }
        let next = at(offset, end)
        guard !isLetter(next) && next != 0x25 else { return nil }
        label.span = TextSpan(start..<offset)
        return label
    }

    /// Whether what follows a named number reads as a heading, not as "Section 5 of the Act".
    private func beginsHeading(at start: Int, end: Int, shouted: Bool) -> Bool {
        var offset = start
        let wasClosed = start > 0 && (bytes[start - 1] == 0x2E || bytes[start - 1] == 0x3A)
        while offset < end, isBlank(offset, end) {
            if bytes[offset] == 0x0A { return true }
            offset += bytes[offset] <= 0x20 ? 1 : bytes[offset] == 0xC2 ? 2 : 3
        }
        guard offset < end else { return true }
        let byte = bytes[offset]
        if byte >= 0x61, byte <= 0x7A { return shouted && wasClosed || wasClosed && byte >= 0x61 }
        // "Section 5, 6 and 7", "Article 3; and" go on with a sentence.
        return byte != 0x2C && byte != 0x3B && byte != 0x29 && byte != 0x2F
    }

    // MARK: Chinese

    /// "第十二條", "（一）", "一、", "附件一", "①"; full-width brackets and digits too.
    func chinese(at start: Int, end: Int) -> ClauseLabel? {
        guard start + 3 <= end else { return nil }
        let second = bytes[start + 1]
        let third = bytes[start + 2]
        switch (bytes[start], second, third) {
        case (0xEF, 0xBC, 0x88): return enclosed(at: start, end: end, openLength: 3)
        case (0xE7, 0xAC, 0xAC): return chineseOrdinal(at: start, end: end)
        case (0xE9, 0x99, 0x84): return chineseAnnex(at: start, end: end)
        default: break
        }
        guard let number = ChineseNumber.read(bytes, at: start, end: end), number.value > 0 else {
            return nil
        }
        let offset = number.end
        guard offset + 3 <= end, bytes[offset] == 0xE3, bytes[offset + 1] == 0x80,
            bytes[offset + 2] == 0x81
        else { return nil }
        var label = ClauseLabel(
            style: .chinese, wrap: .comma, span: TextSpan(start..<(offset + 3)))
        label.path[0] = number.value
        return label
    }

    /// "第十二條", "第 3 章", "第二款".
    private func chineseOrdinal(at start: Int, end: Int) -> ClauseLabel? {
        var offset = start + 3
        while at(offset, end) == 0x20 { offset += 1 }
        guard let number = ChineseNumber.read(bytes, at: offset, end: end) else { return nil }
        offset = number.end
        while at(offset, end) == 0x20 { offset += 1 }
        guard offset + 3 <= end else { return nil }
        let keyword: ClauseLabel.Keyword
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xE6, 0xA2, 0x9D), (0xE6, 0x9D, 0xA1): keyword = .article  // 條 条
        case (0xE7, 0xAB, 0xA0): keyword = .chapter  // 章
        case (0xE7, 0xAF, 0x80), (0xE8, 0x8A, 0x82): keyword = .division  // 節 节
        case (0xE6, 0xAC, 0xBE): keyword = .paragraph  // 款
        case (0xE9, 0xA0, 0x85), (0xE9, 0xA1, 0xB9): keyword = .item  // 項 项
        case (0xE7, 0xB7, 0xA8), (0xE7, 0xBC, 0x96), (0xE7, 0xAF, 0x87): keyword = .part  // 編 编 篇
        case (0xE9, 0x83, 0xA8): keyword = .part  // 部(分)
        default: return nil
        }
        offset += 3
        if keyword == .part, at(offset, end) == 0xE5, at(offset + 1, end) == 0x88,
            at(offset + 2, end) == 0x86
        {
            offset += 3
        }
        // "第十二條第一款" and "第十二條的規定" name another clause within a sentence.
        if at(offset, end) == 0xE7, at(offset + 1, end) == 0xAC || at(offset + 1, end) == 0x9A {
            return nil
        }
        var label = ClauseLabel(
            keyword: keyword, style: .chinese, span: TextSpan(start..<offset))
        label.path[0] = number.value
        return label
    }

    /// "附件一", "附表2", "附錄 A".
    private func chineseAnnex(at start: Int, end: Int) -> ClauseLabel? {
        guard start + 6 <= end else { return nil }
        switch (bytes[start + 3], bytes[start + 4], bytes[start + 5]) {
        case (0xE4, 0xBB, 0xB6), (0xE8, 0xA1, 0xA8), (0xE9, 0x8C, 0x84), (0xE5, 0xBD, 0x95): break
        default: return nil
        }
        var offset = start + 6
        while at(offset, end) == 0x20 { offset += 1 }
        var label: ClauseLabel
        if let number = ChineseNumber.read(bytes, at: offset, end: end) {
            label = ClauseLabel(style: .chinese, span: TextSpan(start..<number.end))
            label.path[0] = number.value
            offset = number.end
        } else if let sign = letters(at: offset, end: end), sign.isUpper {
            label = sign
            offset = Int(sign.span.end)
        } else {
            return nil
        }
        // "附件一所列" goes on with a sentence; a heading ends, pauses or is set apart.
        guard
            isBlank(offset, end) || at(offset, end) == 0xEF || at(offset, end) == 0x3A
                || at(offset, end) == 0xE3
        else { return nil }
        label.keyword = .schedule
        label.span = TextSpan(start..<offset)
        return label
    }
}
