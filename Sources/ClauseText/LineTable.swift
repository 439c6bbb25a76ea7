/// Turns byte offsets into the line and column that a person sees; the only place that does.
public struct LineTable: Sendable {
    private let starts: [Int32]
    /// The code points that begin before every `interval`-th byte, so that a line of any length costs the same.
    private let points: [Int32]

    private static let interval = 4096

    /// Reads the line starts of a UTF-8 text in one pass.
    public init(_ bytes: [UInt8]) {
        var starts: [Int32] = [0]
        var points: [Int32] = []
        points.reserveCapacity(bytes.count / Self.interval + 1)
        var count: Int32 = 0
        let text = bytes.span
        for offset in text.indices {
            if offset % Self.interval == 0 { points.append(count) }
            let byte = text[offset]
            if byte & 0xC0 != 0x80 { count += 1 }
            if byte == 0x0A { starts.append(Int32(clamping: offset + 1)) }
        }
        self.starts = starts
        self.points = points
    }

    /// Number of lines; an empty text has one.
    public var lineCount: Int { starts.count }

    /// The line and column of an offset into the text that this table was made from.
    ///
    /// - Returns: line from 1; column from 1 in Unicode code points.
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
        if end - lineStart <= Self.interval {
            return (line, 1 + Self.points(in: bytes, lineStart..<end))
        }
        return (line, 1 + pointCount(before: end, bytes) - pointCount(before: lineStart, bytes))
    }

    private func pointCount(before offset: Int, _ bytes: [UInt8]) -> Int {
        let block = min(offset / Self.interval, points.count - 1)
        guard block >= 0 else { return 0 }
        return Int(points[block]) + Self.points(in: bytes, block * Self.interval..<offset)
    }

    private static func points(in bytes: [UInt8], _ range: Range<Int>) -> Int {
        var count = 0
        for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
