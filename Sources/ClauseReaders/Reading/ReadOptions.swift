/// What a reader should show of a file, what it may spend, and where it finds other programs.
public struct ReadOptions: Sendable, Hashable {
    /// Which state of a draft with tracked changes becomes the text.
    public enum ChangesView: String, Sendable, Hashable, Codable, CaseIterable {
        /// As if all changes were accepted.
        case final
        /// As if all changes were rejected.
        case original
        /// Both the inserted and the deleted words, in place.
        case marked
    }

    /// Which state of a draft with tracked changes becomes the text.
    public var changes: ChangesView
    /// Whether pages without text may be recognised with an OCR program.
    public var ocr: Bool
    /// What reading may spend.
    public var limits: Limits
    /// Folders in which other programs are looked for, in order.
    public var searchPath: [String]

    /// Makes options; the defaults show the final text, without OCR.
    public init(
        changes: ChangesView = .final, ocr: Bool = false, limits: Limits = Limits(),
        searchPath: [String] = ReadOptions.standardSearchPath
    ) {
        self.changes = changes
        self.ocr = ocr
        self.limits = limits
        self.searchPath = searchPath
    }

    /// The folders in which systems keep their programs; the caller may pass those of `PATH` instead.
    public static let standardSearchPath = [
        "/usr/local/bin", "/usr/bin", "/bin", "/opt/homebrew/bin", "/opt/local/bin",
    ]
}

extension ReadOptions {
    /// Bounds on what reading one file may spend; passing one is an error, never a shortened text.
    public struct Limits: Sendable, Hashable {
        /// Largest file, in bytes.
        public var inputBytes = 256 << 20
        /// Largest extracted text, in bytes.
        public var textBytes = 32 << 20
        /// Most blocks of one document.
        public var blocks = 500_000
        /// Deepest nesting of elements, groups or parts in one file.
        public var depth = 256
        /// Most bytes that one part of a container may unpack to.
        public var partBytes = 128 << 20
        /// Most bytes that all parts of a container may unpack to together.
        public var unpackedBytes = 256 << 20
        /// Most members of a container, those of nested containers counted in.
        public var members = 2_000
        /// Deepest nesting of containers in containers.
        public var memberDepth = 4
        /// Longest run of a program that extracts text, in seconds.
        public var programSeconds = 8
        /// Longest run of an OCR program, in seconds.
        public var ocrSeconds = 900
        /// Most memory of a program that extracts text, in bytes of address space.
        public var programMemory = 384 << 20
        /// Most bytes that a program may print.
        public var programOutput = 96 << 20

        /// Makes the standard limits.
        public init() {}
    }
}
