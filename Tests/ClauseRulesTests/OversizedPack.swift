import ClauseRules
import Testing

/// A pack that passes a limit, made up here because it is too large to keep.
struct OversizedPack: CustomTestStringConvertible, Sendable {
    let name: String
    let code: PackDiagnostic.Code
    let text: String
    var copies = 1

    var testDescription: String { name }
    var files: [PackLibrary.File] {
        Array(repeating: ("lexicon/large.pack", Array(text.utf8)), count: copies)
    }

    static let all: [OversizedPack] = [
        OversizedPack(
            name: "a file past its limit", code: .fileTooLarge,
            text: String(repeating: "# comment\n", count: PackLimits.fileBytes / 10 + 1)),
        OversizedPack(
            name: "a line past its limit", code: .lineTooLong,
            text: "term must\n  en " + String(repeating: "shall | ", count: PackLimits.lineBytes)),
        OversizedPack(
            name: "a value past its limit", code: .valueTooLong,
            text: "term must\n  en shall\n"
                + String(repeating: "    | must and shall\n", count: PackLimits.valueBytes / 10)),
        OversizedPack(
            name: "a list past its limit", code: .tooManyPhrases,
            text: "term must\n  en w\n"
                + String(repeating: "    | w | w | w\n", count: PackLimits.listPhrases / 2)),
        OversizedPack(
            name: "phrases past their limit when written out", code: .tooManyWords,
            text: (0..<200).map {
                "term t\($0)\n  en (a | b) (a | b) (a | b) (a | b) (a | b) (a | b) (a | b) (a | b) c\n"
            }.joined()),
        OversizedPack(
            name: "a file given twice", code: .duplicateFile, text: "term must\n  en shall\n",
            copies: 2),
    ]
}
