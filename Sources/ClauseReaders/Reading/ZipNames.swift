/// Lists the names in a ZIP file without unpacking anything, from its directory or, when that is cut off,
/// from the headers before each entry; enough to tell what kind of file it is.
enum ZipNames {
    private static let limit = 4_096

    /// The names of the first entries, in the order of the directory.
    static func entries(of bytes: [UInt8]) -> [String] {
        let listed = directory(of: bytes)
        return listed.isEmpty ? headers(of: bytes) : listed
    }

    private static func directory(of bytes: [UInt8]) -> [String] {
        // The end record is 22 bytes and a comment of at most 65535.
        var at = bytes.count - 22
        let floor = max(0, bytes.count - 22 - 65_535)
        while at >= floor && !matches([0x50, 0x4B, 5, 6], bytes, at) { at -= 1 }
        guard at >= floor, let offset = number(bytes, at + 16, 4) else { return [] }
        var names: [String] = []
        var entry = offset
        while names.count < limit, matches([0x50, 0x4B, 1, 2], bytes, entry),
            let name = number(bytes, entry + 28, 2), let extra = number(bytes, entry + 30, 2),
            let comment = number(bytes, entry + 32, 2), entry + 46 + name <= bytes.count
        {
            names.append(String(decoding: bytes[(entry + 46)..<(entry + 46 + name)], as: UTF8.self))
            entry += 46 + name + extra + comment
        }
        return names
    }

    private static func headers(of bytes: [UInt8]) -> [String] {
        var names: [String] = []
        var entry = 0
        while names.count < limit, matches([0x50, 0x4B, 3, 4], bytes, entry),
            let flags = number(bytes, entry + 6, 2), let size = number(bytes, entry + 18, 4),
            let name = number(bytes, entry + 26, 2), let extra = number(bytes, entry + 28, 2),
            entry + 30 + name <= bytes.count
        {
            names.append(String(decoding: bytes[(entry + 30)..<(entry + 30 + name)], as: UTF8.self))
            entry += 30 + name + extra + size
            // Sizes may come after the data; then the next header has to be searched for.
            if flags & 8 != 0 {
                guard
                    let next = FormatSniffer.index(
                        of: [0x50, 0x4B, 3, 4], in: bytes[min(entry, bytes.count)...])
                else { break }
                entry = next
            }
        }
        return names
    }

    private static func matches(_ signature: [UInt8], _ bytes: [UInt8], _ at: Int) -> Bool {
        at >= 0 && at + signature.count <= bytes.count
            && bytes[at..<at + signature.count].elementsEqual(signature)
    }

    /// A little-endian number of `size` bytes, or nil past the end.
    private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int? {
        guard at >= 0, at + size <= bytes.count else { return nil }
        return (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}
