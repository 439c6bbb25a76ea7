/// Chinese numerals up to 999, in either script, and full-width digits.
enum ChineseNumber {
    /// The number at an offset and where it ends, or nil when there is none.
    static func read(_ bytes: [UInt8], at start: Int, end: Int) -> (value: Int32, end: Int)? {
        var offset = start
        var total: Int32 = 0
        var current: Int32 = 0
        var count = 0
        while count < 8, let sign = sign(bytes, at: offset, end: end) {
            switch sign.value {
            case 10, 100:
                total += max(current, 1) * sign.value
                current = 0
            case let digit where sign.isPlain:
                // Plain digits stand side by side: "１２" is twelve.
                current = min(current * 10 + digit, 9_999)
            case let digit: current = digit
            }
            offset = sign.end
            count += 1
        }
        guard count > 0 else { return nil }
        return (total + current, offset)
    }

    private static func sign(
        _ bytes: [UInt8], at offset: Int, end: Int
    ) -> (value: Int32, isPlain: Bool, end: Int)? {
        guard offset < end else { return nil }
        let first = bytes[offset]
        if first >= 0x30, first <= 0x39 { return (Int32(first) - 0x30, true, offset + 1) }
        guard offset + 3 <= end, first >= 0xE3 else { return nil }
        let second = bytes[offset + 1]
        let third = bytes[offset + 2]
        if first == 0xEF, second == 0xBC, third >= 0x90, third <= 0x99 {
            return (Int32(third) - 0x90, true, offset + 3)
        }
        let value: Int32
        switch (first, second, third) {
        case (0xE3, 0x80, 0x87), (0xE9, 0x9B, 0xB6): value = 0  // 〇 零
        case (0xE4, 0xB8, 0x80): value = 1  // 一
        case (0xE4, 0xBA, 0x8C), (0xE5, 0x85, 0xA9), (0xE4, 0xB8, 0xA4): value = 2  // 二 兩 两
        case (0xE4, 0xB8, 0x89): value = 3  // 三
        case (0xE5, 0x9B, 0x9B): value = 4  // 四
        case (0xE4, 0xBA, 0x94): value = 5  // 五
        case (0xE5, 0x85, 0xAD): value = 6  // 六
        case (0xE4, 0xB8, 0x83): value = 7  // 七
        case (0xE5, 0x85, 0xAB): value = 8  // 八
        case (0xE4, 0xB9, 0x9D): value = 9  // 九
        case (0xE5, 0x8D, 0x81): value = 10  // 十
        case (0xE7, 0x99, 0xBE): value = 100  // 百
        default: return nil
        }
        return (value, false, offset + 3)
    }
}
