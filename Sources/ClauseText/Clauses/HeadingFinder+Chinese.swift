extension HeadingFinder {
    /// "附件一：服務範圍": the rest of a short line without a pause.
    func chineseLine(_ labelEnd: Int, _ end: Int) -> TextSpan? {
        var start = labelEnd
        while start + 2 < end,
            bytes[start] <= 0x20 || bytes[start] == 0xEF
                || bytes[start] == 0xE3 && bytes[start + 1] == 0x80
        {
            start += bytes[start] <= 0x20 ? 1 : 3
        }
        guard start < end, end - start <= 60 else { return nil }
        for index in start..<end where bytes[index] == 0xEF && index + 2 < end {
            if bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C || bytes[index + 2] == 0x9B {
                return nil
            }
        }
        return TextSpan(start..<end)
    }

    /// "第十二條 審計權：…", "第三条（保密）": the words up to a pause, when they are few.
    func chinese(_ start: Int, _ end: Int) -> TextSpan? {
        var offset = start
        while offset + 2 < end, offset - start <= 60 {
            let byte = bytes[offset]
            if byte == 0x0A || byte == 0x20 || byte == 0x3A
                || byte == 0xE3 && bytes[offset + 2] == 0x80
            {
                break
            }
            // A colon or blank beside Latin letters belongs to a link or a name.
            if byte == 0x5B || byte == 0x3C { return nil }
            if byte == 0xEF, bytes[offset + 1] == 0xBC {
                switch bytes[offset + 2] {
                case 0x9A:  // ：
                    return offset > start && offset + 3 < end && !leadsIn(offset)
                        ? TextSpan(start..<offset) : nil
                case 0x8C, 0x9B: return nil  // ，；
                default: break
                }
            }
            if byte == 0xE3, bytes[offset + 1] == 0x80, bytes[offset + 2] == 0x82 { return nil }
            offset += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
        }
        guard offset - start <= 60, offset > start, offset < end else { return nil }
        let stop = bytes[offset]
        guard stop == 0x20 || stop == 0x0A || stop == 0x3A || stop == 0xE3,
            bytes[offset - 1] >= 0x80
        else { return nil }
        let next = stop == 0xE3 ? offset + 3 : offset + 1
        guard stop == 0x0A || stop == 0x3A || next < end && bytes[next] >= 0xE3 else { return nil }
        return TextSpan(start..<offset)
    }

    /// Whether the character before an offset leads into a list: 應, 須, 下 and their like.
    private func leadsIn(_ end: Int) -> Bool {
        guard end >= 3 else { return false }
        // 應 应 須 须 下 為 为 括 有 是
        switch (bytes[end - 3], bytes[end - 2], bytes[end - 1]) {
        case (0xE6, 0x87, 0x89), (0xE5, 0xBA, 0x94), (0xE9, 0xA0, 0x88), (0xE9, 0xA1, 0xBB),
            (0xE4, 0xB8, 0x8B), (0xE7, 0x82, 0xBA), (0xE4, 0xB8, 0xBA), (0xE6, 0x8B, 0xAC),
            (0xE6, 0x9C, 0x89), (0xE6, 0x98, 0xAF):
            return true
        default: return false
        }
    }
}
