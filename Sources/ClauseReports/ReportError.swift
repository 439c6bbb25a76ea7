public import ZipArchive

/// Why a report could not be written.
public enum ReportError: Error, Equatable, CustomStringConvertible {
    /// The container of a Word document could not be made.
    case container(ZipError)

    public var description: String {
        switch self {
        case .container(let error):
            "the Word document could not be written: \(error); try Markdown or HTML"
        }
    }
}
