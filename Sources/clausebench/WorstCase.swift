/// A text that tries to make a review slow or large.
struct WorstCase: Sendable {
    let name: String
    /// The text of about a number of bytes.
    let text: @Sendable (Int) -> GeneratedText

    static let all: [WorstCase] = [
        WorstCase(name: "endless-sentence", text: endlessSentence),
        repeated("one-keyword", "audit ", sentences: 1),
        repeated("two-keywords", "Supplier shall ", sentences: 1),
        repeated("one-value", "within 30 days the Supplier may audit ", sentences: 1),
        repeated("open-brackets", "((\"", before: "Audit"),
        repeated("blank-lines", "\n", before: "The Supplier shall report."),
        repeated("list-items", "- audit\n"),
        repeated("contents", "1. Audit and access ........ 7\n", before: "TABLE OF CONTENTS\n\n"),
        repeated("chinese", "服務供應商須通知客戶並提供審計報告", sentences: 1),
        WorstCase(name: "deep-numbering", text: deepNumbering),
        WorstCase(name: "one-line", text: oneLine),
        WorstCase(name: "definitions", text: definitions),
        WorstCase(name: "party-names", text: partyNames),
        WorstCase(name: "far-from-evidence", text: farFromEvidence),
    ]

    /// One piece of text over and over.
    private static func repeated(
        _ name: String, _ piece: String, before start: String = "", sentences: Int? = nil
    ) -> WorstCase {
        WorstCase(name: name) { bytes in
            var text = GeneratedText()
            text.add(start)
            let piece = Array(piece.utf8)
            text.bytes += repeatElement(piece, count: bytes / piece.count).joined()
            text.sentences = sentences
            return text
        }
    }

    private static func endlessSentence(bytes: Int) -> GeneratedText {
        var text = GeneratedText(seed: 2)
        while text.bytes.count < bytes { text.add(text.pick(GeneratedText.provisions) + " ") }
        text.sentences = 1
        text.elements = ["audit.right"]
        return text
    }

    /// Sentences that no line break parts.
    private static func oneLine(bytes: Int) -> GeneratedText {
        var text = GeneratedText(seed: 3)
        var count = 0
        while text.bytes.count < bytes {
            text.add(text.pick(GeneratedText.provisions) + ". ")
            count += 1
        }
        text.sentences = count
        text.elements = ["audit.right"]
        return text
    }

    /// Numbers that nest as deep as numbers go.
    private static func deepNumbering(bytes: Int) -> GeneratedText {
        var text = GeneratedText()
        var number = "1"
        while text.bytes.count < bytes {
            text.add("\(number) The Supplier shall report.\n\n")
            number += ".1"
            if number.utf8.count > 400 { number = "1" }
        }
        return text
    }

    /// Definitions of names that all begin with the same word.
    private static func definitions(bytes: Int) -> GeneratedText {
        var text = GeneratedText()
        text.add(GeneratedText.opening)
        var count = 0
        while text.bytes.count < bytes {
            text.add("\"Service Term\(count)\" means any audit report of the Supplier.\n\n")
            count += 1
        }
        text.sentences = count + 1
        return text
    }

    /// Names that all begin with the same word and stand where parties stand.
    private static func partyNames(bytes: Int) -> GeneratedText {
        var text = GeneratedText()
        text.add(GeneratedText.opening)
        var count = 0
        while text.bytes.count < bytes {
            let name = "New Hope\(count)"
            text.add("\(name) shall provide it. \(name) shall pay. \(name) may audit it.\n\n")
            count += 1
        }
        text.sentences = count * 3 + 1
        return text
    }

    /// Much evidence, and as many words that count only near it.
    private static func farFromEvidence(bytes: Int) -> GeneratedText {
        var text = GeneratedText()
        let evidence = "The Supplier shall notify the Customer of any security incident.\n\n"
        while text.bytes.count < bytes / 2 { text.add(evidence) }
        while text.bytes.count < bytes {
            text.add("It does so within 24 hours after becoming aware of the incident.\n\n")
        }
        return text
    }
}
