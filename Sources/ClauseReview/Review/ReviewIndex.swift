/// Finds the parts of a review by id, for reports and memos.
public struct ReviewIndex: Sendable {
    private let elements: [String: ElementResult]
    private let adverse: [String: AdverseResult]

    /// Reads a review once; of results with the same id the first counts.
    public init(_ review: Review) {
        elements = Dictionary(
            review.elements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        adverse = Dictionary(
            review.adverse.map { ($0.topic, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The result of an element, or nil when the review does not know it.
    public func element(_ id: String) -> ElementResult? { elements[id] }

    /// What was found against the customer on a topic, or nil.
    public func adverse(_ topic: String) -> AdverseResult? { adverse[topic] }

    /// The passages that a finding rests on: adverse ones, then those of its elements.
    ///
    /// - Parameters:
    ///   - finding: a finding of the review that the index was made from.
    ///   - limit: how many pieces of evidence count for each element; of adverse topics at least three do.
    ///   - includesBetter: whether elements count that the requirement does not need.
    public func passages(
        of finding: Finding, limit: Int = 1, includesBetter: Bool = false
    ) -> [Passage] {
        var passages: [Passage] = []
        for topic in finding.adverse {
            guard let result = adverse[topic] else { continue }
            for evidence in result.evidence.prefix(max(limit, 3)) {
                Self.add(
                    Passage(
                        evidence: evidence, ids: [topic], titles: [result.title], isAdverse: true),
                    to: &passages)
            }
        }
        for element in finding.elements where element.status != .absent {
            guard element.needed || includesBetter else { continue }
            guard let result = elements[element.id] else { continue }
            for evidence in result.evidence.prefix(limit) {
                Self.add(
                    Passage(
                        evidence: evidence, ids: [element.id], titles: [element.title],
                        isAdverse: false),
                    to: &passages)
            }
        }
        return passages
    }

    static func add(_ passage: Passage, to passages: inout [Passage]) {
        for index in passages.indices where passages[index].absorb(passage) { return }
        passages.append(passage)
    }
}
