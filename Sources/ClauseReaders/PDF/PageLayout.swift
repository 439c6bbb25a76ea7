/// Puts the runs of a page into the order of reading.
///
/// Neither the file's order nor top-to-bottom will do: programs write pages in any order, and columns stand side by
/// side. So a gutter is searched for, an upright strip that many lines end before and many begin after; lines across it
/// cut the page into bands, and each band whose two sides are filled with lines is read left side first. A
/// table of terms and meanings also has a gutter, but its left side holds few words: it is read row by row.
enum PageLayout {
    /// The rows of a region of a page, in order; regions follow each other in the order of reading.
    struct Region {
        var rows: [PageRow]
        /// Where most full lines end.
        var rightEdge: Float
        var leftEdge: Float
    }

    /// The regions of a page.
    static func regions(of page: PageText) -> [Region] {
        let runs = joined(page.fragments.filter { !$0.isSideways && !$0.isBlank })
        return ordered(runs, depth: 0).compactMap { region in
            let rows = rows(of: region)
            guard !rows.isEmpty else { return nil }
            let rights = rows.map(\.right).sorted()
            return Region(
                rows: rows, rightEdge: rights[min(rights.count * 9 / 10, rights.count - 1)],
                leftEdge: rows.map(\.left).min() ?? 0)
        }
    }

    /// Joins neighbouring runs of the file's order that stand on one line with no more than a word's gap.
    static func joined(_ fragments: [PageFragment]) -> [PageFragment] {
        var runs: [PageFragment] = []
        for next in fragments {
            guard let last = runs.last, last.sharesLine(with: next) else {
                runs.append(next)
                continue
            }
            let gap = next.left - last.right
            guard gap > -1.5 * last.size, gap < 0.8 * max(last.size, next.size),
                next.left >= last.left
            else {
                runs.append(next)
                continue
            }
            var run = last
            if gap > 0.12 * next.size + 0.5 || PageRow.isNumber(last.text, before: next.text) {
                run.text.append(0x20)
            }
            run.text += next.text
            run.right = max(run.right, next.right)
            run.top = min(run.top, next.top)
            run.bottom = max(run.bottom, next.bottom)
            run.isBold = run.isBold && next.isBold
            if next.text.count > last.text.count {
                run.size = next.size
                run.baseline = next.baseline
            }
            runs[runs.count - 1] = run
        }
        return runs
    }

    /// The rows of runs that stand in one column, from the top.
    static func rows(of runs: [PageFragment]) -> [PageRow] {
        let sorted = runs.sorted { ($0.baseline, $0.left) < ($1.baseline, $1.left) }
        var rows: [PageRow] = []
        var line: [PageFragment] = []
        var tallest: PageFragment?
        for run in sorted {
            if let main = tallest, main.sharesLine(with: run),
                abs(main.baseline - run.baseline) <= 0.6 * max(main.size, run.size)
            {
                line.append(run)
                if run.height > main.height { tallest = run }
            } else {
                if let row = PageRow(line) { rows.append(row) }
                line = [run]
                tallest = run
            }
        }
        if let row = PageRow(line) { rows.append(row) }
        return rows
    }

    // MARK: Columns

    private static let fewestLines = 5
    private static let deepest = 3

    /// Cuts runs into regions that are read one after the other.
    private static func ordered(_ runs: [PageFragment], depth: Int) -> [[PageFragment]] {
        guard depth < deepest, runs.count >= 2 * fewestLines, let gutter = gutter(of: runs) else {
            return [runs]
        }
        var regions: [[PageFragment]] = []
        var whole: [PageFragment] = []
        var band: [PageFragment] = []
        func closeBand() {
            guard !band.isEmpty else { return }
            let left = band.filter { $0.right <= gutter + 1 }
            let right = band.filter { $0.right > gutter + 1 }
            if isColumn(left, beside: gutter, of: runs) && isColumn(right, beside: gutter, of: runs)
            {
                if !whole.isEmpty { regions.append(whole) }
                whole = []
                regions += ordered(left, depth: depth + 1)
                regions += ordered(right, depth: depth + 1)
            } else {
                whole += band
            }
            band = []
        }
        for run in runs.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
            if run.right > gutter + 1 && run.left < gutter - 1 {
                closeBand()
                whole.append(run)
            } else {
                band.append(run)
            }
        }
        closeBand()
        if !whole.isEmpty { regions.append(whole) }
        return regions
    }

    /// Where the strip stands that most lines end before or begin after, or nil when no place parts the page.
    private static func gutter(of runs: [PageFragment]) -> Float? {
        guard let left = runs.map(\.left).min(), let right = runs.map(\.right).max(),
            right - left > 150, right - left < 5_000
        else { return nil }
        let count = Int(right - left) + 2
        var ending = [Int](repeating: 0, count: count + 1)
        var beginning = [Int](repeating: 0, count: count + 1)
        for run in runs {
            ending[min(max(Int((run.right - left).rounded(.up)), 0), count)] += 1
            beginning[min(max(Int(run.left - left), 0), count)] += 1
        }
        var ended = 0
        var begun = 0
        var best: (score: Int, from: Int, to: Int)?
        for x in 0..<count {
            ended += ending[x]
            // Runs that begin right here lie to the right of it.
            let toCome = runs.count - begun
            begun += beginning[x]
            guard x > count / 5, x < count * 4 / 5 else { continue }
            let crossing = runs.count - ended - toCome
            let score = 2 * min(ended, toCome) - crossing
            if let known = best, score == known.score, known.to == x - 1 {
                best = (score, known.from, x)
            } else if score > best?.score ?? 0 {
                best = (score, x, x)
            }
        }
        guard let best else { return nil }
        return left + Float(best.from + best.to) / 2
    }

    /// Whether runs on one side of a gutter fill a column of running text.
    private static func isColumn(
        _ runs: [PageFragment], beside gutter: Float, of all: [PageFragment]
    ) -> Bool {
        let lines = rows(of: runs)
        guard lines.count >= fewestLines, let left = lines.map(\.left).min(),
            let right = lines.map(\.right).max(), let first = all.map(\.left).min(),
            let last = all.map(\.right).max(), right - left >= 0.2 * (last - first)
        else { return false }
        let widths = lines.map { $0.right - $0.left }.sorted()
        // Cells of a table seldom fill their width; lines of a paragraph do, but for the last.
        guard widths[widths.count / 2] >= 0.7 * (right - left) else { return false }
        let side = gutter > left ? gutter - first : last - gutter
        return right - left >= 0.6 * side
    }
}
