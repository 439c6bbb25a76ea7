import ClauseReview
import ClauseRules
import ClauseText
import Testing

@Suite struct ReviewerTests {
    private static let topic = """
        topic audit "Audit"

        element right "The customer may audit"
          find en  <customer> ..4 <may> ..6 (audit* | inspect*)
          find en  <provider> ..2 <must> ..6 permit ..8 (audit* | inspect*)
          not en   <customer> ..4 <may> ..6 audit* ..2 games
          yes "The Customer may audit the Supplier."
          no  "The Supplier may audit the Customer."

        element period "A time is stated"
          value duration
          benchmark at-least 10 days our practice
          find en  near audit.right: <duration> ..4 notice
          yes "The Customer may audit the Supplier on 30 days notice."
          no  "The Supplier gives 30 days notice."

        element records "Records are kept"
          find en  under (record*): <provider> ..2 <must> ..4 keep
          yes "Records. The Supplier shall keep books."
          no  "The Supplier shall keep calm."

        element report "Reports are given"
          find en  <provider> ..2 <must> ..6 report*
          refer en report* ..6 (set out | described) in ..2 <reference>
          yes "The Supplier shall report monthly."
          no  "The Customer shall report monthly."
        """

    @Test(arguments: [
        ("The Customer may audit the Supplier.", ElementStatus.present),
        ("The Supplier may audit the Customer.", .absent),
        ("The Customer may not audit the Supplier.", .absent),
        ("Nothing in this Agreement shall mean that the Customer may audit the Supplier.", .absent),
        ("The Customer may, not later than May, audit the Supplier.", .present),
        ("Each party may audit the other party. The Supplier shall serve the Customer.", .present),
        ("The Customer may audit games of the Supplier.", .absent),
        ("The Supplier shall permit the Customer to inspect.", .present),
        ("We shall permit you to audit. You may ask us.", .present),
        ("The Customer may audit the Supplier where practicable.", .soft),
    ])
    func `weighs direction, negation and strength`(text: String, status: ElementStatus) throws {
        #expect(try ExampleReview(topic: Self.topic).status("audit.right", of: text) == status)
    }

