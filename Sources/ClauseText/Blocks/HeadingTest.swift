/// Whether a short run of text is a heading that stands on its own.
struct HeadingTest {
    let bytes: [UInt8]
    /// The text without its number.
    let range: Range<Int>
    let shape: WordShape
    let label: ClauseLabel?
    /// Whether what follows is numbered or long, as it is below a heading.
    let nextIsText: Bool

    var passes: Bool {
        let last = shape.lastByte
        if last == 0x2C || last == 0x3B || isFillIn || endsWithJoint { return false }
        if shape.ideographs >= 2 { return passesChinese }
        guard shape.words > 0, shape.capitalLetters + shape.smallLetters >= 3 else { return false }
        if let label {
            if label.isBullet { return false }
            let isItem =
                label.keyword == .none && (label.wrap == .enclosed || label.wrap == .closing)
            if holdsValue { return false }
            if shape.isShouted { return shape.words <= 16 && !(isItem && shape.words > 8) }
            if isItem { return false }
            if shape.verbs > 0 { return false }
            if shape.isTitle {
                return shape.words <= 14 && shape.commas <= 3
                    && !(last == 0x2E && shape.numbers > 0)
            }
            let stops = last == 0x2E || last == 0x3A
            return shape.beginsCapitalised && shape.words <= (stops ? 3 : 8) && shape.commas <= 1
        }
        if shape.isShouted {
            if shape.words > 8, shape.shoutedVerbs > 0 { return false }
            return shape.words <= 18 && !(last == 0x2E && shape.words > 8) && nextOrShort
        }
        guard last != 0x2E, shape.commas == 0, nextIsText else { return false }
        if shape.isTitle { return shape.words <= 10 && shape.numbers == 0 }
        return shape.beginsCapitalised && shape.verbs == 0 && shape.words <= 5 && shape.numbers == 0
            && last != 0x3A
    }

    /// "Uptime: 99.9%" and "TERM: May 1, 2014 to May 1, 2017" say something of their own.
    private var holdsValue: Bool {
        guard shape.numbers > 0,
            let colon = range.first(where: { index in
                bytes[index] == 0x3A && index + 1 < range.upperBound && bytes[index + 1] <= 0x20
            })
        else { return false }
        return bytes[colon..<range.upperBound].contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether the last word is "and" or "or", as in an item of a list.
    private var endsWithJoint: Bool {
        let tail = bytes[max(range.lowerBound, range.upperBound - 4)..<range.upperBound]
        return tail.elementsEqual(" and".utf8) || tail.dropFirst().elementsEqual(" or".utf8)
    }

    private var nextOrShort: Bool { nextIsText || shape.words <= 8 }

    /// Lines to be filled in ("By: ______", "Name: K. Elverud", "$      ") and sentences.
    private var isFillIn: Bool {
        var lines = 0
        for index in range {
            let byte = bytes[index]
            if byte == 0x5F {
                lines += 1
                if lines >= 3 { return true }
            } else {
                lines = 0
            }
            if byte == 0x24 || byte == 0x40 { return true }
            // A full stop inside ends a run-in heading: the rest is its text.
            if byte == 0x2E, index > range.lowerBound + 3, index + 2 < range.upperBound,
                bytes[index + 1] <= 0x20,
                bytes[index - 1] >= 0x41,
                bytes[index - 2] >= 0x41, bytes[index - 3] >= 0x41
            {
                return true
            }
            // "Name: K. Elverud": a label of a form, unless the colon ends the line.
            if byte == 0x3A, label == nil, index + 1 < range.upperBound, bytes[index + 1] <= 0x20 {
                return true
            }
        }
        return false
    }

    /// Whether the number says what is numbered, as in "第三條" and "附件一".
    private var isNamedPart: Bool { label.map { $0.keyword != .none } ?? false }

    private var passesChinese: Bool {
        let end = range.upperBound
        if end >= 3 {
            switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
            case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x8C): return false  // 。；，
            case (0xEF, 0xBC, 0x9A): return false  // ：
            default: break
            }
        }
        for index in range where bytes[index] == 0xEF && index + 2 < end {
            guard bytes[index + 1] == 0xBC else { continue }
            // A comma inside makes a sentence, a colon a matter with what holds for it ("有效期：兩年").
            if bytes[index + 2] == 0x8C { return false }
            if bytes[index + 2] == 0x9A, index >= range.lowerBound + 6, !isNamedPart {
                return false
            }
        }
        guard let label else { return shape.ideographs <= 16 && nextIsText }
        if label.isBullet || label.wrap == .enclosed { return false }
        return shape.ideographs <= 24
    }
}
