/// Numbers the paragraphs of a Word file by its styles and list definitions.
struct WordNumberer: DraftNumberer {
    private let styles: WordStyles
    private var counter: WordListCounter
    private var resolved: [String?: WordStyles.Resolved] = [:]

    init(styles: WordStyles, numbering: WordNumbering) {
        self.styles = styles
        counter = WordListCounter(numbering: numbering, styles: styles)
    }

    mutating func look(of properties: DraftParagraph.Properties) -> DraftLook {
        let style = style(properties.style)
        var look = DraftLook(
            heading: style.heading, isContents: style.isContents, isHidden: style.isHidden,
            isEmphasised: style.isEmphasised ?? false)
        if let outline = properties.outline {
            look.heading = (0..<9).contains(outline) ? outline + 1 : nil
        }
        return look
    }

    mutating func nextLabel(of properties: DraftParagraph.Properties) -> ListLabel? {
        let place = counter.place(
            numberingId: properties.numberingId, level: properties.level,
            style: style(properties.style))
        return place.flatMap { counter.next(numberingId: $0.numberingId, level: $0.level) }
    }

    private mutating func style(_ id: String?) -> WordStyles.Resolved {
        if let known = resolved[id] { return known }
        let style = styles.resolved(id)
        resolved[id] = style
        return style
    }
}
