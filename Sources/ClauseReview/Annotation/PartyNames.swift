/// The words by which an agreement calls each side, in order of first use.
struct PartyNames: Sendable, Hashable {
    var customer: [String] = []
    var provider: [String] = []
    var regulator: [String] = []
}
