/// The blanks and invisible signs between and within words.
enum Words {
    /// The text with every run of blanks made one space, none at either end, and without signs that show nothing.
    ///
    /// No-break and other wide spaces count as blanks; soft hyphens, zero-width spaces and byte order marks vanish.
    static func squeezed(_ text: [UInt8]) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(text.count)
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            if byte > 0x20 && byte < 0x7F {
                words.append(byte)
                continue
            }
            if byte >= 0x80 {
                let (isBlank, isUnseen, length) = kind(text, at: index - 1)
                index += length - 1
                if isUnseen { continue }
                if !isBlank {
                    words.append(contentsOf: text[(index - length)..<index])
                    continue
                }
            }
            if let last = words.last, last != 0x20 { words.append(0x20) }
        }
        if words.last == 0x20 { words.removeLast() }
        return words
    }

    private static func kind(
        _ text: [UInt8], at index: Int
    ) -> (isBlank: Bool, isUnseen: Bool, length: Int) {
        let second = index + 1 < text.count ? text[index + 1] : 0
        let third = index + 2 < text.count ? text[index + 2] : 0
        switch (text[index], second, third) {
        case (0xC2, 0xA0, _): return (true, false, 2)
        case (0xC2, 0xAD, _): return (false, true, 2)
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xAF), (0xE3, 0x80, 0x80):
            return (true, false, 3)
        case (0xE2, 0x80, 0x8B...0x8D), (0xEF, 0xBB, 0xBF), (0xE2, 0x81, 0xA0):
            return (false, true, 3)
        default: return (false, false, 1)
        }
    }
}
