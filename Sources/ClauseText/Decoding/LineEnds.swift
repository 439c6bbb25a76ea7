/// Makes line ends alike and takes control characters out.
enum LineEnds {
    /// The text with CRLF, CR, NEL, U+2028, U+2029 and vertical tabs as `\n`, and without a byte order mark.
    ///
    /// Tabs, line feeds and form feeds stay; noughts and other control characters go. A text that has
    /// nothing to change comes back as it is.
    static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        guard let first = firstChange(bytes) else { return bytes }
        var output = Array(bytes[..<first])
        output.reserveCapacity(bytes.count)
        var index = first
        let count = bytes.count
        while index < count {
            let byte = bytes[index]
            guard needsLook(byte) else {
                output.append(byte)
                index += 1
                continue
            }
            switch byte {
            case 0x0D:
                output.append(0x0A)
                if index + 1 < count, bytes[index + 1] == 0x0A { index += 1 }
            case 0x0B: output.append(0x0A)
            case 0x1B: output.append(0x20)
            case 0xC2 where index + 1 < count && bytes[index + 1] == 0x85:
                output.append(0x0A)
                index += 1
            case 0xE2
            where index + 2 < count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
                output.append(0x0A)
                index += 2
            case 0xEF
            where index + 2 < count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF:
                index += 2
            case 0xC2, 0xE2, 0xEF: output.append(byte)
            default: break
            }
            index += 1
        }
        return output
    }

    /// Offset of the first byte that the normalised text lacks.
    private static func firstChange(_ bytes: [UInt8]) -> Int? {
        let text = bytes.span
        for index in text.indices where needsLook(text[index]) {
            switch text[index] {
            case 0xC2: if index + 1 < text.count, text[index + 1] == 0x85 { return index }
            case 0xE2:
                if index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 {
                    return index
                }
            case 0xEF:
                if index + 2 < text.count, text[index + 1] == 0xBB, text[index + 2] == 0xBF {
                    return index
                }
            default: return index
            }
        }
        return nil
    }

    private static func needsLook(_ byte: UInt8) -> Bool {
        if byte < 0x20 { return byte != 0x0A && byte != 0x09 && byte != 0x0C }
        return byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF
    }
}
