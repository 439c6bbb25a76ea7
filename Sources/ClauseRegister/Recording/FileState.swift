/// What the register knows of a file.
public struct FileState: Sendable, Equatable {
    public var record: FileRecord
    /// Whether every document of the file has been recorded.
    public var isComplete: Bool
    /// The file's documents in their order.
    public var documents: [Document]

    /// What the register knows of one document.
    public struct Document: Sendable, Equatable {
        public var path: String
        public var outcome: Outcome
        public var reason: String
        public var sha256: String
        /// Row ids of its content, and of its review, or nil.
        public var content: Int?
        public var review: Int?
        /// Id of the rules its review was made with.
        public var rules: Int?
        /// Whether pages without text were left out of it.
        public var hasEmptyPages: Bool
    }
}
