import ClauseReview
import ClauseRules
import ClauseText

/// Rounds of a negotiation: a base agreement with some of its words exchanged, reviewed with the built-in packs.
struct DraftRound {
    let draft: ReviewComparer.Draft

    /// The base agreement with words exchanged; words that do not stand in it are an error of the test.
    init(_ exchanges: (old: String, new: String)..., path: String = "round.txt") throws {
        var text = Self.base
        for (old, new) in exchanges {
            guard text.contains(old) else { throw UnknownWords(words: old) }
            text = text.replacing(old, with: new)
        }
        try self.init(text: text, path: path)
    }

    /// Another agreement altogether.
    init(text: String, path: String = "other.txt") throws {
        let bytes = Array(text.utf8)
        let (blocks, pageStarts) = PlainTextBlocks.blocks(of: bytes)
        let document = Document(
            bytes: bytes, blocks: blocks, pageStarts: pageStarts, format: .text)
        let packs = try Self.packs.get()
        var scratch = MatchScratch(for: packs)
        let review = Reviewer(packs: packs).review(
            [.init(path: path, sha256: path, byteCount: bytes.count, document: document)],
            scratch: &scratch)
        draft = ReviewComparer.Draft(review: review, documents: [document])
    }

    /// What changed from the base to this round.
    func comparison() throws -> ReviewComparison {
        ReviewComparer(packs: try Self.packs.get().syntax)
            .comparison(from: try DraftRound(path: "base.txt").draft, to: draft)
    }

    /// The round as one knows it from a saved review.
    var saved: ReviewComparer.Draft { ReviewComparer.Draft(review: draft.review) }

    struct UnknownWords: Error {
        let words: String
    }

    static let packs: Result<CompiledPacks, any Error> = Result {
        CompiledPacks(try PackLibrary.load(files: EmbeddedPacks.files))
    }

    static let base = """
        HOSTING SERVICES AGREEMENT

        This Agreement is made on 1 March 2026 between Harbour Example Insurance Limited (the "Customer") and Sample
        Hosting Limited (the "Provider").

        1. SERVICES

        1.1 The Provider shall host the Customer's policy system and perform the services described in this Agreement.

        1.2 The Provider shall make the services available at least 99.9% of each month.

        2. AUDIT

        2.1 The Customer and its auditors may at any time audit the Provider and inspect its records and premises.

        3. INCIDENTS

        3.1 The Provider shall notify the Customer of any security breach within 24 hours after becoming aware of it.

        4. SUBCONTRACTING

        4.1 The Provider shall not subcontract any part of the services without the Customer's prior written consent.

        5. CONTINUITY

        5.1 The Provider shall maintain a disaster recovery plan for the services.

        6. EXIT

        6.1 Upon termination the Provider shall return all Customer Data to the Customer in a common format.

        6.2 After termination the Provider shall provide transition assistance for a period of ninety (90) days.

        7. GENERAL

        7.1 Either party may terminate this Agreement by written notice if the other party commits a material breach.

        7.2 This Agreement is governed by the laws of Hong Kong.

        """
}
