/// Findings on one matter, which a negotiation settles in one clause.
///
/// Regimes ask for much the same: four of them want an exit clause, and one of them wants it in two paragraphs. Read
/// finding by finding the same gap is asked for again and again, so reports and memos gather what belongs together.
/// What a finding is about is the topic of the element files that most of its gaps belong to; that needs no table of
/// regimes, and packs of one's own are gathered with the built-in ones.
public struct Matter: Sendable, Hashable {
    /// Id of the topic of the element files.
    public let topic: String
    /// The findings in the order in which they were given; never empty.
    public let findings: [Finding]

    /// Gathers findings, each matter standing where its first finding stood.
    public static func gathered(_ findings: [Finding]) -> [Matter] {
        var topics: [String] = []
        var groups: [String: [Finding]] = [:]
        for finding in findings {
            let topic = finding.topic
            if groups[topic] == nil { topics.append(topic) }
            groups[topic, default: []].append(finding)
        }
        return topics.map { Matter(topic: $0, findings: groups[$0] ?? []) }
    }

    /// What is missing, weak or adverse, each element once, in the order of the findings.
    public var gaps: [Gap] {
        var seen: Set<String> = []
        return findings.flatMap(\.gaps).filter { seen.insert($0.element).inserted }
    }

    /// The findings that have to be asked for by themselves, in order; asking for these asks for all.
    ///
    /// The requirements of one regime are demands of their own, however alike. What another regime wants is the same
    /// demand when nothing is open in it that the others do not ask for already.
    public var demands: [Finding] {
        var demands: [Finding] = []
        for finding in findings {
            let others = demands.filter { $0.pack != finding.pack }
            let asked = Set(others.flatMap(\.gaps).map(\.element))
            let isAsked = finding.gaps.allSatisfy { asked.contains($0.element) }
            if others.isEmpty || !isAsked { demands.append(finding) }
        }
        return demands
    }
}

extension Finding {
    /// The topic of most of its gaps, else of what works against it, else of what it needs; the first where two
    /// have as many.
    fileprivate var topic: String {
        var ids = gaps.filter { $0.kind != .adverse }.map(\.element)
        if ids.isEmpty { ids = adverse }
        if ids.isEmpty { ids = elements.filter(\.needed).map(\.id) }
        let topics = ids.map { String($0.prefix { $0 != "." }) }
        var best = (topic: topics.first ?? requirement, count: 0)
        for topic in topics {
            let count = topics.count { $0 == topic }
            if count > best.count { best = (topic, count) }
        }
        return best.topic
    }
}

extension ReviewIndex {
    /// The passages that the findings of a matter rest on, each quoted once.
    ///
    /// - Parameters:
    ///   - matter: a matter of the review that the index was made from.
    ///   - limit: how many pieces of evidence count for each element.
    ///   - includesBetter: whether elements count that the requirements do not need.
    public func passages(
        of matter: Matter, limit: Int = 1, includesBetter: Bool = false
    ) -> [Passage] {
        var passages: [Passage] = []
        for finding in matter.findings {
            for passage in self.passages(of: finding, limit: limit, includesBetter: includesBetter)
            {
                Self.add(passage, to: &passages)
            }
        }
        return passages
    }
}
