/// The state of one pass of the tokenizer over a document.
struct TokenizerPass {
    let vocabulary: Vocabulary
    // Kept here, as a global table is asked for anew each time.
    let kinds = ByteKind.table
    private let folded = ByteKind.folded
    private(set) var tokens: [Token] = []
    private var sentences: [TokenStream.Sentence] = []
    private var sentenceStart = 0
    private var sentenceBlock = 0
    /// Flags that the next token gets from what stands before it.
    var pending: Token.Flags = []

    init(vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    mutating func reserve(tokens count: Int, sentences: Int) {
        tokens.reserveCapacity(count)
        self.sentences.reserveCapacity(sentences)
    }

    /// Scans one block's bytes; a block that continues goes on with the sentence before when that one is open.
    mutating func scan(
        _ bytes: Span<UInt8>, from start: Int, to end: Int, block: Int, continues: Bool
    ) {
        if !continues || sentenceStart == tokens.count {
            endSentence()
            sentenceBlock = block
        }
        pending = [.blockStart]
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            let kind = kinds[Int(byte)]
            switch kind {
            case .space:
                offset += 1
            case .letter:
                offset = word(bytes, from: offset, to: end)
            case .digit:
                offset = number(bytes, from: offset, to: end)
            case .wide:
                offset = wide(bytes, from: offset, to: end, block: block)
            case .punctuation:
                offset = punctuation(bytes, at: offset, to: end, block: block)
            }
        }
        pending = []
    }

    mutating func finish() -> TokenStream {
        endSentence()
        return TokenStream(tokens: tokens, sentences: sentences)
    }

    // MARK: Words

    /// Scans a word that starts with a Latin letter at `offset`; returns the offset after it.
    private mutating func word(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        var node = 0
        var isInTrie = true
        var prefixes: Int32 = 0
        var hash: UInt32 = 2_166_136_261
        var letters = 0
        var capitals = 0
        var startsWithCapital = false
        var startsAmount = false
        while offset < end {
            let byte = bytes[offset]
            var letter: UInt8
            var width = 1
            var isCapital = false
            if byte < 0x80 {
                letter = folded[Int(byte)]
                if letter == 0 {
                    if byte == 0x27, let next = possessive(bytes, after: offset + 1, to: end) {
                        offset = next
                        pending.insert(.possessive)
                    }
                    break
                }
                isCapital = byte >= 0x41 && byte <= 0x5A
                // "USD10,000" is a currency and a number.
                if letter < 0x3A, capitals == letters, Currencies.isCode(hash, letters: letters) {
                    startsAmount = true
                    break
                }
            } else {
                let (scalar, count) = UTF8Scan.scalar(bytes, at: offset, to: end)
                width = count
                if scalar == 0x2019 || scalar == 0x2018 {
                    if let next = possessive(bytes, after: offset + count, to: end) {
                        offset = next
                        pending.insert(.possessive)
                    }
                    break
                }
                if (0x300...0x36F).contains(scalar) || scalar == 0xAD || scalar == 0x200B {
                    offset += count
                    continue
                }
                guard let plain = WordFolding.letter(scalar) else { break }
                letter = plain
                isCapital = (0xC0...0xDE).contains(scalar)
            }
            if isInTrie {
                let child = vocabulary.children[
                    node * WordFolding.alphabetSize + Vocabulary.slot(letter)]
                if child == 0 {
                    prefixes = vocabulary.prefixSet[node]
                    isInTrie = false
                } else {
                    node = Int(child)
                }
            }
            hash = (hash ^ UInt32(letter)) &* 16_777_619
            if isCapital {
                capitals += 1
                if letters == 0 { startsWithCapital = true }
            }
            letters += 1
            offset += width
        }
        guard letters > 0 else { return max(offset, start + 1) }
        var flags: Token.Flags = []
        if startsWithCapital { flags.insert(.capital) }
        if capitals == letters, letters > 1 { flags.insert(.allCaps) }
        if pending.contains(.possessive) {
            flags.insert(.possessive)
            pending.remove(.possessive)
        }
        append(
            start: start, end: offset,
            symbols: isInTrie ? vocabulary.endSet[node] : prefixes, hash: hash, flags: flags)
        if startsAmount { pending.insert(.currency) }
        return offset
    }

