/// Turns byte offsets into the line and column that a person sees; the only place that does.
public struct LineTable: Sendable {
    private let starts: [Int32]

    /// Reads the line starts of a UTF-8 text in one pass.
    public init(_ bytes: [UInt8]) {
        var starts: [Int32] = [0]
        for (offset, byte) in bytes.enumerated() where byte == 0x0A {
            starts.append(Int32(clamping: offset + 1))
        }
        self.starts = starts
    }

    /// Number of lines; an empty text has one.
    public var lineCount: Int { starts.count }

    /// The line and column of an offset into the text that this table was made from.
    ///
    /// - Returns: line from 1; column from 1 in Unicode code points. Cost grows with the column.
    public func position(of offset: Int32, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        let line = max(low, 1)
        let lineStart = Int(starts[line - 1])
        let end = min(max(Int(offset), lineStart), bytes.count)
        var column = 1
        for byte in bytes[lineStart..<end] where byte & 0xC0 != 0x80 { column += 1 }
        return (line, column)
    }
}
