import ClauseReview

/// From which verdict on a finding makes the exit status 1.
enum FailThreshold: String, Sendable, CaseIterable {
    case adverse, missing, partial, never

    static let words = allCases.map(\.rawValue)

    /// Whether a verdict is at or above the threshold.
    func isReached(by verdict: Verdict) -> Bool {
        switch self {
        case .adverse: verdict == .adverse
        case .missing: verdict == .adverse || verdict == .missing
        case .partial: verdict == .adverse || verdict == .missing || verdict == .partial
        case .never: false
        }
    }
}
