import ClauseText

/// Writes numbers and texts one after another, little-endian, each list with its length before it.
struct ImageWriter {
    private(set) var bytes: [UInt8] = []

    mutating func write(_ value: Int32) {
        let bits = UInt32(bitPattern: value)
        for shift in [0, 8, 16, 24] as [UInt32] {
            bytes.append(UInt8(truncatingIfNeeded: bits >> shift))
        }
    }

    mutating func write(_ value: UInt64) {
        write(Int32(truncatingIfNeeded: value))
        write(Int32(truncatingIfNeeded: value >> 32))
    }

    mutating func write(_ values: [Int32]) {
        write(Int32(clamping: values.count))
        bytes.reserveCapacity(bytes.count + values.count * 4)
        for value in values { write(value) }
    }

    mutating func write(_ lists: IntLists) {
        write(lists.starts)
        write(lists.values)
    }

    mutating func write(_ text: String) {
        write(Int32(clamping: text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func write(_ texts: [String]) {
        write(Int32(clamping: texts.count))
        for text in texts { write(text) }
    }

    mutating func write(_ text: LocalizedText) {
        let entries = text.sorted { $0.key.rawValue < $1.key.rawValue }
        write(Int32(clamping: entries.count))
        for (language, words) in entries {
            write(language.rawValue)
            write(words)
        }
    }
}
