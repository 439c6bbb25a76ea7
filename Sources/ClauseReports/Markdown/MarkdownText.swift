/// Text made safe to stand in Markdown: no character of it is read as markup, HTML or link.
enum MarkdownText {
    /// One line of text with all markup escaped.
    static func escaped(_ text: String) -> String {
        escapedInert(InertText.line(text))
    }

    /// As `escaped`, for text that is inert already; spaces at its ends are kept.
    ///
    /// - Parameter startsLine: whether the text stands first on its line, where numbers and signs begin lists.
    static func escapedInert(_ text: String, startsLine: Bool = false) -> String {
        var result = String.UnicodeScalarView()
        let scalars = text.unicodeScalars
        var isListStart = startsLine
        var index = scalars.startIndex
        while index != scalars.endIndex {
            let scalar = scalars[index]
            let next = scalars.index(after: index)
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$":
                result.append("\\")
                result.append(scalar)
            case "<": result.append(contentsOf: "&lt;".unicodeScalars)
            case ">": result.append(contentsOf: "&gt;".unicodeScalars)
            case "&": result.append(contentsOf: "&amp;".unicodeScalars)
            // Keeps "http://" and "www." from turning into links.
            case ":" where next != scalars.endIndex && scalars[next] == "/",
                "." where String(String.UnicodeScalarView(result.suffix(3))).lowercased() == "www":
                result.append("\\")
                result.append(scalar)
            case ".", ")", "+", "-", "=":
                if isListStart { result.append("\\") }
                result.append(scalar)
            default: result.append(scalar)
            }
            isListStart = isListStart && ("0"..."9").contains(scalar)
            index = next
        }
        return String(result)
    }

    /// One line of text, escaped to stand first on its line.
    static func startOfLine(_ text: String) -> String {
        escapedInert(InertText.line(text), startsLine: true)
    }

    /// A label in bold type.
    static func bold(_ text: String) -> String { "**\(escaped(text))**" }

    /// An id or a path as code; escaped text when it holds characters that code would not tame everywhere.
    static func code(_ text: String) -> String {
        let text = InertText.line(text)
        let isTame =
            !text.isEmpty && !text.contains("://")
            && !text.utf8.contains { "`<>&|\\[]@".utf8.contains($0) }
        return isTame ? "`\(text)`" : escapedInert(text)
    }

    /// A quoted passage, its decisive words in bold type, as the lines of a block quote.
    static func quote(_ excerpt: MarkedExcerpt, _ wording: ReviewWording = .english) -> String {
        var text = ""
        if excerpt.leftOutBefore > 0 {
            text += "\\[\(wording.leftOutBriefly(excerpt.leftOutBefore, true))\\] "
        }
        for run in excerpt.runs {
            // Stars would be read as text beside some punctuation; the tag never is.
            text +=
                run.isMarked
                ? "<strong>\(escapedInert(run.text))</strong>"
                : escapedInert(run.text, startsLine: text.isEmpty)
        }
        if excerpt.leftOutAfter > 0 {
            text += " \\[\(wording.leftOutBriefly(excerpt.leftOutAfter, false))\\]"
        }
        return "> " + text
    }
}
