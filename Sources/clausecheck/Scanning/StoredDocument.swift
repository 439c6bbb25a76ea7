import ClauseRegister
import ClauseText

/// A document in the form in which a register keeps it, and back.
///
/// The layout is a row of numbers, each in groups of seven bits, lowest first; text in it has its length before it.
/// Positions are stored as differences, which are short.
enum StoredDocument {
    /// Version of the encoding, its first number.
    private static let version = 2

    static func encoded(_ document: Document) -> StoredText {
        var writer = Writer()
        writer.add(version)
        writer.add(document.format.rawValue)
        writer.add(document.blocks.count)
        var place = 0
        for block in document.blocks {
            let kind = Block.Kind.allCases.firstIndex(of: block.kind) ?? 0
            let flags =
                (block.label == nil ? 0 : 1) | (block.isContinuation ? 2 : 0)
                | (block.indent == nil ? 0 : 4)
            writer.add(kind << 3 | flags)
            writer.add(Int(block.span.start) - place)
            writer.add(block.span.count)
            if let label = block.label {
                writer.add(Int(label.start) - Int(block.span.start))
                writer.add(label.count)
            }
            writer.add(block.level)
            if let indent = block.indent { writer.add(Int(indent)) }
            place = Int(block.span.start)
        }
        writer.add(document.pageStarts.count)
        place = 0
        for start in document.pageStarts {
            writer.add(Int(start) - place)
            place = Int(start)
        }
        writer.add(document.notices.count)
        for notice in document.notices {
            writer.add(notice.kind.rawValue)
            writer.add(notice.message)
        }
        writer.add(document.changes.count)
        for change in document.changes {
            writer.add(change.kind.rawValue)
            writer.add(Int(change.span.start))
            writer.add(change.span.count)
            writer.add(change.author)
        }
        return StoredText(text: document.bytes, layout: writer.bytes)
    }

    /// The document, or nil when the layout is of another version or damaged.
    static func decoded(_ stored: StoredText) -> Document? {
        var reader = Reader(bytes: stored.layout, textCount: stored.text.count)
        guard reader.number() == version,
            let format = reader.text().flatMap({ Document.Format(rawValue: $0) }),
            let blocks = reader.list({ reader, previous in reader.block(after: previous) }),
            let pages: [Int32] = reader.list({ reader, previous in
                reader.offset(after: Int(previous ?? 0))
            }),
            let notices: [Document.Notice] = reader.list({ reader, _ in reader.notice() }),
            let changes: [Document.TrackedChange] = reader.list({ reader, _ in reader.change() })
        else { return nil }
        return Document(
            bytes: stored.text, blocks: blocks, pageStarts: pages, notices: notices, format: format,
            changes: changes)
    }

    private struct Writer {
        var bytes: [UInt8] = []

        /// Adds a number; its sign goes to the lowest bit.
        mutating func add(_ number: Int) {
            var rest = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(truncatingIfNeeded: rest))
        }

        mutating func add(_ text: String) {
            add(text.utf8.count)
            bytes += text.utf8
        }
    }

    /// Reads what `Writer` wrote; damaged bytes give nil.
    private struct Reader {
        let bytes: [UInt8]
        let textCount: Int
        var place = 0

        init(bytes: [UInt8], textCount: Int) {
            self.bytes = bytes
            self.textCount = textCount
        }

        mutating func number() -> Int? {
            var value: UInt = 0
            for shift in stride(from: UInt(0), to: 63, by: 7) {
                guard place < bytes.count else { return nil }
                let byte = bytes[place]
                place += 1
                value |= UInt(byte & 0x7F) << shift
                if byte < 0x80 {
                    return Int(bitPattern: value >> 1) ^ -Int(bitPattern: value & 1)
                }
            }
            return nil
        }

        mutating func text() -> String? {
            guard let count = number(), count >= 0, count <= bytes.count - place else { return nil }
            defer { place += count }
            return String(decoding: bytes[place..<place + count], as: UTF8.self)
        }

        mutating func list<Item>(_ read: (inout Reader, Item?) -> Item?) -> [Item]? {
            guard let count = number(), count >= 0, count <= bytes.count - place else { return nil }
            var items: [Item] = []
            items.reserveCapacity(count)
            for _ in 0..<count {
                guard let item = read(&self, items.last) else { return nil }
                items.append(item)
            }
            return items
        }

        /// An offset into the text given by its distance from another.
        mutating func offset(after place: Int) -> Int32? {
            guard let distance = number(), distance.magnitude <= UInt(textCount) else { return nil }
            let offset = place + distance
            return offset >= 0 && offset <= textCount ? Int32(exactly: offset) : nil
        }

        mutating func span(after place: Int) -> TextSpan? {
            guard let start = offset(after: place), let count = number(), count >= 0,
                count <= textCount - Int(start), let end = Int32(exactly: Int(start) + count)
            else { return nil }
            return TextSpan(start: start, end: end)
        }

        mutating func block(after previous: Block?) -> Block? {
            guard let head = number(), Block.Kind.allCases.indices.contains(head >> 3),
                let span = span(after: Int(previous?.span.start ?? 0))
            else { return nil }
            var label: TextSpan?
            if head & 1 != 0 {
                label = self.span(after: Int(span.start))
                if label == nil { return nil }
            }
            guard let level = number() else { return nil }
            var indent: Int32?
            if head & 4 != 0 {
                indent = number().flatMap { Int32(exactly: $0) }
                if indent == nil { return nil }
            }
            return Block(
                kind: Block.Kind.allCases[head >> 3], span: span, label: label, level: level,
                isContinuation: head & 2 != 0, indent: indent)
        }

        mutating func notice() -> Document.Notice? {
            guard let kind = text().flatMap({ Document.Notice.Kind(rawValue: $0) }),
                let message = text()
            else { return nil }
            return Document.Notice(kind: kind, message: message)
        }

        mutating func change() -> Document.TrackedChange? {
            guard let kind = text().flatMap({ Document.TrackedChange.Kind(rawValue: $0) }),
                let span = span(after: 0), let author = text()
            else { return nil }
            return Document.TrackedChange(kind: kind, span: span, author: author)
        }
    }
}
