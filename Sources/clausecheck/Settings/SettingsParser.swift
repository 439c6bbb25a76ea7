import ClauseReview
import ClauseRules

/// Reads a settings file; its lines look like those of packs: a key, a space, a value.
///
/// Keys at the margin stand for themselves; `waiver ID` opens a block whose keys are indented.
struct SettingsParser {
    private var settings = Settings()
    private var mistakes: [PackDiagnostic] = []
    private var block: WaiverBlock?
    private let folder: String

    /// The lines under one `waiver`.
    private struct WaiverBlock {
        let head: SettingsLine
        var values: [String: SettingsWord] = [:]
    }

    private static let keys = ["packs", "pack", "fail-on", "weight", "waiver"]
    private static let waiverKeys = ["document", "reason", "approver", "expires"]

    /// Reads the bytes of a file.
    ///
    /// - Parameters:
    ///   - path: its absolute path; folders of packs are looked for beside it.
    ///   - shown: its path as messages show it.
    /// - Throws: `CommandError.settings` with all mistakes at once.
    static func settings(
        _ bytes: [UInt8], path: String, shown: String
    ) throws(CommandError) -> Settings {
        guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
            throw .file(path: shown, reason: "settings are UTF-8 text, and this is not")
        }
        var parser = SettingsParser(folder: FilePath.folder(of: path) ?? "/")
        parser.settings.path = path
        for line in SettingsLine.lines(of: text, file: shown) { parser.read(line) }
        parser.closeBlock()
        guard parser.mistakes.isEmpty else { throw .settings(parser.mistakes) }
        return parser.settings
    }

    private init(folder: String) {
        self.folder = folder
    }

    private mutating func read(_ line: SettingsLine) {
        if line.isIndented {
            readInBlock(line)
            return
        }
        closeBlock()
        guard Self.keys.contains(line.key.text) else {
            report(
                line.key, .unknownKey, "there is no key `\(line.key.text)`",
                Self.waiverKeys.contains(line.key.text)
                    ? "`\(line.key.text)` belongs under a waiver, indented by two spaces"
                    : Self.suggestion(line.key.text, Self.keys))
            return
        }
        guard !line.value.text.isEmpty else {
            report(line.key, .missingValue, "`\(line.key.text)` needs a value")
            if line.key.text == "waiver" { block = WaiverBlock(head: line) }
            return
        }
        switch line.key.text {
        case "packs":
            settings.packFolders.append(FilePath.absolute(line.value.text, in: folder))
        case "pack": settings.regimes.append(line.value)
        case "fail-on": readThreshold(line)
        case "weight": readWeight(line)
        default: block = WaiverBlock(head: line)
        }
    }

    private mutating func readThreshold(_ line: SettingsLine) {
        guard settings.failOn == nil else {
            report(line.key, .duplicateKey, "`fail-on` is given twice")
            return
        }
        settings.failOn = FailThreshold(rawValue: line.value.text)
        if settings.failOn == nil {
            report(
                line.value, .badValue, "`fail-on` knows no `\(line.value.text)`",
                "it may be \(FailThreshold.words.joined(separator: ", "))")
        }
    }

    private mutating func readWeight(_ line: SettingsLine) {
        let parts = line.value.text.split(separator: " ")
        let words = RequirementRule.Weight.allCases.map(\.rawValue)
        guard parts.count == 2, let weight = RequirementRule.Weight(rawValue: String(parts[1]))
        else {
            report(
                line.value, .badValue,
                "`weight` needs a requirement and one of "
                    + words.joined(separator: ", "),
                "for example: weight gl14-5.10-audit should")
            return
        }
        let id = SettingsWord(
            text: String(parts[0]), file: line.value.file, line: line.value.line,
            column: line.value.column, context: line.value.context)
        if settings.weights.contains(where: { $0.requirement.text == id.text }) {
            report(id, .duplicateKey, "the weight of `\(id.text)` is given twice")
        }
        settings.weights.append((id, weight))
    }

    private mutating func readInBlock(_ line: SettingsLine) {
        guard var open = block else {
            report(
                line.key, .badIndentation, "the line is indented, but stands under no waiver",
                "keys at the margin are \(Self.keys.joined(separator: ", "))")
            return
        }
        guard Self.waiverKeys.contains(line.key.text) else {
            report(
                line.key, .unknownKey, "a waiver has no key `\(line.key.text)`",
                Self.suggestion(line.key.text, Self.waiverKeys))
            return
        }
        if line.value.text.isEmpty {
            report(line.key, .missingValue, "`\(line.key.text)` needs a value")
        }
        if open.values.updateValue(line.value, forKey: line.key.text) != nil {
            report(line.key, .duplicateKey, "`\(line.key.text)` is given twice")
        }
        block = open
    }

    private mutating func closeBlock() {
        guard let open = block else { return }
        block = nil
        let missing = Self.waiverKeys.filter { open.values[$0] == nil }
        guard missing.isEmpty else {
            report(
                open.head.key, .missingKey,
                "the waiver lacks " + missing.map { "`\($0)`" }.joined(separator: ", "),
                "a waiver says which document, why, who approved it and until when")
            return
        }
        guard let document = open.values["document"], let reason = open.values["reason"],
            let approver = open.values["approver"], let expires = open.values["expires"],
            ![document, reason, approver, expires, open.head.value].contains(where: \.text.isEmpty)
        else { return }
        let digits = document.text.lowercased()
        let isHex = digits.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
        }
        let isDocument = isHex && (8...64).contains(digits.utf8.count)
        if !isDocument {
            report(
                document, .badValue,
                "`document` needs the first 8 to 64 hexadecimal digits of the file's SHA-256",
                "reports show it, and so does sha256sum FILE")
        }
        guard let day = CalendarDate(expires.text) else {
            report(expires, .badValue, "`expires` needs a day as YYYY-MM-DD")
            return
        }
        guard isDocument else { return }
        settings.waivers.append(
            WaiverRule(
                requirement: open.head.value, document: digits, reason: reason.text,
                approver: approver.text, expires: day))
    }

    private mutating func report(
        _ word: SettingsWord, _ code: PackDiagnostic.Code, _ message: String,
        _ hint: String? = nil
    ) {
        mistakes.append(word.mistake(code, message, hint: hint))
    }

    private static func suggestion(_ name: String, _ known: [String]) -> String {
        Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
            ?? "the keys are \(known.joined(separator: ", "))"
    }
}
