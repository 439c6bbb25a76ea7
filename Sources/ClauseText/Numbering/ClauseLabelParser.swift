/// Reads printed numbers at given offsets of a text; knows nothing of what surrounds them.
///
/// Whether a number that reads well *is* a label is for the caller: at the start of a paragraph it
/// mostly is, within one only a row of numbers in order proves it.
struct ClauseLabelParser {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The label that begins at an offset, or nil when none does.
    ///
    /// - Parameter end: where the paragraph ends; the label never reaches past it.
    func label(at start: Int, end: Int) -> ClauseLabel? {
        guard start < end else { return nil }
        let byte = bytes[start]
        switch byte {
        case 0x28: return enclosed(at: start, end: end, openLength: 1)
        case 0x30...0x39: return decimal(at: start, end: end)
        case 0x41...0x5A, 0x61...0x7A:
            return keyword(at: start, end: end) ?? letter(at: start, end: end)
        case 0x2A, 0x2D, 0x2B: return dashBullet(at: start, end: end)
        case 0xC2, 0xC3: return latinOne(at: start, end: end)
        case 0xE2: return symbolBullet(at: start, end: end)
        case 0xE3...0xE9, 0xEF: return chinese(at: start, end: end)
        default: return nil
        }
    }

    func at(_ offset: Int, _ end: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    /// Whether blank space or the end stands at an offset.
    func isBlank(_ offset: Int, _ end: Int) -> Bool {
        guard offset < end else { return true }
        let byte = bytes[offset]
        if byte <= 0x20 { return true }
        if byte == 0xC2 { return at(offset + 1, end) == 0xA0 }
        return byte == 0xE3 && at(offset + 1, end) == 0x80 && at(offset + 2, end) == 0x80
    }

    /// A number of up to `limit` digits; nil when there are none or more.
    func digits(at start: Int, end: Int, limit: Int = 3) -> (value: Int32, end: Int)? {
        var offset = start
        var value: Int32 = 0
        while offset < end, bytes[offset] >= 0x30, bytes[offset] <= 0x39 {
            guard offset - start < limit else { return nil }
            value = value * 10 + Int32(bytes[offset] - 0x30)
            offset += 1
        }
        return offset > start ? (value, offset) : nil
    }

    // MARK: Decimal

    /// "14", "14.", "14)", "14.2", "1.01", "3.1.2.", "14.2(b)(i)", "1、".
    private func decimal(at start: Int, end: Int) -> ClauseLabel? {
        guard let first = digits(at: start, end: end) else { return nil }
        var label = ClauseLabel(style: .decimal, wrap: .dot, span: TextSpan(start..<first.end))
        label.path[0] = first.value
        var offset = first.end
        var isClosed = false
        while at(offset, end) == 0x2E, let next = digits(at: offset + 1, end: end) {
            guard label.depth < 8 else { return nil }
            label.path[label.depth] = next.value
            label.depth += 1
            offset = next.end
        }
        // "7.A. Site Selection": a letter takes the last place of the path.
        if label.depth == 1, at(offset, end) == 0x2E, isLetter(at(offset + 1, end)) {
            let close = at(offset + 2, end)
            let isClosed = close == 0x2E || close == 0x29
            if isBlank(offset + (isClosed ? 3 : 2), end) {
                label.path[1] = Int32(bytes[offset + 1] | 0x20) - 0x60
                label.depth = 2
                label.isUpper = bytes[offset + 1] < 0x61
                label.isBare = !isClosed
                label.span = TextSpan(start..<(offset + (isClosed ? 3 : 2)))
                return label
            }
        }
        // "1.0 Definitions", "2.0 Services": a first level written with a nought.
        if label.depth == 2, label.path[1] == 0 {
            label.depth = 1
            isClosed = true
        }
        // Markdown writes "1\." to keep it from being a list.
        if at(offset, end) == 0x5C { offset += 1 }
        switch at(offset, end) {
        case 0x2E:
            offset += 1
            isClosed = true
            // "4.ª", "1.º" belong to Portuguese keywords and never stand alone.
            if at(offset, end) == 0xC2 { return nil }
        case 0x29:
            offset += 1
            label.wrap = .closing
            isClosed = true
        case 0x28:
            let suffixEnd = bracketSuffix(at: offset, end: end)
            guard suffixEnd > offset else { return nil }
            offset = suffixEnd
            label.isComposite = true
            isClosed = true
            if at(offset, end) == 0x2E { offset += 1 }
        case 0xE3 where at(offset + 1, end) == 0x80 && at(offset + 2, end) == 0x81:
            offset += 3
            label.wrap = .comma
            label.span = TextSpan(start..<offset)
            return label
        case 0xEF where at(offset + 1, end) == 0xBC && at(offset + 2, end) == 0x8E:
            offset += 3
            isClosed = true
            label.span = TextSpan(start..<offset)
            return label
        default: break
        }
        // "1 - O Prestador…": the dash of Portuguese statutes belongs to the number.
        if !isClosed, label.depth == 1, let dashEnd = dash(at: offset, end: end) {
            label.span = TextSpan(start..<dashEnd)
            return label
        }
        // "3.1Audit" and "1.Definitions" happen in converted files; "5%", "10th" are no labels.
        let next = at(offset, end)
        guard
            isBlank(offset, end) || isClosed && next >= 0x41 || next >= 0xE3 || next == 0x2A
                || next == 0x22 || next == 0x3A
        else { return nil }
        if next == 0x3A {
            guard isBlank(offset + 1, end) else { return nil }
            offset += 1
        }
        label.isBare = !isClosed
        label.span = TextSpan(start..<offset)
        return label
    }

    /// Where a dash between blanks ends that a capital follows, or nil.
    private func dash(at start: Int, end: Int) -> Int? {
        guard at(start, end) == 0x20 else { return nil }
        var offset = start + 1
        if at(offset, end) == 0x2D {
            offset += 1
        } else if at(offset, end) == 0xE2, at(offset + 1, end) == 0x80,
            at(offset + 2, end) & 0xFE == 0x92 || at(offset + 2, end) & 0xFE == 0x94
        {
            offset += 3
        } else {
            return nil
        }
        guard at(offset, end) == 0x20 else { return nil }
        let next = at(offset + 1, end)
        return next >= 0x41 && next <= 0x5A || next == 0xC3 ? offset : nil
    }

    /// The end of "(b)(iii)" at an offset, or the offset itself when there is none.
    private func bracketSuffix(at start: Int, end: Int) -> Int {
        var offset = start
        var count = 0
        while at(offset, end) == 0x28, count < 4 {
            var inner = offset + 1
            while inner < end, inner - offset <= 5, isAlphanumeric(bytes[inner]) { inner += 1 }
            guard inner > offset + 1, at(inner, end) == 0x29 else { break }
            offset = inner + 1
            count += 1
        }
        return offset
    }

    func isAlphanumeric(_ byte: UInt8) -> Bool {
        byte >= 0x30 && byte <= 0x39 || isLetter(byte)
    }

    func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x41 && byte <= 0x5A || byte >= 0x61 && byte <= 0x7A
    }

