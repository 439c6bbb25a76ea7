/// What became of an element or requirement from one draft to the next.
public enum CoverageChange: String, Sendable, Codable, CaseIterable {
    /// It was there and is no longer.
    case lost
    /// It is still spoken of, but asks less: softer words, a worse value, a blank.
    case weakened
    /// Its words or values changed in a way that a person must judge.
    case changed
    /// It was not there and now is.
    case won
    /// It asks more than before.
    case strengthened
    /// The same words stand in another clause.
    case moved
    /// It says the same, in the same words or others.
    case unchanged

    /// Where it stands in a list, 0 first: what was lost comes before what was won.
    public var rank: Int {
        switch self {
        case .lost: 0
        case .weakened: 1
        case .changed: 2
        case .won: 3
        case .strengthened: 4
        case .moved: 5
        case .unchanged: 6
        }
    }
}
