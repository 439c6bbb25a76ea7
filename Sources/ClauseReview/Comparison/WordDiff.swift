/// Finds the words that two texts share in order, and those only one of them has.
///
/// Myers' greedy algorithm on the words between the common beginning and the common end: time grows with the number
/// of words times the number of differences, and the second factor has a bound that shrinks as texts grow. Texts
/// that differ more are shown as one replacement, which is also what a reader would want.
///
/// Source: E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", Algorithmica 1 (1986).
enum WordDiff {
    /// A run of words: both ranges are as long when it is the same in both, else one of them is empty.
    struct Run: Equatable {
        var kind: WordEdit.Kind
        var old: Range<Int>
        var new: Range<Int>
    }

    /// Most differing words that are told apart.
    private static let limit = 400
    /// Bound of words times differences.
    private static let work = 4_000_000

    /// The edits that turn one text into the other, as text.
    static func edits(from old: ComparedWords, to new: ComparedWords) -> [WordEdit] {
        let runs = runs(old.words.map(\.exact), new.words.map(\.exact))
        return joined(runs).map { run in
            var text = ""
            switch run.kind {
            case .deleted:
                for word in old.words[run.old] {
                    text += (word.hasGap ? " " : "") + old.text(word)
                }
            case .inserted:
                for word in new.words[run.new] {
                    text += (word.hasGap ? " " : "") + new.text(word)
                }
            case .same:
                for (before, after) in zip(old.words[run.old], new.words[run.new]) {
                    text += (before.hasGap || after.hasGap ? " " : "") + new.text(after)
                }
            }
            return WordEdit(kind: run.kind, text: text)
        }
    }

    /// The runs that cover both sequences in order.
    static func runs(_ old: [UInt64], _ new: [UInt64]) -> [Run] {
        let prefix = zip(old, new).prefix { $0 == $1 }.count
        let rest = min(old.count, new.count) - prefix
        let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        let tail = min(suffix, rest)
        var runs: [Run] = []
        append(.same, 0..<prefix, 0..<prefix, to: &runs)
        middle(old, new, prefix..<old.count - tail, prefix..<new.count - tail, &runs)
        append(.same, old.count - tail..<old.count, new.count - tail..<new.count, to: &runs)
        return runs
    }

    private static func append(
        _ kind: WordEdit.Kind, _ old: Range<Int>, _ new: Range<Int>, to runs: inout [Run]
    ) {
        guard !old.isEmpty || !new.isEmpty else { return }
        if let last = runs.last, last.kind == kind {
            runs[runs.count - 1].old = last.old.lowerBound..<old.upperBound
            runs[runs.count - 1].new = last.new.lowerBound..<new.upperBound
        } else {
            runs.append(Run(kind: kind, old: old, new: new))
        }
    }

    private static func middle(
        _ old: [UInt64], _ new: [UInt64], _ oldRange: Range<Int>, _ newRange: Range<Int>,
        _ runs: inout [Run]
    ) {
        let steps =
            oldRange.isEmpty || newRange.isEmpty
            ? nil : path(Array(old[oldRange]), Array(new[newRange]))
        guard let steps else {
            append(.deleted, oldRange, newRange.lowerBound..<newRange.lowerBound, to: &runs)
            append(.inserted, oldRange.upperBound..<oldRange.upperBound, newRange, to: &runs)
            return
        }
        var x = oldRange.lowerBound
        var y = newRange.lowerBound
        for step in steps {
            switch step {
            case .same:
                append(.same, x..<x + 1, y..<y + 1, to: &runs)
                x += 1
                y += 1
            case .deleted:
                append(.deleted, x..<x + 1, y..<y, to: &runs)
                x += 1
            case .inserted:
                append(.inserted, x..<x, y..<y + 1, to: &runs)
                y += 1
            }
        }
    }

    /// The steps from the start of both sequences to their ends, or nil when they differ too much.
    private static func path(_ old: [UInt64], _ new: [UInt64]) -> [WordEdit.Kind]? {
        let bound = min(limit, max(8, work / (old.count + new.count)), old.count + new.count)
        var reach = [Int](repeating: 0, count: 2 * bound + 3)
        let zero = bound + 1
        var trace: [[Int]] = []
        for distance in 0...bound {
            trace.append(Array(reach[(zero - distance - 1)...(zero + distance + 1)]))
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let isDown =
                    diagonal == -distance
                    || (diagonal != distance
                        && reach[zero + diagonal - 1] < reach[zero + diagonal + 1])
                var x = isDown ? reach[zero + diagonal + 1] : reach[zero + diagonal - 1] + 1
                while x < old.count, x - diagonal < new.count, old[x] == new[x - diagonal] {
                    x += 1
                }
                reach[zero + diagonal] = x
                if x >= old.count, x - diagonal >= new.count {
                    return steps(back: trace, x: old.count, y: new.count)
                }
            }
        }
        return nil
    }

    private static func steps(back trace: [[Int]], x: Int, y: Int) -> [WordEdit.Kind] {
        var x = x
        var y = y
        var steps: [WordEdit.Kind] = []
        for distance in stride(from: trace.count - 1, through: 0, by: -1) {
            let reach = trace[distance]
            // Entry i of a trace is diagonal i - distance - 1.
            func at(_ diagonal: Int) -> Int { reach[diagonal + distance + 1] }
            let diagonal = x - y
            guard distance > 0 else {
                steps += [WordEdit.Kind](repeating: .same, count: x)
                break
            }
            let isDown =
                diagonal == -distance
                || (diagonal != distance && at(diagonal - 1) < at(diagonal + 1))
            let previous = isDown ? diagonal + 1 : diagonal - 1
            let startX = at(previous)
            let startY = startX - previous
            let afterX = isDown ? startX : startX + 1
            steps += [WordEdit.Kind](repeating: .same, count: max(0, x - afterX))
            steps.append(isDown ? .inserted : .deleted)
            x = startX
            y = startY
        }
        return steps.reversed()
    }

    /// Puts deletions before insertions, and takes a single word between two long changes into them.
    private static func joined(_ runs: [Run]) -> [Run] {
        var result: [Run] = []
        var old: Range<Int>?
        var new: Range<Int>?
        func flush() {
            if let old, !old.isEmpty {
                let at = new?.lowerBound ?? 0
                result.append(Run(kind: .deleted, old: old, new: at..<at))
            }
            if let new, !new.isEmpty {
                let at = old?.upperBound ?? 0
                result.append(Run(kind: .inserted, old: at..<at, new: new))
            }
            old = nil
            new = nil
        }
        for (index, run) in runs.enumerated() {
            let isBridge =
                run.kind == .same && run.old.count == 1 && old != nil && index + 1 < runs.count
                && (old?.count ?? 0) + (new?.count ?? 0) > 2
                && runs[index + 1].old.count + runs[index + 1].new.count > 2
            if run.kind == .same, !isBridge {
                flush()
                result.append(run)
            } else {
                old = (old?.lowerBound ?? run.old.lowerBound)..<run.old.upperBound
                new = (new?.lowerBound ?? run.new.lowerBound)..<run.new.upperBound
            }
        }
        flush()
        return result
    }
}
