import ClauseText

/// One line of a page as a person reads it: the runs of text on one baseline, left to right.
struct PageRow {
    let left: Float
    let right: Float
    let top: Float
    let bottom: Float
    let baseline: Float
    /// The size that most of its text has.
    let size: Float
    /// Whether all its letters are bold.
    let isBold: Bool
    /// The words with single spaces, without blanks at either end.
    let text: [UInt8]
    /// Whether its last run is a number set far apart, as a page number in a table of contents is.
    let endsWithNumberApart: Bool

    /// Joins runs into a row; nil when there is nothing to be seen.
    init?(_ runs: [PageFragment]) {
        let sorted = runs.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
        guard let first = sorted.first else { return nil }
        var text: [UInt8] = []
        var right = first.left
        var lastGap: Float = 0
        var last = first
        var sizes: [(size: Float, weight: Int)] = []
        var isBold = true
        var main = first
        for run in sorted where !run.isBlank {
            let gap = run.left - right
            if !text.isEmpty,
                gap > 0.12 * run.size + 0.5 || Self.isNumber(text, before: run.text)
            {
                text.append(0x20)
            }
            lastGap = text.isEmpty ? 0 : gap
            last = run
            text += run.text
            right = max(right, run.right)
            if !run.isBold && run.text.contains(where: Self.isLetter) { isBold = false }
            sizes.append((run.size, run.text.count))
            if run.text.count > main.text.count || main.isBlank { main = run }
        }
        let words = Words.squeezed(text)
        guard !words.isEmpty else { return nil }
        let seen = sorted.filter { !$0.isBlank }
        self.left = seen.map(\.left).min() ?? first.left
        self.right = right
        self.top = seen.map(\.top).min() ?? first.top
        self.bottom = seen.map(\.bottom).max() ?? first.bottom
        self.baseline = main.baseline
        self.size = sizes.max { $0.weight < $1.weight }?.size ?? first.size
        self.isBold = isBold && words.contains(where: Self.isLetter)
        self.text = words
        let number = last.text.filter { $0 > 0x20 }
        self.endsWithNumberApart =
            lastGap > 1.2 * last.size && (1...4).contains(number.count)
            && (number.allSatisfy { (0x30...0x39).contains($0) }
                || number.allSatisfy { "ivx".utf8.contains($0) })
            && words.contains(where: Self.isLetter)
    }

    /// Whether the words so far are a provision's number, which its text may touch: "58." beside "A Participant".
    static func isNumber(_ text: [UInt8], before next: [UInt8]) -> Bool {
        guard text.count <= 8, let last = text.last, let first = next.first,
            last == UInt8(ascii: ".") || last == UInt8(ascii: ")"), !(0x30...0x39).contains(first)
        else { return false }
        return RowOpening.isLabel(text + Array(" Text".utf8))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
