public import ClauseReview

/// Words that the reports on an archive share.
public enum ArchiveWording {
    /// The gaps of a finding on one line.
    public static func gaps(_ finding: ArchiveFinding) -> String {
        finding.gaps.map { "\(ReviewWording.english.label($0.kind)): \($0.message)" }
            .joined(separator: "; ")
    }

    /// Where a passage stands: clause and heading, line and page.
    public static func place(_ passage: ArchivePassage) -> String {
        let clause = InertText.label(passage.clause, limit: 60)
        let heading = InertText.label(passage.heading, limit: 80)
        var parts: [String] = []
        let title = [clause, heading].filter { !$0.isEmpty }.joined(separator: " ")
        if !title.isEmpty { parts.append(title) }
        parts.append("line \(passage.line)")
        if let page = passage.page { parts.append("page \(page)") }
        return parts.joined(separator: " · ")
    }
}
