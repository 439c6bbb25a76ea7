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
        look.indent = properties.indent ?? indent(of: properties, style)
        return look
    }

    /// The indent that styles and lists give: a list named by the paragraph goes before its style, one named by the
    /// style after it.
    private mutating func indent(
        of properties: DraftParagraph.Properties, _ style: WordStyles.Resolved
    ) -> Int32 {
        let place = counter.place(
            numberingId: properties.numberingId, level: properties.level, style: style)
        let list = place.flatMap { counter.indent(numberingId: $0.numberingId, level: $0.level) }
        return (properties.numberingId != nil ? list ?? style.indent : style.indent ?? list) ?? 0
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
