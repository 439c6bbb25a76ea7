/// Reads scalars of valid UTF-8 by offset.
public enum UTF8Scan {
    /// The scalar that starts at `offset` and its length in bytes; a broken sequence reads as U+FFFD of length 1.
    @inlinable
    public static func scalar(_ bytes: Span<UInt8>, at offset: Int, to end: Int)
        -> (scalar: UInt32, width: Int)
    {
        let first = UInt32(bytes[offset])
        if first < 0x80 { return (first, 1) }
        let width = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        guard width > 1, offset + width <= end else { return (0xFFFD, 1) }
        var scalar = first & (0x7F >> UInt32(width))
        for index in 1..<width { scalar = scalar << 6 | UInt32(bytes[offset + index]) & 0x3F }
        return (scalar, width)
    }
}
