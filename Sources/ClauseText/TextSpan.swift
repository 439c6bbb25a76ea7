/// A half-open range of UTF-8 byte offsets into `Document.bytes`, from 0.
public struct TextSpan: Sendable, Hashable, Comparable {
    /// Offset of the first byte.
    public var start: Int32
    /// Offset just past the last byte; never below `start`.
    public var end: Int32

    /// Makes a span; `end` below `start` gives an empty span at `start`.
    public init(start: Int32, end: Int32) {
        self.start = start
        self.end = max(start, end)
    }

    /// Makes a span from a range of offsets, which must fit in 31 bits.
    public init(_ range: Range<Int>) {
        self.init(
            start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound))
    }

    /// The same offsets as a range of `Int`.
    public var range: Range<Int> { Int(start)..<Int(end) }

    /// Number of bytes.
    public var count: Int { Int(end) - Int(start) }

    /// Whether the span holds no byte.
    public var isEmpty: Bool { end == start }

    /// Whether both spans share at least one byte.
    public func overlaps(_ other: TextSpan) -> Bool {
        start < other.end && other.start < end
    }

    /// Whether every byte of `other` lies in this span.
    public func contains(_ other: TextSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// The smallest span that holds both.
    public func union(_ other: TextSpan) -> TextSpan {
        TextSpan(start: min(start, other.start), end: max(end, other.end))
    }

    /// Orders by start, then by end.
    public static func < (left: TextSpan, right: TextSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
