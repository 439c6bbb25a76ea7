/// Finds the blocks of a plain text: hard-wrapped, a line a paragraph, or ten pages in one paragraph.
///
/// The steps: lines; which of them are page margins; lines joined into pieces; tables of contents;
/// numbers that begin provisions, also inside pieces; blocks with their kinds.
public struct PlainTextBlocks {
    /// The blocks and page starts of a text, in time linear in its length.
    ///
    /// - Parameter bytes: valid UTF-8 with lines ended by `\n`, pages by form feeds.
    /// - Returns: ascending, disjoint blocks; the byte offset at which each page starts, page 1
    ///   first, or nothing when the text has no form feeds.
    public static func blocks(of bytes: [UInt8]) -> (blocks: [Block], pageStarts: [Int32]) {
        let (lines, pageStarts) = TextLine.scan(bytes)
        guard !lines.isEmpty, bytes.count <= Int(Int32.max) else { return ([], pageStarts) }
        let margins = PageMargins.find(bytes, lines, hasPages: !pageStarts.isEmpty)
        let joined = PieceAssembler(bytes, lines, isMargin: margins).pieces()
        let pieces = ContentsFinder(bytes).mark(joined)
        let provisions = ProvisionSplitter(bytes, pieces).provisions()
        return (BlockShaper(bytes, pieces, provisions).blocks(), pageStarts)
    }
}
