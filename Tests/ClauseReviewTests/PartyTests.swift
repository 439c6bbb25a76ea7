import ClauseReview
import Testing

@Suite struct PartyTests {
    @Test(
        arguments: [
            (
                "This Agreement is between First Bank (\"Bank\") and Data Corp. (\"DataCo\"). DataCo shall provide the services to "
                    + "Bank. Bank shall pay DataCo monthly. DataCo will maintain the system.",
                ["Bank"], ["DataCo"]
            ),
            (
                "Zenith will host the platform. Zenith may suspend the service. Zenith shall provide support. Customer shall pay "
                    + "Zenith. Customer will keep its password.",
                ["Customer"], ["Zenith"]
            ),
            (
                "The Company retains the Contractor. The Contractor shall perform the Services for the Company. The Company shall "
                    + "pay the Contractor.",
                ["Company"], ["Contractor"]
            ),
            (
                "We will provide the service to you. You must pay us. Our fees are due.", ["you"],
                ["we"]
            ),
        ] as [(String, [String], [String])])
    func `finds the sides`(text: String, customer: [String], provider: [String]) {
        let parties = ExampleReview().review(text).parties
        #expect(parties.customer == customer)
        #expect(parties.provider == provider)
    }
}
