public import ZipArchive

/// Why a report could not be written.
public enum ReportError: Error, Equatable, CustomStringConvertible {
    /// The container of a Word document or workbook could not be made.
    case container(ZipError)

    public var description: String {
        switch self {
        case .container(let error):
            "the document could not be written: \(error); try another format"
        }
    }
}
