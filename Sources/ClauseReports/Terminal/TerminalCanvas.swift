/// Collects the lines of a terminal report.
public struct TerminalCanvas: Sendable {
    public typealias Run = TextWrapper.Run

    /// Columns of a line.
    public let width: Int
    /// Whether styles become escape sequences; otherwise they are left out.
    public let color: Bool
    /// The lines so far as UTF-8 text.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty canvas; the width is kept between 40 and 120 columns.
    public init(width: Int, color: Bool) {
        self.width = min(max(width, 40), 120)
        self.color = color
    }

    /// Writes an empty line, unless one stands there already.
    public mutating func gap() {
        // Compared as a slice: an array of the last two would be made by walking through all bytes.
        if bytes.isEmpty || bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { return }
        bytes.append(0x0A)
    }

    /// Writes text broken into lines.
    ///
    /// - Parameters:
    ///   - runs: inert text without line ends.
    ///   - first: what stands before the first line.
    ///   - rest: what stands before the following lines, or nil for as much space as `first` takes.
    public mutating func paragraph(_ runs: [Run], first: [Run] = [], rest: [Run]? = nil) {
        let firstWidth = Self.width(of: first)
        let rest = rest ?? [Run(String(repeating: " ", count: firstWidth))]
        let room = width - max(firstWidth, Self.width(of: rest))
        for (index, line) in TextWrapper.lines(runs, width: room).enumerated() {
            self.line((index == 0 ? first : rest) + line)
        }
    }

    /// Writes text after an indent of so many columns.
    public mutating func paragraph(_ runs: [Run], indent: Int) {
        paragraph(runs, first: [Run(String(repeating: " ", count: indent))])
    }

    /// Writes a heading with a rule under it.
    public mutating func heading(_ text: String, _ style: TerminalStyle, note: String = "") {
        gap()
        var runs = [Run(text, style.union(.bold))]
        if !note.isEmpty { runs.append(Run("  " + note, .dim)) }
        paragraph(runs)
        line([Run(String(repeating: "─", count: width), .dim)])
    }

    /// Writes one line; spaces that do not break have done their work and become plain.
    public mutating func line(_ runs: [Run]) {
        var runs = runs
        while let last = runs.last {
            var text = last.text
            while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
            runs[runs.count - 1].text = text
            if !text.isEmpty { break }
            runs.removeLast()
        }
        for run in runs {
            let parameters = color ? run.style.parameters : ""
            if !parameters.isEmpty { bytes.append(contentsOf: "\u{1B}[\(parameters)m".utf8) }
            append(run.text)
            if !parameters.isEmpty { bytes.append(contentsOf: "\u{1B}[0m".utf8) }
        }
        bytes.append(0x0A)
    }

    /// Writes text with plain spaces for those that do not break (C2 A0).
    private mutating func append(_ text: String) {
        var isOpen = false
        for byte in text.utf8 {
            if isOpen, byte == 0xA0 {
                bytes[bytes.count - 1] = 0x20
            } else {
                bytes.append(byte)
            }
            isOpen = byte == 0xC2
        }
    }

    /// Text followed by as many spaces as bring it to a width.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
    }

    static func width(of runs: [Run]) -> Int {
        runs.reduce(0) { $0 + DisplayWidth.of($1.text) }
    }
}
