import ClauseReaders
import ClauseReview
import ClauseRules

/// The reviews of one command: loads settings and packs as they are needed and each set of packs once.
struct ReviewSession {
    let loader: SourceLoader
    private(set) var ledger: WaiverLedger
    private let invocation: Invocation
    private let console: Console
    private var packs: [[String]: CompiledPacks] = [:]
    private var scratch: [[String]: MatchScratch] = [:]
    private var announced: Set<String> = []

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

    /// The compiled packs for a set of settings.
    mutating func packs(_ settings: Settings) throws(CommandError) -> CompiledPacks {
        let folders = folders(settings)
        if let known = packs[folders] { return known }
        let syntax = try PackLoader.syntax(folders: folders)
        try PackLoader.checkRegimes(invocation.values(of: .pack), in: syntax)
        try settings.check(against: syntax)
        let compiled = CompiledPacks(syntax)
        packs[folders] = compiled
        return compiled
    }

    private func folders(_ settings: Settings) -> [String] {
        settings.packFolders
            + invocation.values(of: .packs).map {
                FilePath.absolute($0, in: console.surroundings.folder)
            }
    }

    /// Reviews one agreement, with its schedules when there are several sources, under the settings of its folder.
    mutating func review(
        _ sources: [Reviewer.Source], settings: Settings
    ) throws(CommandError) -> ReviewedAgreement {
        let compiled = try packs(settings)
        try settings.check(against: compiled.syntax)
        let given = invocation.values(of: .pack)
        let chosen = given.isEmpty ? settings.regimes.map(\.text) : given
        let language = invocation.value(of: .language).flatMap { ReportLanguage(rawValue: $0) }
        let reviewer = Reviewer(
            packs: compiled,
            options: .init(
                regimes: chosen.isEmpty ? nil : chosen, language: language ?? .english,
                tool: Program.tool))
        let key = folders(settings)
        var space = scratch.removeValue(forKey: key) ?? MatchScratch(for: compiled)
        var review = reviewer.review(sources, scratch: &space)
        scratch[key] = space
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
