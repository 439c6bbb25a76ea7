extension PackDiagnostic: CustomStringConvertible {
    /// The mistake as a person reads it: message, place, line, carets, advice; no line feed at the end.
    ///
    /// Carets stand under the words on a terminal that draws Chinese characters two columns wide.
    public var description: String {
        let number = String(location.line)
        let margin = String(repeating: " ", count: number.utf8.count)
        var shown = ""
        var before = 0
        var under = 0
        for (index, scalar) in line.unicodeScalars.enumerated() {
            let drawn = Self.drawable(scalar)
            shown.unicodeScalars.append(drawn)
            let width = DisplayWidth.columns(of: drawn)
            if index < indent {
                before += width
            } else if index - indent < length {
                under += width
            }
        }
        let carets =
            String(repeating: " ", count: before) + String(repeating: "^", count: max(under, 1))
        var text = "error: \(message)\n"
        text += "\(margin)--> \(location.file):\(location.line):\(location.column)\n"
        text += "\(margin) |\n"
        text += shown.isEmpty ? "\(number) |\n" : "\(number) | \(shown)\n"
        text += "\(margin) | \(carets)"
        if let hint { text += "\n\(margin) = help: \(hint)" }
        return text
    }

    /// A scalar that is safe on a terminal and keeps its place in the line.
    private static func drawable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            scalar == "\t" ? " " : "\u{FFFD}"
        default: scalar
        }
    }
}
