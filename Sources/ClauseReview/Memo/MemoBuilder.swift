public import ClauseRules

/// Builds the negotiation memo of a review from the packs that it was made with.
public struct MemoBuilder: Sendable {
    private let packs: PackSyntax
    private let requirements: [String: RequirementRule]
    private let duties: [String: DutyRule]
    private let regimes: [String: RegimeRule]

    /// Makes a builder for reviews that were made with these packs.
    public init(packs: PackSyntax) {
        self.packs = packs
        var requirements: [String: RequirementRule] = [:]
        var duties: [String: DutyRule] = [:]
        var regimes: [String: RegimeRule] = [:]
        for regime in packs.regimes {
            regimes[regime.id] = regime
            for rule in regime.requirements { requirements[rule.id] = rule }
            for rule in regime.duties { duties[rule.id] = rule }
        }
        self.requirements = requirements
        self.duties = duties
        self.regimes = regimes
    }

    /// What a memo is made for.
    public struct Options: Sendable, Hashable {
        public var audience: Memo.Audience
        public var language: Memo.Language
        /// The memo's date as it is to be printed, `YYYY-MM-DD`, or nil.
        public var date: String?
        /// The day on which the service begins; else the agreement's own `term.start`, when that is a date.
        public var commencement: CalendarDate?
        /// The day on which the agreement is or will be signed, or nil.
        public var signing: CalendarDate?
        /// Id of the vendor pack to take notes from; nil to find it from the parties.
        public var vendor: String?
        /// What to call the agreement; nil for the file's name.
        public var agreement: String?

        public init(
            audience: Memo.Audience = .committee, language: Memo.Language = .english,
            date: String? = nil, commencement: CalendarDate? = nil, signing: CalendarDate? = nil,
            vendor: String? = nil, agreement: String? = nil
        ) {
            self.audience = audience
            self.language = language
            self.date = date
            self.commencement = commencement
            self.signing = signing
            self.vendor = vendor
            self.agreement = agreement
        }
    }

    /// The memo of a review.
    public func memo(_ review: Review, _ options: Options) -> Memo {
        let language = options.language
        let index = ReviewIndex(review)
        let isInternal = options.audience == .committee
        let vendor = vendorRule(review, options)
        let writer = PointWriter(
            review: review, index: index, options: options, vendor: vendor,
            words: PartyWords(review, language: language), numbering: ClauseNumbering(review))
        // What someone has accepted on the customer's side is still asked of the other one.
        let open = review.findingsWorstFirst.filter { $0.isOpen || $0.verdict.isGap && !isInternal }
        let waived = review.findingsWorstFirst.filter { isInternal && $0.verdict.isGap }
            .compactMap { finding in
                finding.waiver.map {
                    Memo.WaivedPoint(
                        title: title(of: finding, language), citation: finding.citation,
                        basis: finding.basis, verdict: finding.verdict, waiver: $0)
                }
            }
        let met = Matter.gathered(review.findings.filter { $0.verdict == .met }).map { matter in
            Memo.MetPoint(
                title: title(of: matter, language),
                requirements: matter.findings.map { requirement($0, language) },
                passages: passages(of: matter, writer))
        }
        return Memo(
            language: language, audience: options.audience,
            agreement: options.agreement ?? Self.name(of: review),
            customer: review.parties.customer, provider: review.parties.provider,
            date: options.date, tool: review.tool,
            packs: review.packs.map { pack in
                var pack = pack
                if let title = regimes[pack.id]?.title.text(language) { pack.title = title }
                return pack
            }, documents: review.documents, summary: review.summary,
            vendor: vendor.map { .init(name: $0.title, source: $0.source) },
            gaps: Matter.gathered(open).enumerated().map {
                point($0.element, $0.offset + 1, writer)
            }, waived: waived, met: met,
            notApplicable: review.findings.filter { $0.verdict == .notApplicable }
                .map { title(of: $0, language) },
            duties: isInternal ? review.duties.map { duty($0, review, options) } : [])
    }

    // MARK: - Points

    /// What all points of one memo are written with.
    private struct PointWriter {
        var review: Review
        var index: ReviewIndex
        var options: Options
        var vendor: VendorRule?
        var words: PartyWords
        var numbering: ClauseNumbering
    }

    private func point(_ matter: Matter, _ number: Int, _ writer: PointWriter) -> Memo.Point {
        let language = writer.options.language
        let isInternal = writer.options.audience == .committee
        let demands = matter.demands
        let rules = demands.map { requirements[$0.requirement] }
        var wordings: [Memo.Wording] = []
        for (finding, rule) in zip(demands, rules) {
            guard let model = rule?.wording.text(language) else { continue }
            let text = writer.words.wording(model)
            guard !wordings.contains(where: { $0.text == text }) else { continue }
            let evidence = writer.index.passages(of: finding).map(\.evidence)
            wordings.append(
                .init(
                    placement: writer.numbering.placement(
                        of: finding, on: matter.topic, evidence), text: text))
        }
        func texts(_ text: (RequirementRule) -> LocalizedText) -> [String] {
            isInternal ? rules.compactMap { $0.flatMap { text($0).text(language) } }.distinct : []
        }
        let asks = zip(demands, rules).map { $1?.ask.text(language) ?? $0.ask }
        return Memo.Point(
            number: number, title: title(of: matter, language),
            verdict: matter.findings.first?.verdict ?? .missing,
            requirements: matter.findings.map { requirement($0, language) },
            passages: passages(of: matter, writer),
            gaps: matter.gaps.map { gap in
                var gap = gap
                let name = language == .english ? nil : localizedGap(gap, matter, language)
                if let name { gap.message = name }
                return gap
            }, asks: asks.filter { !$0.isEmpty }.distinct, wordings: wordings,
            fallbacks: texts(\.fallback), walkAways: texts(\.walkAway),
            cautions: isInternal
                ? matter.findings.compactMap {
                    requirements[$0.requirement]?.caution.text(language)
                }.distinct : [], owners: texts(\.owner),
            vendorNotes: matter.findings.compactMap { finding in
                writer.vendor?.notes.first { $0.requirementID == finding.requirement }?.text
                    .text(language)
            }.distinct)
    }

