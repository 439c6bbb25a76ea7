/// Lists the streams at the top of a compound file (OLE2), the container of old Office files and of messages.
///
/// Source: [MS-CFB] 2.2 to 2.6. Chains are bounded by the file's size, so a cycle ends.
enum CompoundFile {
    /// The names of the storages and streams directly below the root; empty when the directory is unreadable.
    static func rootNames(of bytes: [UInt8]) -> [String] {
        guard let shift = number(bytes, 30, 2), shift == 9 || shift == 12,
            let firstDirectory = number(bytes, 48, 4)
        else { return [] }
        let sectorSize = 1 << shift
        let table = allocationTable(bytes, sectorSize)
        var entries: [Entry] = []
        var sector = firstDirectory
        var visited = 0
        while sector < bytes.count / sectorSize, visited * sectorSize < bytes.count,
            entries.count < 65_536
        {
            let start = (sector + 1) * sectorSize
            for offset in stride(from: start, to: start + sectorSize, by: 128) {
                guard let entry = Entry(bytes, offset) else { return [] }
                entries.append(entry)
            }
            guard sector < table.count else { break }
            sector = table[sector]
            visited += 1
        }
        return children(of: entries)
    }

    /// Walks the tree of siblings below the root.
    private static func children(of entries: [Entry]) -> [String] {
        guard let root = entries.first else { return [] }
        var names: [String] = []
        var seen: Set<Int> = [0]
        var waiting = [root.child]
        while let next = waiting.popLast() {
            guard entries.indices.contains(next), seen.insert(next).inserted else { continue }
            names.append(entries[next].name)
            waiting.append(entries[next].left)
            waiting.append(entries[next].right)
        }
        return names
    }

    /// The sector that follows each sector, from the first 109 table sectors (7 MB of file, which holds the
    /// directory of nearly all; chains past that end early).
    private static func allocationTable(_ bytes: [UInt8], _ sectorSize: Int) -> [Int] {
        var table: [Int] = []
        for index in 0..<109 {
            guard let sector = number(bytes, 76 + 4 * index, 4), sector < bytes.count / sectorSize
            else { break }
            let start = (sector + 1) * sectorSize
            for offset in stride(from: start, to: start + sectorSize, by: 4) {
                guard let next = number(bytes, offset, 4) else { return table }
                table.append(next)
            }
        }
        return table
    }

    /// A little-endian number of `size` bytes, or nil past the end.
    private static func number(_ bytes: [UInt8], _ at: Int, _ size: Int) -> Int? {
        guard at >= 0, at + size <= bytes.count else { return nil }
        return (0..<size).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }

    /// One record of the directory.
    private struct Entry {
        let name: String
        let left: Int
        let right: Int
        let child: Int

        init?(_ bytes: [UInt8], _ at: Int) {
            guard at >= 0, at + 128 <= bytes.count, let length = number(bytes, at + 64, 2),
                let left = number(bytes, at + 68, 4), let right = number(bytes, at + 72, 4),
                let child = number(bytes, at + 76, 4)
            else { return nil }
            let units = stride(from: 0, to: min(max(length - 2, 0), 62), by: 2).map {
                UInt16(bytes[at + $0]) | UInt16(bytes[at + $0 + 1]) << 8
            }
            self.name = String(decoding: units, as: UTF16.self)
            self.left = left
            self.right = right
            self.child = child
        }
    }
}
