import ClauseRules

/// What a `.clausecheck` file says: packs, threshold, weights and waivers.
struct Settings: Sendable {
    /// Where they were read, or nil when there is no file.
    var path: String?
    /// Folders of packs, as absolute paths.
    var packFolders: [String] = []
    /// Regimes to apply; empty for all.
    var regimes: [SettingsWord] = []
    var failOn: FailThreshold?
    /// Weights that differ from those of the packs.
    var weights: [(requirement: SettingsWord, weight: RequirementRule.Weight)] = []
    var waivers: [WaiverRule] = []

    /// Checks that every id is one of the packs'.
    ///
    /// - Throws: `CommandError.settings` with all unknown ids at once.
    func check(against packs: PackSyntax) throws(CommandError) {
        let requirements = packs.regimes.flatMap { $0.requirements.map(\.id) }
        let regimeIDs = packs.regimes.map(\.id)
        var mistakes: [PackDiagnostic] = []
        for word in weights.map(\.requirement) + waivers.map(\.requirement)
        where !requirements.contains(word.text) {
            mistakes.append(
                word.mistake(
                    .unknownRequirement, "there is no requirement `\(word.text)`",
                    hint: Self.suggestion(word.text, among: requirements)))
        }
        for word in regimes where !regimeIDs.contains(word.text) {
            mistakes.append(
                word.mistake(
                    .unknownRequirement, "there is no regime pack `\(word.text)`",
                    hint: Self.suggestion(word.text, among: regimeIDs)))
        }
        guard mistakes.isEmpty else { throw .settings(mistakes) }
    }

    private static func suggestion(_ name: String, among known: [String]) -> String {
        Spelling.nearest(to: name, among: known).map { "did you mean `\($0)`?" }
            ?? "clausecheck packs list shows the ids"
    }
}
