/// Cuts a pack file into blocks of keys and values.
///
/// Only indentation counts here: none begins a block, two spaces begin a line of it, more continue the line
/// above. Comments are dropped: a line whose first character is `#`, and `#` after two spaces outside quotes.
/// A blank line inside a value begins a new paragraph of it. One pass; cost is linear in the file.
struct PackLineParser {
    private let source: PackSource
    private let file: Int
    private var blocks: [PackBlock] = []
    private var isBlankBefore = false
    private var isInsideQuotes = false
    private var isTooLongReported = false
    private var hasLostLines = false

    /// Reads the blocks of a file, whose bytes are well-formed UTF-8, and reports badly formed lines.
    ///
    /// - Returns: the blocks, and whether a line that no block could take was reported.
    static func blocks(
        of source: PackSource, file: Int, report: inout PackReport
    ) -> (blocks: [PackBlock], hasLostLines: Bool) {
        var parser = PackLineParser(source: source, file: file)
        parser.parse(report: &report)
        return (parser.blocks, parser.hasLostLines)
    }

    private init(source: PackSource, file: Int) {
        self.source = source
        self.file = file
    }

    private mutating func parse(report: inout PackReport) {
        let bytes = source.bytes
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            parseLine(start..<end, report: &report)
            start = end + 1
        }
    }

    private mutating func parseLine(_ line: Range<Int>, report: inout PackReport) {
        let bytes = source.bytes
        var end = line.upperBound
        while end > line.lowerBound, bytes[end - 1].isPackSpace { end -= 1 }
        var start = line.lowerBound
        while start < end, bytes[start].isPackSpace { start += 1 }
        guard start < end else {
            isBlankBefore = true
            return
        }
        if bytes[start] == UInt8(ascii: "#") { return }
        defer { isBlankBefore = false }
        if end - line.lowerBound > PackLimits.lineBytes {
            lose(
                .lineTooLong, at: range(start..<end),
                "a line may hold at most \(PackLimits.lineBytes) bytes",
                hint: "break it: lines indented deeper than their key go on with the value", &report
            )
            return
        }
        if let bad = bytes[line.lowerBound..<end].firstIndex(where: {
            ($0 < 0x20 && $0 != 0x09) || $0 == 0x7F
        }) {
            lose(
                .controlCharacter, at: range(bad..<(bad + 1)),
                "the line holds an invisible control character",
                hint: "delete it, or type the line again", &report)
            return
        }
        if bytes[line.lowerBound..<start].contains(0x09) {
            lose(
                .tabInIndentation, at: range(line.lowerBound..<start),
                "the line is indented with a tab",
                hint: "use spaces: two for a key, more to go on with the value above", &report)
            return
        }
        place(start..<end, indentation: start - line.lowerBound, report: &report)
    }

    private mutating func place(
        _ text: Range<Int>, indentation: Int, report: inout PackReport
    ) {
        switch indentation {
        case 0: blocks.append(PackBlock(head: item(text)))
        case 2 where !blocks.isEmpty: blocks[blocks.count - 1].lines.append(item(text))
        case 3... where blocks.last?.lines.isEmpty == false: extend(text, report: &report)
        default:
            let indent = range((text.lowerBound - indentation)..<text.lowerBound)
            let spaces = indentation == 1 ? "1 space" : "\(indentation) spaces"
            if let block = blocks.last {
                lose(
                    .badIndentation, at: indent, "the line is indented by \(spaces)",
                    hint: "a key under `\(block.head.name)` is indented by exactly two spaces"
                        + (indentation == 1 ? "" : "; there is no key here to go on with"),
                    &report)
            } else if !hasLostLines {
                lose(
                    .badIndentation, at: indent, "the file begins with an indented line",
                    hint: "begin with role, term, concept, topic, regime or vendor at the margin",
                    &report)
            }
        }
    }

    /// Reports a line that is left out of its block.
    private mutating func lose(
        _ code: PackDiagnostic.Code, at range: PackRange, _ message: String, hint: String,
        _ report: inout PackReport
    ) {
        report.add(code, at: range, message, hint: hint)
        hasLostLines = true
        if !blocks.isEmpty { blocks[blocks.count - 1].hasLostLines = true }
    }

    private mutating func item(_ text: Range<Int>) -> PackItem {
        isInsideQuotes = false
        let text = withoutComment(text)
        let bytes = source.bytes
        var end = text.lowerBound
        while end < text.upperBound, !bytes[end].isPackSpace { end += 1 }
        var next = end
        while next < text.upperBound, bytes[next].isPackSpace { next += 1 }
        var key = PackValue(file: file, origin: text.lowerBound)
        key.append(bytes[text.lowerBound..<end], from: text.lowerBound)
        var value = PackValue(file: file, origin: end)
        value.append(bytes[next..<text.upperBound], from: next)
        isTooLongReported = false
        return PackItem(key: key, value: value)
    }

    private mutating func extend(_ text: Range<Int>, report: inout PackReport) {
        let part = withoutComment(text)
        guard !part.isEmpty else { return }
        let block = blocks.count - 1
        let line = blocks[block].lines.count - 1
        let count = blocks[block].lines[line].value.bytes.count + part.count
        guard count < PackLimits.valueBytes else {
            if !isTooLongReported {
                report.add(
                    .valueTooLong, at: range(text),
                    "a value may hold at most \(PackLimits.valueBytes) bytes",
                    hint: "split it into several lines with the same key")
            }
            isTooLongReported = true
            return
        }
        let slice = source.bytes[part]
        let isJoinedTight =
            Self.endsWide(blocks[block].lines[line].value.bytes.suffix(4)) && Self.beginsWide(slice)
        if !blocks[block].lines[line].value.isEmpty {
            if isBlankBefore {
                blocks[block].lines[line].value.appendSeparator(0x0A, at: part.lowerBound)
            } else if !isJoinedTight {
                blocks[block].lines[line].value.appendSeparator(0x20, at: part.lowerBound)
            }
        }
        blocks[block].lines[line].value.append(slice, from: part.lowerBound)
    }

    /// Drops `  # …` outside quotes, and the white space before it.
    private mutating func withoutComment(_ text: Range<Int>) -> Range<Int> {
        let bytes = source.bytes
        var index = text.lowerBound
        while index < text.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "\""): isInsideQuotes.toggle()
            case UInt8(ascii: "#") where !isInsideQuotes && index >= text.lowerBound + 2:
                if bytes[index - 1].isPackSpace, bytes[index - 2].isPackSpace {
                    var end = index
                    while end > text.lowerBound, bytes[end - 1].isPackSpace { end -= 1 }
                    return text.lowerBound..<end
                }
            default: break
            }
            index += 1
        }
        return text
    }

    private func range(_ part: Range<Int>) -> PackRange {
        PackRange(file: file, start: part.lowerBound, end: part.upperBound)
    }

    private static func endsWide(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let last = String(decoding: bytes, as: UTF8.self).unicodeScalars.last else {
            return false
        }
        return DisplayWidth.columns(of: last) == 2
    }

    private static func beginsWide(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = String(decoding: bytes.prefix(4), as: UTF8.self).unicodeScalars.first
        else { return false }
        return DisplayWidth.columns(of: first) == 2
    }
}