    // MARK: Letters and Roman numerals

    /// "(a)", "(iii)", "(A)", "(2)", "(一)", "（1）"; the opening bracket is `openLength` bytes.
    func enclosed(at start: Int, end: Int, openLength: Int) -> ClauseLabel? {
        var inner = start + openLength
        while at(inner, end) == 0x20 { inner += 1 }
        var label: ClauseLabel
        var offset: Int
        if let number = digits(at: inner, end: end, limit: 2) {
            label = ClauseLabel(style: .decimal, wrap: .enclosed, span: TextSpan(start..<start))
            label.path[0] = number.value
            offset = number.end
        } else if let sign = letters(at: inner, end: end) {
            label = sign
            label.wrap = .enclosed
            offset = Int(sign.span.end)
        } else if let number = ChineseNumber.read(bytes, at: inner, end: end) {
            label = ClauseLabel(style: .chinese, wrap: .enclosed, span: TextSpan(start..<start))
            label.path[0] = number.value
            offset = number.end
        } else {
            return nil
        }
        while at(offset, end) == 0x20 { offset += 1 }
        if at(offset, end) == 0x29 {
            offset += 1
        } else if at(offset, end) == 0xEF, at(offset + 1, end) == 0xBC, at(offset + 2, end) == 0x89
        {
            offset += 3
        } else {
            return nil
        }
        label.span = TextSpan(start..<offset)
        return label
    }

