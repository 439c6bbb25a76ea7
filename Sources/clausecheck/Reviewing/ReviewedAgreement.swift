import ClauseReports
import ClauseReview

/// A finished review with the documents that it was made from.
struct ReviewedAgreement: Sendable {
    var review: Review
    let sources: [Reviewer.Source]
    /// The settings that held for it.
    let settings: Settings

    /// Whether the text was found to be no agreement, so that nothing was assessed.
    var isNoAgreement: Bool { ReviewWording.isNoAgreement(review) }

    /// Whether a finding counts for the exit status at a threshold: of weight must, open, and not known before.
    func reaches(_ threshold: FailThreshold) -> Bool {
        review.findings.contains { finding in
            finding.weight == "must" && finding.isOpen && finding.known != true
                && threshold.isReached(by: finding.verdict)
        }
    }
}
