/// What the words of a short run of text look like, to tell headings from sentences.
struct WordShape {
    /// Words that begin with a capital.
    var capitalised = 0
    /// Words that begin with a small letter and are more than joints ("of", "and").
    var plain = 0
    /// Small joints.
    var joints = 0
    /// Words that only a sentence has: "shall", "is", "means".
    var verbs = 0
    /// Such words in capitals, which a heading may hold by chance ("MAY") but a disclaimer holds more of.
    var shoutedVerbs = 0
    /// Words in digits.
    var numbers = 0
    /// Letters in small and in capital form.
    var smallLetters = 0
    var capitalLetters = 0
    /// East Asian characters.
    var ideographs = 0
    /// Whether the first word begins with a capital.
    var beginsCapitalised = false
    /// The last byte that is not blank.
    var lastByte: UInt8 = 0
    /// Marks that divide a sentence: commas count, full stops within do not.
    var commas = 0

    /// Whether the last word is a small joint, so that the words cannot end there.
    var endsWithJoint = false

    /// All words.
    var words: Int { capitalised + plain + joints + numbers }
    /// Whether all letters are capitals, three at least.
    var isShouted: Bool { smallLetters == 0 && capitalLetters >= 3 }
    /// Whether it reads as a title: capitals on all words but joints.
    var isTitle: Bool { plain == 0 && capitalised > 0 && verbs == 0 && beginsCapitalised }

    /// Looks at the words of a range, at most the first 400 bytes of it.
    init(_ bytes: [UInt8], _ range: Range<Int>) {
        var offset = range.lowerBound
        let end = min(range.upperBound, range.lowerBound + 400)
        var isFirst = true
        while offset < end {
            let byte = bytes[offset]
            if byte <= 0x20 {
                offset += 1
                continue
            }
            let wordStart = offset
            while offset < end, bytes[offset] > 0x20 { offset += 1 }
            lastByte = bytes[offset - 1]
            count(bytes, wordStart..<offset, isFirst: isFirst)
            isFirst = false
        }
    }

    private mutating func count(_ bytes: [UInt8], _ word: Range<Int>, isFirst: Bool) {
        var start = word.lowerBound
        // Opening quotes, brackets and emphasis do not hide a capital.
        while start < word.upperBound {
            let byte = bytes[start]
            switch byte {
            case 0x22, 0x27, 0x28, 0x5B, 0x2A, 0x5F, 0x2D, 0x2F, 0x3C:
                start += 1
                continue
            case 0xE2 where start + 2 < word.upperBound:
                start += 3
                continue
            default: break
            }
            break
        }
        guard start < word.upperBound else { return }
        if bytes[word.upperBound - 1] == 0x2C { commas += 1 }
        let first = bytes[start]
        if first >= 0xE3, first <= 0xE9 {
            ideographs += (word.upperBound - start) / 3
            capitalised += 1
            if isFirst { beginsCapitalised = true }
            return
        }
        endsWithJoint = false
        var small = 0
        var capital = 0
        var end = start
        for index in start..<word.upperBound {
            let byte = bytes[index]
            if byte >= 0x61, byte <= 0x7A {
                small += 1
                end = index + 1
            } else if byte >= 0x41, byte <= 0x5A {
                capital += 1
                end = index + 1
            } else if byte == 0xC3, index + 1 < word.upperBound {
                if bytes[index + 1] >= 0x9F { small += 1 } else { capital += 1 }
                end = index + 2
            } else if byte >= 0xE3, byte <= 0xE9 {
                // Chinese sentences hold Latin names without a blank after them: "CSP須遵守".
                ideographs += 1
            }
        }
        smallLetters += small
        capitalLetters += capital
        if small + capital == 0 {
            if first >= 0x30, first <= 0x39 { numbers += 1 }
            return
        }
        let isCapital = first >= 0x41 && first <= 0x5A || first == 0xC3 && bytes[start + 1] < 0x9F
        if isCapital {
            capitalised += 1
            if small == 0, isVerb(bytes, start..<end) { shoutedVerbs += 1 }
            if isFirst { beginsCapitalised = true }
            return
        }
        endsWithJoint = isJoint(bytes, start..<end)
        if endsWithJoint { joints += 1 } else { plain += 1 }
        if isVerb(bytes, start..<end) { verbs += 1 }
    }

    private func isJoint(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        word.count <= 7 && Self.joints.contains(Self.key(bytes, word))
    }

    private func isVerb(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
        word.count <= 7 && Self.verbs.contains(Self.key(bytes, word))
    }

    /// A word of at most seven bytes as a number, letters in lower case.
    private static func key(_ bytes: [UInt8], _ word: Range<Int>) -> UInt64 {
        var key: UInt64 = 0
        for index in word { key = key << 8 | UInt64(bytes[index] | 0x20) }
        return key
    }

    /// A closed hash table of words' keys, quicker than `Set` by not hashing for hostile input: the words
    /// are ours, and looking one up ends at the first empty slot.
    private struct WordTable: Sendable {
        private let slots: [UInt64]

        init(_ words: [String]) {
            var slots = [UInt64](repeating: 0, count: 256)
            for word in words {
                let key = WordShape.key(Array(word.utf8), 0..<word.utf8.count)
                var slot = Self.slot(key)
                while slots[slot] != 0 { slot = (slot + 1) & 255 }
                slots[slot] = key
            }
            self.slots = slots
        }

        func contains(_ key: UInt64) -> Bool {
            var slot = Self.slot(key)
            while slots[slot] != 0 {
                if slots[slot] == key { return true }
                slot = (slot + 1) & 255
            }
            return false
        }

        private static func slot(_ key: UInt64) -> Int {
            Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 56)
        }
    }

    private static let joints = WordTable([
        "of", "and", "the", "to", "for", "in", "on", "or", "by", "with", "a", "an", "from", "at",
        "as", "de", "da", "do", "das", "dos", "e", "ou", "para", "em", "no", "na", "nos", "nas",
        "com", "por", "pelo", "pela", "its", "upon", "under", "not", "into", "that", "than", "per",
        "s", "o", "os", "ao", "aos", "à", "às", "und", "et", "between", "within",
    ])

    private static let verbs = WordTable([
        "shall", "will", "may", "must", "is", "are", "was", "were", "agrees", "agree", "hereby",
        "has", "have", "means", "deve", "devem", "pode", "podem", "é", "são", "been", "be",
    ])
}
