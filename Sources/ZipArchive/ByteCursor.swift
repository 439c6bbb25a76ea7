/// Reads little-endian numbers from a container's bytes, refusing to pass its end.
struct ByteCursor {
    private let bytes: [UInt8]
    /// Where the next read starts.
    private(set) var offset: Int
    private let end: Int

    /// Reads from `offset` up to `end`; both are brought into the bytes.
    init(_ bytes: [UInt8], at offset: Int, end: Int? = nil) {
        self.bytes = bytes
        self.end = max(0, min(end ?? bytes.count, bytes.count))
        self.offset = max(0, offset)
    }

    /// Bytes left before the end.
    var left: Int { max(0, end - offset) }

    mutating func skip(_ count: Int) throws(ZipError) {
        guard count >= 0, count <= left else { throw .truncated(at: min(offset, end)) }
        offset += count
    }

    mutating func slice(_ count: Int) throws(ZipError) -> ArraySlice<UInt8> {
        let start = offset
        try skip(count)
        return bytes[start..<offset]
    }

    mutating func number16() throws(ZipError) -> Int { Int(try number(2)) }
    mutating func number32() throws(ZipError) -> Int { Int(try number(4)) }

    /// A 64-bit number that fits in an `Int`; a larger one cannot be an offset into anything.
    mutating func number64() throws(ZipError) -> Int {
        let start = offset
        guard let value = Int(exactly: try number(8)) else { throw .truncated(at: start) }
        return value
    }

    private mutating func number(_ size: Int) throws(ZipError) -> UInt64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        for byte in try slice(size) {
            value |= UInt64(byte) << shift
            shift += 8
        }
        return value
    }
}
