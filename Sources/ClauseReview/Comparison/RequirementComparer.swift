/// Says what became of each requirement from its verdicts, its elements and the words against it.
struct RequirementComparer: Sendable {
    private let elements: [String: ElementChange]
    private let adverse: [AdverseChange]

    init(elements: [ElementChange], adverse: [AdverseChange]) {
        self.elements = Dictionary(
            elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.adverse = adverse
    }

    /// One change for each requirement that both reviews assessed, in the order of the new one.
    func changes(from old: Review, to new: Review) -> [RequirementChange] {
        var before: [[String]: Finding] = [:]
        for finding in old.findings { before[[finding.pack, finding.requirement]] = finding }
        return new.findings.compactMap { finding in
            before[[finding.pack, finding.requirement]].map { change(from: $0, to: finding) }
        }
    }

    private func change(from old: Finding, to new: Finding) -> RequirementChange {
        let added = new.adverse.filter { !old.adverse.contains($0) }
        let removed = old.adverse.filter { !new.adverse.contains($0) }
        return RequirementChange(
            pack: new.pack, requirement: new.requirement, title: new.title,
            citation: new.citation, basis: new.basis, weight: new.weight,
            change: kind(from: old, to: new, added: added, removed: removed),
            oldVerdict: old.verdict, newVerdict: new.verdict, elements: new.elements.map(\.id),
            adverseAdded: added, adverseRemoved: removed)
    }

    private func kind(
        from old: Finding, to new: Finding, added: [String], removed: [String]
    ) -> CoverageChange {
        let needed = new.elements.filter(\.needed).compactMap { elements[$0.id]?.change }
        // A verdict that does not apply on one side compares with nothing.
        let isAssessed = old.verdict != .notApplicable && new.verdict != .notApplicable
        if isAssessed, new.verdict.rank < old.verdict.rank {
            let isGone = !added.isEmpty || new.verdict == .missing || needed.contains(.lost)
            return isGone ? .lost : .weakened
        }
        if isAssessed, new.verdict.rank > old.verdict.rank {
            let isThere = !removed.isEmpty || old.verdict == .missing || needed.contains(.won)
            return isThere ? .won : .strengthened
        }
        let all = needed + new.elements.filter { !$0.needed }.compactMap { elements[$0.id]?.change }
        if new.verdict == .met {
            // Another alternative still answers the requirement, so it is not lost as a whole.
            if needed.contains(.lost) { return .weakened }
            return Self.worst(all.map { $0 == .lost ? .weakened : $0 == .won ? .strengthened : $0 })
        }
        if !added.isEmpty { return .lost }
        return Self.worst(all)
    }

    private static func worst(_ changes: [CoverageChange]) -> CoverageChange {
        changes.min { $0.rank < $1.rank } ?? .unchanged
    }
}
