public import ClauseRules
public import ClauseText

/// Reviews agreements against packs; one reviewer serves any number of workers.
public struct Reviewer: Sendable {
    private let packs: CompiledPacks
    private let options: Options

    /// What a review covers and how it speaks.
    public struct Options: Sendable {
        /// Ids of the regimes to apply; nil for all.
        public var regimes: [String]?
        /// The language of titles and asks.
        public var language: ReportLanguage
        /// Name and version of the program, for the report.
        public var tool: Review.Tool
        /// Whether rights and duties count whichever side has them.
        public var ignoresDirection: Bool

        public init(
            regimes: [String]? = nil, language: ReportLanguage = .english,
            tool: Review.Tool = .init(name: "clausecheck", version: "0"),
            ignoresDirection: Bool = false
        ) {
            self.regimes = regimes
            self.language = language
            self.tool = tool
            self.ignoresDirection = ignoresDirection
        }
    }

    /// A document to review, with what is known of its file.
    public struct Source: Sendable {
        /// Path as given.
        public var path: String
        /// SHA-256 of the file's bytes, lower-case hexadecimal.
        public var sha256: String
        /// Size of the file in bytes.
        public var byteCount: Int
        public var document: Document

        public init(path: String, sha256: String, byteCount: Int, document: Document) {
            self.path = path
            self.sha256 = sha256
            self.byteCount = byteCount
            self.document = document
        }
    }

    /// Makes a reviewer; the packs are shared, not copied.
    public init(packs: CompiledPacks, options: Options = Options()) {
        self.packs = packs
        self.options = options
    }

    /// Reviews one agreement, or an agreement with its schedules as one bundle.
    ///
    /// - Parameters:
    ///   - sources: the agreement first; time is linear in their text.
    ///   - scratch: working space of the calling worker, made for the same packs.
    public func review(_ sources: [Source], scratch: inout MatchScratch) -> Review {
        let readings = sources.map { DocumentReading($0.document, packs: packs, scratch: &scratch) }
        let groups = MatchWeighing(
            packs: packs, readings: readings, ignoresDirection: options.ignoresDirection
        ).weigh()
        let writer = EvidenceWriter(readings)
        let assessor = ElementAssessor(
            packs: packs, readings: readings, groups: groups, writer: writer)
        let elements = assessor.elements()
        let adverse = assessor.adverse()
        let regimes = packs.syntax.regimes.filter { options.regimes?.contains($0.id) ?? true }
        let finder = NearMissFinder(packs: packs, groups: groups, writer: writer)
        let lacking = elements.filter { $0.status == .absent || $0.status == .referred }
        let nearMisses = Dictionary(
            lacking.map { ($0.id, finder.nearMisses(of: $0.id)) },
            uniquingKeysWith: { first, _ in first })
        let requirements = RequirementAssessor(
            packs: packs, elements: elements, adverse: adverse, nearMisses: nearMisses)
        let facts = elements.compactMap { element in
            element.value.map { Review.Fact(element: element.id, value: $0) }
        }
        let isAgreement = readings.contains { AgreementTest.isAgreement($0) }
        return Review(
            tool: options.tool,
            packs: regimes.map {
                .init(id: $0.id, version: $0.version, title: $0.title.text(options.language))
            },
            documents: zip(sources, readings).enumerated().map { index, pair in
                var document = reviewed(pair.0, reading: pair.1, isAgreement: isAgreement)
                if isAgreement, let versions = LanguageVersions(pair.1) {
                    let language = Memo.Language(rawValue: options.language.rawValue) ?? .english
                    let messages = versions.notices(
                        groups, document: index, packs: packs, in: language)
                    document.notices += messages.map {
                        .init(kind: Document.Notice.Kind.languageVersions.rawValue, message: $0)
                    }
                }
                return document
            },
            parties: parties(readings), elements: elements, adverse: adverse,
            findings: isAgreement
                ? regimes.flatMap { requirements.findings($0, language: options.language) } : [],
            duties: isAgreement ? regimes.flatMap { duties($0, facts: facts) } : [], facts: facts)
    }

    private func reviewed(_ source: Source, reading: DocumentReading, isAgreement: Bool)
        -> Review.ReviewedDocument
    {
        var notices = reading.document.notices.map {
            Review.ReviewNotice(kind: $0.kind.rawValue, message: $0.message)
        }
        if !isAgreement {
            notices.append(
                .init(
                    kind: Document.Notice.Kind.notAnAgreement.rawValue,
                    message:
                        "The text does not read like an agreement, so no requirement was assessed.")
            )
        }
        let pages = reading.document.pageStarts.count
        return Review.ReviewedDocument(
            path: source.path, sha256: source.sha256, format: reading.document.format.rawValue,
            bytes: source.byteCount, pages: pages == 0 ? nil : pages,
            languages: reading.languages.map(\.rawValue), notices: notices
        )
    }

    private func parties(_ readings: [DocumentReading]) -> Review.Parties {
        func merged(_ list: KeyPath<PartyNames, [String]>) -> [String] {
            var seen: Set<String> = []
            return readings.flatMap { $0.annotations.parties[keyPath: list] }.filter {
                seen.insert($0).inserted
            }
        }
        return Review.Parties(
            customer: merged(\.customer), provider: merged(\.provider),
            regulator: merged(\.regulator))
    }

    private func duties(_ regime: RegimeRule, facts: [Review.Fact]) -> [DutyNotAssessed] {
        regime.duties.map { duty in
            DutyNotAssessed(
                pack: regime.id, duty: duty.id, title: duty.title.text(options.language),
                citation: duty.citation, basis: duty.basis.rawValue,
                todo: duty.todo.text(options.language),
                facts: facts.filter { duty.facts.contains($0.element) },
                filing: duty.filing.map {
                    .init(
                        count: $0.count, unit: $0.unit.rawValue, side: $0.side.rawValue,
                        event: $0.event.rawValue)
                })
        }
    }
}
