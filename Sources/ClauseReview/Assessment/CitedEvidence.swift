import ClauseRules
import ClauseText

/// Finds whether a sentence cites a clause in which another element has evidence, as a survival clause cites the
/// clause on confidentiality.
struct CitedEvidence {
    private let readings: [DocumentReading]
    private let citations: [ClauseCitations]
    /// By document and sentence, what the sentence cites; filled when first asked for.
    private var cited: [Place: Set<String>] = [:]
    /// By document and group, the keys of the clauses that hold evidence; filled when first asked for.
    private var evidence: [Place: Set<String>] = [:]

    private struct Place: Hashable {
        var document: Int
        /// A sentence or a group.
        var index: Int
    }

    init(_ readings: [DocumentReading]) {
        self.readings = readings
        citations = readings.map(ClauseCitations.init)
    }

    /// Forgets where evidence stands, because there is more of it now.
    mutating func renew() { evidence = [:] }

    /// Whether a match's sentence cites a clause with evidence for the element that the match must be near.
    mutating func holds(_ weighed: WeighedMatch, groups: [[WeighedMatch]]) -> Bool {
        guard let group = weighed.match.nearGroup else { return false }
        let citing = keys(citedBy: weighed)
        guard !citing.isEmpty else { return false }
        let place = Place(document: weighed.document, index: group)
        let holding = evidence[place] ?? keys(holding: groups[group], document: weighed.document)
        evidence[place] = holding
        // A sentence cites few clauses, evidence may stand in thousands.
        return !citing.isDisjoint(with: holding)
    }

    private mutating func keys(citedBy weighed: WeighedMatch) -> Set<String> {
        let place = Place(document: weighed.document, index: weighed.match.sentence)
        if let known = cited[place] { return known }
        let sentence = readings[weighed.document].stream.sentences[weighed.match.sentence]
        let keys = citations[weighed.document].keys(in: sentence.tokens)
        cited[place] = keys
        return keys
    }

    private func keys(holding matches: [WeighedMatch], document: Int) -> Set<String> {
        var seen: Set<Int32> = []
        var keys: Set<String> = []
        for match in matches where match.failure == nil && match.document == document {
            let clause = readings[document].passages.clauses[match.match.sentence]
            guard clause >= 0, seen.insert(clause).inserted else { continue }
            keys.formUnion(citations[document].keys(of: Int(clause)))
        }
        return keys
    }
}
