import ClauseRules

/// A word or value of a settings file with its place, so that a mistake found later still shows the line.
struct SettingsWord: Sendable, Hashable {
    let text: String
    /// Path of the file as shown.
    let file: String
    /// Line from 1.
    let line: Int
    /// Column from 1, in code points.
    let column: Int
    /// The whole line.
    let context: String

    /// The file and line, for notices.
    var place: String { "\(file):\(line)" }

    /// A mistake at this word.
    func mistake(
        _ code: PackDiagnostic.Code, _ message: String, hint: String? = nil
    ) -> PackDiagnostic {
        let scalars = Array(context.unicodeScalars)
        let start = max(0, min(column - 1, scalars.count))
        // A long line is cut to the part around the mistake.
        let first = max(0, min(start - 40, scalars.count - 140))
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars[first..<min(scalars.count, first + 140)])
        return PackDiagnostic(
            code: code, location: PackLocation(file: file, line: line, column: column),
            length: max(1, min(text.unicodeScalars.count, 140)), message: message, hint: hint,
            line: String(shown), indent: start - first)
    }
}
