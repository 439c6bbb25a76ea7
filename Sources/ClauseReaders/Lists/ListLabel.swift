/// A list paragraph's number as it is printed.
struct ListLabel: Equatable {
    let text: String
    /// What stands between it and the text.
    let suffix: String
    let isBullet: Bool
    /// Depth from 0.
    let level: Int
}
