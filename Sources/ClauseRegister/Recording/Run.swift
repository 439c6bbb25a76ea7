/// One scan.
public struct Run: Sendable, Equatable {
    public var number: Int
    /// When it began and ended, as the caller's clock showed it.
    public var started: String
    public var ended: String?
    public var state: State
    public var packs: String
    /// The paths that were scanned.
    public var places: [String]
    /// How many files and documents it met of each kind, in words; "" while it runs.
    public var counts: String

    /// How far a run got.
    public enum State: String, Sendable, CaseIterable {
        case running
        case finished
        /// It was stopped before its end; the next run goes on from there.
        case interrupted
    }
}
