extension ZipDirectory {
    /// One record of the directory.
    struct Entry {
        let flags: Int
        let method: Int
        let checksum: UInt32
        let packedSize: Int
        let size: Int
        let headerOffset: Int
        let name: ArraySlice<UInt8>

        /// Reads the record at the cursor, its 64-bit sizes included, and leaves the cursor behind it.
        init(_ cursor: inout ByteCursor) throws(ZipError) {
            let at = cursor.offset
            guard try cursor.number32() == 0x0201_4B50 else {
                throw .malformed(what: "a record of the directory is missing", at: at)
            }
            try cursor.skip(4)
            flags = try cursor.number16()
            method = try cursor.number16()
            try cursor.skip(4)
            checksum = UInt32(truncatingIfNeeded: try cursor.number32())
            var packedSize = try cursor.number32()
            var size = try cursor.number32()
            let nameCount = try cursor.number16()
            let extraCount = try cursor.number16()
            let commentCount = try cursor.number16()
            let disk = try cursor.number16()
            try cursor.skip(6)
            var headerOffset = try cursor.number32()
            name = try cursor.slice(nameCount)
            let extra = try cursor.slice(extraCount)
            try cursor.skip(commentCount)
            guard disk == 0 || disk == 0xFFFF else { throw .multipleDisks }

            let unknown = 0xFFFF_FFFF
            if size == unknown || packedSize == unknown || headerOffset == unknown,
                let wide = Self.field(1, in: extra)
            {
                var numbers = ByteCursor(Array(wide), at: 0)
                if size == unknown { size = try numbers.number64() }
                if packedSize == unknown { packedSize = try numbers.number64() }
                if headerOffset == unknown { headerOffset = try numbers.number64() }
            }
            self.packedSize = packedSize
            self.size = size
            self.headerOffset = headerOffset
        }

        /// The extra field with an identifier, or nil; a broken field ends the search.
        private static func field(
            _ identifier: Int, in extra: ArraySlice<UInt8>
        ) -> ArraySlice<UInt8>? {
            var at = extra.startIndex
            while extra.endIndex - at >= 4 {
                let found = Int(extra[at]) | Int(extra[at + 1]) << 8
                let count = Int(extra[at + 2]) | Int(extra[at + 3]) << 8
                guard count <= extra.endIndex - at - 4 else { return nil }
                if found == identifier { return extra[(at + 4)..<(at + 4 + count)] }
                at += 4 + count
            }
            return nil
        }
    }
}
