/// Breaks styled text into lines of a given width, in Latin and Chinese script alike.
///
/// Latin text breaks at spaces; Chinese between any two characters, but never before closing or after opening
/// punctuation. A word wider than the line is cut.
public enum TextWrapper {
    /// Text in one style.
    public struct Run: Sendable, Equatable {
        public var text: String
        public var style: TerminalStyle

        /// Makes a run of inert text.
        public init(_ text: String, _ style: TerminalStyle = []) {
            self.text = text
            self.style = style
        }
    }

    private struct Cell {
        var scalar: Unicode.Scalar
        var style: TerminalStyle
        var width: Int
        var canBreakBefore = false
    }

    /// The text's lines, at least one, none wider than `width` columns (at least 8).
    ///
    /// - Parameter runs: inert text without line ends.
    public static func lines(_ runs: [Run], width: Int) -> [[Run]] {
        let width = max(width, 8)
        let cells = cells(of: runs)
        var lines: [[Run]] = []
        var start = 0
        while true {
            while start < cells.count, cells[start].scalar == " " { start += 1 }
            guard start < cells.count else { break }
            let end = lineEnd(of: cells, from: start, width: width)
            lines.append(line(cells[start..<end]))
            start = end
        }
        return lines.isEmpty ? [[]] : lines
    }

    private static func cells(of runs: [Run]) -> [Cell] {
        var cells: [Cell] = []
        for run in runs {
            for scalar in run.text.unicodeScalars {
                var cell = Cell(
                    scalar: scalar, style: run.style, width: DisplayWidth.of(scalar))
                if let last = cells.last {
                    cell.canBreakBefore = canBreak(after: last, before: cell)
                }
                cells.append(cell)
            }
        }
        return cells
    }

    private static func canBreak(after left: Cell, before right: Cell) -> Bool {
        if right.scalar == " " || right.width == 0 { return false }
        if left.scalar == " " { return true }
        if left.width < 2, right.width < 2 { return false }
        if "（「『《〈【〔“‘«([".unicodeScalars.contains(left.scalar) { return false }
        if "）」』》〉】〕”’»)]、。，；：！？．…·,.;:!?%".unicodeScalars.contains(right.scalar) { return false }
        return true
    }

    private static func lineEnd(of cells: [Cell], from start: Int, width: Int) -> Int {
        var used = 0
        var lastBreak = start
        for index in start..<cells.count {
            if cells[index].canBreakBefore { lastBreak = index }
            used += cells[index].width
            if used > width {
                if cells[index].scalar == " " { return index }
                return lastBreak > start ? lastBreak : max(index, start + 1)
            }
        }
        return cells.count
    }

    private static func line(_ cells: ArraySlice<Cell>) -> [Run] {
        var cells = cells
        while cells.last?.scalar == " " { cells.removeLast() }
        var runs: [Run] = []
        for cell in cells {
            if let last = runs.last, last.style == cell.style {
                runs[runs.count - 1].text.unicodeScalars.append(cell.scalar)
            } else {
                runs.append(Run(String(cell.scalar), cell.style))
            }
        }
        return runs
    }
}
