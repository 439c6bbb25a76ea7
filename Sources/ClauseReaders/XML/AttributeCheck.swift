#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Refuses markup whose elements carry absurdly many attributes, before libxml2 sees it.
///
/// libxml2 up to 2.13 compares each attribute of an element with all before it, and nothing can interrupt it within a
/// tag: 200 000 attributes, a megabyte, take a minute. The tags are walked by libxml2's own rules for names, quotes
/// and stray signs, so that both see the same end of a tag. A tag may also open inside what the walk took for a value or
/// a comment; hence every `<` is tried, within a budget that keeps the whole linear.
enum AttributeCheck {
    /// Most attributes of one element; real pages have some dozens, and scripts that look like tags some hundreds.
    static let most = 10_000
    /// Most comparisons that all tags together may cost libxml2; about a second.
    private static let comparisons = 100_000_000
    /// How many steps a byte may cost on average.
    private static let effort = 16

    /// Checks the tags of a page or of an XML file.
    ///
    /// - Parameter what: what is being read, for the message.
    static func check(_ bytes: [UInt8], what: String) throws(ReadError) {
        // Spans, since a copy of the array in every tag costs more than the walk.
        let bytes = bytes.span
        var budget = effort * bytes.count + 4_096
        var left = comparisons
        var at = 0
        while at + 1 < bytes.count {
            guard bytes[at] == UInt8(ascii: "<"), isNameStart(bytes[at + 1]) else {
                at += 1
                continue
            }
            var position = at + 1
            let count = attributes(of: bytes, at: &position)
            budget -= position - at
            left -= count * count
            guard count <= most, left >= 0 else {
                throw .tooLarge(what: "an element of \(what)", limit: "\(most) attributes")
            }
            guard budget > 0 else {
                throw .tooLarge(
                    what: "the tangle of tags in \(what)", limit: "\(effort) steps a byte")
            }
            at += 1
        }
    }

    /// Whether no element of an XML file can carry too many attributes; quick, and never wrong when it says so.
    ///
    /// In XML a value holds no `<`, so the attributes of an element lie before the next one, each of four bytes
    /// at least.
    static func isHarmlessXML(_ bytes: [UInt8]) -> Bool {
        unsafe bytes.withUnsafeBytes { buffer in
            guard var at = buffer.baseAddress else { return true }
            let end = unsafe at + buffer.count
            var left = comparisons
            while unsafe at < end {
                let next = unsafe memchr(at + 1, 0x3C, end - at - 1).map { UnsafeRawPointer($0) }
                let most = unsafe ((next ?? end) - at) / 4
                left -= most * most
                guard most <= Self.most, left >= 0 else { return false }
                unsafe at = unsafe next ?? end
            }
            return true
        }
    }

    /// How many attributes the tag has whose name begins at `position`, which moves to its end; the count
    /// stops just past the limit.
    private static func attributes(of bytes: Span<UInt8>, at position: inout Int) -> Int {
        skipName(bytes, &position)
        var count = 0
        while true {
            skipBlanks(bytes, &position)
            if isEnd(bytes, position) || count > most { return count }
            guard isNameStart(bytes[position]) else {
                // Stray signs go up to the next blank.
                while !isEnd(bytes, position), bytes[position] > 0x20 { position += 1 }
                continue
            }
            skipName(bytes, &position)
            count += 1
            skipBlanks(bytes, &position)
            guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
            position += 1
            skipBlanks(bytes, &position)
            skipValue(bytes, &position)
        }
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        byte.isAsciiLower || byte.isAsciiUpper || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || byte >= 0x80
    }

    /// Whether the tag, or the text, ends here.
    private static func isEnd(_ bytes: Span<UInt8>, _ position: Int) -> Bool {
        if position >= bytes.count || bytes[position] == UInt8(ascii: ">") { return true }
        return bytes[position] == UInt8(ascii: "/") && position + 1 < bytes.count
            && bytes[position + 1] == UInt8(ascii: ">")
    }

    private static func skipName(_ bytes: Span<UInt8>, _ position: inout Int) {
        while position < bytes.count {
            let byte = bytes[position]
            guard isNameStart(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            else { return }
            position += 1
        }
    }

    private static func skipBlanks(_ bytes: Span<UInt8>, _ position: inout Int) {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    private static func skipValue(_ bytes: Span<UInt8>, _ position: inout Int) {
        guard position < bytes.count else { return }
        let quote = bytes[position]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            while position < bytes.count, bytes[position] != quote { position += 1 }
            position = min(position + 1, bytes.count)
        } else {
            while position < bytes.count, bytes[position] > 0x20,
                bytes[position] != UInt8(ascii: ">")
            {
                position += 1
            }
        }
    }
}
