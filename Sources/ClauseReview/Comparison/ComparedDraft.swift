import ClauseText

/// One side of a comparison: a review, and the sentences in which words of the other side can be looked for.
///
/// With the documents at hand these are all sentences of the text; a saved review has only its excerpts.
struct ComparedDraft: Sendable {
    let review: Review
    /// Hashes of runs of five words, ascending, each once.
    let shingles: [UInt64]
    private let readings: [Reading]
    private var sentences: [Sentence] = []
    /// For every pair of neighbouring words, the sentences that hold it.
    private var postings: [UInt64: [Int32]] = [:]

    /// Words in a shingle.
    private static let shingleLength = 5
    /// A pair of words in more sentences than this tells nothing.
    private static let commonLimit = 400
    /// How many sentences are looked at closely.
    private static let candidateLimit = 12

    private struct Reading: Sendable {
        let document: Document
        let stream: TokenStream
        let tree: ClauseTree
        let clauses: [Int32]
        let lines: LineTable
    }

    private struct Sentence: Sendable {
        var print: TextPrint
        var place: Place

        enum Place: Sendable {
            case sentence(document: Int, index: Int)
            case evidence(Evidence)
        }
    }

    /// Reads a draft, in time linear in its text.
    ///
    /// - Parameter documents: the documents of the review in its order, or nil when only the review is known.
    init(_ review: Review, documents: [Document]?) {
        self.review = review
        var readings: [Reading] = []
        var shingles: Set<UInt64> = []
        if let documents {
            for document in documents {
                let stream = TextPrint.tokenizer.tokens(of: document)
                let tree = ClauseTree(document)
                readings.append(
                    Reading(
                        document: document, stream: stream, tree: tree,
                        clauses: PassageTable(document, stream: stream, tree: tree).clauses,
                        lines: LineTable(document.bytes)))
                TextPrint.addShingles(
                    stream.tokens.map(\.hash), length: Self.shingleLength, to: &shingles)
            }
        }
        self.readings = readings
        var sentences: [Sentence] = []
        for (number, reading) in readings.enumerated() {
            for (index, sentence) in reading.stream.sentences.enumerated()
            where sentence.tokens.count > 2 {
                sentences.append(
                    Sentence(
                        print: TextPrint(reading.stream.tokens[sentence.tokens].map(\.hash)),
                        place: .sentence(document: number, index: index)))
            }
        }
        if documents == nil {
            for evidence in Self.excerpts(of: review) {
                let words = TextPrint.words(evidence.excerpt)
                sentences.append(Sentence(print: TextPrint(words), place: .evidence(evidence)))
                TextPrint.addShingles(words, length: Self.shingleLength, to: &shingles)
            }
        }
        for (index, sentence) in sentences.enumerated() {
            for pair in sentence.print.pairs {
                postings[pair, default: []].append(Int32(clamping: index))
            }
        }
        self.sentences = sentences
        self.shingles = shingles.sorted()
    }

    /// All distinct excerpts of a review, of near misses too.
    private static func excerpts(of review: Review) -> [Evidence] {
        var seen: Set<[Int]> = []
        let all =
            review.elements.flatMap(\.evidence) + review.adverse.flatMap(\.evidence)
            + review.findings.flatMap { $0.nearMisses.map(\.evidence) }
        return all.filter { seen.insert([$0.document, $0.start, $0.end]).inserted }
    }

    /// Share of the smaller draft's shingles that both have, in whole per cent.
    static func sharedWording(_ left: ComparedDraft, _ right: ComparedDraft) -> Int {
        let smaller = min(left.shingles.count, right.shingles.count)
        guard smaller > 0 else { return left.shingles.count == right.shingles.count ? 100 : 0 }
        var index = 0
        var shared = 0
        for shingle in left.shingles {
            while index < right.shingles.count, right.shingles[index] < shingle { index += 1 }
            if index < right.shingles.count, right.shingles[index] == shingle { shared += 1 }
        }
        return shared * 100 / smaller
    }

    /// The sentence most like a passage of the other draft, or nil when none has much of its wording.
    func passage(like print: TextPrint, atLeast threshold: Double) -> (Evidence, Double)? {
        var hits: [Int32: Int] = [:]
        for pair in print.pairs {
            guard let found = postings[pair], found.count <= Self.commonLimit else { continue }
            for sentence in found { hits[sentence, default: 0] += 1 }
        }
        let nearest = hits.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        var best: (index: Int, likeness: Double)?
        for (index, _) in nearest.prefix(Self.candidateLimit) {
            let likeness = print.likeness(to: sentences[Int(index)].print)
            if likeness >= threshold, likeness > best?.likeness ?? 0 {
                best = (Int(index), likeness)
            }
        }
        guard let best else { return nil }
        return (evidence(sentences[best.index].place), best.likeness)
    }

    private func evidence(_ place: Sentence.Place) -> Evidence {
        switch place {
        case .evidence(let evidence): return evidence
        case .sentence(let number, let index):
            let reading = readings[number]
            var span = reading.stream.span(of: reading.stream.sentences[index])
            let bytes = reading.document.bytes
            var end = Int(span.end)
            while end < bytes.count, bytes[end] > 0x20 { end += 1 }
            span = TextSpan(Int(span.start)..<end)
            let position = reading.lines.position(of: span.start, in: bytes)
            let clause = index < reading.clauses.count ? Int(reading.clauses[index]) : -1
            return Evidence(
                document: number, start: Int(span.start), end: Int(span.end), line: position.line,
                column: position.column, page: reading.document.page(at: span.start),
                clause: clause >= 0 ? reading.tree.clauses[clause].number : "",
                heading: heading(of: clause, reading), excerpt: reading.document.text(span),
                marks: [])
        }
    }

    private func heading(of clause: Int, _ reading: Reading) -> String {
        var index: Int? = clause >= 0 ? clause : nil
        var steps = 0
        while let current = index, steps < 32 {
            if let heading = reading.tree.clauses[current].heading {
                return reading.document.text(heading)
            }
            index = reading.tree.clauses[current].parent
            steps += 1
        }
        return ""
    }
}
