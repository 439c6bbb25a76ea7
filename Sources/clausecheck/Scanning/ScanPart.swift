import ClauseRegister

/// What a worker tells of a file, in this order: that it is unchanged; or its opening, its documents and its end.
enum ScanPart: Sendable {
    /// Nothing is to be written; the documents are those that the register has.
    case unchanged(path: String, documents: [FileState.Document], touched: FileRecord?)
    case open(FileRecord)
    case document(DocumentRecord)
    /// - Parameter readsAgain: whether some document failed for a reason outside the file, so that the next scan is
    ///   to read the file again.
    case close(readsAgain: Bool)
    /// The register could not be read.
    case failed(RegisterError)
}