    @Test func `a right of the other side counts when direction is ignored`() throws {
        let reviews = try ExampleReview(topic: Self.topic, ignoresDirection: true)
        #expect(
            reviews.status("audit.right", of: "The Supplier may audit the Customer.") == .present)
    }

    @Test func `what excludes a right excludes the other side's in the mirror only`() throws {
        let topic = """
            topic audit "Audit"

            element right "The customer may audit"
              find en  <customer> ..4 <may> ..6 audit*
              not en   <provider> ..4 <may> ..6 audit*
              not en   <customer> ..4 <may> ..6 audit* ..2 games
              yes "The Customer may audit the Supplier."
              no  "The Supplier may audit the Customer."
            """
        let reviews = try ExampleReview(topic: topic, ignoresDirection: true)
        #expect(
            reviews.status("audit.right", of: "The Supplier may audit the Customer.") == .present)
        #expect(reviews.status("audit.right", of: "The Supplier may audit games.") == .absent)
    }

    @Test func `what a lead-in says by itself is shown once, not with every item`() throws {
        let text =
            "1. Audit. The Supplier shall permit audits, for which the Customer shall name:\n\n(a) the day;\n\n(b) the room."
        let review = try ExampleReview(topic: Self.topic).review(text)
        let excerpts = review.elements.first { $0.id == "audit.right" }?.evidence.map(\.excerpt)
        #expect(
            excerpts == [
                "The Supplier shall permit audits, for which the Customer shall name:"
            ])
    }

    @Test func `a list item is read with its lead-in`() throws {
        let text =
            "1. Audit. The Supplier shall permit the Customer:\n\n(a) to copy papers; and\n\n(b) to inspect its premises."
        let review = try ExampleReview(topic: Self.topic).review(text)
        let element = try #require(review.elements.first { $0.id == "audit.right" })
        #expect(element.status == .present)
        let evidence = try #require(element.evidence.first)
        #expect(evidence.excerpt == "to inspect its premises.")
        #expect(evidence.leadIn?.contains("permit the Customer:") == true)
        #expect(evidence.clause == "1(b)")
    }

    @Test func `cells of a row are read together`() throws {
        let topic = """
            topic level "Levels"

            element uptime "Uptime is stated"
              find en  availability ..3 <percent> ..3 month
              yes "Availability of 99.5 % in each month"
              no  "Availability each month"
            """
        let text = """
            # Levels

            The Supplier shall keep these levels for the Customer.

            | Level | Target | Period |
            |---|---|---|
            | Availability | 99.5 % | month |

            """
        let document = MarkdownBlocks.blocks(of: Array(text.utf8))
        let review = try ExampleReview(topic: topic).review(text, blocks: document.blocks)
        #expect(review.elements.first { $0.id == "level.uptime" }?.status == .present)
    }

    @Test func `a cell is read behind the heading of its column`() throws {
        let topic = """
            topic level "Levels"

            element fix "A time to fix is stated"
              find en  target fix ..2 <duration>
              yes "Target fix 4 hours"
              no  "Target fix"
            """
        func status(_ rows: String) throws -> ElementStatus? {
            let text = "# Levels\n\nThe Supplier supports the Customer.\n\n" + rows
            let document = MarkdownBlocks.blocks(of: Array(text.utf8))
            let review = try ExampleReview(topic: topic).review(text, blocks: document.blocks)
            return review.elements.first { $0.id == "level.fix" }?.status
        }
        let head = "| Severity | First response | Target fix |\n|---|---|---|\n"
        #expect(try status(head + "| High | 20 minutes | 4 hours |\n") == .present)
        #expect(try status(head + "| High | 4 hours | none |\n") == .absent)
        // Rows of figures head nothing.
        #expect(try status("| Target fix | 1 |\n|---|---|\n| High | 4 hours |\n") == .absent)
    }

    @Test func `the heading before a clause is no evidence`() throws {
        let reviews = try ExampleReview(topic: Self.topic)
        let text =
            "Section 1.01 Customer May Audit. At any time the Customer may audit the Supplier's records."
        let element = try #require(reviews.review(text).elements.first { $0.id == "audit.right" })
        #expect(
            element.evidence.map(\.excerpt) == [
                "At any time the Customer may audit the Supplier's records."
            ])
        let other = "Section 1.01 Customer May Audit. The parties agree on a fee for it."
        #expect(reviews.status("audit.right", of: other) == .absent)
    }

    @Test func `a value comes from beside the evidence and is held against the benchmark`() throws {
        let text = "The Customer may audit the Supplier on five (5) days written notice."
        let review = try ExampleReview(topic: Self.topic).review(text)
        let element = try #require(review.elements.first { $0.id == "audit.period" })
        #expect(element.value == "5 days")
        #expect(
            element.evidence.first?.remarks.contains { $0.contains("our benchmark of 10 days") }
                == true)
    }

    @Test(arguments: [
        ("The Customer may audit the Supplier on [●] days notice.", ElementStatus.blank),
        ("The Customer may audit the Supplier on ____ days notice.", .blank),
        ("The Supplier gives 30 days notice to the Customer.", .absent),
    ])
    func `a placeholder leaves the value blank`(text: String, status: ElementStatus) throws {
        #expect(try ExampleReview(topic: Self.topic).status("audit.period", of: text) == status)
    }

    @Test(arguments: [
        ("This Agreement is governed by the laws of ____.", ElementStatus.blank),
        ("This Agreement is governed by the laws of {{state}}.", .blank),
        ("This Agreement is governed by the laws of [State].", .blank),
        ("This Agreement is governed by the laws of [the State of New York].", .present),
        ("This Agreement is governed by the laws of the place where it is signed.", .present),
    ])
    func `a placeholder leaves the place blank`(text: String, status: ElementStatus) throws {
        let topic = """
            topic law "Law"

            element governing "A governing law is stated"
              value place
              find en  governed by the laws of
              yes "It is governed by the laws of Hong Kong."
              no  "The laws apply."
            """
        #expect(try ExampleReview(topic: topic).status("law.governing", of: text) == status)
    }

    @Test func `a pattern under a heading needs the heading`() throws {
        let reviews = try ExampleReview(topic: Self.topic)
        let under = "1. Record keeping\n\nThe Supplier shall keep what the Customer gives."
        let elsewhere = "1. Manners\n\nThe Supplier shall keep what the Customer gives."
        #expect(reviews.status("audit.records", of: under) == .present)
        #expect(reviews.status("audit.records", of: elsewhere) == .absent)
    }

    @Test func `what rests on a schedule that is not there is referred`() throws {
        let text =
            "Reports to the Customer are as set out in Schedule 4. The Supplier provides the Services."
        #expect(try ExampleReview(topic: Self.topic).status("audit.report", of: text) == .referred)
    }

    @Test func `a wrong-way clause is a near miss`() throws {
        let reviews = ExampleReview()
        let text =
            Self.agreement
            + "\n\n9. Audit. The Supplier may audit the Customer's books once a year.\n"
        let finding = try #require(
            reviews.review(text).findings.first { $0.requirement == "gl14-5.10-audit" })
        #expect(
            finding.nearMisses.contains { $0.reason == .wrongWay && $0.element == "audit.right" })
    }

    private static let agreement = """
        SERVICES AGREEMENT

        This Agreement is made between Alpha Insurance Limited (the "Customer") and Beta Systems Limited (the "Supplier").

        1. Services. The Supplier shall provide the Services to the Customer in accordance with this Agreement.

        2. Fees. The Customer shall pay the fees set out in this Agreement within 30 days of each invoice.

        3. Termination. Either party may terminate this Agreement for material breach on thirty (30) days' written notice.

        4. Law. This Agreement is governed by the laws of Hong Kong and the parties submit to its courts.
        """

    @Test func `the same input gives the same review`() {
        let reviews = ExampleReview()
        #expect(reviews.review(Self.agreement) == reviews.review(Self.agreement))
    }

    @Test func `every excerpt is the text between its offsets`() {
        let review = ExampleReview().review(Self.agreement)
        let bytes = Array(Self.agreement.utf8)
        for evidence in review.elements.flatMap(\.evidence) {
            #expect(
                String(decoding: bytes[evidence.start..<evidence.end], as: UTF8.self)
                    == evidence.excerpt)
            for mark in evidence.marks {
                #expect(
                    mark.start >= evidence.start && mark.end <= evidence.end
                        && mark.start < mark.end)
            }
        }
    }

    @Test(arguments: [
        ("", false),
        ("func main() { print(1) } " + String(repeating: "let x = y + 1\n", count: 60), false),
        (
            String(
                repeating:
                    "The old man looked at the sea and thought of the fish he had lost there. ",
                count: 40),
            false
        ),
        (Self.agreement, true),
        (
            // Present tense throughout: nothing but the title and the parties tells what it is.
            "HOSTING CONTRACT between Alpha Bank and Beta Hosting. "
                + String(
                    repeating: "Beta Hosting keeps the servers of Alpha Bank running in Macau. "
                        + "Invoices go out monthly and the services include a help desk. ",
                    count: 6),
            true
        ),
        (
            String(
                repeating: "O Prestador guarda os dados do Cliente e avisa o Cliente no dia. ",
                count: 12),
            true
        ),
        (
            "项目外包服务合同\n甲方：甲公司\n乙方：乙公司\n第一条 合同金额\n合同总价：100万元\n第二条 合同期限\n"
                + "合同期限：共19个月\n第三条 交付\n乙方交付系统，甲方付款。双方可协商变更，应签补充协议。服务地点：澳门。",
            true
        ),
        (
            String(repeating: "老人望着大海，想起昨天丢失的那条大鱼，月光照在船上。", count: 8),
            false
        ),
    ])
    func `tells an agreement from other text`(text: String, isAgreement: Bool) {
        let review = ExampleReview().review(text)
        #expect(review.findings.isEmpty != isAgreement)
        #expect(
            review.documents[0].notices.contains { $0.kind == "not-an-agreement" } != isAgreement)
        #expect(!review.elements.isEmpty)
    }

    @Test func `an endless sentence is quoted around the match alone`() throws {
        let filler = String(repeating: "and so on ", count: 3_000)
        let review = try ExampleReview(topic: Self.topic).review(
            filler + "The Customer may audit the Supplier " + filler)
        let evidence = try #require(
            review.elements.first { $0.id == "audit.right" }?.evidence.first)
        #expect(evidence.excerpt.contains("Customer may audit"))
        #expect(evidence.excerpt.count < 10_000)
    }

    @Test func `words that count only near evidence count near it and nowhere else`() throws {
        let near = "1. The Customer may audit the Supplier. It gives 30 days notice.\n\n"
        let far = "2. Words in the singular include the plural. It is so. It gives 30 days notice."
        let reviews = try ExampleReview(topic: Self.topic)
        #expect(reviews.status("audit.period", of: near) == .present)
        let other = "1. The Customer may audit the Supplier.\n\n" + far
        #expect(reviews.status("audit.period", of: other) == .absent)
    }
}
