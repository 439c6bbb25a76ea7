/// How well reviews agree with labels: counts by element and every disagreement.
public struct Evaluation: Sendable, Codable, Equatable {
    /// Counts by element id, in the order of first use.
    public var elements: [Row]
    /// Counts by adverse topic.
    public var adverse: [Row]
    public var disagreements: [Disagreement]
    /// Number of agreements.
    public var documents: Int

    public init() {
        elements = []
        adverse = []
        disagreements = []
        documents = 0
    }

    /// Counts for one element or topic.
    public struct Row: Sendable, Codable, Hashable {
        public var id: String
        /// Labelled and found.
        public var truePositives = 0
        /// Found, not labelled.
        public var falsePositives = 0
        /// Labelled, not found.
        public var falseNegatives = 0
        /// True positives of which a shown excerpt overlaps a labelled quote.
        public var overlapping = 0

        public init(id: String) { self.id = id }

        /// Number of agreements with the label.
        public var labelled: Int { truePositives + falseNegatives }
        /// Share of what was found that is labelled; 1 when nothing was found.
        public var precision: Double {
            Self.share(truePositives, of: truePositives + falsePositives)
        }
        /// Share of what is labelled that was found; 1 when nothing is labelled.
        public var recall: Double { Self.share(truePositives, of: labelled) }
        /// Harmonic mean of precision and recall.
        public var f1: Double {
            Self.share(2 * truePositives, of: 2 * truePositives + falsePositives + falseNegatives)
        }

        static func share(_ part: Int, of whole: Int) -> Double {
            whole == 0 ? 1 : Double(part) / Double(whole)
        }
    }

    /// One element on which review and label differ.
    public struct Disagreement: Sendable, Codable, Hashable {
        public var document: String
        /// Element id, or `adverse.` with the topic.
        public var id: String
        /// `missing` when labelled and not found, `extra` when found and not labelled, `elsewhere` when no excerpt overlaps.
        public var kind: String
        /// What the labels quote.
        public var labelled: [String]
        /// What the review shows; its near misses when it found nothing.
        public var shown: [String]
    }

    /// All elements together.
    public var total: Row { Self.sum(elements, id: "all elements") }
    /// All adverse topics together.
    public var adverseTotal: Row { Self.sum(adverse, id: "all adverse topics") }

    /// Mean F1 of the elements with at least `least` labels.
    public func macroF1(least: Int = 3) -> Double {
        let rows = elements.filter { $0.labelled >= least }
        return rows.isEmpty ? 1 : rows.map(\.f1).reduce(0, +) / Double(rows.count)
    }

    /// Share of labelled elements that the reviews call absent.
    public var falseMissingRate: Double { Row.share(total.falseNegatives, of: total.labelled) }

    /// Share of found elements of which a shown excerpt overlaps a labelled quote.
    public var overlapRate: Double { Row.share(total.overlapping, of: total.truePositives) }

    private static func sum(_ rows: [Row], id: String) -> Row {
        rows.reduce(into: Row(id: id)) { total, row in
            total.truePositives += row.truePositives
            total.falsePositives += row.falsePositives
            total.falseNegatives += row.falseNegatives
            total.overlapping += row.overlapping
        }
    }
}
