extension Evaluation {
    /// Adds one agreement.
    ///
    /// - Parameters:
    ///   - review: the review of the labelled document.
    ///   - text: the extracted text that the review's offsets refer to.
    ///   - nearMisses: passages that came close, by element id, shown in disagreements.
    public mutating func add(
        _ review: Review, labels: AgreementLabels, text: [UInt8],
        nearMisses: [String: [String]] = [:]
    ) {
        documents += 1
        let finder = QuoteFinder(text)
        for element in review.elements {
            if let scope = labels.scope, !scope.contains(element.id) { continue }
            let isFound = element.status.isShown
            compare(
                id: element.id, isFound: isFound, evidence: isFound ? element.evidence : [],
                quotes: labels.elements[element.id], finder: finder, document: labels.document,
                near: nearMisses[element.id] ?? element.evidence.map(\.excerpt), rows: \.elements)
        }
        guard let adverse = labels.adverse else { return }
        let found = Dictionary(
            review.adverse.map { ($0.topic, $0) }, uniquingKeysWith: { first, _ in first })
        for topic in Set(adverse.keys).union(found.keys).sorted() {
            compare(
                id: topic, isFound: found[topic] != nil, evidence: found[topic]?.evidence ?? [],
                quotes: adverse[topic], finder: finder, document: labels.document, near: [],
                rows: \.adverse)
        }
    }

    private mutating func compare(
        id: String, isFound: Bool, evidence: [Evidence], quotes: [String]?, finder: QuoteFinder,
        document: String, near: [String], rows: WritableKeyPath<Evaluation, [Row]>
    ) {
        var row: Row
        let place = self[keyPath: rows].firstIndex { $0.id == id }
        row = place.map { self[keyPath: rows][$0] } ?? Row(id: id)
        var kind: String?
        switch (quotes, isFound) {
        case (let quotes?, true):
            row.truePositives += 1
            if quotes.isEmpty || evidence.contains(where: { finder.overlaps($0, quotes) }) {
                row.overlapping += 1
            } else {
                kind = "elsewhere"
            }
        case (.some, false):
            row.falseNegatives += 1
            kind = "missing"
        case (nil, true):
            row.falsePositives += 1
            kind = "extra"
        case (nil, false): break
        }
        if let place { self[keyPath: rows][place] = row } else { self[keyPath: rows].append(row) }
        if let kind {
            disagreements.append(
                Disagreement(
                    document: document, id: rows == \Evaluation.adverse ? "adverse." + id : id,
                    kind: kind,
                    labelled: quotes ?? [], shown: isFound ? evidence.map(\.excerpt) : near))
        }
    }
}

/// Finds labelled quotes in a text, white space and Markdown emphasis aside.
struct QuoteFinder {
    private let bytes: [UInt8]
    private let offsets: [Int]

    init(_ text: [UInt8]) {
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        for (offset, byte) in text.enumerated() where Self.counts(byte) {
            bytes.append(byte)
            offsets.append(offset)
        }
        self.bytes = bytes
        self.offsets = offsets
    }

    private static func counts(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x2A }

    /// Whether the excerpt shares text with the place of a quote, or, where a quote is not found, with its words.
    func overlaps(_ evidence: Evidence, _ quotes: [String]) -> Bool {
        quotes.contains { quote in
            let ranges = places(of: quote)
            if ranges.isEmpty {
                let excerpt = evidence.excerpt.utf8.filter(Self.counts)
                let words = quote.utf8.filter(Self.counts)
                return excerpt.contains(words) || words.contains(excerpt)
            }
            return ranges.contains {
                $0.lowerBound < evidence.end && evidence.start < $0.upperBound
            }
        }
    }

    private func places(of quote: String) -> [Range<Int>] {
        let wanted = quote.utf8.filter(Self.counts)
        guard let first = wanted.first, wanted.count <= bytes.count else { return [] }
        var ranges: [Range<Int>] = []
        var start = 0
        while start + wanted.count <= bytes.count {
            if bytes[start] == first, bytes[start..<start + wanted.count].elementsEqual(wanted) {
                ranges.append(offsets[start]..<offsets[start + wanted.count - 1] + 1)
                start += wanted.count
            } else {
                start += 1
            }
        }
        return ranges
    }
}