    /// "a.", "a)", "A.", "iv.", "IV)".
    private func letter(at start: Int, end: Int) -> ClauseLabel? {
        guard var label = letters(at: start, end: end) else { return nil }
        var offset = Int(label.span.end)
        if at(offset, end) == 0x5C { offset += 1 }
        switch at(offset, end) {
        case 0x2E: label.wrap = .dot
        case 0x29: label.wrap = .closing
        default: return nil
        }
        offset += 1
        // "U.S." and "e.g." are words; "a.As of" has lost its blank.
        let next = at(offset, end)
        let isWord = next >= 0x41 && next <= 0x5A && at(offset + 1, end) >= 0x61
        guard isBlank(offset, end) || next == 0x2A || next >= 0xE3 || isWord else { return nil }
        label.span = TextSpan(start..<offset)
        return label
    }

    /// One letter, a letter twice, or a Roman numeral up to 89, all in one case.
    func letters(at start: Int, end: Int) -> ClauseLabel? {
        var offset = start
        while offset < end, offset - start <= 7, isLetter(bytes[offset]) { offset += 1 }
        let count = offset - start
        guard count > 0, count <= 7 else { return nil }
        let isUpper = bytes[start] < 0x61
        for index in start..<offset where (bytes[index] < 0x61) != isUpper { return nil }
        let roman = RomanNumber.value(bytes, start..<offset)
        var label = ClauseLabel(style: .letter, isUpper: isUpper, span: TextSpan(start..<offset))
        let first = Int32(bytes[start] | 0x20) - 0x60
        if count == 1 {
            label.path[0] = first
            label.romanValue = roman
        } else if count == 2, bytes[start] == bytes[start + 1] {
            label.path[0] = 26 + first
            label.romanValue = roman
            // "(ii)" is two far more often than thirty-five.
            if roman > 0, roman < 50, let other = label.asRoman { return other }
        } else if roman > 0, roman < 90 {
            label.style = .roman
            label.path[0] = roman
        } else {
            return nil
        }
        return label
    }

    // MARK: Bullets

    private func bullet(at start: Int, length: Int) -> ClauseLabel {
        ClauseLabel(style: .bullet, span: TextSpan(start..<(start + length)))
    }

    /// "-", "*", "+" before a blank; the filing system's "- -" is one bullet.
    private func dashBullet(at start: Int, end: Int) -> ClauseLabel? {
        guard isBlank(start + 1, end), start + 1 < end else { return nil }
        if bytes[start] == 0x2D, at(start + 2, end) == 0x2D, isBlank(start + 3, end) {
            return start + 3 < end ? bullet(at: start, length: 3) : nil
        }
        return bullet(at: start, length: 1)
    }

    /// "•", "●", "○", "▪", "–", "—", "➢" and their like.
    private func symbolBullet(at start: Int, end: Int) -> ClauseLabel? {
        guard start + 3 < end else { return nil }
        switch (bytes[start + 1], bytes[start + 2]) {
        case (0x80, 0xA2), (0x80, 0xA3), (0x81, 0x83), (0x97, _), (0x96, _), (0x9E, 0xA2),
            (0x9C, 0x93), (0x88, 0x99), (0x9D, 0x8F):
            return bullet(at: start, length: 3)
        case (0x80, 0x93), (0x80, 0x94):
            return isBlank(start + 3, end) ? bullet(at: start, length: 3) : nil
        case (0x91, let third) where third >= 0xA0 && third <= 0xB3:
            // Circled numbers ① to ⑳.
            var label = ClauseLabel(
                style: .decimal, wrap: .enclosed, span: TextSpan(start..<(start + 3)))
            label.path[0] = Int32(third) - 0x9F
            return label
        default: return nil
        }
    }

    /// "·" and "§ 5".
    private func latinOne(at start: Int, end: Int) -> ClauseLabel? {
        guard at(start, end) == 0xC2 else { return nil }
        if at(start + 1, end) == 0xB7 { return bullet(at: start, length: 2) }
        guard at(start + 1, end) == 0xA7 else { return nil }
        var offset = start + 2
        while offset < end, bytes[offset] == 0x20 { offset += 1 }
        guard offset < end, bytes[offset] >= 0x30, bytes[offset] <= 0x39,
            var label = identifier(at: offset, end: end, keyword: .section)
        else { return nil }
        label.span.start = Int32(clamping: start)
        return label
    }
}
