import ClauseReaders
import ClauseReview
import ClauseRules
import ClauseText

/// The reviews of one command: loads settings and packs as they are needed and each set of packs once.
struct ReviewSession {
    let loader: SourceLoader
    private(set) var ledger: WaiverLedger
    private let invocation: Invocation
    private let console: Console
    private var syntaxes: [[String]: PackSyntax] = [:]
    private var packs: [PackSet: CompiledPacks] = [:]
    private var scratch: [PackSet: MatchScratch] = [:]
    private var announced: Set<String> = []

    /// What packs were compiled from and for.
    private struct PackSet: Hashable {
        let folders: [String]
        let languages: Set<Language>
    }

    init(_ invocation: Invocation, _ console: Console) {
        self.invocation = invocation
        self.console = console
        loader = SourceLoader(invocation, console.surroundings)
        ledger = WaiverLedger(today: console.today(invocation))
    }

    /// The settings that hold for a file; the first use of a settings file is told.
    mutating func settings(for path: String) throws(CommandError) -> Settings {
        let settings = try SettingsFinder.settings(for: path, invocation, console)
        if let file = settings.path, announced.insert(file).inserted {
            console.notice("settings from \(file)")
        }
        return settings
    }

    /// The checked packs for a set of settings.
    mutating func syntax(_ settings: Settings) throws(CommandError) -> PackSyntax {
        let folders = folders(settings)
        let syntax: PackSyntax
        if let known = syntaxes[folders] {
            syntax = known
        } else {
            if let compiled = compiled(folders) {
                syntax = compiled.syntax
            } else {
                syntax = try PackLoader.syntax(folders: folders, console.surroundings)
            }
            try PackLoader.checkRegimes(invocation.values(of: .pack), in: syntax)
            syntaxes[folders] = syntax
        }
        try settings.check(against: syntax)
        return syntax
    }

    /// The packs with their patterns as written and their examples, which a review does without.
    func fullSyntax(_ settings: Settings) throws(CommandError) -> PackSyntax {
        try PackLoader.syntax(folders: folders(settings), console.surroundings)
    }

    /// The packs compiled beforehand, when no folder adds to them.
    private func compiled(_ folders: [String]) -> CompiledPacks? {
        folders.isEmpty ? console.surroundings.packs.compiled() : nil
    }

    /// Packs compiled for the languages of a text: compiling for all of them takes several times as long.
    private mutating func packs(_ set: PackSet, _ settings: Settings) throws(CommandError)
        -> CompiledPacks
    {
        if let known = packs[set] { return known }
        if let compiled = compiled(set.folders) { return compiled }
        let compiled = CompiledPacks(try syntax(settings), languages: set.languages)
        packs[set] = compiled
        return compiled
    }

    private func folders(_ settings: Settings) -> [String] {
        settings.packFolders + PackLoader.folders(invocation, console)
    }

    /// Reviews one agreement, with its schedules when there are several sources, under the settings of its folder.
    mutating func review(
        _ sources: [Reviewer.Source], settings: Settings
    ) throws(CommandError) -> ReviewedAgreement {
        let set = PackSet(
            folders: folders(settings),
            languages: LanguageScan.languages(of: sources.map(\.document.bytes)))
        _ = try syntax(settings)
        let compiled = try packs(set, settings)
        let given = invocation.values(of: .pack)
        let chosen = given.isEmpty ? settings.regimes.map(\.text) : given
        let language = invocation.value(of: .language).flatMap { ReportLanguage(rawValue: $0) }
        let reviewer = Reviewer(
            packs: compiled,
            options: .init(
                regimes: chosen.isEmpty ? nil : chosen, language: language ?? .english,
                tool: Program.tool))
        var space = scratch.removeValue(forKey: set) ?? MatchScratch(for: compiled)
        var review = reviewer.review(sources, scratch: &space)
        scratch[set] = space
        for (requirement, weight) in settings.weights {
            for index in review.findings.indices
            where review.findings[index].requirement == requirement.text {
                review.findings[index].weight = weight.rawValue
            }
        }
        ledger.apply(settings.waivers, to: &review)
        return ReviewedAgreement(review: review, sources: sources, settings: settings)
    }

    /// The threshold of the command line, else of the settings, else `missing`.
    func threshold(_ settings: Settings) -> FailThreshold {
        invocation.value(of: .failOn).flatMap { FailThreshold(rawValue: $0) }
            ?? settings.failOn ?? .missing
    }
}
