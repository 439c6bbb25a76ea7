/// Counts that tell the encodings of a text apart that is not valid UTF-8.
///
/// Big5 and GBK share most of their byte pairs, and Portuguese in Windows-1252 ("ção") makes valid pairs
/// too. What differs is which characters come out: in Chinese contracts the thirty commonest characters and
/// marks make up a fifth of the text, in text read wrongly next to nothing. Looks at 256 KiB.
struct EncodingStatistics {
    /// The likeliest encoding.
    let verdict: TextEncoding
    /// Whether another Chinese encoding is nearly as likely.
    let isDoubtful: Bool

    init(_ bytes: [UInt8]) {
        let head = Array(bytes.prefix(262_144))
        let unicode = Self.sequences(head)
        if unicode.valid >= 4, unicode.valid >= unicode.broken * 8 {
            verdict = .utf8
            isDoubtful = false
            return
        }
        let big5 = Self.pairs(head, Self.frequentBig5) { lead, trail in
            guard lead >= 0x81, lead <= 0xFE else { return .broken }
            guard trail >= 0x40 && trail <= 0x7E || trail >= 0xA1 && trail <= 0xFE else {
                return .broken
            }
            return lead >= 0xA1 && lead <= 0xC6 ? .common : .rare
        }
        let gbk = Self.pairs(head, Self.frequentGBK) { lead, trail in
            guard lead >= 0x81, lead <= 0xFE, trail >= 0x40, trail != 0x7F, trail <= 0xFE else {
                return .broken
            }
            let isSimple = trail >= 0xA1
            return isSimple && (lead >= 0xB0 && lead <= 0xD7 || lead >= 0xA1 && lead <= 0xA3)
                ? .common : .rare
        }
        let big5Points = big5.points
        let gbkPoints = gbk.points
        guard max(big5Points, gbkPoints) > 0 else {
            verdict = .windows1252
            isDoubtful = false
            return
        }
        verdict = big5Points >= gbkPoints ? .big5 : .gb18030
        isDoubtful = min(big5Points, gbkPoints) * 2 > max(big5Points, gbkPoints)
    }

    // MARK: Counting

    private enum Class { case common, rare, broken }

    /// What reading a text as pairs gave.
    private struct Count {
        var pairs = 0
        var common = 0
        var frequent = 0
        var broken = 0
        /// ASCII letters right beside a pair, as in words of Western languages.
        var besideLetters = 0

        /// How well the reading fits, in thousandths of frequent and common pairs; 0 when it does not.
        var points: Int {
            guard pairs >= 2, broken * 25 <= pairs else { return 0 }
            let often = frequent * 1_000 / pairs
            let usual = common * 1_000 / pairs
            if often >= 60 { return often * 4 + usual }
            // A short text may hold none of the commonest; Western words do not stand free of letters.
            return usual >= 850 && broken == 0 && besideLetters * 3 < pairs
                ? often * 4 + usual / 4 : 0
        }
    }

    private static func pairs(
        _ bytes: [UInt8], _ frequent: Set<UInt16>, _ classify: (UInt8, UInt8) -> Class
    ) -> Count {
        var count = Count()
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            guard lead >= 0x80 else {
                index += 1
                continue
            }
            let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
            switch classify(lead, trail) {
            case .broken:
                // The file may end, or the sample be cut, in the middle of a character.
                if index + 1 < bytes.count { count.broken += 1 }
                index += 1
                continue
            case .common: count.common += 1
            case .rare: break
            }
            count.pairs += 1
            if frequent.contains(UInt16(lead) << 8 | UInt16(trail)) { count.frequent += 1 }
            if index > 0, isLetter(bytes[index - 1]) { count.besideLetters += 1 }
            if index + 2 < bytes.count, isLetter(bytes[index + 2]) { count.besideLetters += 1 }
            index += 2
        }
        return count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    /// Sequences of two bytes and more that are UTF-8, and bytes that are none.
    private static func sequences(_ bytes: [UInt8]) -> (valid: Int, broken: Int) {
        var valid = 0
        var broken = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            guard byte >= 0x80 else {
                index += 1
                continue
            }
            let length =
                byte >= 0xC2 && byte <= 0xDF
                ? 2
                : byte >= 0xE0 && byte <= 0xEF
                    ? 3
                    : byte >= 0xF0 && byte <= 0xF4 ? 4 : 0
            let end = index + length
            if length > 0, end <= bytes.count,
                bytes[(index + 1)..<end].allSatisfy({ $0 & 0xC0 == 0x80 })
            {
                valid += 1
                index = end
            } else {
                broken += 1
                index += 1
            }
        }
        return (valid, broken)
    }

    /// 的之不一及有本方為於或人、，。「」在是與以應得服務條 in Big5.
    private static let frequentBig5: Set<UInt16> = [
        0xAABA, 0xA4A7, 0xA4A3, 0xA440, 0xA4CE, 0xA6B3, 0xA5BB, 0xA4E8, 0xACB0, 0xA9F3, 0xA9CE,
        0xA448,
        0xA142, 0xA141, 0xA143, 0xA175, 0xA176, 0xA662, 0xAC4F, 0xBB50, 0xA548, 0xC0B3, 0xB16F,
        0xAA41,
        0xB0C8, 0xB1F8,
    ]

    /// 的之不一及有本方为于或人，。、在是与以应得服务条“”（） and 為於與應務條 in GBK.
    private static let frequentGBK: Set<UInt16> = [
        0xB5C4, 0xD6AE, 0xB2BB, 0xD2BB, 0xBCB0, 0xD3D0, 0xB1BE, 0xB7BD, 0xCEAA, 0xD3DA, 0xBBF2,
        0xC8CB,
        0xA3AC, 0xA1A3, 0xA1A2, 0xD4DA, 0xCAC7, 0xD3EB, 0xD2D4, 0xD3A6, 0xB5C3, 0xB7FE, 0xCEF1,
        0xCCF5,
        0xA1B0, 0xA1B1, 0xA3A8, 0xA3A9, 0x9EE9, 0xECB6, 0xC563, 0x91AA, 0x84D5, 0x976C,
    ]

    // MARK: UTF-16

    /// The byte order of UTF-16 without a mark, told by where its noughts and known characters stand.
    static func wideEncoding(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes.prefix(65_536)
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        var little = 0
        var big = 0
        var units = 0
        var index = 0
        while index + 1 < head.count {
            let first = head[index]
            let second = head[index + 1]
            if isUsual(high: second, low: first) { little += 1 }
            if isUsual(high: first, low: second) { big += 1 }
            units += 1
            index += 2
        }
        if little * 20 >= units * 19, little > big { return .utf16LittleEndian }
        if big * 20 >= units * 19, big > little { return .utf16BigEndian }
        return nil
    }

    /// Whether a UTF-16 unit is a character that contracts are made of.
    private static func isUsual(high: UInt8, low: UInt8) -> Bool {
        switch high {
        case 0: low >= 0x20 && low != 0x7F || low >= 0x09 && low <= 0x0D
        case 0x01, 0x20, 0x30, 0xFF: true
        case 0x4E...0x9F: true
        default: false
        }
    }
}
