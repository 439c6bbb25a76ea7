import ClauseRegister
import ClauseReview
import ClauseRules
import ClauseText
import Synchronization

/// The packs and options of a scan, compiled when the first document needs them; a class because workers share it.
///
/// A scan that finds nothing new never compiles a pack.
final class ScanRules: Sendable {
    /// Digest and names of what reviews depend on besides the text.
    let rules: Rules
    private let syntax: PackSyntax
    private let options: Reviewer.Options
    private let weights: [String: String]
    /// The packs compiled when the program was built, when nothing is added to them.
    private let builtIn: CompiledPacks?
    private let compiled = Mutex<[Set<Language>: CompiledPacks]>([:])

    /// Working space of one worker.
    struct Space {
        fileprivate var scratch: [Set<Language>: MatchScratch] = [:]
    }

    /// Reads the packs of settings and command line.
    init(
        settings: Settings, _ invocation: Invocation, _ console: Console
    ) throws(CommandError) {
        let folders = settings.packFolders + PackLoader.folders(invocation, console)
        let files = try PackLoader.files(folders: folders, console.surroundings)
        builtIn = folders.isEmpty ? console.surroundings.packs.compiled() : nil
        if let builtIn {
            syntax = builtIn.syntax
        } else {
            syntax = try PackLoader.syntax(folders: folders, console.surroundings)
        }
        let given = invocation.values(of: .pack)
        try PackLoader.checkRegimes(given, in: syntax)
        try settings.check(against: syntax)
        let chosen = given.isEmpty ? settings.regimes.map(\.text) : given
        let language = invocation.value(of: .language).flatMap { ReportLanguage(rawValue: $0) }
        options = Reviewer.Options(
            regimes: chosen.isEmpty ? nil : chosen, language: language ?? .english,
            tool: Program.tool)
        weights = Dictionary(
            settings.weights.map { ($0.requirement.text, $0.weight.rawValue) },
            uniquingKeysWith: { $1 })
        let regimes = syntax.regimes.filter { chosen.isEmpty || chosen.contains($0.id) }
        var digest: [UInt8] = []
        func add(_ text: String) { digest += Array("\(text.utf8.count):\(text)\n".utf8) }
        add("\(Program.name) \(Program.version)")
        for id in chosen { add("regime \(id)") }
        add("language \(options.language)")
        for (requirement, weight) in weights.sorted(by: { $0.key < $1.key }) {
            add("weight \(requirement) \(weight)")
        }
        for file in files {
            add(file.name)
            digest += SHA256.hex(file.text).utf8
        }
        rules = Rules(
            fingerprint: SHA256.hex(digest), tool: "\(Program.name) \(Program.version)",
            packs: regimes.map { "\($0.id) \($0.version)" }.joined(separator: ", "))
    }

    /// Reviews one document.
    func review(_ source: Reviewer.Source, _ space: inout Space) -> Review {
        let (languages, packs) = packs(for: source.document.bytes)
        var scratch = space.scratch.removeValue(forKey: languages) ?? MatchScratch(for: packs)
        var review = Reviewer(packs: packs, options: options).review([source], scratch: &scratch)
        space.scratch[languages] = scratch
        if !weights.isEmpty {
            for index in review.findings.indices {
                if let weight = weights[review.findings[index].requirement] {
                    review.findings[index].weight = weight
                }
            }
        }
        return review
    }

    /// Packs that hold the patterns of a text's languages, and the set of languages that they are for.
    private func packs(for text: [UInt8]) -> (Set<Language>, CompiledPacks) {
        if let builtIn { return ([], builtIn) }
        let languages = LanguageScan.languages(of: [text])
        return compiled.withLock { compiled in
            if let known = compiled[languages] { return (languages, known) }
            let packs = CompiledPacks(syntax, languages: languages)
            compiled[languages] = packs
            return (languages, packs)
        }
    }
}
