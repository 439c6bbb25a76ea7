/// The tracked changes that a piece of a file lies in, as indices into `DraftStory.revisions`.
struct DraftRevision: Equatable {
    /// The insertion or the moving in, or -1.
    var inserted: Int32 = -1
    /// The deletion or the moving away, or -1.
    var deleted: Int32 = -1

    static let none = DraftRevision()

    /// Whether a view shows the piece.
    func isShown(in view: ReadOptions.ChangesView) -> Bool {
        switch view {
        case .final: deleted < 0
        case .original: inserted < 0
        case .marked: true
        }
    }
}
