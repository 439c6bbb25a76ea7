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
            (
                "您与星河云计算有限公司（以下简称“星河云”）订立本协议。星河云向您提供服务。星河云有权暂停服务。您应当支付费用。",
                ["您"], ["星河云"]
            ),
            (
                "本協議由海晏保險有限公司（「公司」）與朗晴系統有限公司（「承辦商」）訂立。承辦商須向公司提供服務。公司須每月支付費用。",
                ["公司"], ["承辦商"]
            ),
        ] as [(String, [String], [String])])
    func `finds the sides`(text: String, customer: [String], provider: [String]) {
        let parties = ExampleReview().review(text).parties
        #expect(parties.customer == customer)
        #expect(parties.provider == provider)
    }
}
