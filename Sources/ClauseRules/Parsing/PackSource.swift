import ClauseText

/// A pack file being read: its name, its bytes and the places in it.
struct PackSource: Sendable {
    /// Path such as `elements/audit.pack`.
    let name: String
    let bytes: [UInt8]
    private let lines: LineTable

    init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
        self.lines = LineTable(bytes)
    }

    /// The line and column of a byte offset.
    func location(of offset: Int) -> PackLocation {
        let (line, column) = lines.position(of: Int32(clamping: offset), in: bytes)
        return PackLocation(file: name, line: line, column: column)
    }

    /// The bytes of the line that holds an offset, without its end.
    func line(around offset: Int) -> Range<Int> {
        let offset = min(max(offset, 0), bytes.count)
        var start = offset
        while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
        var end = offset
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<end
    }

    /// Offset of the first byte that is not part of well-formed UTF-8, or nil.
    var firstMalformedByte: Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return offset
            }
        }
    }
}

/// A run of bytes of one pack file; half-open byte offsets.
struct PackRange: Sendable, Hashable {
    /// Index of the file among those loaded.
    let file: Int
    let start: Int
    let end: Int
}
