public import ClauseRules
public import ClauseText

/// Compares the reviews of two drafts and says, element by element and requirement by requirement, what became of it.
///
/// Statuses decide what was won and lost; the words decide the rest. Pieces of evidence are paired by likeness, so
/// a passage is compared with what became of it wherever it stands now, and an element that is no longer found is
/// looked for in the other draft's text before anything is said about it.
public struct ReviewComparer: Sendable {
    private let values: ValueComparison
    private let titles: [String: String]

    /// One side of a comparison.
    public struct Draft: Sendable {
        public var review: Review
        /// The documents of the review in its order; nil for a saved review, of which only excerpts are known.
        public var documents: [Document]?
        /// The state of tracked changes that was read, when a draft is compared with itself.
        public var state: String?

        public init(review: Review, documents: [Document]? = nil, state: String? = nil) {
            self.review = review
            self.documents = documents
            self.state = state
        }
    }

    /// From which share of wording two texts are taken for drafts of one agreement, in per cent.
    static let sharedThreshold = 15

    /// Makes a comparer.
    ///
    /// - Parameter packs: gives titles and says whether longer or shorter durations are better; nil for neither.
    public init(packs: PackSyntax? = nil) {
        values = ValueComparison(packs)
        titles = Dictionary(
            (packs?.elements ?? []).map { ($0.id, $0.title) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What changed from the old draft to the new one; time is linear in their texts.
    public func comparison(from old: Draft, to new: Draft) -> ReviewComparison {
        let oldDraft = ComparedDraft(old.review, documents: old.documents)
        let newDraft = ComparedDraft(new.review, documents: new.documents)
        let comparer = PassageComparer(old: oldDraft, new: newDraft, values: values)
        let shared = ComparedDraft.sharedWording(oldDraft, newDraft)
        let elements = elements(old.review, new.review, comparer)
        let adverse = adverse(old.review, new.review, comparer)
        let requirements = RequirementComparer(elements: elements, adverse: adverse)
            .changes(from: old.review, to: new.review)
        var comparison = ReviewComparison(
            schemaVersion: ReviewComparison.currentSchemaVersion, tool: new.review.tool,
            old: .init(old.review, state: old.state), new: .init(new.review, state: new.state),
            sharedWording: shared, isOneAgreement: shared >= Self.sharedThreshold,
            notices: notices(old, new), sentences: [], requirements: requirements,
            elements: elements, adverse: adverse,
            summary: .init(elements: elements, adverse: adverse))
        comparison.sentences = ComparisonSentences.sentences(comparison)
        return comparison
    }

    // MARK: - Elements

    private func elements(
        _ old: Review, _ new: Review, _ comparer: PassageComparer
    ) -> [ElementChange] {
        var names = titles
        var needed: [String: [String]] = [:]
        for finding in new.findings + old.findings {
            for element in finding.elements {
                if names[element.id] == nil { names[element.id] = element.title }
                if element.needed,
                    needed[element.id]?.contains(finding.requirement) != true
                {
                    needed[element.id, default: []].append(finding.requirement)
                }
            }
        }
        let before = Dictionary(
            old.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        var changes: [ElementChange] = []
        for result in new.elements where seen.insert(result.id).inserted {
            guard let earlier = before[result.id],
                earlier.status != .absent || result.status != .absent
            else { continue }
            var change = comparer.change(from: earlier, to: result)
            change.title = names[result.id] ?? result.id
            change.requirements = needed[result.id] ?? []
            changes.append(change)
        }
        return settled(changes)
    }

    /// A value that is judged under one element says nothing more under others that share its words.
    private func settled(_ changes: [ElementChange]) -> [ElementChange] {
        func key(_ change: ElementChange, _ value: ValueChange) -> String {
            "\(change.old?.excerpt ?? "")\u{0}\(change.new?.excerpt ?? "")\u{0}\(value.kind)"
                + "\u{0}\(value.old ?? "")\u{0}\(value.new ?? "")"
        }
        var judged: Set<String> = []
        for change in changes where change.change == .weakened || change.change == .strengthened {
            for value in change.values { judged.insert(key(change, value)) }
        }
        return changes.map { change in
            guard change.change == .changed, !change.values.isEmpty,
                change.reasons.count == change.values.count,
                change.values.allSatisfy({ judged.contains(key(change, $0)) })
            else { return change }
            var settled = change
            settled.change = PassageComparer.isMoved(change.old, change.new) ? .moved : .unchanged
            settled.reasons = []
            return settled
        }
    }

    // MARK: - Adverse words

    private func adverse(
        _ old: Review, _ new: Review, _ comparer: PassageComparer
    ) -> [AdverseChange] {
        struct Key: Hashable {
            var topic: String
            var title: String
        }
        var before: [Key: AdverseResult] = [:]
        for result in old.adverse { before[Key(topic: result.topic, title: result.title)] = result }
        var changes: [AdverseChange] = []
        for result in new.adverse {
            let earlier = before.removeValue(forKey: Key(topic: result.topic, title: result.title))
            changes += comparer.adverse(
                topic: result.topic, title: result.title, from: earlier?.evidence ?? [],
                to: result.evidence)
        }
        for result in old.adverse
        where before[Key(topic: result.topic, title: result.title)] != nil {
            changes += comparer.adverse(
                topic: result.topic, title: result.title, from: result.evidence, to: [])
        }
        return changes
    }

    // MARK: - Notices

    private func notices(_ old: Draft, _ new: Draft) -> [String] {
        var notices: [String] = []
        let oldPacks = old.review.packs.map { "\($0.id) \($0.version)" }
        let newPacks = new.review.packs.map { "\($0.id) \($0.version)" }
        if oldPacks != newPacks {
            notices.append(
                "The two reviews were made with different packs (\(oldPacks.joined(separator: ", ")); "
                    + "\(newPacks.joined(separator: ", "))); only what both assessed is compared.")
        }
        if old.review.tool.version != new.review.tool.version {
            notices.append(
                "The two reviews were made by different versions of \(new.review.tool.name) "
                    + "(\(old.review.tool.version), \(new.review.tool.version)).")
        }
        if old.documents == nil || new.documents == nil {
            notices.append(
                "Of a saved review only the excerpts are known, so words that are no longer found could not "
                    + "be looked for in the whole text.")
        }
        if let first = old.review.documents.first, let second = new.review.documents.first,
            first.sha256 == second.sha256, !first.sha256.isEmpty, old.state == new.state
        {
            notices.append("The two files are the same, byte for byte.")
        }
        return notices
    }
}
