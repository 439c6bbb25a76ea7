/// A term that no pack defines: who the parties are and which values the text holds is read from each document.
public enum BuiltinTerm: String, Sendable, CaseIterable {
    case customer, provider, party
    case regulator, subcontractor, affiliate, auditor
    case duration, date, money, percent, number, place, reference

    /// The term's place among the cases.
    var number: Int {
        switch self {
        case .customer: 0
        case .provider: 1
        case .party: 2
        case .regulator: 3
        case .subcontractor: 4
        case .affiliate: 5
        case .auditor: 6
        case .duration: 7
        case .date: 8
        case .money: 9
        case .percent: 10
        case .number: 11
        case .place: 12
        case .reference: 13
        }
    }

    /// The role that the term names, or nil for values.
    public var role: RoleRule.Role? { RoleRule.Role(rawValue: rawValue) }
}
