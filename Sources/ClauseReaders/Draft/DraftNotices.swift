import ClauseText

extension Document.Notice {
    /// What a person should know of a draft: its tracked changes, comments and hidden text.
    ///
    /// - Parameter commenters: how many people wrote the comments, or nil when that is not known.
    static func ofDraft(
        changes: [Document.TrackedChange], comments: Int, commenters: Int?, hasHiddenText: Bool
    ) -> [Document.Notice] {
        var notices: [Document.Notice] = []
        if !changes.isEmpty {
            let authors = Set(changes.map(\.author)).count
            notices.append(
                Document.Notice(
                    kind: .trackedChanges,
                    message: counted(changes.count, "change") + " by "
                        + counted(authors, "author")))
        }
        if comments > 0 {
            let people = commenters.map { " by " + counted($0, "author") } ?? ""
            notices.append(
                Document.Notice(
                    kind: .comments,
                    message: counted(comments, "comment") + people + " not read as text"))
        }
        if hasHiddenText {
            notices.append(Document.Notice(kind: .leftOut, message: "hidden text was left out"))
        }
        return notices
    }

    /// "1 comment", "2 comments".
    static func counted(_ count: Int, _ thing: String) -> String {
        "\(count) \(thing)\(count == 1 ? "" : "s")"
    }
}

extension ReadError {
    /// A draft without a word in its body, which is most likely a scan.
    static func onlyPictures(in file: String) -> ReadError {
        .unsupportedFormat(
            name: "\(file) that holds pictures and no text",
            advice: "save it as PDF and run again with --ocr")
    }
}
