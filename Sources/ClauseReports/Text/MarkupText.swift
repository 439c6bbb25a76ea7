/// Text made safe to stand in HTML or XML, between tags or in a quoted attribute.
enum MarkupText {
    /// The text with the five special characters escaped and harmful ones made visible.
    static func escaped(_ text: String) -> String {
        // Most texts hold letters, digits and simple punctuation alone.
        let isPlain = text.utf8.allSatisfy {
            (0x20...0x7E).contains($0)
                && ![0x22, 0x26, 0x27, 0x3C, 0x3E].contains($0)
        }
        if isPlain { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
            case "'": result.append(contentsOf: "&#39;".unicodeScalars)
            case "\n", "\t", "\r": result.append(" ")
            default: InertText.append(scalar, to: &result)
            }
        }
        return String(result)
    }

    /// The text with line ends as spaces and harmful characters made visible; spaces at its ends are kept.
    static func inert(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\t", "\r": result.append(" ")
            default: InertText.append(scalar, to: &result)
            }
        }
        return String(result)
    }
}
