/// One line of a settings file that says something: a key with its value, in a block or at the margin.
struct SettingsLine: Sendable {
    let key: SettingsWord
    /// The rest of the line without comment; its text is "" when there is none.
    let value: SettingsWord
    let isIndented: Bool

    /// The lines of a file without empty ones and comments: `#` first on a line, or after two spaces.
    static func lines(of text: String, file: String) -> [SettingsLine] {
        var lines: [SettingsLine] = []
        let split = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, raw) in split.enumerated() {
            var scalars = Array(raw.unicodeScalars)
            if scalars.last == "\r" { scalars.removeLast() }
            if index == 0, scalars.first == "\u{FEFF}" { scalars.removeFirst() }
            let context = string(scalars[...])
            let kept = withoutComment(scalars[...])
            guard let start = kept.firstIndex(where: { !isSpace($0) }) else { continue }
            let keyEnd = kept[start...].firstIndex(where: isSpace) ?? kept.endIndex
            let valueStart = kept[keyEnd...].firstIndex { !isSpace($0) } ?? keyEnd
            func word(_ range: Range<Int>) -> SettingsWord {
                SettingsWord(
                    text: string(kept[range]), file: file, line: index + 1,
                    column: range.lowerBound + 1, context: context)
            }
            lines.append(
                SettingsLine(
                    key: word(start..<keyEnd), value: word(valueStart..<kept.endIndex),
                    isIndented: start > 0))
        }
        return lines
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    private static func withoutComment(
        _ scalars: ArraySlice<Unicode.Scalar>
    ) -> ArraySlice<Unicode.Scalar> {
        var end = scalars.endIndex
        for index in scalars.indices where scalars[index] == "#" {
            let before = scalars[..<index]
            let isFirst = before.allSatisfy(isSpace)
            if isFirst || before.suffix(2).elementsEqual([" ", " "]) {
                end = index
                break
            }
        }
        while end > scalars.startIndex, isSpace(scalars[end - 1]) { end -= 1 }
        return scalars[..<end]
    }
}
