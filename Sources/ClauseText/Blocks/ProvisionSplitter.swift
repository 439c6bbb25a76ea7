/// Finds the numbers that begin provisions, at the start of pieces and inside them.
///
/// Converted agreements often hold ten pages in one paragraph. A number inside one begins a provision
/// when it stands where a provision can begin (after a full stop, a wide gap, a heading) *and* belongs
/// to a row of numbers in order; "as set out in Section 4. The" has the look but not the row.
struct ProvisionSplitter {
    /// A number that may begin a provision.
    struct Candidate {
        var label: ClauseLabel
        @Narrow var piece: Int
        /// Whether the number begins its piece.
        var isFirst: Bool
        /// How well the place speaks for a provision: 3 the start of a piece, 2 a wide gap or a
        /// sentence's end, 1 a heading's or a lead-in's end, 0 the middle of a sentence.
        @Narrow var place: Int
        /// Where a heading without a stop begins that leads into the number: "Term 4. This …".
        var headingStart: Int32?
        /// Whether the source itself gives the number, so that nothing has to prove it.
        var isGiven = false
    }

    let bytes: [UInt8]
    let pieces: [TextPiece]
    let parser: ClauseLabelParser

    init(_ bytes: [UInt8], _ pieces: [TextPiece]) {
        self.bytes = bytes
        self.pieces = pieces
        self.parser = ClauseLabelParser(bytes)
    }

    /// The labels that begin provisions, with the piece of each, in order of position.
    func provisions() -> [Candidate] {
        var candidates = candidates()
        var proof = NumberProof()
        proof.accept(&candidates)
        return candidates
    }

    // MARK: Candidates

    private func candidates() -> [Candidate] {
        var found: [Candidate] = []
        found.reserveCapacity(pieces.count)
        for (index, piece) in pieces.enumerated() where !piece.isMargin && !piece.isContents {
            var offset = piece.start
            if let given = piece.givenLabel {
                offset = Int(given.end)
                if var label = parser.label(at: piece.start, end: offset) {
                    label.isBare = false
                    found.append(
                        Candidate(
                            label: label, piece: index, isFirst: true, place: 3, isGiven: true))
                }
            } else if let label = parser.label(at: piece.start, end: piece.end),
                isPlausible(label, piece, index)
            {
                // "1.37 cGMP means": a small letter after a dotted number asks for its row as proof.
                let isWeak = label.depth > 1 && label.isBare && isQuantity(label, piece)
                found.append(
                    Candidate(label: label, piece: index, isFirst: !isWeak, place: isWeak ? 1 : 3))
                offset = Int(label.span.end)
            }
            if piece.end - piece.start >= 24 { scan(piece, index, from: offset, &found) }
        }
        return found
    }

    /// Whether a number at the start of a piece may begin a provision.
    private func isPlausible(_ label: ClauseLabel, _ piece: TextPiece, _ index: Int) -> Bool {
        if label.depth == 1, isQuantity(label, piece) { return false }
        if label.keyword != .none, goesOnWithReference(index) { return false }
        return label.keyword != .schedule || !isListed(piece)
    }

    /// Whether the sentence before breaks off where a reference is due: "as set out in" / "Schedule 2".
    private func goesOnWithReference(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0, pieces[before].isMargin { before -= 1 }
        guard before >= 0 else { return false }
        let piece = pieces[before]
        return endsWithReference(piece.end, piece.start) || endsWithComma(piece)
    }

    /// Whether a piece is an item of a list of schedules: "Attachment A: Facilities;".
    private func isListed(_ piece: TextPiece) -> Bool {
        guard piece.end - piece.start <= 200 else { return false }
        let last = bytes[piece.end - 1]
        return last == 0x3B || last == 0x2C || endsWithConnective(piece.end, piece.start)
    }

    private func endsWithComma(_ piece: TextPiece) -> Bool {
        piece.end - piece.start >= 60 && bytes[piece.end - 1] == 0x2C
    }

