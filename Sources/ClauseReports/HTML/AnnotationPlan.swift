import ClauseReview

/// Which stretches of each document are marked, in which colour, and which findings they belong to.
///
/// Passages of different findings overlap freely. They are cut at every start and end into segments that do not,
/// so that tags always nest; a segment takes the colour of the worst thing it shows.
struct AnnotationPlan {
    /// A stretch of a document that one or more findings rest on.
    struct Passage {
        /// Number from 1, in the order of documents and positions; its anchor is `p` and the number.
        var number: Int
        var start: Int
        var end: Int
        /// Numbers of the findings that rest on it, as printed.
        var findings: [Int]
        /// What the words do: adverse, met (they show an element), partial (weakly, or with a blank) or
        /// unclear (they lead to another document); the worst when they do several.
        var verdict: Verdict
    }

    /// A stretch with one look.
    struct Segment {
        var start: Int
        var end: Int
        /// The worst of the passages that hold it.
        var verdict: Verdict
        /// Whether the words are decisive.
        var isDecisive: Bool
        /// Numbers of the passages that begin here.
        var begins: [Int]
        /// Indices into the document's passages of those that end here.
        var ends: [Int]
    }

    /// For each document its passages in order of position.
    private(set) var passages: [[Passage]]
    /// For each document its segments in order, disjoint.
    private(set) var segments: [[Segment]]
    /// For each finding, by its number less one, the numbers of its passages.
    private(set) var passagesOfFinding: [[Int]]

    /// Plans the marks.
    ///
    /// - Parameters:
    ///   - passagesOfFindings: the passages of each finding, in the order the findings are numbered.
    ///   - lengths: bytes of each document; what lies outside is not marked.
    init(findings: [Finding], passagesOfFindings: [[ClauseReview.Passage]], lengths: [Int]) {
        var passages: [[Passage]] = lengths.map { _ in [] }
        var marks: [[Evidence.Mark]] = lengths.map { _ in [] }
        var known: [[Range<Int>: Int]] = lengths.map { _ in [:] }
        var members: [[(document: Int, index: Int)]] = []
        for (index, list) in passagesOfFindings.enumerated() {
            var own: [(document: Int, index: Int)] = []
            for passage in list {
                let evidence = passage.evidence
                let document = evidence.document
                guard lengths.indices.contains(document), evidence.start >= 0,
                    evidence.start < evidence.end, evidence.end <= lengths[document]
                else { continue }
                marks[document] += evidence.marks
                let range = evidence.start..<evidence.end
                let verdict = Self.verdict(of: passage, in: findings[index])
                let place: Int
                if let found = known[document][range] {
                    place = found
                    passages[document][place].findings.append(index + 1)
                    if verdict.rank < passages[document][place].verdict.rank {
                        passages[document][place].verdict = verdict
                    }
                } else {
                    place = passages[document].count
                    known[document][range] = place
                    passages[document].append(
                        Passage(
                            number: 0, start: evidence.start, end: evidence.end,
                            findings: [index + 1], verdict: verdict))
                }
                own.append((document, place))
            }
            members.append(own)
        }
        var numbers: [[Int]] = []
        var next = 1
        for document in passages.indices {
            let order = passages[document].indices.sorted {
                let (left, right) = (passages[document][$0], passages[document][$1])
                return (left.start, left.end) < (right.start, right.end)
            }
            var numberOf = Array(repeating: 0, count: order.count)
            for index in order {
                passages[document][index].number = next
                numberOf[index] = next
                next += 1
            }
            passages[document] = order.map { passages[document][$0] }
            numbers.append(numberOf)
        }
        passagesOfFinding = members.map { list in list.map { numbers[$0.document][$0.index] } }
        self.passages = passages
        segments = zip(passages, marks).map { Self.segments($0, marks: $1) }
    }

    private static func verdict(of passage: ClauseReview.Passage, in finding: Finding) -> Verdict {
        if passage.isAdverse { return .adverse }
        var worst = Verdict.met
        for element in finding.elements where passage.ids.contains(element.id) {
            let verdict: Verdict
            switch element.status {
            case .present, .absent: verdict = .met
            case .soft, .blank: verdict = .partial
            case .referred: verdict = .unclear
            }
            if verdict.rank < worst.rank { worst = verdict }
        }
        return worst
    }

    /// Cuts passages at every edge; cost grows with passages times those that overlap.
    private static func segments(
        _ passages: [Passage], marks: [Evidence.Mark]
    ) -> [Segment] {
        let marks = Evidence.Mark.joined(marks.filter { $0.start < $0.end })
        var edges: Set<Int> = []
        for passage in passages { edges.formUnion([passage.start, passage.end]) }
        for mark in marks { edges.formUnion([mark.start, mark.end]) }
        let cuts = edges.sorted()
        var result: [Segment] = []
        var open: [Int] = []
        var nextPassage = 0
        var nextMark = 0
        for (start, end) in zip(cuts, cuts.dropFirst()) {
            open.removeAll { passages[$0].end <= start }
            var begins: [Int] = []
            while nextPassage < passages.count, passages[nextPassage].start == start {
                begins.append(passages[nextPassage].number)
                open.append(nextPassage)
                nextPassage += 1
            }
            while nextMark < marks.count, marks[nextMark].end <= start { nextMark += 1 }
            guard
                let worst = open.min(by: { passages[$0].verdict.rank < passages[$1].verdict.rank })
            else { continue }
            let isDecisive = nextMark < marks.count && marks[nextMark].start <= start
            result.append(
                Segment(
                    start: start, end: end, verdict: passages[worst].verdict,
                    isDecisive: isDecisive, begins: begins,
                    ends: open.filter { passages[$0].end == end }))
        }
        return result
    }
}
