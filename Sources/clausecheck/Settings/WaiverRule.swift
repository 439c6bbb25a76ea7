import ClauseReview

/// A waiver of a settings file: one gap of one document, accepted by someone until a day.
struct WaiverRule: Sendable, Hashable {
    let requirement: SettingsWord
    /// The first digits of the document's SHA-256, lower case.
    let document: String
    let reason: String
    let approver: String
    let expires: CalendarDate

    /// As a finding carries it.
    var waiver: Waiver {
        Waiver(reason: reason, approver: approver, expires: expires.description)
    }

    /// Whether one of the review's documents is the one that the waiver names.
    func names(_ review: Review) -> Bool {
        review.documents.contains { $0.sha256.hasPrefix(document) }
    }
}
