import ClauseText

extension DraftWriter {
    mutating func note(hidden paragraph: DraftParagraph, in story: DraftStory) {
        let end = TextSpan(bytes.count..<bytes.count)
        record(paragraph.row, of: story, end)
    }

    mutating func noteMark(of paragraph: DraftParagraph, in story: DraftStory) {
        guard paragraph.mark != .none || paragraph.row != .none else {
            openRevision = nil
            return
        }
        let revision = paragraph.mark != .none ? paragraph.mark : paragraph.row
        record(revision, of: story, TextSpan(bytes.count..<bytes.count))
    }

    /// Notes that a piece lies in a tracked change, or that it lies in none.
    mutating func record(
        _ revision: DraftRevision, of story: DraftStory, _ span: TextSpan
    ) {
        let index = Int(revision.deleted >= 0 ? revision.deleted : revision.inserted)
        guard story.revisions.indices.contains(index) else {
            openRevision = nil
            return
        }
        let change = story.revisions[index]
        if openRevision == change, let last = changes.last {
            let start = last.span.isEmpty && !span.isEmpty ? span.start : last.span.start
            changes[changes.count - 1] = Document.TrackedChange(
                kind: last.kind, span: TextSpan(start: start, end: span.end),
                author: last.author)
            return
        }
        openRevision = change
        let kind: Document.TrackedChange.Kind =
            switch change.kind {
            case .insertion: .insertion
            case .deletion: .deletion
            case .movedFrom: .movedFrom
            case .movedTo: .movedTo
            }
        changes.append(
            Document.TrackedChange(kind: kind, span: span, author: change.author))
    }
}
