import ZipArchive

extension ReadError {
    /// The reading error that a container's error amounts to.
    init(_ error: ZipError, format: String) {
        switch error {
        case .encrypted: self = .encrypted(format: format)
        case .tooManyMembers(_, let limit):
            self = .tooLarge(what: "the number of parts", limit: "\(limit)")
        case .expandsTooMuch(let member, _, let limit):
            self = .tooLarge(
                what: member.map { "\($0) when unpacked" } ?? "the unpacked file",
                limit: DocumentReader.megabytes(limit))
        case .ratioTooHigh(let member, _, let limit):
            self = .tooLarge(what: "the expansion of \(member)", limit: "\(limit) times")
        default: self = .damaged(format: format, reason: error.description)
        }
    }
}
