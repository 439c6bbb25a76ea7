/// Why a file gave no document.
///
/// The description says what is wrong and what to do about it; the caller puts the file's name before it.
public enum ReadError: Error, Equatable, Sendable {
    /// The file holds no text: no bytes at all, blank space, or nothing but pictures.
    case empty
    /// The bytes are neither text nor any kind of document that is known here.
    case binary
    /// Something is larger than a limit: the thing, and the limit in its own unit ("64 MB", "100 members").
    case tooLarge(what: String, limit: String)
    /// The file is protected by a password or a key.
    case encrypted(format: String)
    /// Too many pages hold pictures and no text; `pages` counts from 1, `count` is the number of all pages.
    case needsOCR(pages: [Int], count: Int)
    /// Reading needs a program that was not found: its name and how to install it.
    case missingProgram(name: String, install: String)
    /// The format is known but not read: its name and what to do instead.
    case unsupportedFormat(name: String, advice: String)
    /// The file holds other files, which `DocumentReader.members` gives.
    case container(format: String)
    /// The file breaks the rules of its format.
    case damaged(format: String, reason: String)
    /// A program that was run on the file took too long.
    case timedOut(program: String, seconds: Int)
    /// A program that was run on the file gave up: its name and its own words.
    case programFailed(name: String, reason: String)
    /// The bytes could not be got at: the system's words.
    case notReadable(reason: String)
}

extension ReadError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .empty:
            "the file holds no text; check that it was saved or downloaded completely"
        case .binary:
            "this is not a document that can be read; give a text, Word, PDF, HTML, OpenDocument, "
                + "RTF or mail file"
        case .tooLarge(let what, let limit):
            "\(what) is larger than the limit of \(limit); split the file or raise the limit"
        case .encrypted(let format):
            "the \(format) file is encrypted; save a copy without a password or key and read that"
        case .needsOCR(let pages, let count):
            "needs OCR: \(Self.listed(pages)) of \(count) \(pages.count == 1 ? "holds" : "hold") no text (a scan); run again with "
                + "--ocr, which uses ocrmypdf or tesseract"
        case .missingProgram(let name, let install):
            "reading this needs the program \(name), which was not found; install it: \(install)"
        case .unsupportedFormat(let name, let advice):
            "\(name) is not read; \(advice)"
        case .container(let format):
            "this is a \(format) file, which holds other files; its members are read one by one"
        case .damaged(let format, let reason):
            "the \(format) file is damaged: \(reason); open and save it again with the program "
                + "that made it, or ask for another copy"
        case .timedOut(let program, let seconds):
            "\(program) did not finish within \(seconds) seconds; the file may be damaged or "
                + "hostile: save it again with another program"
        case .programFailed(let name, let reason):
            "\(name) could not read the file: \(reason)"
        case .notReadable(let reason):
            "the file could not be read: \(reason)"
        }
    }

    /// Pages as words, such as "page 3" or "pages 1-4, 7", with at most so many ranges.
    static func listed(_ pages: [Int], most: Int = 6) -> String {
        var ranges: [ClosedRange<Int>] = []
        for page in pages {
            if let last = ranges.last, last.upperBound < Int.max, last.upperBound + 1 == page {
                ranges[ranges.count - 1] = last.lowerBound...page
            } else {
                ranges.append(page...page)
            }
        }
        var words = ranges.prefix(most).map { range in
            range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
        }
        if ranges.count > most { words.append("and others") }
        return (pages.count == 1 ? "page " : "pages ") + words.joined(separator: ", ")
    }
}
