import ClauseReview
import ClauseRules
import ClauseText
import Testing

@Suite struct ReviewComparerTests {
    @Test func `the base against itself has changed nothing`() throws {
        let comparison = try DraftRound().comparison()
        #expect(comparison.summary.unchanged > 8)
        #expect(comparison.elements.allSatisfy { $0.change == .unchanged })
        #expect(comparison.requirements.allSatisfy { $0.change == .unchanged })
        #expect(comparison.sharedWording == 100)
        #expect(!comparison.hasLosses)
        #expect(
            comparison.sentences
                == ["Nothing that the packs ask for was won, lost or changed."])
    }

    @Test func `a clause that was taken out is lost`() throws {
        let audit =
            "2.1 The Customer and its auditors may at any time audit the Provider and inspect its records and premises."
        let round = try DraftRound((audit, "2.1 [Intentionally left out]"))
        let comparison = try round.comparison()
        let change = try #require(comparison.elements.first { $0.id == "audit.right" })
        #expect(change.change == .lost)
        #expect(change.old?.clause == "2.1")
        #expect(change.new == nil)
        #expect(comparison.hasLosses)
        let requirement = try #require(
            comparison.requirements.first { $0.requirement == "gl14-5.10-audit" })
        #expect(requirement.change == .lost)
        #expect(requirement.newVerdict == .missing)
        #expect(comparison.sentences.contains { $0.hasPrefix("Lost: ") && $0.contains("2.1") })
        // The other way round the same clause is won.
        let back = ReviewComparer().comparison(from: round.draft, to: try DraftRound().draft)
        #expect(back.elements.first { $0.id == "audit.right" }?.change == .won)
        #expect(!back.hasLosses)
    }

    @Test func `a clause that is gone is told though a lesser one is left`() throws {
        let records = "6.3 The Customer may once a year inspect the Provider's records of fees."
        let law = "7.2 This Agreement"
        let before = try DraftRound((law, records + "\n\n" + law))
        let audit =
            "2.1 The Customer and its auditors may at any time audit the Provider and inspect its records and premises."
        let after = try DraftRound((law, records + "\n\n" + law), (audit, "2.1 Left out."))
        let comparison = ReviewComparer(packs: try DraftRound.packs.get().syntax)
            .comparison(from: before.draft, to: after.draft)
        let change = try #require(comparison.elements.first { $0.id == "audit.right" })
        #expect(change.newStatus == .present)
        #expect(change.change == .weakened)
        #expect(change.old?.clause == "2.1")
        #expect(change.new == nil)
        #expect(change.reasons == ["a passage is gone; what still shows it is 6.3"])
    }

    @Test(arguments: [
        (
            "shall maintain a disaster", "may maintain a disaster", "contingency.plan",
            "“shall” became “may”"
        ),
        (
            "shall maintain a disaster", "shall use reasonable efforts to maintain a disaster",
            "contingency.plan", "“reasonable efforts” was added"
        ),
        ("shall return all", "may return all", "exit.data-return", "“shall” became “may”"),
        (
            "shall notify the Customer", "shall endeavour to notify the Customer",
            "incident.notify",
            "“endeavour” was added"
        ),
    ])
    func `softer words weaken, and harder words strengthen`(
        old: String, new: String, element: String, reason: String
    ) throws {
        let round = try DraftRound((old, new))
        let change = try #require(
            try round.comparison().elements.first { $0.id == element })
        #expect(change.change == .weakened)
        #expect(change.reasons.contains(reason), "\(change.reasons)")
        #expect(change.words.contains { $0.kind == .inserted })
        let back = ReviewComparer().comparison(from: round.draft, to: try DraftRound().draft)
        #expect(back.elements.first { $0.id == element }?.change == .strengthened)
    }

    @Test(arguments: [
        ("within 24 hours", "within 72 hours", "incident.notify-time", "24 hours", "72 hours"),
        ("ninety (90) days", "thirty (30) days", "exit.period", "90 days", "30 days"),
        ("99.9%", "98%", "performance.levels", "99.9%", "98%"),
    ])
    func `a worse value weakens, a better one strengthens`(
        old: String, new: String, element: String, before: String, after: String
    ) throws {
        let round = try DraftRound((old, new))
        let comparison = try round.comparison()
        let change = try #require(comparison.elements.first { $0.id == element })
        #expect(change.change == .weakened)
        let value = try #require(change.values.first)
        #expect(value.old == before && value.new == after && value.isBetter == false)
        #expect(comparison.summary.changed == 0, "\(comparison.sentences)")
        let packs = try DraftRound.packs.get().syntax
        let back = ReviewComparer(packs: packs).comparison(
            from: round.draft, to: try DraftRound().draft)
        #expect(back.elements.first { $0.id == element }?.change == .strengthened)
    }

    @Test func `a value left blank weakens`() throws {
        let comparison = try DraftRound(("within 24 hours", "within [●] hours")).comparison()
        let change = try #require(
            comparison.elements.first { $0.id == "incident.notify-time" })
        #expect(change.change == .weakened)
        #expect(change.newStatus == .blank)
    }

    @Test func `the same words under another number have moved`() throws {
        let plan = "5.1 The Provider shall maintain a disaster recovery plan for the services."
        let comparison = try DraftRound(
            (plan, "5.1 The parties shall meet every year."),
            (
                "7.2 This Agreement",
                "7.2 The Provider shall maintain a disaster recovery plan for the services.\n\n"
                    + "7.3 This Agreement"
            )
        ).comparison()
        let change = try #require(comparison.elements.first { $0.id == "contingency.plan" })
        #expect(change.change == .moved)
        #expect(change.old?.clause == "5.1" && change.new?.clause == "7.2")
        #expect(!change.isReworded)
        #expect(!comparison.hasLosses)
    }

    @Test(arguments: [
        (
            "Upon termination the Provider shall return all Customer Data to the Customer in a common format",
            "When this Agreement ends, the Provider must return all Customer Data to the Customer in a usual format",
            "exit.data-return"
        ),
        (
            "The Provider shall notify the Customer of any security breach within 24 hours after becoming aware of it",
            "Within twenty-four (24) hours after becoming aware of any security breach, the Provider shall notify the Customer of it",
            "incident.notify-time"
        ),
        (
            "shall maintain a disaster recovery plan",
            "must keep in place a disaster recovery plan",
            "contingency.plan"
        ),
    ])
    func `other words for the same thing change nothing`(
        old: String, new: String, element: String
    ) throws {
        let comparison = try DraftRound((old, new)).comparison()
        let change = try #require(comparison.elements.first { $0.id == element })
        #expect(change.change == .unchanged, "\(change.reasons)")
        #expect(change.isReworded)
        #expect(!comparison.hasLosses && !comparison.hasWeakenings)
    }

    @Test func `an exception that came in is for a person to judge`() throws {
        let comparison = try DraftRound(
            (
                "maintain a disaster recovery plan for the services",
                "maintain a disaster recovery plan for the services except the archive"
            )
        ).comparison()
        let change = try #require(comparison.elements.first { $0.id == "contingency.plan" })
        #expect(change.change == .changed)
        #expect(change.reasons == ["“except” was added"])
    }

    @Test func `words against the customer that came in count as a loss`() throws {
        let round = try DraftRound(
            (
                "7.2 This Agreement",
                "7.2 The Provider may subcontract the services at its sole discretion.\n\n7.3 This Agreement"
            ))
        let comparison = try round.comparison()
        let change = try #require(comparison.adverse.first { $0.change == .added })
        #expect(change.topic == "subcontract")
        #expect(change.new?.clause == "7.2")
        #expect(comparison.hasLosses)
        #expect(
            comparison.requirements.contains {
                $0.change == .lost && $0.newVerdict == .adverse
                    && $0.adverseAdded == ["subcontract"]
            })
        let back = ReviewComparer().comparison(from: round.draft, to: try DraftRound().draft)
        #expect(back.adverse.map(\.change) == [.removed])
        #expect(!back.hasLosses)
    }

    @Test func `two agreements that share no wording are said to be unrelated`() throws {
        let other = try DraftRound(
            text: """
                LEASE AGREEMENT

                This Agreement is made between Example Estates Limited (the "Supplier") and Sample Life Limited (the
                "Client").

                1. The Supplier lets the equipment to the Client and will deliver it to the Client's office. The
                Client shall pay the rent on the first day of every quarter.

                2. The Client may examine the Supplier's books on ten days' notice. Each party keeps secret what it
                learns of the other.

                3. Either party may end this Agreement if the other becomes insolvent.

                This Agreement is subject to the laws of Macao.
                """)
        let comparison = try other.comparison()
        #expect(!comparison.isOneAgreement)
        #expect(comparison.sharedWording < 5)
        #expect(
            comparison.sentences.first?.contains("do not look like drafts of one agreement") == true
        )
        let renumbered = try DraftRound(("7. GENERAL", "8. GENERAL"), ("7.1 E", "8.1 E"))
        #expect(try renumbered.comparison().isOneAgreement)
    }

    @Test func `saved reviews compare by their excerpts`() throws {
        let round = try DraftRound(("within 24 hours", "within 72 hours"))
        let comparison = ReviewComparer(packs: try DraftRound.packs.get().syntax)
            .comparison(from: try DraftRound().saved, to: round.saved)
        #expect(comparison.isOneAgreement)
        #expect(
            comparison.elements.first { $0.id == "incident.notify-time" }?.change == .weakened)
        #expect(comparison.notices.contains { $0.contains("saved review") })
    }

    @Test func `excerpts are words of the drafts, and the edits make up both`() throws {
        let round = try DraftRound(
            ("within 24 hours", "within three days"), ("99.9%", "98%"),
            ("shall return all", "may return all"))
        let comparison = try round.comparison()
        let documents = try #require(round.draft.documents)
        var compared = 0
        for change in comparison.elements where !change.words.isEmpty {
            let old = try #require(change.old)
            let new = try #require(change.new)
            #expect(
                documents[0].text(TextSpan(new.start..<new.end)) == new.excerpt)
            func words(_ kind: WordEdit.Kind) -> String {
                change.words.filter { $0.kind == .same || $0.kind == kind }.map(\.text).joined()
                    .filter { !$0.isWhitespace }
            }
            #expect(words(.deleted) == old.excerpt.filter { !$0.isWhitespace })
            #expect(words(.inserted) == new.excerpt.filter { !$0.isWhitespace })
            compared += 1
        }
        #expect(compared > 8)
    }
}
