/// Finds the blocks of a Markdown text.
public struct MarkdownBlocks {
    /// The blocks of a Markdown text, which has no pages.
    ///
    /// - Parameter bytes: valid UTF-8 with lines ended by `\n`.
    /// - Returns: ascending, disjoint blocks, and no page starts.
    public static func blocks(of bytes: [UInt8]) -> (blocks: [Block], pageStarts: [Int32]) {
        PlainTextBlocks.blocks(of: bytes)
    }
}
