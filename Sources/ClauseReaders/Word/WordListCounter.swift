/// Counts the numbered paragraphs of a Word document in reading order and writes their labels.
///
/// Word counts by abstract definition: instances of one definition go on with each other's numbers unless one
/// states a first number of its own, which takes effect at its first paragraph of that level.
struct WordListCounter {
    private let numbering: WordNumbering
    private let styles: WordStyles
    private var resolved: [Int: (definition: Int, levels: [ListLevel?])] = [:]
    /// For each definition the last number of every level, nil before the first.
    private var numbers: [Int: [Int?]] = [:]
    private var begun: Set<Int> = []

    init(numbering: WordNumbering, styles: WordStyles) {
        self.numbering = numbering
        self.styles = styles
    }

    /// The list and level that a paragraph belongs to, or nil when it is not numbered.
    ///
    /// - Parameters:
    ///   - numberingId, level: what the paragraph itself states.
    mutating func place(
        numberingId: Int?, level: Int?, style: WordStyles.Resolved
    ) -> (numberingId: Int, level: Int)? {
        guard let id = numberingId ?? style.numberingId, id != 0,
            let levels = levels(of: id)?.levels
        else { return nil }
        if let level { return (id, min(max(level, 0), WordNumbering.lastLevel)) }
        if numberingId == nil {
            for name in style.numberedAs {
                if let linked = levels.firstIndex(where: { $0?.style == name }) {
                    return (id, linked)
                }
            }
        }
        return (id, min(max(style.level ?? 0, 0), WordNumbering.lastLevel))
    }

    /// Where the lines of a level begin, or nil when it does not say.
    mutating func indent(numberingId: Int, level: Int) -> Int32? {
        guard let levels = levels(of: numberingId)?.levels, levels.indices.contains(level) else {
            return nil
        }
        return levels[level]?.indent
    }

    /// Counts a paragraph and gives its label, or nil when its level prints nothing.
    mutating func next(numberingId: Int, level: Int) -> ListLabel? {
        guard let (definition, levels) = levels(of: numberingId), levels.indices.contains(level),
            let current = levels[level]
        else { return nil }
        let starts = numbering.instances[numberingId]?.starts ?? [:]
        var numbers =
            self.numbers[definition] ?? Array(repeating: nil, count: WordNumbering.lastLevel + 1)
        let first = { (level: Int) in starts[level] ?? levels[level]?.start ?? 1 }

        let isFirstHere = begun.insert(numberingId << 4 | level).inserted
        if isFirstHere, let start = starts[level] {
            numbers[level] = start
        } else if let number = numbers[level] {
            numbers[level] = number + 1
        } else {
            numbers[level] = first(level)
        }
        for deeper in numbers.indices where deeper > level {
            // `restart` is the level, from 1, that must be reached again; deeper ones do not matter.
            let restart = levels[deeper]?.restart ?? deeper
            if restart > level { numbers[deeper] = nil }
        }
        for above in 0..<level where numbers[above] == nil { numbers[above] = first(above) }
        self.numbers[definition] = numbers

        let text = current.label(
            number: { numbers.indices.contains($0) ? numbers[$0] ?? first($0) : 0 },
            format: { levels.indices.contains($0) ? levels[$0]?.format ?? .none : .none })
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        return ListLabel(
            text: text, suffix: current.suffix.text, isBullet: current.format == .bullet,
            level: level)
    }

    /// The definition and the levels of an instance, its own changes in place.
    private mutating func levels(of id: Int) -> (definition: Int, levels: [ListLevel?])? {
        if let known = resolved[id] { return known }
        guard let instance = numbering.instances[id] else { return nil }
        let definitionId = numbering.definitionId(of: instance, styles: styles)
        guard let definition = numbering.definitions[definitionId] else { return nil }
        let levels = (0...WordNumbering.lastLevel).map {
            instance.levels[$0] ?? definition.levels[$0]
        }
        resolved[id] = (definitionId, levels)
        return (definitionId, levels)
    }
}