    /// The offset after the "s" of a possessive that follows an apostrophe, or nil when something else does.
    private func possessive(_ bytes: Span<UInt8>, after offset: Int, to end: Int) -> Int? {
        guard offset < end, bytes[offset] | 0x20 == 0x73 else { return nil }
        if offset + 1 < end, kinds[Int(bytes[offset + 1])] == .letter { return nil }
        return offset + 1
    }

    /// Scans a number with its inner commas and points, such as "1,000", "99.9", "14.2".
    private mutating func number(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        var node = 0
        var isInTrie = true
        var hash: UInt32 = 2_166_136_261
        while offset < end {
            let byte = bytes[offset]
            if byte >= 0x30, byte <= 0x39 {
                if isInTrie {
                    let child = vocabulary.children[
                        node * WordFolding.alphabetSize + Vocabulary.slot(byte)]
                    isInTrie = child != 0
                    node = Int(child)
                }
                hash = (hash ^ UInt32(byte)) &* 16_777_619
                offset += 1
            } else if byte == 0x2E || byte == 0x2C, offset + 1 < end, bytes[offset + 1] >= 0x30,
                bytes[offset + 1] <= 0x39
            {
                isInTrie = false
                hash = (hash ^ UInt32(byte)) &* 16_777_619
                offset += 1
            } else {
                break
            }
        }
        append(
            start: start, end: offset, symbols: isInTrie ? vocabulary.endSet[node] : 0, hash: hash,
            flags: [.number])
        return offset
    }

    // MARK: Other scripts

