/// Writes clause numbers as they are printed and as a reader would cite them.
enum ClauseNumber {
    /// The label as printed, without the full stop, colon or Markdown escape around it.
    static func printed(_ label: ClauseLabel, in bytes: [UInt8]) -> String {
        var words: [UInt8] = []
        for byte in bytes[label.span.range.clamped(to: 0..<bytes.count)] where byte != 0x5C {
            // One blank for any run of them, also across lines.
            if byte <= 0x20 {
                if let last = words.last, last != 0x20 { words.append(0x20) }
            } else {
                words.append(byte)
            }
        }
        if words.suffix(3).elementsEqual("–".utf8) || words.suffix(3).elementsEqual("—".utf8) {
            words.removeLast(3)
        }
        while let last = words.last, last == 0x2E || last == 0x3A || last == 0x20 || last == 0x2D {
            words.removeLast()
        }
        if words.suffix(3).elementsEqual("、".utf8) || words.suffix(3).elementsEqual("．".utf8) {
            words.removeLast(3)
        }
        if words.last == 0x29,
            label.wrap == .closing
                || label.keyword != .none && words.first != 0x28 && !words.contains(0x28)
        {
            words.removeLast()
        }
        return String(decoding: words, as: UTF8.self)
    }

    /// The number a reader would cite.
    ///
    /// - Parameters:
    ///   - outer: the nearest numbered clause around it and that clause's number.
    ///   - schedule: the number of the schedule around it, or "".
    static func cited(
        _ label: ClauseLabel, printed: String, inside outer: (label: ClauseLabel, number: String)?,
        schedule: String
    ) -> String {
        guard let outer, label.keyword != .schedule else { return printed }
        switch label.keyword {
        case .none: break
        case .section, .article, .clause, .chapter, .division, .part:
            if label.depth > 1 || isDistinct(label, in: outer.label) {
                return within(schedule, printed)
            }
            return outer.number + ", " + printed
        case .paragraph, .item, .schedule:
            return label.style == .chinese ? outer.number + printed : outer.number + ", " + printed
        }
        if label.depth > 1 || label.isComposite {
            return schedule.isEmpty ? printed : paragraph(schedule, printed)
        }
        let isMain =
            label.wrap == .dot || label.wrap == .comma
            || label.wrap == .closing && label.style == .decimal
        if outer.label.keyword == .part, schedule.isEmpty, label.wrap != .enclosed {
            return outer.number + ", " + printed
        }
        if outer.label.keyword == .schedule || outer.label.keyword == .part {
            return label.wrap == .enclosed
                ? outer.number + bracketed(printed, label) : paragraph(outer.number, printed)
        }
        if label.style == .decimal, label.wrap == .dot {
            // "1." inside "1." of a Markdown list is cited 1.1.
            if outer.label.keyword == .none, outer.label.style == .decimal, outer.label.wrap == .dot
            {
                return outer.number + "." + printed
            }
            if outer.label.style == .letter || outer.label.style == .roman,
                outer.label.keyword == .none
            {
                // Main clauses grouped under "A.", "B." keep their own numbers.
                return outer.label.wrap == .dot && outer.label.isUpper
                    ? printed : outer.number + "(" + printed + ")"
            }
        }
        if outer.label.keyword != .none {
            if isPortuguese(outer.number) {
                return label.style == .decimal
                    ? outer.number + ", n.º " + printed
                    : outer.number + ", alínea " + bare(printed) + ")"
            }
            if isMain, label.style == .decimal { return outer.number + ", " + printed }
        }
        if outer.number.contains(", n.º "), label.style != .decimal {
            return outer.number + ", alínea " + bare(printed) + ")"
        }
        return outer.number + bracketed(printed, label)
    }

    /// Whether a named provision is cited alone: articles number on through parts and chapters.
    private static func isDistinct(_ label: ClauseLabel, in outer: ClauseLabel) -> Bool {
        label.keyword == .article || label.keyword == .chapter
            || outer.keyword == .schedule && label.keyword != .part
    }

    private static func within(_ schedule: String, _ printed: String) -> String {
        schedule.isEmpty ? printed : schedule + ", " + printed
    }

    private static func paragraph(_ outer: String, _ printed: String) -> String {
        switch outer.utf8.first {
        case .some(0xE9), .some(0xE7): outer + "，" + printed
        case .some where outer.hasPrefix("Anexo") || outer.hasPrefix("ANEXO"):
            outer + ", n.º " + printed
        default: outer + ", paragraph " + printed
        }
    }

    private static func bracketed(_ printed: String, _ label: ClauseLabel) -> String {
        label.wrap == .enclosed || label.style == .chinese ? printed : "(" + bare(printed) + ")"
    }

    private static func bare(_ printed: String) -> String {
        printed.hasPrefix("(") && printed.hasSuffix(")")
            ? String(printed.dropFirst().dropLast()) : printed
    }

    private static func isPortuguese(_ number: String) -> Bool {
        let folded = number.lowercased()
        return folded.hasPrefix("cláusula") || folded.hasPrefix("clausula")
            || folded.hasPrefix("artigo")
    }
}
