import ClauseRules
import ClauseText

/// Finds the passages that came closest to being evidence for an element.
struct NearMissFinder {
    let packs: CompiledPacks
    let groups: [[WeighedMatch]]
    let writer: EvidenceWriter

    private static let order: [NearMiss.Reason] = [
        .referred, .wrongWay, .negated, .outOfContext, .notOperative, .excluded,
    ]

    /// The near misses of the element with an id, closest first.
    func nearMisses(of id: String) -> [NearMiss] {
        guard
            let group = packs.groups.firstIndex(where: { group in
                if case .element(let index) = group { return packs.syntax.elements[index].id == id }
                return false
            })
        else { return [] }
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
