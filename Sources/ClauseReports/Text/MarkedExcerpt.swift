import ClauseReview

/// An excerpt as a report shows it: one line of inert text, cut into runs at the decisive words.
///
/// The runs are contiguous text of the agreement from before the first mark on. Of a passage that is too long only
/// its beginning and its end are left out, never anything in between, and `leftOutBefore`/`leftOutAfter` say so.
struct MarkedExcerpt {
    /// A run of words, decisive or not.
    struct Run {
        var text: String
        var isMarked: Bool
    }

    /// The runs in order; their texts put together are the excerpt.
    var runs: [Run]
    /// Bytes of the passage that stand before the runs and are not shown.
    var leftOutBefore = 0
    /// Bytes of the passage that stand after the runs and are not shown.
    var leftOutAfter = 0

    /// Longest passage in bytes that is shown whole.
    static let limit = 2400
    /// Bytes shown on either side of the marks of a longer one.
    private static let context = 600

    init(_ evidence: Evidence) {
        let bytes = Array(evidence.excerpt.utf8)
        let marks = Self.marks(of: evidence, in: bytes)
        let window = Self.window(marks: marks, in: bytes)
        leftOutBefore = window.lowerBound
        leftOutAfter = bytes.count - window.upperBound
        runs = []
        var folder = InertText.SpaceFolder()
        var at = window.lowerBound
        for mark in marks {
            let start = max(mark.lowerBound, at)
            let end = min(mark.upperBound, window.upperBound)
            guard start < end else { continue }
            // Marks with nothing but a space between them are one.
            let isGap = bytes[at..<start].allSatisfy { $0 == 0x20 || $0 == 0x0A }
            append(bytes[at..<start], isMarked: isGap && runs.last?.isMarked == true, &folder)
            append(bytes[start..<end], isMarked: true, &folder)
            at = end
        }
        append(bytes[at..<max(at, window.upperBound)], isMarked: false, &folder)
    }

    /// The words of all runs.
    var text: String { runs.map(\.text).joined() }

    private mutating func append(
        _ bytes: ArraySlice<UInt8>, isMarked: Bool, _ folder: inout InertText.SpaceFolder
    ) {
        guard !bytes.isEmpty else { return }
        var scalars = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            folder.append(scalar, to: &scalars)
        }
        guard let first = scalars.first else { return }
        // A space before decisive words belongs to the run before them.
        if isMarked, first == " ", let last = runs.last, !last.isMarked {
            scalars.removeFirst()
            runs[runs.count - 1].text.unicodeScalars.append(" ")
        }
        guard !scalars.isEmpty else { return }
        if let last = runs.last, last.isMarked == isMarked {
            runs[runs.count - 1].text.unicodeScalars.append(contentsOf: scalars)
            return
        }
        runs.append(Run(text: String(scalars), isMarked: isMarked))
    }

    /// The marks as ascending, disjoint ranges of the excerpt's bytes, widened to whole characters.
    private static func marks(of evidence: Evidence, in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for mark in Evidence.Mark.joined(evidence.marks) {
            var start = mark.start.subtractingClamped(evidence.start, to: bytes.count)
            var end = mark.end.subtractingClamped(evidence.start, to: bytes.count)
            while start > 0, start < bytes.count, bytes[start] & 0xC0 == 0x80 { start -= 1 }
            while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
            start = max(start, ranges.last?.upperBound ?? 0)
            if start < end { ranges.append(start..<end) }
        }
        return ranges
    }

    /// The part of the excerpt to show.
    private static func window(marks: [Range<Int>], in bytes: [UInt8]) -> Range<Int> {
        guard bytes.count > limit else { return 0..<bytes.count }
        let first = marks.first?.lowerBound ?? 0
        let last = marks.last?.upperBound ?? 0
        var start = max(0, first - context)
        var end = min(bytes.count, max(last + context, start + limit / 2))
        if end - start > 2 * limit { end = start + 2 * limit }
        while start > 0, bytes[start] != 0x20, first - start > 0, start < first { start += 1 }
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var cut = end
        while cut < bytes.count, cut > max(last, start), bytes[cut] != 0x20 { cut -= 1 }
        if cut > max(last, start) { end = cut }
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }
}

extension Int {
    /// The difference, kept between 0 and `limit` whatever the numbers.
    fileprivate func subtractingClamped(_ other: Int, to limit: Int) -> Int {
        let (difference, overflow) = subtractingReportingOverflow(other)
        if overflow { return self < 0 ? 0 : limit }
        return Swift.min(Swift.max(difference, 0), limit)
    }
}
