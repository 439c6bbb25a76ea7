import ClauseReview

/// Short names for results that stay the same from draft to draft.
enum Fingerprint {
    /// Sixteen hexadecimal digits that depend on the texts and their order.
    ///
    /// Source: FNV-1a, 64 bits; it tells results apart, it protects nothing.
    static func of(_ texts: [String]) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// The letters of the decisive words, in lower case and without digits, spaces or punctuation.
    ///
    /// Clause numbers, references to clauses and line breaks change in every draft; the words do not.
    static func words(of evidence: Evidence) -> String {
        let excerpt = MarkedExcerpt(evidence)
        let marked = excerpt.runs.filter(\.isMarked)
        var result = String.UnicodeScalarView()
        for run in marked.isEmpty ? excerpt.runs : marked {
            for scalar in run.text.lowercased().unicodeScalars
            where scalar.properties.isAlphabetic {
                result.append(scalar)
            }
        }
        return String(result)
    }
}
