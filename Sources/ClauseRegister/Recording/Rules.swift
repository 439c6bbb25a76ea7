/// The rules that reviews of a run were made with.
public struct Rules: Sendable, Equatable {
    /// Digest of everything that a review depends on besides the text.
    public var fingerprint: String
    /// Name and version of the program.
    public var tool: String
    /// Ids and versions of the regimes, for people.
    public var packs: String

    public init(fingerprint: String, tool: String, packs: String) {
        self.fingerprint = fingerprint
        self.tool = tool
        self.packs = packs
    }
}
