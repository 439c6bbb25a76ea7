/// One stretch of an agreement that a finding rests on, with all it is evidence for.
///
/// Evidence of several elements that shares its words is one passage, so that a report quotes it once.
public struct Passage: Sendable, Hashable {
    /// Where it stands and what it says; its marks are those of all the evidence taken together.
    public var evidence: Evidence
    /// Ids of the elements, or of the adverse topics, that it is evidence for, in the finding's order.
    public var ids: [String]
    /// What those elements or topics say, in the same order.
    public var titles: [String]
    /// Whether it works against the customer.
    public var isAdverse: Bool

    public init(evidence: Evidence, ids: [String], titles: [String], isAdverse: Bool) {
        self.evidence = evidence
        self.ids = ids
        self.titles = titles
        self.isAdverse = isAdverse
    }

    /// Takes in another passage when one of the two holds all words of the other.
    ///
    /// - Returns: false, with nothing changed, when neither holds the other.
    mutating func absorb(_ other: Passage) -> Bool {
        guard evidence.document == other.evidence.document else { return false }
        let holdsOther =
            evidence.start <= other.evidence.start && other.evidence.end <= evidence.end
        let isHeld = other.evidence.start <= evidence.start && evidence.end <= other.evidence.end
        guard holdsOther || isHeld else { return false }
        var whole = holdsOther ? evidence : other.evidence
        whole.marks = Evidence.Mark.joined(evidence.marks + other.evidence.marks)
        whole.remarks = evidence.remarks
        for remark in other.evidence.remarks where !whole.remarks.contains(remark) {
            whole.remarks.append(remark)
        }
        evidence = whole
        isAdverse = isAdverse || other.isAdverse
        for (id, title) in zip(other.ids, other.titles) where !ids.contains(id) {
            ids.append(id)
            titles.append(title)
        }
        return true
    }
}

extension Evidence.Mark {
    /// The marks in ascending order with those that touch or overlap made one.
    public static func joined(_ marks: [Evidence.Mark]) -> [Evidence.Mark] {
        var result: [Evidence.Mark] = []
        for mark in marks.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, mark.start <= last.end {
                result[result.count - 1].end = max(last.end, mark.end)
            } else {
                result.append(mark)
            }
        }
        return result
    }
}
