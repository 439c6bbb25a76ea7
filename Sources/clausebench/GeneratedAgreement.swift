/// Texts made from a seed, for timing only.
enum GeneratedAgreement {
    private static let provisions = [
        "The Customer may, on reasonable notice, audit and inspect the Supplier's records, premises and systems.",
        "The Supplier shall notify the Customer of any security incident within 24 hours of becoming aware of it.",
        "Either party may terminate this Agreement for material breach on thirty (30) days' written notice.",
        "The Supplier shall keep the Customer's information confidential and use it only to perform the Services.",
        "The fees for the Services are set out in Schedule 2 and are payable within 30 days of each invoice.",
        "On expiry the Supplier shall return all Customer Data and, on request, destroy every copy of it.",
        "The Supplier shall not subcontract any part of the Services without the Customer's prior written consent.",
        "This Agreement is governed by the laws of Hong Kong, and its courts have exclusive jurisdiction.",
        "The parties acknowledge that time spent on planning is shared and that minutes of meetings are circulated.",
        "Words in the singular include the plural, and headings are for convenience and bind nobody.",
    ]

    /// A numbered agreement of about `bytes` bytes.
    static func english(bytes: Int, seed: UInt64) -> [UInt8] {
        var random = seed
        var text = Array(
            "SERVICES AGREEMENT\n\nThis Agreement is between Alpha Insurance Limited (the \"Customer\") and Beta Systems Limited (the \"Supplier\").\n\n"
                .utf8)
        var clause = 1
        while text.count < bytes {
            text += Array("\(clause). Provision \(clause)\n\n".utf8)
            for item in 1...6 {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let provision = provisions[Int(random >> 33) % provisions.count]
                text += Array("\(clause).\(item) \(provision)\n\n".utf8)
            }
            clause += 1
        }
        return text
    }

    /// One sentence without an end.
    static func endlessSentence(bytes: Int, seed: UInt64) -> [UInt8] {
        var random = seed
        var text: [UInt8] = []
        while text.count < bytes {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            text += Array(provisions[Int(random >> 33) % provisions.count].dropLast().utf8) + [0x20]
        }
        return text
    }

    /// One piece of text over and over.
    static func repeated(_ piece: String, bytes: Int) -> [UInt8] {
        let piece = Array(piece.utf8)
        return Array(repeatElement(piece, count: bytes / piece.count + 1).joined())
    }

    /// Numbers that nest ever deeper.
    static func deepNumbering(bytes: Int) -> [UInt8] {
        var text: [UInt8] = []
        var number = "1"
        while text.count < bytes {
            text += Array("\(number) The Supplier shall report.\n\n".utf8)
            number += ".1"
            if number.utf8.count > 400 { number = "1" }
        }
        return text
    }
}
