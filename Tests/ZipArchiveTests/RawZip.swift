import ZipArchive

/// Writes ZIP containers byte by byte, lies included.
struct RawZip {
    struct Entry {
        var name: [UInt8]
        /// The packed bytes as they stand in the container.
        var data: [UInt8] = []
        var method = 0
        var flags = 0
        var checksum: UInt32 = 0
        /// The expanded size that the directory states; the size of the data when nil.
        var size: Int?
        /// Where the directory says that the header is; the truth when nil.
        var offset: Int?
        /// Whether sizes follow the data instead of standing before it.
        var hasDescriptor = false
        /// Whether the directory gives sizes and offset in the 64-bit field.
        var isWide = false

        init(_ name: String, _ data: [UInt8] = [], size: Int? = nil, isWide: Bool = false) {
            self.name = Array(name.utf8)
            self.data = data
            self.size = size
            self.isWide = isWide
        }
    }

    var entries: [Entry] = []
    var hasWideEnd = false
    var prefix: [UInt8] = []
    var comment: [UInt8] = []

    func bytes() -> [UInt8] {
        var body: [UInt8] = []
        var directory: [UInt8] = []
        for entry in entries {
            let offset = entry.offset ?? body.count
            let size = entry.size ?? entry.data.count
            body += number(0x0403_4B50, 4) + number(20, 2) + number(entry.flags, 2)
            body += number(entry.method, 2) + number(0, 4)
            if entry.hasDescriptor {
                body += number(0, 12)
            } else {
                body += number(Int(entry.checksum), 4) + number(entry.data.count, 4)
                body += number(min(size, 0xFFFF_FFFF), 4)
            }
            body += number(entry.name.count, 2) + number(0, 2) + entry.name + entry.data
            if entry.hasDescriptor {
                body += number(0x0807_4B50, 4) + number(Int(entry.checksum), 4)
                body += number(entry.data.count, 4) + number(size, 4)
            }
            let extra =
                entry.isWide
                ? number(1, 2) + number(24, 2) + number(size, 8) + number(entry.data.count, 8)
                    + number(offset, 8) : []
            directory += number(0x0201_4B50, 4) + number(20, 2) + number(20, 2)
            directory += number(entry.flags, 2) + number(entry.method, 2) + number(0, 4)
            directory += number(Int(entry.checksum), 4)
            directory += number(entry.isWide ? 0xFFFF_FFFF : entry.data.count, 4)
            directory += number(entry.isWide ? 0xFFFF_FFFF : size, 4)
            directory += number(entry.name.count, 2) + number(extra.count, 2) + number(0, 10)
            directory += number(entry.isWide ? 0xFFFF_FFFF : offset, 4) + entry.name + extra
        }
        var end: [UInt8] = []
        if hasWideEnd {
            let at = body.count + directory.count
            end += number(0x0606_4B50, 4) + number(44, 8) + number(45, 2) + number(45, 2)
            end += number(0, 8) + number(entries.count, 8) + number(entries.count, 8)
            end += number(directory.count, 8) + number(body.count, 8)
            end += number(0x0706_4B50, 4) + number(0, 4) + number(at, 8) + number(1, 4)
        }
        let count = hasWideEnd ? 0xFFFF : entries.count
        end += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
        end += number(hasWideEnd ? 0xFFFF_FFFF : directory.count, 4)
        end += number(hasWideEnd ? 0xFFFF_FFFF : body.count, 4)
        end += number(comment.count, 2) + comment
        return prefix + body + directory + end
    }

    private func number(_ value: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }
}

/// The CRC-32 of bytes, bit by bit from its definition.
func slowChecksum(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
        value ^= UInt32(byte)
        for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
}
