/// Collects the mistakes found while packs are read.
struct PackReport: Sendable {
    private var sources: [PackSource] = []
    private var found: [(file: Int, start: Int, diagnostic: PackDiagnostic)] = []
    private var seen: Set<Mistake> = []
    private(set) var omitted = 0

    private struct Mistake: Hashable {
        let code: PackDiagnostic.Code
        let range: PackRange
        let message: String
    }

    /// Code points shown of a long line.
    private static let lineWindow = 140

    var hasMistakes: Bool { !found.isEmpty }

    /// Whether more mistakes would only be counted, so that advice on them is not worth its cost.
    var isFull: Bool { found.count >= PackLimits.diagnostics }

    /// Registers a file; its index is how ranges name it.
    mutating func add(_ source: PackSource) -> Int {
        sources.append(source)
        return sources.count - 1
    }

    /// The file at an index.
    func source(_ file: Int) -> PackSource { sources[file] }

    /// Where a range begins.
    func location(of range: PackRange) -> PackLocation {
        sources[range.file].location(of: range.start)
    }

    /// Where a range begins, for a hint: `elements/audit.pack:3`.
    func place(of range: PackRange) -> String {
        let location = location(of: range)
        return "\(location.file):\(location.line)"
    }

    /// Records a mistake; the same mistake at the same place is recorded once.
    mutating func add(
        _ code: PackDiagnostic.Code, at range: PackRange, _ message: String, hint: String? = nil
    ) {
        guard seen.count < PackLimits.diagnostics * 4 else {
            omitted += 1
            return
        }
        guard seen.insert(Mistake(code: code, range: range, message: message)).inserted else {
            return
        }
        guard found.count < PackLimits.diagnostics else {
            omitted += 1
            return
        }
        let source = sources[range.file]
        let line = source.line(around: range.start)
        let start = min(max(range.start, line.lowerBound), line.upperBound)
        let end = min(max(range.end, start), line.upperBound)
        let all = Array(String(decoding: source.bytes[line], as: UTF8.self).unicodeScalars)
        let before = Self.scalars(source.bytes[line.lowerBound..<start])
        let length = max(Self.scalars(source.bytes[start..<end]), 1)
        var first = 0
        var last = all.count
        if all.count > Self.lineWindow {
            first = max(0, min(before - Self.lineWindow / 3, all.count - Self.lineWindow))
            last = min(all.count, first + Self.lineWindow)
        }
        var text = String.UnicodeScalarView()
        if first > 0 { text.append("…") }
        text.append(contentsOf: all[first..<last])
        if last < all.count { text.append("…") }
        let diagnostic = PackDiagnostic(
            code: code, location: source.location(of: start),
            length: max(1, min(length, last - before)), message: message, hint: hint,
            line: String(text), indent: before - first + (first > 0 ? 1 : 0))
        found.append((range.file, range.start, diagnostic))
    }

    /// Everything found, in the order of files and lines; nil when nothing was.
    var errors: PackErrors? {
        guard hasMistakes else { return nil }
        let ordered = found.enumerated().sorted { left, right in
            let (one, two) = (left.element, right.element)
            if one.file != two.file { return one.file < two.file }
            if one.start != two.start { return one.start < two.start }
            return left.offset < right.offset
        }
        return PackErrors(ordered.map { $0.element.diagnostic }, omitted: omitted)
    }

    private static func scalars(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(into: 0) { count, byte in if byte & 0xC0 != 0x80 { count += 1 } }
    }
}
