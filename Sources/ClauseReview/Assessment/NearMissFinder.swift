import ClauseRules
import ClauseText

/// Finds the passages that came closest to being evidence for an element.
struct NearMissFinder {
    private let groups: [[WeighedMatch]]
    private let writer: EvidenceWriter
    private var groupOfElement: [String: Int] = [:]

    private static let order: [NearMiss.Reason] = [
        .referred, .wrongWay, .negated, .outOfContext, .notOperative, .excluded,
    ]

    init(packs: CompiledPacks, groups: [[WeighedMatch]], writer: EvidenceWriter) {
        self.groups = groups
        self.writer = writer
        for (index, group) in packs.groups.enumerated() {
            if case .element(let element) = group {
                groupOfElement[packs.syntax.elements[element].id] = index
            }
        }
    }

    /// The near misses of the element with an id, closest first.
    func nearMisses(of id: String) -> [NearMiss] {
        guard let group = groupOfElement[id] else { return [] }
        var seen: Set<[Int]> = []
        let failed = groups[group].filter { $0.failure != nil }
        let ordered = failed.enumerated().sorted { left, right in
            let first = (Self.rank(left.element.failure), left.offset)
            let second = (Self.rank(right.element.failure), right.offset)
            return first < second
        }
        var misses: [NearMiss] = []
        for (_, weighed) in ordered {
            guard let reason = weighed.failure,
                seen.insert([weighed.document, weighed.match.sentence]).inserted
            else { continue }
            misses.append(
                NearMiss(
                    element: id, reason: reason, message: Self.message(reason),
                    evidence: writer.evidence(weighed)))
            if misses.count == RequirementAssessor.nearMissLimit { break }
        }
        return misses
    }

    private static func rank(_ reason: NearMiss.Reason?) -> Int {
        reason.flatMap(order.firstIndex) ?? order.count
    }

    private static func message(_ reason: NearMiss.Reason) -> String {
        switch reason {
        case .wrongWay: "The right or duty is the other side's."
        case .negated: "The words are negated."
        case .notOperative: "A heading, recital, definition or form; it binds nobody by itself."
        case .excluded: "The words mean something else here."
        case .outOfContext: "It stands in another context."
        case .referred: "It is left to a document that was not supplied."
        }
    }
}
