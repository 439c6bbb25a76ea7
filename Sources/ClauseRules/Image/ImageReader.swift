import ClauseText

/// Reads what `ImageWriter` wrote; anything that does not fit is `ImageError`.
struct ImageReader {
    private let bytes: [UInt8]
    private var offset = 0

    /// The image is damaged or of another version.
    struct ImageError: Error {}

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether everything has been read.
    var isAtEnd: Bool { offset == bytes.count }

    mutating func int() throws(ImageError) -> Int32 {
        guard offset + 4 <= bytes.count else { throw ImageError() }
        var bits: UInt32 = 0
        for index in 0..<4 { bits |= UInt32(bytes[offset + index]) << UInt32(index * 8) }
        offset += 4
        return Int32(bitPattern: bits)
    }

    mutating func wide() throws(ImageError) -> UInt64 {
        let low = UInt64(UInt32(bitPattern: try int()))
        return low | UInt64(UInt32(bitPattern: try int())) << 32
    }

    /// A count of things of which each takes at least `size` bytes.
    mutating func count(size: Int) throws(ImageError) -> Int {
        let count = Int(try int())
        guard count >= 0, count <= (bytes.count - offset) / max(size, 1) else { throw ImageError() }
        return count
    }

    mutating func ints() throws(ImageError) -> [Int32] {
        let count = try count(size: 4)
        let start = offset
        offset += count * 4
        let source = bytes
        return unsafe [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
            unsafe source.withUnsafeBytes { bytes in
                for index in 0..<count {
                    unsafe buffer[index] = Int32(
                        littleEndian: bytes.loadUnaligned(
                            fromByteOffset: start + index * 4, as: Int32.self))
                }
            }
            initialized = count
        }
    }

    mutating func lists() throws(ImageError) -> IntLists {
        let starts = try ints()
        guard let lists = IntLists(starts: starts, values: try ints()) else { throw ImageError() }
        return lists
    }

    mutating func text() throws(ImageError) -> String {
        let count = try count(size: 1)
        defer { offset += count }
        return String(decoding: bytes[offset..<offset + count], as: UTF8.self)
    }

    mutating func texts() throws(ImageError) -> [String] {
        var texts: [String] = []
        for _ in 0..<(try count(size: 4)) { texts.append(try text()) }
        return texts
    }

    mutating func localized() throws(ImageError) -> LocalizedText {
        var text: LocalizedText = [:]
        for _ in 0..<(try count(size: 8)) {
            guard let language = ReportLanguage(rawValue: try self.text()) else {
                throw ImageError()
            }
            text[language] = try self.text()
        }
        return text
    }

    /// A value of an enumeration by its raw text.
    mutating func choice<Choice: RawRepresentable>(_ type: Choice.Type) throws(ImageError) -> Choice
    where Choice.RawValue == String {
        guard let choice = Choice(rawValue: try text()) else { throw ImageError() }
        return choice
    }
}
