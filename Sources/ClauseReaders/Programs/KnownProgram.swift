/// A program that readers run when a format needs it: what it is for and how to get it.
public struct KnownProgram: Sendable, Hashable {
    /// The executable's name.
    public let name: String
    /// What it is used for here, as half a sentence.
    public let purpose: String
    /// The argument that makes it print its version.
    let versionArgument: String
    /// Its package on Debian, Fedora and macOS (Homebrew); nil where there is none.
    let debian: String
    let fedora: String?
    let homebrew: String?

    /// The command that installs it on each system, in the order Debian, Fedora, macOS.
    public var installCommands: [(system: String, command: String)] {
        var commands = [("Debian, Ubuntu", "sudo apt install \(debian)")]
        if let fedora { commands.append(("Fedora", "sudo dnf install \(fedora)")) }
        if let homebrew { commands.append(("macOS", "brew install \(homebrew)")) }
        return commands
    }

    /// The same as one line for an error message.
    var installHint: String {
        installCommands.map { "\($0.command) (\($0.system))" }.joined(separator: ", ")
    }

    /// Where the program stands in a list of folders, or nil when it is in none.
    public func path(in folders: [String]) -> String? {
        ProgramFinder.path(of: name, in: folders)
    }
}

extension KnownProgram {
    /// Reads PDF; preferred for its speed.
    static let mutool = KnownProgram(
        name: "mutool", purpose: "text of PDF files (preferred)", versionArgument: "-v",
        debian: "mupdf-tools", fedora: "mupdf", homebrew: "mupdf-tools")
    /// Reads PDF where mutool is missing.
    static let pdftotext = KnownProgram(
        name: "pdftotext", purpose: "text of PDF files", versionArgument: "-v",
        debian: "poppler-utils", fedora: "poppler-utils", homebrew: "poppler")
    /// Reads old Word files.
    static let catdoc = KnownProgram(
        name: "catdoc", purpose: "text of old Word files (DOC)", versionArgument: "-V",
        debian: "catdoc", fedora: "catdoc", homebrew: "catdoc")
    /// Reads old Word files; preferred, since it keeps list numbers and tables.
    static let antiword = KnownProgram(
        name: "antiword", purpose: "text of old Word files (DOC), with list numbers",
        versionArgument: "-h", debian: "antiword", fedora: "antiword", homebrew: "antiword")
    /// Reads old Word files that the small programs cannot.
    static let soffice = KnownProgram(
        name: "soffice", purpose: "old Word files that antiword and catdoc cannot read",
        versionArgument: "--version", debian: "libreoffice-writer", fedora: "libreoffice-writer",
        homebrew: "--cask libreoffice")
    /// Recognises the text of scanned PDF files.
    static let ocrmypdf = KnownProgram(
        name: "ocrmypdf", purpose: "text recognition (OCR) of scanned PDF files",
        versionArgument: "--version",
        debian: "ocrmypdf tesseract-ocr-chi-tra tesseract-ocr-por",
        fedora: "ocrmypdf tesseract-langpack-chi_tra tesseract-langpack-por",
        homebrew: "ocrmypdf tesseract-lang")
    /// Recognises the text of page pictures where ocrmypdf is missing.
    static let tesseract = KnownProgram(
        name: "tesseract", purpose: "text recognition (OCR), with mutool or pdftoppm",
        versionArgument: "--version",
        debian: "tesseract-ocr tesseract-ocr-chi-tra tesseract-ocr-por",
        fedora: "tesseract tesseract-langpack-chi_tra tesseract-langpack-por",
        homebrew: "tesseract tesseract-lang")

    /// Every program that readers may run, in the order a doctor lists them.
    public static let all = [mutool, pdftotext, antiword, catdoc, soffice, ocrmypdf, tesseract]
}
