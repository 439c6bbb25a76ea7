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
        let words = PartyWords(review, language: language)
        let numbering = ClauseNumbering(review)
        var gaps: [Memo.Point] = []
        var waived: [Memo.WaivedPoint] = []
        for finding in review.findingsWorstFirst where finding.verdict.isGap {
            if finding.isOpen || !isInternal {
                gaps.append(
                    point(
                        finding, gaps.count + 1, review, index, options, words, numbering, vendor))
            } else if let waiver = finding.waiver {
                waived.append(
                    .init(
                        title: title(of: finding, language), citation: finding.citation,
                        basis: finding.basis, verdict: finding.verdict, waiver: waiver))
            }
        }
        let met = review.findings.filter { $0.verdict == .met }.map { finding in
            Memo.MetPoint(
                title: title(of: finding, language), citation: finding.citation,
                basis: finding.basis,
                passages: passages(of: finding, review, index, language))
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
            vendor: vendor.map { .init(name: $0.title, source: $0.source) }, gaps: gaps,
            waived: waived, met: met,
            notApplicable: review.findings.filter { $0.verdict == .notApplicable }
                .map { title(of: $0, language) },
            duties: isInternal ? review.duties.map { duty($0, review, options) } : [])
    }

    // MARK: - Points

    private func point(
        _ finding: Finding, _ number: Int, _ review: Review, _ index: ReviewIndex,
        _ options: Options, _ words: PartyWords, _ numbering: ClauseNumbering,
        _ vendor: VendorRule?
    ) -> Memo.Point {
        let language = options.language
        let rule = requirements[finding.requirement]
        let isInternal = options.audience == .committee
        let passages = passages(of: finding, review, index, language)
        let note = vendor?.notes.first { $0.requirementID == finding.requirement }
        return Memo.Point(
            number: number, requirement: finding.requirement, title: title(of: finding, language),
            citation: finding.citation, basis: finding.basis, weight: finding.weight,
            verdict: finding.verdict, passages: passages,
            gaps: finding.gaps.map { gap in
                var gap = gap
                if let message = localizedGap(gap, finding, language) { gap.message = message }
                return gap
            }, why: rule?.why.text(language) ?? finding.why,
            ask: rule?.ask.text(language) ?? finding.ask,
            placement: numbering.placement(of: finding, passages.map(\.evidence)),
            wording: rule?.wording.text(language).map(words.wording) ?? "",
            fallback: isInternal ? rule?.fallback.text(language) : nil,
            walkAway: isInternal ? rule?.walkAway.text(language) : nil,
            owner: isInternal ? rule?.owner.text(language) : nil,
            vendorNote: note?.text.text(language))
    }

    private func title(of finding: Finding, _ language: Memo.Language) -> String {
        requirements[finding.requirement]?.title.text(language) ?? finding.title
    }

    private func passages(
        of finding: Finding, _ review: Review, _ index: ReviewIndex, _ language: Memo.Language
    ) -> [Memo.MemoPassage] {
        index.passages(of: finding).map { passage in
            var document: String?
            if review.documents.count > 1,
                review.documents.indices.contains(passage.evidence.document)
            {
                document = review.documents[passage.evidence.document].path
            }
            return Memo.MemoPassage(
                evidence: passage.evidence,
                shows: zip(passage.ids, passage.titles).map { id, title in
                    ElementNames.name(of: id, language) ?? title
                }, isAdverse: passage.isAdverse, document: document)
        }
    }

    /// A gap's message in another language than English; nil to keep the review's own.
    private func localizedGap(
        _ gap: Gap, _ finding: Finding, _ language: Memo.Language
    ) -> String? {
        guard language != .english else { return nil }
        let title = finding.elements.first { $0.id == gap.element }?.title
        return ElementNames.name(of: gap.element, language) ?? title
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
                let name = ElementNames.name(of: fact.element, language) ?? rule?.title
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
