/// A place in a pack file.
public struct PackLocation: Sendable, Hashable {
    /// Path of the file, such as `elements/audit.pack`.
    public let file: String
    /// Line from 1.
    public let line: Int
    /// Column from 1, in Unicode code points.
    public let column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}
