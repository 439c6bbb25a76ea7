/// Numbers the paragraphs of an OpenDocument text: lists by their own identity, headings by chapter numbering.
struct OdtNumberer: DraftNumberer {
    private let styles: OdtStyles
    /// For each list the last number of every level, nil before the first; key -1 is chapter numbering.
    private var numbers: [Int: [Int?]] = [:]

    private static let levels = 10
    private static let outline = -1

    init(styles: OdtStyles) { self.styles = styles }

    mutating func look(of properties: DraftParagraph.Properties) -> DraftLook {
        var look = DraftLook()
        if let outline = properties.outline, (0..<Self.levels).contains(outline) {
            look.heading = outline + 1
        }
        let chain = styles.chain(properties.style)
        if look.heading == nil && chain.contains("Title") { look.heading = 0 }
        look.isContents = chain.contains {
            $0.hasPrefix("Contents_20_") && $0.last?.isNumber == true
        }
        look.isHidden = styles.first(\.isHidden, of: properties.style) ?? false
        return look
    }

    mutating func nextLabel(of properties: DraftParagraph.Properties) -> ListLabel? {
        if let list = properties.numberingId, let level = properties.level {
            let style = properties.listStyle.flatMap { styles.lists[$0] }
            return next(list, level, style ?? [:], start: properties.start)
        }
        guard let outline = properties.outline, properties.listStyle != "",
            !styles.isOutOfChapters(properties.style)
        else { return nil }
        return next(Self.outline, outline, styles.outline, start: properties.start)
    }

    private mutating func next(
        _ list: Int, _ level: Int, _ levels: [Int: ListLevel], start: Int?
    ) -> ListLabel? {
        guard let current = levels[level], (0..<Self.levels).contains(level) else { return nil }
        var numbers = self.numbers[list] ?? Array(repeating: nil, count: Self.levels)
        let first = { (level: Int) in levels[level]?.start ?? 1 }
        if let start {
            numbers[level] = start
        } else if let number = numbers[level], number < Int(Int32.max) {
            numbers[level] = number + 1
        } else {
            numbers[level] = first(level)
        }
        for deeper in numbers.indices where deeper > level { numbers[deeper] = nil }
        for above in 0..<level where numbers[above] == nil { numbers[above] = first(above) }
        self.numbers[list] = numbers
        let text = current.label(
            number: { numbers.indices.contains($0) ? numbers[$0] ?? first($0) : 0 },
            format: { levels[$0]?.format ?? .none })
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return ListLabel(
            text: text, suffix: current.suffix.text, isBullet: current.format == .bullet,
            level: level)
    }
}
