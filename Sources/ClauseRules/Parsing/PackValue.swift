/// Text of a pack file joined from one or more lines, each byte with the place it came from.
struct PackValue: Sendable {
    /// UTF-8; lines are joined by one space, paragraphs by one line feed.
    private(set) var bytes: [UInt8] = []
    /// For each of `bytes`, its offset in the file.
    private var offsets: [Int32] = []
    /// Index of the file.
    let file: Int
    /// Offset in the file where an empty value would stand.
    private let origin: Int

    init(file: Int, origin: Int) {
        self.file = file
        self.origin = origin
    }

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Adds bytes that stand in the file from `offset` on.
    mutating func append(_ slice: ArraySlice<UInt8>, from offset: Int) {
        bytes.append(contentsOf: slice)
        for position in offset..<(offset + slice.count) {
            offsets.append(Int32(clamping: position))
        }
    }

    /// Adds a space or line feed that stands for a line's end.
    mutating func appendSeparator(_ byte: UInt8, at offset: Int) {
        bytes.append(byte)
        offsets.append(Int32(clamping: offset))
    }

    /// The place in the file of a range of `bytes`; of where it would stand when it is empty.
    func range(_ part: Range<Int>) -> PackRange {
        let part = part.clamped(to: 0..<bytes.count)
        guard let last = part.last else {
            let start = offset(of: part.lowerBound)
            return PackRange(file: file, start: start, end: start)
        }
        return PackRange(
            file: file, start: Int(offsets[part.lowerBound]), end: Int(offsets[last]) + 1)
    }

    /// The place of the whole value.
    var range: PackRange { range(0..<bytes.count) }

    /// A part of the value.
    func slice(_ part: Range<Int>) -> PackValue {
        let part = part.clamped(to: 0..<bytes.count)
        var value = PackValue(file: file, origin: offset(of: part.lowerBound))
        value.bytes = Array(bytes[part])
        value.offsets = Array(offsets[part])
        return value
    }

    /// The first word (up to white space), and what follows it without the white space between.
    func splitFirstWord() -> (word: PackValue, rest: PackValue) {
        var end = 0
        while end < bytes.count, !bytes[end].isPackSpace { end += 1 }
        var next = end
        while next < bytes.count, bytes[next].isPackSpace { next += 1 }
        return (slice(0..<end), slice(next..<bytes.count))
    }

    /// The value without white space at either end.
    func trimmed() -> PackValue {
        var start = 0
        var end = bytes.count
        while start < end, bytes[start].isPackSpace { start += 1 }
        while end > start, bytes[end - 1].isPackSpace { end -= 1 }
        return slice(start..<end)
    }

    /// The parts between occurrences of any of `separators`, trimmed, empty ones included.
    func split(at separators: Set<UInt8>) -> [PackValue] {
        var parts: [PackValue] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where separators.contains(byte) {
            parts.append(slice(start..<index).trimmed())
            start = index + 1
        }
        parts.append(slice(start..<bytes.count).trimmed())
        return parts
    }

    private func offset(of index: Int) -> Int {
        if index < offsets.count { return Int(offsets[index]) }
        if let last = offsets.last { return Int(last) + 1 }
        return origin
    }
}

extension UInt8 {
    /// Whether the byte is a space, tab, carriage return or line feed.
    var isPackSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}
