/// Bounds on what a ZIP container may hold; passing one is an error before anything is unpacked.
public struct ZipLimits: Sendable, Hashable {
    /// Most members.
    public var members: Int
    /// Most bytes that one member may expand to.
    public var memberBytes: Int
    /// Most bytes that all members together may expand to, as the container states them.
    public var totalBytes: Int
    /// Most times that a member may expand; looked at for members above `ratioFloor` alone.
    public var ratio: Int
    /// Expanded size in bytes up to which any ratio is harmless.
    public var ratioFloor: Int

    /// Makes limits; the defaults take any office document that a person has written.
    public init(
        members: Int = 10_000, memberBytes: Int = 128 << 20, totalBytes: Int = 1 << 30,
        ratio: Int = 200, ratioFloor: Int = 4 << 20
    ) {
        self.members = members
        self.memberBytes = memberBytes
        self.totalBytes = totalBytes
        self.ratio = ratio
        self.ratioFloor = ratioFloor
    }
}
