import ClauseReaders
import ClauseReview

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// An evaluation as JSON keeps it: counts, rates and disagreements, so that a later one can be compared with it.
struct EvaluationRecord: Codable, Equatable {
    var schemaVersion = "1.0"
    var documents: Int
    var elements: [Row]
    var adverse: [Row]
    /// All elements together.
    var total: Row
    /// All adverse topics together.
    var adverseTotal: Row
    /// Mean F1 of the elements with three or more labels.
    var macroF1: Double
    /// Share of labelled elements that the reviews call absent.
    var falseMissingRate: Double
    /// Share of found elements of which a shown excerpt overlaps a labelled quote.
    var overlapRate: Double
    var disagreements: [Evaluation.Disagreement]

    /// Counts and rates of one element or topic.
    struct Row: Codable, Equatable {
        var id: String
        var truePositives: Int
        var falsePositives: Int
        var falseNegatives: Int
        var overlapping: Int
        var precision: Double
        var recall: Double
        var f1: Double

        init(_ row: Evaluation.Row) {
            id = row.id
            truePositives = row.truePositives
            falsePositives = row.falsePositives
            falseNegatives = row.falseNegatives
            overlapping = row.overlapping
            precision = Self.rounded(row.precision)
            recall = Self.rounded(row.recall)
            f1 = Self.rounded(row.f1)
        }

        /// Four places, so that a number reads the same on every machine.
        static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
    }

    /// Takes an evaluation in the order of ids.
    init(_ evaluation: Evaluation) {
        documents = evaluation.documents
        elements = evaluation.elements.sorted { $0.id < $1.id }.map(Row.init)
        adverse = evaluation.adverse.sorted { $0.id < $1.id }.map(Row.init)
        total = Row(evaluation.total)
        adverseTotal = Row(evaluation.adverseTotal)
        macroF1 = Row.rounded(evaluation.macroF1())
        falseMissingRate = Row.rounded(evaluation.falseMissingRate)
        overlapRate = Row.rounded(evaluation.overlapRate)
        disagreements = evaluation.disagreements.sorted {
            ($0.id, $0.kind, $0.document) < ($1.id, $1.kind, $1.document)
        }
    }

    /// Reads what `evaluate --format json` wrote.
    static func read(_ path: String, shown: String) throws(CommandError) -> EvaluationRecord {
        let bytes: [UInt8]
        do {
            bytes = try InputFile.bytes(at: path)
        } catch {
            throw .file(path: shown, reason: error.description)
        }
        do {
            return try JSONDecoder().decode(EvaluationRecord.self, from: Data(bytes))
        } catch {
            throw .file(
                path: shown, reason: "this is no evaluation that evaluate --format json wrote")
        }
    }
}
