extension Verdict {
    /// How bad it is, 0 worst: adverse, missing, partial, unclear, met, not applicable.
    public var rank: Int {
        switch self {
        case .adverse: 0
        case .missing: 1
        case .partial: 2
        case .unclear: 3
        case .met: 4
        case .notApplicable: 5
        }
    }

    /// Whether the verdict leaves something to ask for.
    public var isGap: Bool { rank < Verdict.met.rank }
}

extension Finding {
    /// Whether something is to be asked for and nobody has accepted that it is not there.
    public var isOpen: Bool { verdict.isGap && waiver == nil }

    /// How much the weight counts, 0 most: must, should, where applicable, anything else.
    public var weightRank: Int {
        switch weight {
        case "must": 0
        case "should": 1
        case "where-applicable": 2
        default: 3
        }
    }
}

extension Review {
    /// The findings, worst verdict first, then by weight, then in the order of the packs.
    public var findingsWorstFirst: [Finding] {
        findings.enumerated().sorted { left, right in
            let leftKey = (left.element.verdict.rank, left.element.weightRank, left.offset)
            let rightKey = (right.element.verdict.rank, right.element.weightRank, right.offset)
            return leftKey < rightKey
        }.map(\.element)
    }
}