    /// Whether a bare number at the start is an amount or a date: "30 days", "12 March".
    private func isQuantity(_ label: ClauseLabel, _ piece: TextPiece) -> Bool {
        guard label.isBare else { return false }
        var next = Int(label.span.end)
        while next < piece.end, bytes[next] <= 0x20 { next += 1 }
        guard next < piece.end else { return label.depth == 1 }
        let byte = bytes[next]
        guard byte >= 0x41,
            byte <= 0x5A || byte == 0x5B || byte >= 0xC3 || byte == 0x22 || byte == 0x2A
        else {
            return byte != 0x22 && byte != 0x28 && byte != 0x2A
        }
        return label.depth == 1 && isMonth(next, piece.end)
    }

    private func isMonth(_ start: Int, _ end: Int) -> Bool {
        guard start + 3 <= end else { return false }
        let head = [bytes[start] | 0x20, bytes[start + 1] | 0x20, bytes[start + 2] | 0x20]
        return Self.months.contains(head) && bytes[start + 1] >= 0x61
    }

    private static let months: [[UInt8]] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ].map { Array($0.utf8) }

    /// Looks for numbers after blanks within a piece.
    private func scan(_ piece: TextPiece, _ index: Int, from: Int, _ found: inout [Candidate]) {
        var offset = from
        var labelEnd = found.last.map { $0.piece == index ? Int($0.label.span.end) : -1 } ?? -1
        let end = piece.end
        let text = bytes.span
        while offset < end {
            // Chinese sentences leave no blank: 。第十三條.
            while offset < end, text[offset] > 0x20, text[offset] != 0xE7 { offset += 1 }
            guard offset < end else { return }
            if text[offset] == 0xE7 {
                if offset >= 3, text[offset - 1] == 0x82, text[offset - 2] == 0x80,
                    let label = parser.label(at: offset, end: end)
                {
                    found.append(Candidate(label: label, piece: index, isFirst: false, place: 2))
                    labelEnd = Int(label.span.end)
                }
                offset += 1
                continue
            }
            var start = offset
            var hasNewline = false
            while start < end, text[start] <= 0x20 {
                if text[start] == 0x0A { hasNewline = true }
                start += 1
            }
            guard start < end else { return }
            let gap = start - offset
            let next = text[start]
            // Most words begin with a small letter and cannot be a sign by their second.
            if next >= 0x61, next <= 0x7A, start + 1 < end, text[start + 1] >= 0x61,
                !Self.isSign(text[start + 1]), text[start + 1] != next
            {
                offset = start + 1
                continue
            }
            let mayBegin =
                next == 0x28 || next >= 0x30 && next <= 0x39
                || next >= 0x41 && next <= 0x5A && mayNameProvision(start, end)
                || next >= 0x61 && next <= 0x7A && isShortSign(start, end)
                || next == 0xEF || next == 0xE2 || next == 0xE7
            if mayBegin, let label = parser.label(at: start, end: end) {
                var place = place(before: offset, gap: gap, hasNewline, labelEnd, label, piece)
                var headingStart: Int?
                if place == 0, label.keyword == .none, label.style == .decimal, label.wrap == .dot,
                    !label.isBare, followsWithCapital(label, end)
                {
                    headingStart = headingBefore(offset, max(piece.start, labelEnd))
                    if headingStart != nil { place = 1 }
                }
                if place > 0 || label.wrap == .enclosed && !label.isComposite {
                    found.append(
                        Candidate(
                            label: label, piece: index, isFirst: false, place: place,
                            headingStart: headingStart.map { Int32(clamping: $0) }))
                    labelEnd = Int(label.span.end)
                    offset = labelEnd
                    continue
                }
            }
            offset = start + 1
        }
    }

    /// Where a title begins that follows a sentence's end and reaches to an offset, or nil.
    private func headingBefore(_ end: Int, _ limit: Int) -> Int? {
        guard end > limit, !endsWithReference(end, limit) else { return nil }
        var start = end
        while start > limit, end - start <= 70 {
            if bytes[start - 1] <= 0x20, PieceAssembler.isTerminal(bytes, start - 1) { break }
            start -= 1
        }
        guard end - start <= 70, end - start >= 4 else { return nil }
        while start < end, bytes[start] <= 0x20 { start += 1 }
        let shape = WordShape(bytes, start..<end)
        return shape.isTitle && shape.words <= 8 && shape.commas == 0 && shape.numbers == 0
            ? start : nil
    }

    /// Whether a capital can begin a label: "A.", "IV.", "ARTICLE", "Section".
    private func mayNameProvision(_ start: Int, _ end: Int) -> Bool {
        switch bytes[start] {
        case 0x41, 0x43, 0x45, 0x50, 0x53, 0x54: return true
        default: return isShortSign(start, end)
        }
    }

    /// Whether a small letter is one of Roman numerals.
    private static func isSign(_ byte: UInt8) -> Bool {
        byte == 0x69 || byte == 0x76 || byte == 0x78 || byte == 0x6C || byte == 0x63
    }

    /// Whether a letter sign may stand here: "iv)", "b.", "AA.".
    private func isShortSign(_ start: Int, _ end: Int) -> Bool {
        var offset = start + 1
        while offset < end, offset - start <= 6 {
            switch bytes[offset] | 0x20 {
            case 0x2E, 0x29 | 0x20, 0x29: return true
            case 0x69, 0x76, 0x78, 0x6C, 0x63: offset += 1
            case bytes[start] | 0x20: offset += 1
            default: return false
            }
        }
        return false
    }

    /// How well a place within a piece speaks for a provision; 0 when it speaks against one.
    private func place(
        before end: Int, gap: Int, _ hasNewline: Bool, _ labelEnd: Int, _ label: ClauseLabel,
        _ piece: TextPiece
    ) -> Int {
        if label.isBullet {
            // Only real bullets begin items inside a line; dashes there are dashes.
            let byte = bytes[Int(label.span.start)]
            return byte == 0xE2 && bytes[Int(label.span.start) + 1] != 0x80
                || byte == 0xE2 && bytes[Int(label.span.start) + 2] == 0xA2 ? 2 : 0
        }
        // "; and (c)" goes on with a list; "and (c)" alone names a provision.
        let isJoined = endsWithConnective(end, piece.start)
        guard !label.isComposite, isJoined || !endsWithReference(end, piece.start) else {
            return 0
        }
        if label.keyword == .none, label.wrap != .enclosed, label.wrap != .closing {
            guard followsWithCapital(label, piece.end) else { return 0 }
            if label.isBare && label.depth == 1 { return 0 }
        }
        if label.keyword == .schedule {
            // Agreements name their schedules all the time; only one set apart begins here.
            guard gap >= 3 || hasNewline, end > labelEnd,
                bytes[min(Int(label.span.end), bytes.count - 1)] != 0x28
            else { return 0 }
            return PieceAssembler.isTerminal(bytes, end) ? 2 : 0
        }
        let terminal = PieceAssembler.isTerminal(bytes, end) && !isAbbreviation(end, piece.start)
        if terminal { return 2 }
        if label.keyword != .none, end > piece.start, isListed(label, after: bytes[end - 1]) {
            return 0
        }
        // After another label and a heading: "1. Services (a) General".
        if labelEnd >= 0, end - labelEnd <= 90 {
            if end <= labelEnd { return 1 }
            let shape = WordShape(bytes, labelEnd..<end)
            if shape.isTitle || shape.isShouted { return 1 }
        }
        if gap >= 3 || hasNewline && label.keyword != .none { return 2 }
        if isJoined { return 1 }
        if hasNewline, label.wrap != .enclosed { return 1 }
        if label.keyword == .none, label.style == .decimal,
            label.depth > 1 || followsWithShout(label, piece.end)
        {
            return 1
        }
        // A heading in capitals runs into its number: "… AGREEMENT 1. PURPOSE".
        if label.keyword == .article, bytes[Int(label.span.start) + 1] < 0x60 {
            return gap >= 2 ? 2 : 1
        }
        return 0
    }

    /// Whether a wrapped line goes on with provisions that a sentence names: "…, Section 13 (Indemnity), Section 14".
    private func isListed(_ label: ClauseLabel, after last: UInt8) -> Bool {
        var next = Int(label.span.end)
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        return last == 0x2C || next < bytes.count && bytes[next] == 0x28
    }

    /// Whether a word of four capitals at least comes next: "2. STRATEGIC ALLIANCE:".
    private func followsWithShout(_ label: ClauseLabel, _ end: Int) -> Bool {
        var next = Int(label.span.end)
        while next < end, bytes[next] <= 0x20 { next += 1 }
        var count = 0
        while next < end, bytes[next] >= 0x41, bytes[next] <= 0x5A {
            count += 1
            next += 1
        }
        return count >= 4 && (next >= end || bytes[next] < 0x61)
    }

    private func followsWithCapital(_ label: ClauseLabel, _ end: Int) -> Bool {
        var next = Int(label.span.end)
        while next < end, bytes[next] <= 0x20 { next += 1 }
        guard next < end else { return false }
        let byte = bytes[next]
        return byte >= 0x41 && byte <= 0x5A || byte >= 0xC3 || byte == 0x22 || byte == 0x28
            || byte == 0x5B || byte == 0x2A || byte == 0x27
            || label.depth == 1 && byte >= 0x30 && byte <= 0x39
    }

    /// Whether the word before names a provision or an amount: "Section 4.", "No. 3", "of (a)".
    private func endsWithReference(_ end: Int, _ start: Int) -> Bool {
        var wordStart = end
        while wordStart > start, bytes[wordStart - 1] > 0x20, end - wordStart < 20 {
            wordStart -= 1
        }
        return Self.referenceWords.contains(Self.hash(bytes[wordStart..<end]))
    }

    /// A hash of a word with ASCII letters in lower case, opening brackets and quotes left out (FNV-1a).
    private static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word where byte != 0x28 && byte != 0x22 {
            hash =
                (hash ^ UInt64(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte))
                &* 0x100_0000_01B3
        }
        return hash
    }

    private static let referenceWords: Set<UInt64> = Set(
        [
            "section", "sections", "clause", "clauses", "article", "articles", "paragraph",
            "paragraphs", "subsection", "subsections", "sub-section", "subparagraph",
            "sub-paragraph", "sub-paragraphs", "subparagraphs", "subclause", "sub-clause",
            "sub-clauses", "schedule", "schedules", "exhibit", "exhibits", "annex", "appendix",
            "item", "items", "no.", "nos.",
            "part", "chapter", "rule", "page", "of", "in", "to", "with", "under", "by", "than",
            "suite", "phase", "level", "version", "step", "row", "table", "figure", "note", "form",
            "cláusula", "cláusulas", "artigo", "artigos", "n.º", "alínea", "alíneas", "número",
            "números", "§", "§§", "sec.", "art.",
            "through", "que", "see", "and", "or", "per", "this", "said", "such", "any", "each",
            "both", "either", "from", "on", "at", "for", "the", "between", "within", "following",
            "foregoing", "above", "é", "e", "ou", "nos", "nas", "seção", "secção", "anexo", "da",
            "do", "na", "no", "pursuant", "clause.", "attachment", "tier",
        ].map { hash($0.utf8) })

    private func isAbbreviation(_ end: Int, _ start: Int) -> Bool {
        guard end - start >= 3, bytes[end - 1] == 0x2E else { return false }
        var wordStart = end
        while wordStart > start, bytes[wordStart - 1] > 0x20, end - wordStart < 8 { wordStart -= 1 }
        return Self.abbreviations.contains(Self.hash(bytes[wordStart..<end]))
    }

    private static let abbreviations: Set<UInt64> = Set(
        ["no.", "nos.", "mr.", "ms.", "mrs.", "dr.", "st.", "vs.", "v.", "art.", "sec.", "approx."]
            .map { hash($0.utf8) })

    /// Whether the text before ends in "; and", "; or" or a comma.
    private func endsWithConnective(_ end: Int, _ start: Int) -> Bool {
        guard end - start > 6 else { return false }
        let tail = bytes[(end - 4)..<end]
        var rest = -1
        if tail.elementsEqual(" and".utf8) { rest = end - 4 }
        if tail.dropFirst().elementsEqual(" or".utf8) { rest = end - 3 }
        guard rest > start else { return false }
        while rest > start, bytes[rest - 1] <= 0x20 { rest -= 1 }
        let byte = bytes[rest - 1]
        return byte == 0x3B || byte == 0x2E
    }
}
