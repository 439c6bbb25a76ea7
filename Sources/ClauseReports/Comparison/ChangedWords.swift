import ClauseReview

/// The words of an excerpt with those that only one draft has set apart.
enum ChangedWords {
    /// Longest passage in bytes that is shown whole.
    private static let limit = 2400
    /// Bytes shown before the first change of a longer one.
    private static let context = 600

    /// The words of one draft's excerpt.
    ///
    /// - Parameters:
    ///   - edits: how the passage became the other draft's, or nothing when it has no counterpart.
    ///   - kind: `deleted` for the old draft, `inserted` for the new one.
    static func runs(
        _ evidence: Evidence, _ edits: [WordEdit], _ kind: WordEdit.Kind
    ) -> [Composition.Run] {
        guard !edits.isEmpty else {
            return Composition.words(of: MarkedExcerpt(evidence), leftOut: leftOut)
        }
        return shortened(edits.filter { $0.kind == .same || $0.kind == kind })
    }

    /// The words of both drafts in one text.
    static func redline(_ edits: [WordEdit]) -> [Composition.Run] { shortened(edits) }

    /// The edits as runs; of a long text only its beginning and its end are left out, and the runs say so.
    private static func shortened(_ edits: [WordEdit]) -> [Composition.Run] {
        var texts = edits.map { Array($0.text.utf8) }
        var before = 0
        var after = 0
        if texts.reduce(0, { $0 + $1.count }) > limit {
            let lead = edits.first?.kind == .same ? texts.first?.count ?? 0 : 0
            if lead > context { before = cut(&texts[0], front: lead - context) }
            var room = limit
            for index in texts.indices {
                let count = texts[index].count
                if count > room {
                    after += cut(&texts[index], back: count - room)
                    room = 0
                } else {
                    room -= count
                }
            }
        }
        var runs: [Composition.Run] = []
        if before > 0 { runs.append(.init("[\(leftOut(before))] ", .faint)) }
        for (edit, text) in zip(edits, texts) where !text.isEmpty {
            let style: Composition.Style =
                switch edit.kind {
                case .same: []
                case .deleted: .deleted
                case .inserted: .inserted
                }
            var words = String(decoding: text, as: UTF8.self)
            if runs.isEmpty, words.hasPrefix(" ") { words.removeFirst() }
            // The space before changed words belongs to what stands before them.
            if style.isEmpty || !words.hasPrefix(" ") {
                runs.append(.init(words, style))
            } else {
                if !runs.isEmpty { runs.append(.init(" ")) }
                runs.append(.init(String(words.dropFirst()), style))
            }
        }
        if after > 0 { runs.append(.init(" [\(leftOut(after))]", .faint)) }
        return runs
    }

    /// Takes bytes from the start up to a whole character.
    private static func cut(_ text: inout [UInt8], front count: Int) -> Int {
        var count = min(count, text.count)
        while count < text.count, text[count] & 0xC0 == 0x80 { count += 1 }
        text.removeFirst(count)
        return count
    }

    /// Takes bytes from the end down to a whole character.
    private static func cut(_ text: inout [UInt8], back count: Int) -> Int {
        var end = max(0, text.count - count)
        while end > 0, end < text.count, text[end] & 0xC0 == 0x80 { end -= 1 }
        let taken = text.count - end
        text.removeSubrange(end...)
        return taken
    }

    private static func leftOut(_ bytes: Int) -> String {
        "\(ReviewWording.grouped(bytes)) bytes of the passage are not shown"
    }
}
