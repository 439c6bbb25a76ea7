/// The directory at the end of a ZIP container, read and checked.
struct ZipDirectory {
    private let bytes: [UInt8]
    private let limits: ZipLimits
    /// Number of members, where the directory starts and its size, as the end record states them.
    private let count: Int
    private let start: Int
    private let size: Int
    /// Bytes put before the container (a self-extracting program), which offsets do not count.
    private let prefix: Int

    private static let endSize = 22
    private static let longestComment = 65_535
    private static let longestName = 1_024

    /// Finds the end record, or its 64-bit twin.
    init(_ bytes: [UInt8], limits: ZipLimits) throws(ZipError) {
        self.bytes = bytes
        self.limits = limits
        let end = try Self.endRecord(of: bytes)
        var cursor = ByteCursor(bytes, at: end + 4)
        let disk = try cursor.number16()
        let directoryDisk = try cursor.number16()
        let countHere = try cursor.number16()
        var count = try cursor.number16()
        var size = try cursor.number32()
        var start = try cursor.number32()
        var directoryEnd = end
        if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF,
            let wide = try Self.wideEndRecord(of: bytes, before: end)
        {
            (count, size, start, directoryEnd) = (wide.count, wide.size, wide.start, wide.at)
        } else if disk != 0 || directoryDisk != 0 || countHere != count {
            throw .multipleDisks
        }
        guard count <= limits.members else {
            throw .tooManyMembers(count: count, limit: limits.members)
        }
        guard size <= directoryEnd, start <= directoryEnd - size else {
            throw .malformed(what: "the directory lies outside the file", at: end)
        }
        self.count = count
        self.size = size
        self.start = start
        self.prefix = directoryEnd - size - start
    }

    /// Reads all members, in the directory's order.
    func members() throws(ZipError) -> [ZipMember] {
        var cursor = ByteCursor(bytes, at: start + prefix, end: start + prefix + size)
        var entries: [Entry] = []
        entries.reserveCapacity(min(count, size / 46))
        var total = 0
        for _ in 0..<count {
            let entry = try Entry(&cursor)
            let (sum, overflow) = total.addingReportingOverflow(entry.size)
            guard !overflow, sum <= limits.totalBytes else {
                throw .expandsTooMuch(
                    member: nil, size: overflow ? .max : sum, limit: limits.totalBytes)
            }
            total = sum
            entries.append(entry)
        }
        var members: [ZipMember] = []
        members.reserveCapacity(entries.count)
        var extents: [(range: Range<Int>, index: Int)] = []
        for (index, entry) in entries.enumerated() {
            let range = try extent(of: entry)
            extents.append((range.header..<range.dataEnd, index))
            members.append(
                ZipMember(
                    name: try Self.checkedName(entry.name, isUnicode: entry.flags & 0x800 != 0),
                    size: entry.size, packedSize: entry.packedSize,
                    isEncrypted: entry.flags & 1 != 0, method: entry.method,
                    checksum: entry.checksum, dataStart: range.dataStart))
        }
        extents.sort { $0.range.lowerBound < $1.range.lowerBound }
        for (left, right) in zip(extents, extents.dropFirst())
        where left.range.upperBound > right.range.lowerBound {
            throw .overlap(members[left.index].name, members[right.index].name)
        }
        return members
    }

    /// Where an entry's local header, its data and the data's end lie.
    private func extent(
        of entry: Entry
    ) throws(ZipError) -> (header: Int, dataStart: Int, dataEnd: Int) {
        let directory = start + prefix
        guard entry.headerOffset <= directory - prefix else {
            throw .malformed(what: "a member lies behind the directory", at: directory)
        }
        let header = entry.headerOffset + prefix
        var cursor = ByteCursor(bytes, at: header, end: directory)
        guard try cursor.number32() == 0x0403_4B50 else {
            throw .malformed(what: "a member's header is missing", at: header)
        }
        try cursor.skip(22)
        let nameCount = try cursor.number16()
        let extraCount = try cursor.number16()
        try cursor.skip(nameCount)
        try cursor.skip(extraCount)
        let dataStart = cursor.offset
        try cursor.skip(entry.packedSize)
        return (header, dataStart, cursor.offset)
    }

    /// The offset of the last end record whose comment fits the file.
    private static func endRecord(of bytes: [UInt8]) throws(ZipError) -> Int {
        guard bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0x4D, 0x5A]) else {
            throw .notAnArchive
        }
        let floor = max(0, bytes.count - endSize - longestComment)
        var at = bytes.count - endSize
        while at >= floor {
            if bytes[at] == 0x50, bytes[at..<at + 4].elementsEqual([0x50, 0x4B, 5, 6]) {
                let comment = Int(bytes[at + 20]) | Int(bytes[at + 21]) << 8
                if at + endSize + comment <= bytes.count { return at }
            }
            at -= 1
        }
        throw .truncated(at: bytes.count)
    }

    /// The 64-bit end record, when its locator stands before the end record.
    private static func wideEndRecord(
        of bytes: [UInt8], before end: Int
    ) throws(ZipError) -> (count: Int, size: Int, start: Int, at: Int)? {
        guard end >= 20 else { return nil }
        var locator = ByteCursor(bytes, at: end - 20, end: end)
        guard try locator.number32() == 0x0706_4B50 else { return nil }
        try locator.skip(4)
        let stated = try locator.number64()
        // Bytes before the container shift the record; it stands just before its locator then.
        let candidates = [stated, end - 20 - 56].filter { $0 >= 0 && $0 <= end - 20 - 56 }
        for at in candidates {
            var cursor = ByteCursor(bytes, at: at, end: end)
            guard try cursor.number32() == 0x0606_4B50 else { continue }
            try cursor.skip(20)
            let countHere = try cursor.number64()
            let count = try cursor.number64()
            guard countHere == count else { throw .multipleDisks }
            let size = try cursor.number64()
            return (count, size, try cursor.number64(), at)
        }
        throw .malformed(what: "the 64-bit end record is missing", at: end)
    }

    /// A member's name with `/` between its parts, if it stays inside the container.
    static func checkedName(
        _ raw: ArraySlice<UInt8>, isUnicode: Bool
    ) throws(ZipError) -> String {
        let name: String
        if isUnicode || raw.allSatisfy({ $0 < 0x80 }) {
            name = String(decoding: raw, as: UTF8.self)
        } else {
            // Old programs write names in some code page; one that is valid UTF-8 is nearly always that.
            name =
                String(validating: raw, as: UTF8.self)
                ?? String(String.UnicodeScalarView(raw.map { Unicode.Scalar($0) }))
        }
        // Windows programs have written backslashes, which would otherwise hide `..\`.
        let path = String(name.map { $0 == "\\" ? "/" : $0 })
        let hasDrive = path.dropFirst().first == ":"
        let isBad =
            path.isEmpty || raw.count > longestName || path.hasPrefix("/") || hasDrive
            || path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            || path.split(separator: "/", omittingEmptySubsequences: false).contains("..")
        guard !isBad else { throw .unsafeName(name) }
        return path
    }
}
