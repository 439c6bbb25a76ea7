import ClauseReaders
import ClauseReview

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Reads reviews that `review --format json` wrote.
enum SavedReview {
    /// The review in a file, or nil when the file is not JSON and so has to be read as a draft.
    ///
    /// - Throws: `CommandError.file` for JSON that is no review; a file that cannot be opened is left to the reader of
    ///   drafts, which says why.
    static func read(_ path: String, in folder: String) throws(CommandError) -> Review? {
        guard FilePath.ending(of: path) == "json",
            let bytes = try? InputFile.bytes(at: FilePath.absolute(path, in: folder))
        else { return nil }
        let review: Review
        do {
            review = try JSONDecoder().decode(Review.self, from: Data(bytes))
        } catch {
            throw .file(
                path: path, reason: "this is no review of one agreement that --format json wrote")
        }
        guard review.schemaVersion == Review.currentSchemaVersion else {
            throw .file(
                path: path,
                reason: "it has schema version \(review.schemaVersion); this program reads "
                    + Review.currentSchemaVersion)
        }
        return review
    }
}
