/// A text in which `⟦` and `⟧` mark positions, so that nobody counts offsets by hand.
public struct MarkedText: Sendable {
    /// The text without the marks.
    public let text: String
    /// The UTF-8 bytes of `text`.
    public let bytes: [UInt8]
    /// The byte ranges that the marks enclose, ordered by start; marks may nest.
    public let ranges: [Range<Int>]

    /// Reads a marked text; a `⟧` without its `⟦` is ignored.
    public init(_ marked: String) {
        var bytes: [UInt8] = []
        var open: [Int] = []
        var ranges: [Range<Int>] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦": open.append(bytes.count)
            case "⟧":
                if let start = open.popLast() { ranges.append(start..<bytes.count) }
            default: bytes.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        self.bytes = bytes
        self.text = String(decoding: bytes, as: UTF8.self)
        self.ranges = ranges.sorted {
            ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound)
        }
    }
}
