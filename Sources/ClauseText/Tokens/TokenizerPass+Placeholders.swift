/// What a draft leaves to be filled in.
extension TokenizerPass {
    /// Scans "[●]", "[ ]", "[***]" and "{{date}}" as one token; other brackets are only marks.
    mutating func bracket(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Int {
        if let fieldEnd = templateField(bytes, at: start, to: end) {
            append(start: start, end: fieldEnd, symbols: 0, hash: 0, flags: [.blank])
            return fieldEnd
        }
        var offset = start + 1
        var stars = 0
        let limit = min(end, start + 24)
        while offset < limit, bytes[offset] != 0x5D, bytes[offset] != 0x7D {
            let byte = bytes[offset]
            if byte == 0x2A {
                stars += 1
            } else if byte < 0x80,
                kinds[Int(byte)] == .letter
                    || kinds[Int(byte)] == .digit
            {
                pending.insert(.parenBefore)
                return start + 1
            } else if byte >= 0x80 {
                let (scalar, width) = UTF8Scan.scalar(bytes, at: offset, to: end)
                if WordFolding.isHan(scalar) || WordFolding.letter(scalar) != nil {
                    pending.insert(.parenBefore)
                    return start + 1
                }
                offset += width
                continue
            }
            offset += 1
        }
        guard offset < limit else {
            pending.insert(.parenBefore)
            return start + 1
        }
        append(
            start: start, end: offset + 1, symbols: 0, hash: 0,
            flags: stars > 0 ? [.redacted, .number] : [.blank])
        return offset + 1
    }

    /// Where a template's field such as "{{start_date}}" ends, or nil when none begins here.
    private func templateField(_ bytes: Span<UInt8>, at start: Int, to end: Int) -> Int? {
        guard start + 3 < end, bytes[start] == 0x7B, bytes[start + 1] == 0x7B else { return nil }
        let limit = min(end - 1, start + 80)
        var offset = start + 2
        while offset < limit, bytes[offset] != 0x0A {
            if bytes[offset] == 0x7D { return bytes[offset + 1] == 0x7D ? offset + 2 : nil }
            offset += 1
        }
        return nil
    }

    /// Scans a line to be filled in, "____", as one token.
    mutating func underscores(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, bytes[offset] == 0x5F { offset += 1 }
        if offset - start >= 3 {
            append(start: start, end: offset, symbols: 0, hash: 0, flags: [.blank])
        }
        return offset
    }
}
