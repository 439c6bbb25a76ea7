/// What became of a document.
public enum Outcome: String, Sendable, Codable, CaseIterable {
    /// It was reviewed.
    case reviewed
    /// It was read, and reads like something other than an agreement.
    case notAnAgreement = "not-an-agreement"
    /// Its pages are pictures.
    case needsOCR = "needs-ocr"
    /// It could not be read.
    case unreadable
    /// It is no document: a picture, a program, an empty file.
    case skipped
}
