/// Text of a document made harmless and visible: no control character, no direction override, no tag.
///
/// Every report passes what it quotes through here before its own escaping, so that words of an agreement
/// can neither drive a terminal nor show in another order than they are stored.
public enum InertText {
    /// The text on one line: runs of white space and line ends become one space, none at either end;
    /// invisible controls become their code point, as in `\u{1B}`.
    public static func line(_ text: String) -> String {
        if isPlainLine(text) { return text }
        var result = String.UnicodeScalarView()
        var space = SpaceFolder()
        for scalar in text.unicodeScalars { space.append(scalar, to: &result) }
        return String(result)
    }

    /// As `line`, cut after `limit` code points with "…" in their place.
    ///
    /// For labels such as headings and paths only, never for evidence.
    public static func label(_ text: String, limit: Int = 120) -> String {
        if text.utf8.count <= limit { return line(text) }
        let scalars = text.unicodeScalars
        guard
            let cut = scalars.index(
                scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex),
            cut != scalars.endIndex
        else { return line(text) }
        return line(String(scalars[..<cut])) + "…"
    }

    /// Whether a text is already as `line` would make it, told from its bytes alone; false where that is not sure.
    ///
    /// Nearly every text that an export of an archive shows is, and need not be built anew.
    private static func isPlainLine(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            switch byte {
            case 0x20: if before == 0x20 { return false }
            case 0x21...0x7E, 0x80...0xBF: break
            // What begins a control, a space, a mark, or a character that may be none; see `isHarmful`.
            case 0xC2, 0xD8, 0xE2, 0xE3, 0xEF, 0xF0...0xFF, 0x00...0x1F, 0x7F: return false
            default: break
            }
            before = byte
        }
        return before != 0x20 || text.isEmpty
    }

    /// The text with its line ends kept as `\n` and every other control made visible.
    public static func lines(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" {
                result.append(scalar)
            } else if scalar == "\t" {
                result.append(" ")
            } else if scalar != "\r" {
                append(scalar, to: &result)
            }
        }
        return String(result)
    }

    /// Whether a scalar must not reach a reader's screen as it is.
    static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20..<0x7F: false
        case 0..<0x20, 0x7F..<0xA0: true
        // Direction marks, embeddings, overrides and isolates.
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        // Line and paragraph separators, deprecated format controls, byte order mark.
        case 0x2028, 0x2029, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
        // Noncharacters, which XML forbids, and invisible tags.
        case 0xFDD0...0xFDEF, 0xE0000...0xE007F: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// Whether a scalar counts as white space or a line end.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029, 0x3000: true
        default: false
        }
    }

    static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
        if isHarmful(scalar) {
            let code = String(scalar.value, radix: 16, uppercase: true)
            result.append(contentsOf: "\\u{\(code)}".unicodeScalars)
        } else {
            result.append(scalar)
        }
    }

    /// Folds white space while scalars go by, also over the border of two strings.
    struct SpaceFolder {
        /// Whether the next word needs a space before it.
        var isPending = false
        /// Whether anything but space has gone by.
        var hasText = false

        mutating func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
            if InertText.isSpace(scalar) {
                isPending = hasText
                return
            }
            if isPending { result.append(" ") }
            isPending = false
            hasText = true
            InertText.append(scalar, to: &result)
        }
    }
}
