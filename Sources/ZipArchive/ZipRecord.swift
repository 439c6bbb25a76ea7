/// What a container's own records say of one member, as they are written: fixed dates, no attributes.
struct ZipRecord {
    /// The member's name in UTF-8.
    let name: [UInt8]
    /// Where its local header begins.
    let offset: Int
    var isDeflated = false
    /// Whether sizes and checksum stand behind the content, for they were not known before it.
    var isStreamed = false
    var checksum: UInt32 = 0
    var packedCount = 0
    var count = 0

    /// 1 January 1980, 00:00: the earliest date the format has.
    private static let date = 0x0021
    /// Largest size and offset of the plain format.
    static let sizeLimit = Int(UInt32.max) - 1
    /// Most members of the plain format.
    static let countLimit = 0xFFFE

    /// The header before the content.
    var header: [UInt8] {
        var bytes: [UInt8] = []
        Self.append(0x0403_4B50, 4, to: &bytes)
        appendShared(isHeader: true, to: &bytes)
        return bytes + name
    }

    /// The record behind the content of a streamed member.
    var descriptor: [UInt8] {
        var bytes: [UInt8] = []
        Self.append(0x0807_4B50, 4, to: &bytes)
        appendSizes(to: &bytes)
        return bytes
    }

    /// The member's entry in the directory at the container's end.
    var entry: [UInt8] {
        var bytes: [UInt8] = []
        Self.append(0x0201_4B50, 4, to: &bytes)
        Self.append(20, 2, to: &bytes)
        appendShared(isHeader: false, to: &bytes)
        Self.append(0, 2 + 2 + 2 + 4, to: &bytes)
        Self.append(offset, 4, to: &bytes)
        return bytes + name
    }

    /// The record that ends a container.
    ///
    /// - Parameters:
    ///   - directory: size of the directory in bytes.
    ///   - offset: where it begins.
    static func ending(members: Int, directory: Int, offset: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        append(0x0605_4B50, 4, to: &bytes)
        append(0, 4, to: &bytes)
        append(members, 2, to: &bytes)
        append(members, 2, to: &bytes)
        append(directory, 4, to: &bytes)
        append(offset, 4, to: &bytes)
        append(0, 2, to: &bytes)
        return bytes
    }

    /// The fields that header and entry have in common: version 2.0, flags, method, date, sizes, lengths.
    private func appendShared(isHeader: Bool, to bytes: inout [UInt8]) {
        let names = name.allSatisfy { $0 < 0x80 } ? 0 : 0x800
        Self.append(20, 2, to: &bytes)
        Self.append(names | (isStreamed ? 8 : 0), 2, to: &bytes)
        Self.append(isDeflated ? 8 : 0, 2, to: &bytes)
        Self.append(0, 2, to: &bytes)
        Self.append(Self.date, 2, to: &bytes)
        if isHeader, isStreamed {
            Self.append(0, 4 + 4 + 4, to: &bytes)
        } else {
            appendSizes(to: &bytes)
        }
        Self.append(name.count, 2, to: &bytes)
        Self.append(0, 2, to: &bytes)
    }

    private func appendSizes(to bytes: inout [UInt8]) {
        Self.append(Int(checksum), 4, to: &bytes)
        Self.append(packedCount, 4, to: &bytes)
        Self.append(count, 4, to: &bytes)
    }

    private static func append(_ value: Int, _ size: Int, to bytes: inout [UInt8]) {
        for index in 0..<size {
            bytes.append(index < 8 ? UInt8(truncatingIfNeeded: value >> (8 * index)) : 0)
        }
    }
}
