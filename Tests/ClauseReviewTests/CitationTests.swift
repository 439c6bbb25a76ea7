import ClauseReview
import Testing

/// A sentence that cites a clause by its number is near what that clause says.
@Suite struct CitationTests {
    private static let topic = """
        topic secret "Secrecy"

        element duty "Information is kept secret"
          find en  <provider> ..2 <must> ..4 keep ..6 secret
          find zh  <provider> ..4 保密
          yes "The Supplier shall keep all data secret."
          no  "The Customer shall keep all data secret."

        element survival "The duty outlasts the agreement"
          find en  near secret.duty: (sections | section | articles | clauses) ..40 survive
          find zh  near secret.duty: 繼續有效
          yes "The Supplier shall keep all data secret. This section shall survive."
          no  "Sections 4 and 5 shall survive."
        """

    private func status(_ last: String) throws -> ElementStatus? {
        let text = """
            1. SERVICES

            The Supplier shall serve the Customer.

            2. FEES

            The Customer shall pay the fees.

            3. SECRECY

            3.1 Scope. This section is about data of all kinds.

            3.2 Duty. The Supplier shall keep the Customer's data secret.

            4. LAW

            The law of Hong Kong applies to this Agreement.

            5. GENERAL

            \(last)
            """
        return try ExampleReview(topic: Self.topic).status("secret.survival", of: text)
    }

    @Test(arguments: [
        "Sections 2, 3 and 4 shall survive termination.",
        "Sections 2 (Fees and Payment Terms) and 3 (Data) shall survive termination.",
        "Section 3.2 shall survive termination.",
        "The duties under Section 3.2(a) and the like sections shall survive termination.",
        "Sections 2 through 4 shall survive termination.",
    ])
    func `a clause cited by number is near`(last: String) throws {
        #expect(try status(last) == .present)
    }

    @Test(arguments: [
        "Sections 2 and 4 shall survive termination.",
        "Section 3.1 shall survive termination.",
        "Sections 1 and 2 shall survive termination for 3 years.",
        "Sections 1 and 2, at a price of $3, shall survive termination.",
        "The Sections on price shall survive 3 times over.",
    ])
    func `other clauses and other numbers are not`(last: String) throws {
        #expect(try status(last) == .absent)
    }

    @Test func `articles with Roman numbers are found by them`() throws {
        let text = """
            ARTICLE I - SERVICES

            The Supplier shall serve the Customer.

            ARTICLE II - SECRECY

            The Supplier shall keep the Customer's data secret.

            ARTICLE III - FEES

            The Customer shall pay the fees.

            ARTICLE IV - GENERAL

            """
        let example = try ExampleReview(topic: Self.topic)
        #expect(
            example.status("secret.survival", of: text + "Articles II and III shall survive.")
                == .present)
        #expect(
            example.status("secret.survival", of: text + "Articles I and III shall survive.")
                == .absent)
    }

    @Test func `a Chinese article is found by its number`() throws {
        let text = """
            第一條 服務

            乙方應向甲方提供服務。

            第二條 保密

            乙方應當保密。

            第三條 費用

            甲方應支付費用。

            第四條 一般條款

            """
        let example = try ExampleReview(topic: Self.topic)
        #expect(example.status("secret.survival", of: text + "本協議終止後，第二條繼續有效。") == .present)
        #expect(example.status("secret.survival", of: text + "本協議終止後，第三條繼續有效。") == .absent)
    }
}