    private mutating func wide(_ bytes: Span<UInt8>, from start: Int, to end: Int, block: Int)
        -> Int
    {
        let (scalar, width) = UTF8Scan.scalar(bytes, at: start, to: end)
        if WordFolding.isHan(scalar) {
            append(
                start: start, end: start + width, symbols: vocabulary.symbols(ofHan: scalar),
                hash: HanFolding.fold(scalar), flags: [.han])
            return start + width
        }
        if let folded = WordFolding.letter(scalar) {
            if folded < 0x3A {
                append(
                    start: start, end: start + width,
                    symbols: vocabulary.endSet[
                        Int(vocabulary.children[Vocabulary.slot(folded)])],
                    hash: WordFolding.hash([folded]), flags: [.number])
                return start + width
            }
            return word(bytes, from: start, to: end)
        }
        switch scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61:
            mark(.stop)
            endSentence(startingIn: block)
        case 0xAB, 0x201C, 0x300C, 0x300E, 0x300A: pending.insert(.quoteBefore)
        case 0xBB, 0x201D, 0x300D, 0x300F, 0x300B: mark(.quoteAfter)
        case 0xFF08, 0x3010, 0x3014: pending.insert(.parenBefore)
        case 0xFF09, 0x3011, 0x3015: mark(.parenAfter)
        case 0xFF0C, 0x3001: mark(.comma)
        case 0xFF1B: mark(.semicolon)
        case 0xFF1A: mark(.colon)
        case 0x2013, 0x2014, 0x2015: mark(.colon)
        case 0xFF05: mark(.percent)
        case 0x20AC, 0xA3, 0xA5, 0xFF04, 0xFFE5:
            if let last = tokens.last, last.flags.contains(.number), start - Int(last.end) <= 2 {
                mark(.currency)
            }
            pending.insert(.currency)
        case 0x25CF, 0x2022, 0x25CB, 0x25A0, 0x25A1:
            if pending.contains(.parenBefore) {
                append(start: start, end: start + width, symbols: 0, hash: 0, flags: [.blank])
            }
        case 0x2018: pending.insert(.quoteBefore)
        case 0x2019: mark(.quoteAfter)
        default: break
        }
        return start + width
    }

    // MARK: Punctuation

    private mutating func punctuation(_ bytes: Span<UInt8>, at start: Int, to end: Int, block: Int)
        -> Int
    {
        switch bytes[start] {
        case 0x2E, 0x3F, 0x21:  // . ? !
            mark(.stop)
            if endsSentence(bytes, at: start, to: end) { endSentence(startingIn: block) }
        case 0x2C: mark(.comma)
        case 0x3B: mark(.semicolon)
        case 0x3A: mark(.colon)
        case 0x2D:  // hyphen, or a dash when white space or another hyphen follows
            if start + 1 < end, kinds[Int(bytes[start + 1])] == .letter {
                mark(.hyphen)
            } else {
                mark(.colon)
            }
        case 0x22:
            if start + 1 < end, kinds[Int(bytes[start + 1])] != .space,
                isOpening(bytes, before: start)
            {
                pending.insert(.quoteBefore)
            } else {
                mark(.quoteAfter)
            }
        case 0x28: pending.insert(.parenBefore)
        case 0x29, 0x5D, 0x7D: mark(.parenAfter)
        case 0x5B, 0x7B: return bracket(bytes, at: start, to: end)
        case 0x25: mark(.percent)
        case 0x24: pending.insert(.currency)
        case 0x5F: return underscores(bytes, from: start, to: end)
        case 0x3C: return tag(bytes, from: start, to: end)
        default: break
        }
        return start + 1
    }

    private func isOpening(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
        guard offset > 0 else { return true }
        let byte = bytes[offset - 1]
        return kinds[Int(byte)] == .space || byte == 0x28 || byte == 0x5B || byte == 0x2A
            || byte == 0x2D
    }

    /// Passes over "<span class=...>" and "</span>", which Markdown may hold; any other "<" is a mark by itself.
    private func tag(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        guard start + 1 < end,
            bytes[start + 1] == 0x2F || kinds[Int(bytes[start + 1])] == .letter
        else { return start + 1 }
        let limit = min(end, start + 200)
        var offset = start + 1
        while offset < limit, bytes[offset] != 0x0A {
            if bytes[offset] == 0x3E { return offset + 1 }
            offset += 1
        }
        return start + 1
    }

    // MARK: Sentences

    /// Whether the full stop at `offset` ends a sentence.
    private func endsSentence(_ bytes: Span<UInt8>, at offset: Int, to end: Int) -> Bool {
        guard tokens.count > sentenceStart, let last = tokens.last else { return false }
        var next = offset + 1
        // Closing quotes and brackets belong to the sentence.
        while next < end, bytes[next] == 0x22 || bytes[next] == 0x29 || bytes[next] == 0x2A {
            next += 1
        }
        while next + 2 < end, bytes[next] == 0xE2, bytes[next + 1] == 0x80,
            bytes[next + 2] == 0x9D || bytes[next + 2] == 0x99
        {
            next += 3
        }
        guard next < end else { return true }
        guard kinds[Int(bytes[next])] == .space else { return false }
        while next < end, kinds[Int(bytes[next])] == .space { next += 1 }
        guard next < end else { return true }
        let byte = bytes[next]
        if byte >= 0x61, byte <= 0x7A { return false }
        let length = last.end - last.start
        if last.flags.contains(.number), tokens.count - sentenceStart == 1 { return false }
        if length == 1, !last.flags.contains(.han), !last.flags.contains(.number) { return false }
        if Abbreviations.contains(last.hash), length <= 6 { return false }
        return true
    }

    private mutating func endSentence(startingIn block: Int) {
        endSentence()
        sentenceBlock = block
    }

    private mutating func endSentence() {
        defer {
            sentenceStart = tokens.count
        }
        guard sentenceStart < tokens.count else { return }
        let last = tokens.count - 1
        tokens[last].flags.insert(.sentenceEnd)
        let flags = tokens[last].flags
        let isOpen =
            !flags.contains(.stop) || flags.contains(.colon)
        sentences.append(
            TokenStream.Sentence(
                tokens: sentenceStart..<tokens.count, block: sentenceBlock, isOpen: isOpen))
    }

    private mutating func mark(_ flag: Token.Flags) {
        guard tokens.count > sentenceStart else { return }
        tokens[tokens.count - 1].flags.insert(flag)
    }

    mutating func append(
        start: Int, end: Int, symbols: Int32, hash: UInt32, flags: Token.Flags
    ) {
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
                symbols: symbols, hash: hash, flags: flags.union(pending)))
        pending = []
    }
}
