/// A requirement as the reports on an archive name it: a column of the matrix.
public struct ArchiveRequirement: Sendable, Hashable {
    /// Id of the regime pack.
    public var pack: String
    /// Id of the requirement.
    public var requirement: String
    public var title: String
    public var citation: String
    /// `seen`, `summary` or `memory`: how sure it is that the regime asks this.
    public var basis: String
    /// `must`, `should` or `where-applicable`.
    public var weight: String
    public var ask: String

    public init(
        pack: String, requirement: String, title: String, citation: String, basis: String,
        weight: String, ask: String
    ) {
        self.pack = pack
        self.requirement = requirement
        self.title = title
        self.citation = citation
        self.basis = basis
        self.weight = weight
        self.ask = ask
    }
}
