/// Reads the structured text that `mutool draw -F stext.json` prints.
///
/// A scanner of its own, since the tree of a general JSON reader takes longer to build than mutool takes to make the
/// text. It follows the keys it knows and skips the rest; what it skips may nest to any depth without recursion.
struct StructuredText {
    private let bytes: [UInt8]
    private var at = 0

    /// The pages of mutool's output.
    ///
    /// - Returns: the pages up to the point where the output breaks off, and whether it was complete.
    static func pages(of bytes: [UInt8]) -> (pages: [PageText], isComplete: Bool) {
        var reader = StructuredText(bytes: bytes)
        var pages: [PageText] = []
        let complete = reader.object { reader, key in
            guard key == Key.pages else { return reader.skipValue() }
            return reader.array { reader in
                var page = PageText(fragments: [])
                let isWhole = reader.page(&page)
                if isWhole || !page.fragments.isEmpty { pages.append(page) }
                return isWhole
            }
        }
        return (pages, complete)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private enum Key {
        static let pages = Array("pages".utf8)
        static let blocks = Array("blocks".utf8)
        static let lines = Array("lines".utf8)
        static let box = Array("bbox".utf8)
        static let font = Array("font".utf8)
        static let text = Array("text".utf8)
        static let weight = Array("weight".utf8)
        static let size = Array("size".utf8)
    }

    private mutating func page(_ page: inout PageText) -> Bool {
        var fragments: [PageFragment] = []
        defer { page.fragments = fragments }
        return object { reader, key in
            guard key == Key.blocks else { return reader.skipValue() }
            return reader.array { reader in
                reader.object { reader, key in
                    guard key == Key.lines else { return reader.skipValue() }
                    return reader.array { $0.line(into: &fragments) }
                }
            }
        }
    }

    private mutating func line(into fragments: inout [PageFragment]) -> Bool {
        var box: (x: Float, y: Float, width: Float, height: Float) = (0, 0, 0, 0)
        var size: Float = 0
        var isBold = false
        var baseline: Float = 0
        var text: [UInt8] = []
        let isWhole = object { reader, key in
            switch key {
            case Key.box:
                return reader.object { reader, key in
                    guard let number = reader.number() else { return reader.skipValue() }
                    switch key.first {
                    case UInt8(ascii: "x"): box.x = number
                    case UInt8(ascii: "y"): box.y = number
                    case UInt8(ascii: "w"): box.width = number
                    case UInt8(ascii: "h"): box.height = number
                    default: break
                    }
                    return true
                }
            case Key.font:
                return reader.object { reader, key in
                    if key == Key.size, let number = reader.number() {
                        size = number
                        return true
                    }
                    if key == Key.weight, let word = reader.string() {
                        isBold = word.starts(with: Array("bold".utf8))
                        return true
                    }
                    return reader.skipValue()
                }
            case Key.text:
                guard let string = reader.string() else { return reader.skipValue() }
                text = string
                return true
            case [UInt8(ascii: "y")]:
                guard let number = reader.number() else { return reader.skipValue() }
                baseline = number
                return true
            default:
                return reader.skipValue()
            }
        }
        guard isWhole else { return false }
        if !text.isEmpty {
            fragments.append(
                PageFragment(
                    left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height,
                    baseline: baseline, size: max(size, 1), isBold: isBold, text: text))
        }
        return true
    }
}

extension StructuredText {
    private mutating func skipBlank() {
        while at < bytes.count && bytes[at] <= 0x20 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlank()
        guard at < bytes.count, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Reads an object; the body gets each key and reads its value.
    ///
    /// - Returns: false when the text breaks off or is no object.
    private mutating func object(_ body: (inout Self, [UInt8]) -> Bool) -> Bool {
        guard take(UInt8(ascii: "{")) else { return false }
        if take(UInt8(ascii: "}")) { return true }
        repeat {
            guard let key = string(), take(UInt8(ascii: ":")), body(&self, key) else {
                return false
            }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}"))
    }

    /// Reads an array; the body reads each element.
    private mutating func array(_ body: (inout Self) -> Bool) -> Bool {
        guard take(UInt8(ascii: "[")) else { return false }
        if take(UInt8(ascii: "]")) { return true }
        repeat {
            guard body(&self) else { return false }
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]"))
    }

    /// Passes over any value.
    private mutating func skipValue() -> Bool {
        var depth = 0
        repeat {
            skipBlank()
            guard at < bytes.count else { return false }
            switch bytes[at] {
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                depth += 1
                at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                at += 1
            case UInt8(ascii: "\""):
                guard string() != nil else { return false }
            case UInt8(ascii: ","), UInt8(ascii: ":"):
                guard depth > 0 else { return false }
                at += 1
            default:
                while at < bytes.count, !",:]} \n".utf8.contains(bytes[at]) { at += 1 }
            }
        } while depth > 0
        return depth == 0
    }

    /// Reads a number; nil, and nothing read, when there is none.
    private mutating func number() -> Float? {
        skipBlank()
        let start = at
        while at < bytes.count, "+-.0123456789eE".utf8.contains(bytes[at]) { at += 1 }
        guard let value = Float(String(decoding: bytes[start..<at], as: UTF8.self)), value.isFinite
        else {
            at = start
            return nil
        }
        return min(max(value, -100_000), 100_000)
    }

    /// Reads a string as valid UTF-8; nil, and nothing read, when there is none.
    private mutating func string() -> [UInt8]? {
        let start = at
        guard take(UInt8(ascii: "\"")) else { return nil }
        var text: [UInt8] = []
        var isAscii = true
        while at < bytes.count {
            let byte = bytes[at]
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                return isAscii ? text : Array(String(decoding: text, as: UTF8.self).utf8)
            case UInt8(ascii: "\\"):
                guard let scalar = escape() else {
                    at = start
                    return nil
                }
                text.append(contentsOf: Array(String(scalar).utf8))
            default:
                if byte >= 0x80 { isAscii = false }
                text.append(byte)
            }
        }
        at = start
        return nil
    }

    /// Reads what follows a backslash.
    private mutating func escape() -> Unicode.Scalar? {
        guard at < bytes.count else { return nil }
        let byte = bytes[at]
        at += 1
        switch byte {
        case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"),
            UInt8(ascii: "f"):
            return " "
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal() else { return nil }
            if (0xD800..<0xDC00).contains(unit), at + 1 < bytes.count,
                bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
            {
                at += 2
                guard let low = hexadecimal() else { return nil }
                guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
                return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
            }
            return Unicode.Scalar(unit) ?? "\u{FFFD}"
        default:
            return Unicode.Scalar(byte)
        }
    }

    private mutating func hexadecimal() -> UInt32? {
        guard at + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
        at += 4
        return UInt32(digits, radix: 16)
    }
}
