import ClauseReaders
import ClauseReview

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The gaps that were there before: written once, then marked in later reviews so that only new ones count.
struct Baseline: Sendable, Codable, Equatable {
    /// The gaps of one agreement.
    struct Agreement: Sendable, Codable, Equatable {
        /// Path of the first document as given.
        var path: String
        /// SHA-256 of its bytes.
        var sha256: String
        /// Requirements with gaps, in the order of the packs.
        var findings: [KnownFinding]
    }

    /// A requirement with gaps.
    struct KnownFinding: Sendable, Codable, Equatable {
        var requirement: String
        var verdict: Verdict
        /// What is wrong, as element and kind (`audit.right missing`), sorted.
        var gaps: [String]
    }

    var schemaVersion = "1.0"
    var agreements: [Agreement] = []

    /// Reads a baseline.
    ///
    /// - Parameter shown: its path as messages show it.
    static func read(_ path: String, shown: String) throws(CommandError) -> Baseline {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(at: path)
        } catch {
            throw .file(path: shown, reason: error.description)
        }
        do {
            return try JSONDecoder().decode(Baseline.self, from: Data(bytes))
        } catch {
            throw .file(path: shown, reason: "this is no baseline that --write-baseline wrote")
        }
    }

    /// The baseline as JSON.
    var bytes: [UInt8] {
        get throws(CommandError) { try JSONText.bytes(self) }
    }

    /// Adds the gaps of a review that nobody has waived.
    mutating func add(_ review: Review) {
        guard let first = review.documents.first else { return }
        let findings = review.findings.filter(\.isOpen).map {
            KnownFinding(
                requirement: $0.requirement, verdict: $0.verdict, gaps: Self.gaps(of: $0))
        }
        agreements.append(
            Agreement(path: first.path, sha256: first.sha256, findings: findings))
    }

    /// Marks the gaps of a review: known when the baseline has them and nothing became worse.
    ///
    /// - Parameter isOnly: whether no other agreement is reviewed; then a baseline of one agreement holds for it
    ///   under whatever name the new draft has.
    func mark(_ review: inout Review, isOnly: Bool) {
        guard let first = review.documents.first else { return }
        let agreement =
            agreements.first { $0.sha256 == first.sha256 }
            ?? agreements.first { $0.path == first.path }
            ?? (isOnly && agreements.count == 1 ? agreements.first : nil)
        for index in review.findings.indices where review.findings[index].verdict.isGap {
            let finding = review.findings[index]
            let before = agreement?.findings.first { $0.requirement == finding.requirement }
            review.findings[index].known =
                before.map {
                    finding.verdict.rank >= $0.verdict.rank
                        && Set(Self.gaps(of: finding)).isSubset(of: $0.gaps)
                } ?? false
        }
    }

    private static func gaps(of finding: Finding) -> [String] {
        finding.gaps.map { "\($0.element) \($0.kind.rawValue)" }.sorted()
    }
}
