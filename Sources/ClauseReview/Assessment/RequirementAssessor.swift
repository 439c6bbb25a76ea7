import ClauseRules

/// Gives each requirement of the chosen regimes its verdict, gaps and near misses.
struct RequirementAssessor {
    private let packs: CompiledPacks
    private let statuses: [String: ElementStatus]
    private let adverse: [String: AdverseResult]
    private let titles: [String: String]
    private let nearMisses: [String: [NearMiss]]

    /// Most near misses shown for one element.
    static let nearMissLimit = 3

    /// - Parameter nearMisses: the near misses of each lacking element, by id, closest first.
    init(
        packs: CompiledPacks, elements: [ElementResult], adverse: [AdverseResult],
        nearMisses: [String: [NearMiss]]
    ) {
        self.packs = packs
        statuses = Dictionary(
            elements.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
        self.adverse = Dictionary(
            adverse.map { ($0.topic, $0) }, uniquingKeysWith: { first, _ in first })
        titles = Dictionary(
            packs.syntax.elements.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first }
        )
        self.nearMisses = nearMisses
    }

    /// The findings of one regime, in its order.
    func findings(_ regime: RegimeRule, language: ReportLanguage) -> [Finding] {
        regime.requirements.map { finding($0, regime: regime, language: language) }
    }

    private func status(_ id: String) -> ElementStatus { statuses[id] ?? .absent }

    private func finding(_ rule: RequirementRule, regime: RegimeRule, language: ReportLanguage)
        -> Finding
    {
        let topics = rule.adverse.filter { adverse[$0] != nil }
        let verdict = self.verdict(rule, topics: topics)
        var elements: [FindingElement] = []
        var listed: Set<String> = []
        for id in rule.needs.flatMap({ $0 }) where listed.insert(id).inserted {
            elements.append(
                FindingElement(id: id, title: titles[id] ?? id, needed: true, status: status(id)))
        }
        for id in rule.better where listed.insert(id).inserted {
            elements.append(
                FindingElement(id: id, title: titles[id] ?? id, needed: false, status: status(id)))
        }
        let gaps = verdict == .notApplicable ? [] : self.gaps(rule, topics: topics)
        let missed = gaps.filter { $0.kind == .missing || $0.kind == .referred }
        return Finding(
            pack: regime.id, requirement: rule.id, title: rule.title.text(language),
            citation: rule.citation,
            basis: rule.basis.rawValue, weight: rule.weight.rawValue, verdict: verdict,
            elements: elements,
            gaps: gaps, nearMisses: missed.flatMap { nearMisses[$0.element] ?? [] },
            adverse: topics,
            ask: rule.ask.text(language), why: rule.why.text(language))
    }

    /// The best status among alternatives of which one is enough.
    private func best(_ alternatives: [String]) -> ElementStatus {
        alternatives.map(status).min { Self.rank($0) < Self.rank($1) } ?? .absent
    }

    private static func rank(_ status: ElementStatus) -> Int {
        switch status {
        case .present: 0
        case .soft: 1
        case .blank: 2
        case .referred: 3
        case .absent: 4
        }
    }

    private func verdict(_ rule: RequirementRule, topics: [String]) -> Verdict {
        if !rule.when.isEmpty, !rule.when.contains(where: { status($0) != .absent }), topics.isEmpty
        {
            return .notApplicable
        }
        if !topics.isEmpty { return .adverse }
        let statuses = rule.needs.map(best)
        if statuses.allSatisfy({ $0 == .present }) { return .met }
        if statuses.contains(where: { $0 == .present || $0 == .soft || $0 == .blank }) {
            return .partial
        }
        return statuses.contains(.referred) ? .unclear : .missing
    }

    private func gaps(_ rule: RequirementRule, topics: [String]) -> [Gap] {
        var gaps: [Gap] = topics.map { topic in
            Gap(
                element: topic, kind: .adverse,
                message: adverse[topic]?.title ?? "The agreement's words work against it")
        }
        for alternatives in rule.needs {
            let id = alternatives.first { status($0) != .absent } ?? alternatives.first ?? ""
            let title = alternatives.map { titles[$0] ?? $0 }.joined(
                separator: Gap.separator(.english))
            let kind: Gap.Kind
            switch best(alternatives) {
            case .present: continue
            case .soft: kind = .soft
            case .blank: kind = .blank
            case .referred: kind = .referred
            case .absent: kind = .missing
            }
            gaps.append(Gap(element: id, kind: kind, message: title))
        }
        return gaps
    }
}

extension [ReportLanguage: String] {
    /// The text in a language, else in English.
    func text(_ language: ReportLanguage) -> String { self[language] ?? self[.english] ?? "" }
}
