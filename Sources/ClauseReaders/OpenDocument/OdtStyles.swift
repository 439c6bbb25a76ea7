/// The styles of an OpenDocument text as far as they shape its words.
struct OdtStyles {
    /// A paragraph or text style as the file states it.
    struct Style {
        var parent: String?
        /// The list that its paragraphs belong to; empty for none.
        var listStyle: String?
        /// Whether it is the style of a level of chapter numbering.
        var isChapter = false
        var isHidden: Bool?
        var startsPage: Bool?
    }

    var paragraphs: [String: Style] = [:]
    var texts: [String: Style] = [:]
    var lists: [String: [Int: ListLevel]] = [:]
    /// Levels of chapter numbering, from 0.
    var outline: [Int: ListLevel] = [:]

    private static let longestChain = 32

    /// The first value that a paragraph style or one of its ancestors states; circles end where they close.
    func first<Value>(_ property: (Style) -> Value?, of name: String?) -> Value? {
        for style in chain(name) {
            if let style = paragraphs[style], let value = property(style) { return value }
        }
        return nil
    }

    /// Whether a style takes its headings out of chapter numbering: it names no list, and neither it nor a style
    /// between it and the level's own style says otherwise. The level's own style names no list in any case.
    func isOutOfChapters(_ name: String?) -> Bool {
        for style in chain(name) {
            guard let style = paragraphs[style], !style.isChapter else { return false }
            if style.listStyle == "" { return true }
        }
        return false
    }

    /// A paragraph style and its ancestors, nearest first.
    func chain(_ name: String?) -> [String] {
        var chain: [String] = []
        var next = name
        while let current = next, !chain.contains(current), chain.count < Self.longestChain {
            chain.append(current)
            next = paragraphs[current]?.parent
        }
        return chain
    }
}
