import ClauseReview
import Testing

@Suite struct ValueReaderTests {
    private static let topic = """
        topic price "Values"

        element duration "A time is stated"
          value duration
          find en  period ..4 <duration>
          find zh  期限 ..4 <duration>
          find pt  prazo ..4 <duration>
          yes "期限：三十日。"
          no  "期限：甲。"
          yes "The period is ten days."
          yes "O prazo é de trinta dias."
          no  "O prazo é curto."

        element money "An amount is stated"
          value money
          find en  price ..4 <money>
          find zh  費用 ..8 <money>
          yes "The price is $5."
          yes "費用：100元。"
          no  "費用：甲。"

        element share "A share is stated"
          value percent
          find en  rate ..4 <percent>
          find zh  比率 ..8 <percent>
          find pt  taxa ..4 <percent>
          yes "The rate is 5%."
          yes "比率：5%。"
          no  "比率：甲。"
          yes "A taxa é de 5%."
          no  "A taxa é alta."
        """

    @Test(arguments: [
        ("duration", "期限：三十（30）天。", "30 days"),
        ("duration", "期限：【15】日。", "15 days"),
        ("duration", "期限：第五(5)個工作日。", "5 business days"),
        ("duration", "期限：廿四小時。", "24 hours"),
        ("duration", "期限：半年。", "6 months"),
        ("duration", "期限：2個日曆天。", "2 days"),
        ("duration", "O prazo é de 1 (uma) hora.", "1 hour"),
        ("duration", "O prazo é de 30 (trinta dias).", "30 days"),
        ("duration", "O prazo é de dezasseis dias úteis.", "16 business days"),
        ("money", "費用 新台幣壹萬柒仟元整。", "壹萬柒仟元"),
        ("money", "費用 NT$17,000／月。", "17,000"),
        ("money", "費用（￥200,000.00）。", "200,000.00"),
        ("share", "比率不低於百分之九十九點五。", "99.5%"),
        ("share", "比率不低於百分之 99.9。", "99.9%"),
        ("share", "A taxa é de 98 por cento.", "98%"),
        ("duration", "The period is six (6) mos. from today.", "6 months"),
        ("duration", "The period is 72h.", "72 hours"),
        ("duration", "The period is one hundred and eighty calendar days.", "180 days"),
        ("duration", "The period is a fortnight.", "2 weeks"),
        ("duration", "The period is half a year.", "6 months"),
        ("duration", "The period is half an hour.", "30 minutes"),
        ("duration", "The period ends within a month.", "1 month"),
        ("duration", "The period is an hour's notice.", "1 hour"),
        ("duration", "The period ends on the next business day.", "1 business day"),
        ("duration", "The period ends on the third (3rd) anniversary.", "3 years"),
        ("duration", "The period is a four-month term.", "4 months"),
        ("duration", "O prazo é de dois semestres.", "12 months"),
        ("money", "The price is five thousand US Dollars.", "five thousand US Dollars"),
        ("money", "The price is Rs. 300.", "300"),
        ("money", "The price is KES 5,000.", "5,000"),
        ("money", "The price is 200 Baht.", "200 Baht"),
        ("share", "The rate is 5 per cent.", "5%"),
        ("share", "The rate is ten percent.", "10%"),
        ("share", "The rate is twenty-five (25) per cent of it.", "25%"),
    ])
    func `reads numbers as drafters write them`(
        element: String, text: String, value: String
    ) throws {
        let review = try ExampleReview(topic: Self.topic).review(text)
        #expect(review.elements.first { $0.id == "price.\(element)" }?.value == value)
    }

    @Test(arguments: [
        "The period is billed at five dollars a month.", "The period is the month of May.",
        "The period ends on an anniversary.", "The period of a 24x7 service.",
    ])
    func `a rate or a calendar month is no duration`(text: String) throws {
        let reviews = try ExampleReview(topic: Self.topic)
        #expect(reviews.status("price.duration", of: text) == .absent)
    }

    @Test func `a year of the calendar is no duration`() throws {
        let reviews = try ExampleReview(topic: Self.topic)
        #expect(reviews.status("price.duration", of: "期限：至2026年底。") == .absent)
    }
}
