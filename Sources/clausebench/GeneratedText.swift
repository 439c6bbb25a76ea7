/// A text made from a seed, with what must be found in it before its review is timed.
struct GeneratedText {
    var bytes: [UInt8] = []
    /// How many clauses it has, or nil when nobody counted.
    var clauses: Int?
    /// How many sentences it has, headings among them, or nil when nobody counted.
    var sentences: Int?
    /// Elements that it holds.
    var elements: [String] = []
    private var state: UInt64

    /// An empty text; what is added to it at random comes from the seed.
    init(seed: UInt64 = 0) { state = seed }

    /// One of some texts.
    mutating func pick(_ texts: [String]) -> String {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return texts[Int(state >> 33) % texts.count]
    }

    /// Adds a text.
    mutating func add(_ text: String) { bytes += text.utf8 }
}

extension GeneratedText {
    static let opening =
        "This Agreement is between Alpha Insurance Limited (the \"Customer\") and Beta Systems Limited (the \"Supplier\").\n\n"

    static let provisions = [
        "The Customer may, on reasonable notice, audit and inspect the Supplier's records, premises and systems",
        "The Supplier shall notify the Customer of any security incident within 24 hours of becoming aware of it",
        "Either party may terminate this Agreement for material breach on thirty (30) days' written notice",
        "The Supplier shall keep the Customer's information confidential and use it only to perform the Services",
        "The fees for the Services are set out in Schedule 2 and are payable within 30 days of each invoice",
        "On expiry the Supplier shall return all Customer Data and, on request, destroy every copy of it",
        "The Supplier shall not subcontract any part of the Services without the Customer's prior written consent",
        "This Agreement is governed by the laws of Hong Kong, and its courts have exclusive jurisdiction",
        "The parties acknowledge that time spent on planning is shared and that minutes of meetings are circulated",
        "Words in the singular include the plural, and headings are for convenience and bind nobody",
    ]

    /// A numbered agreement of about `bytes` bytes.
    static func agreement(bytes: Int) -> GeneratedText {
        var text = GeneratedText(seed: 1)
        text.elements = ["audit.right"]
        text.add("SERVICES AGREEMENT\n\n" + opening)
        var clause = 0
        while text.bytes.count < bytes {
            clause += 1
            text.add("\(clause). Provision \(clause)\n\n")
            for item in 1...6 { text.add("\(clause).\(item) \(text.pick(provisions)).\n\n") }
        }
        if clause < 1000 { text.clauses = clause * 7 }
        return text
    }
}
