/// Reads the text with places that `pdftotext -bbox-layout` prints: `page`, `line` and `word` elements.
enum BoundingBoxText {
    /// The pages of pdftotext's output.
    ///
    /// - Returns: the pages up to the point where the output breaks off, and whether it was complete.
    static func pages(of bytes: [UInt8]) -> (pages: [PageText], isComplete: Bool) {
        var pages: [PageText] = []
        var line: PageFragment?
        var isComplete = false
        var at = 0
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")),
            let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        {
            let tag = bytes[(open + 1)..<close]
            at = close + 1
            if tag.starts(with: Array("page ".utf8)) {
                pages.append(PageText(fragments: []))
            } else if tag.starts(with: Array("line ".utf8)) {
                line = fragment(tag)
            } else if tag.elementsEqual(Array("/line".utf8)) {
                if let line, !line.text.isEmpty, !pages.isEmpty {
                    pages[pages.count - 1].fragments.append(line)
                }
                line = nil
            } else if tag.starts(with: Array("word ".utf8)) {
                let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
                if line?.text.isEmpty == false { line?.text.append(0x20) }
                line?.text += unescaped(bytes[at..<end])
                at = end
            } else if tag.elementsEqual(Array("/html".utf8)) {
                isComplete = true
            }
        }
        return (pages, isComplete)
    }

    private static func fragment(_ tag: ArraySlice<UInt8>) -> PageFragment? {
        guard let left = number("xMin", in: tag), let right = number("xMax", in: tag),
            let top = number("yMin", in: tag), let bottom = number("yMax", in: tag)
        else { return nil }
        // The height of a line of type is some 1.15 times its size.
        return PageFragment(
            left: left, right: right, top: top, bottom: bottom,
            baseline: bottom - (bottom - top) / 5, size: max((bottom - top) / 1.15, 1),
            isBold: false, text: [])
    }

    private static func number(_ name: String, in tag: ArraySlice<UInt8>) -> Float? {
        let key = Array("\(name)=\"".utf8)
        guard let found = FormatSniffer.index(of: key, in: tag) else { return nil }
        let digits = tag[(found + key.count)...].prefix { $0 != UInt8(ascii: "\"") }
        guard let value = Float(String(decoding: digits, as: UTF8.self)), value.isFinite else {
            return nil
        }
        return min(max(value, -100_000), 100_000)
    }

    private static func unescaped(_ word: ArraySlice<UInt8>) -> [UInt8] {
        var text = String(decoding: word, as: UTF8.self)
        guard word.contains(UInt8(ascii: "&")) else { return Array(text.utf8) }
        for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
            text = text.split(separator: name, omittingEmptySubsequences: false).joined(
                separator: sign)
        }
        return Array(text.utf8)
    }
}