    private func requirement(_ finding: Finding, _ language: Memo.Language) -> Memo.Requirement {
        let rule = requirements[finding.requirement]
        return Memo.Requirement(
            id: finding.requirement, title: title(of: finding, language),
            citation: finding.citation, basis: finding.basis, weight: finding.weight,
            why: rule?.why.text(language) ?? finding.why)
    }

    /// The topic's title, or the requirement's when it stands alone.
    private func title(of matter: Matter, _ language: Memo.Language) -> String {
        let lead = matter.findings.first.map { title(of: $0, language) } ?? matter.topic
        guard matter.findings.count > 1 else { return lead }
        if language != .english {
            return TranslatedNames.topics.name(of: matter.topic, language) ?? lead
        }
        return packs.topics.first { $0.id == matter.topic }?.title ?? lead
    }

    private func title(of finding: Finding, _ language: Memo.Language) -> String {
        requirements[finding.requirement]?.title.text(language) ?? finding.title
    }

    private func passages(of matter: Matter, _ writer: PointWriter) -> [Memo.MemoPassage] {
        let documents = writer.review.documents
        return writer.index.passages(of: matter).map { passage in
            var document: String?
            if documents.count > 1, documents.indices.contains(passage.evidence.document) {
                document = documents[passage.evidence.document].path
            }
            return Memo.MemoPassage(
                evidence: passage.evidence,
                shows: zip(passage.ids, passage.titles).map { id, title in
                    TranslatedNames.elements.name(of: id, writer.options.language) ?? title
                }, isAdverse: passage.isAdverse, document: document)
        }
    }

    /// A gap's message in another language than English; nil to keep the review's own.
    private func localizedGap(_ gap: Gap, _ matter: Matter, _ language: Memo.Language) -> String? {
        let elements = matter.findings.lazy.flatMap(\.elements)
        return TranslatedNames.elements.name(of: gap.element, language)
            ?? elements.first { $0.id == gap.element }?.title
    }

    // MARK: - Duties

    private func duty(
        _ duty: DutyNotAssessed, _ review: Review, _ options: Options
    ) -> Memo.Duty {
        let language = options.language
        let rule = duties[duty.duty]
        var event: CalendarDate?
        if let filing = duty.filing {
            event = filing.event == "signing" ? options.signing : commencement(review, options)
        }
        let due = duty.filing.flatMap { event?.due($0) }
        return Memo.Duty(
            title: rule?.title.text(language) ?? duty.title, citation: duty.citation,
            basis: duty.basis, todo: rule?.todo.text(language) ?? duty.todo,
            facts: duty.facts.map { fact in
                let rule = packs.elements.first { $0.id == fact.element }
                let name = TranslatedNames.elements.name(of: fact.element, language) ?? rule?.title
                return .init(name: name ?? fact.element, value: fact.value)
            }, filing: duty.filing, eventDate: event?.description, dueDate: due?.description)
    }

    private func commencement(_ review: Review, _ options: Options) -> CalendarDate? {
        if let commencement = options.commencement { return commencement }
        let start =
            review.facts.first { $0.element == "term.start" }?.value
            ?? review.elements.first { $0.id == "term.start" }?.value
        return start.flatMap { CalendarDate($0) }
    }

    // MARK: - Parties

    private func vendorRule(_ review: Review, _ options: Options) -> VendorRule? {
        if let id = options.vendor { return packs.vendors.first { $0.id == id } }
        let providers = review.parties.provider.map { " \(Self.folded($0)) " }
        return packs.vendors.first { vendor in
            vendor.names.contains { name in
                let words = Self.folded(Self.text(of: name))
                return !words.isEmpty && providers.contains { $0.contains(" \(words) ") }
            }
        }
    }

    private static func text(of phrase: PatternSyntax.Phrase) -> String {
        var words: [String] = []
        for word in phrase {
            guard case .literal(let text, _, _) = word else { return "" }
            words.append(text)
        }
        return words.joined(separator: " ")
    }

    /// Lower-case words with single spaces between them; every Chinese character is a word.
    private static func folded(_ text: String) -> String {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            let isHan = (0x3400...0x9FFF).contains(scalar.value)
            let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if isHan || !isWord {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if isHan {
                words.append(String(scalar))
            } else if isWord {
                word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words.joined(separator: " ")
    }

    private static func name(of review: Review) -> String {
        let path = review.documents.first?.path ?? "-"
        return path.split(separator: "/").last.map(String.init) ?? path
    }
}

extension [String] {
    /// The texts without those that were there before.
    fileprivate var distinct: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}

extension LocalizedText {
    /// The text in a memo's language, else in English, else nil; never empty.
    fileprivate func text(_ language: Memo.Language) -> String? {
        let wanted = ReportLanguage(rawValue: language.rawValue) ?? .english
        for language in [wanted, .english] {
            if let text = self[language], !text.isEmpty { return text }
        }
        return nil
    }
}
