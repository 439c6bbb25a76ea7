import ClauseReview

/// Applies waivers to reviews and keeps account of those that did not do what they were written for.
struct WaiverLedger {
    /// What became of a waiver.
    private enum Outcome {
        case used, expired, needless
    }

    private let today: CalendarDate?
    private var outcomes: [WaiverRule: Outcome] = [:]
    private var order: [WaiverRule] = []

    init(today: CalendarDate?) {
        self.today = today
    }

    /// Marks the findings that valid waivers cover; a waived finding keeps its verdict.
    mutating func apply(_ waivers: [WaiverRule], to review: inout Review) {
        for waiver in waivers {
            if outcomes[waiver] == nil, !order.contains(waiver) { order.append(waiver) }
            guard waiver.names(review) else { continue }
            guard let today, today <= waiver.expires else {
                outcomes[waiver] = .expired
                continue
            }
            var isUsed = false
            var isAssessed = false
            for index in review.findings.indices
            where review.findings[index].requirement == waiver.requirement.text {
                isAssessed = true
                guard review.findings[index].verdict.isGap else { continue }
                review.findings[index].waiver = waiver.waiver
                isUsed = true
            }
            if isUsed {
                outcomes[waiver] = .used
            } else if isAssessed, outcomes[waiver] == nil {
                outcomes[waiver] = .needless
            }
        }
    }

    /// What a person should know of the waivers, a sentence each: expired ones, needless ones, and those whose
    /// documents were not among the reviewed.
    var notices: [String] {
        var notices: [String] = []
        var strangers: [WaiverRule] = []
        for waiver in order {
            let name = "\(waiver.requirement.place): the waiver of \(waiver.requirement.text)"
            switch outcomes[waiver] {
            case .expired:
                notices.append(
                    today == nil
                        ? "\(name) does not count, for today's date is not known; give --today"
                        : "\(name) expired on \(waiver.expires) and no longer counts")
            case .needless:
                notices.append("\(name) is not needed: the requirement has no gap any more")
            case nil: strangers.append(waiver)
            case .used: break
            }
        }
        if !strangers.isEmpty {
            let places = strangers.map { "\($0.requirement.text) (\($0.requirement.place))" }
            notices.append(
                "unused waivers, whose document was not reviewed or has changed since: "
                    + places.joined(separator: ", "))
        }
        return notices
    }
}
