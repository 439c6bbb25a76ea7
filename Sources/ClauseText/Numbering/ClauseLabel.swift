/// A provision's printed number taken apart: "14.2", "(b)", "ARTICLE IV", "第十二條", "Cláusula 5.ª".
struct ClauseLabel: Sendable, Hashable {
    /// The signs a number is written with.
    enum Style: UInt8, Sendable {
        case decimal, letter, roman, chinese, ordinalWord, bullet
    }

    /// What stands around the sign; "1." and a bare "1" are one wrap, as drafts mix them.
    enum Wrap: UInt8, Sendable {
        case dot, closing, enclosed, comma, none
    }

    /// The word that names the provision, in the order in which such words enclose one another.
    ///
    /// A division is what stands between chapter and article: 節, secção.
    enum Keyword: UInt8, Sendable {
        case schedule, part, chapter, division, article, section, clause, paragraph, item, none
    }

    // Kept narrow: a long text has a label for every few bytes.
    private var values = SIMD8<Int16>(repeating: 0)
    /// Where the label begins and ends in the text.
    var span: TextSpan
    private var roman: Int16 = 0
    private var valueCount: Int8 = 1
    var keyword: Keyword
    var style: Style
    var wrap: Wrap
    var isUpper: Bool
    /// Whether bracketed signs follow the path at once, as in "14.2(b)": the label cites itself.
    var isComposite = false
    /// Whether a bare number was printed, with nothing around it that shows a label.
    var isBare = false

    init(
        keyword: Keyword = .none, style: Style, wrap: Wrap = .none, isUpper: Bool = false,
        span: TextSpan
    ) {
        self.keyword = keyword
        self.style = style
        self.wrap = wrap
        self.isUpper = isUpper
        self.span = span
    }

    /// The values of a dotted path; a plain label has one.
    var path: SIMD8<Int32> {
        get { SIMD8(truncatingIfNeeded: values) }
        set { values = SIMD8(clamping: newValue) }
    }

    /// How many values `path` holds, from 1.
    var depth: Int {
        get { Int(valueCount) }
        set { valueCount = Int8(clamping: newValue) }
    }

    /// The value as a Roman numeral where a letter can be both ("i", "v", "c"), or 0.
    var romanValue: Int32 {
        get { Int32(roman) }
        set { roman = Int16(clamping: newValue) }
    }

    /// The last value of the path: the label's place among its siblings.
    var value: Int32 { Int32(values[min(max(depth - 1, 0), 7)]) }

    /// Whether it is a bullet, which orders nothing.
    var isBullet: Bool { style == .bullet }

    /// Whether a person would take it for a number only in a row of such numbers ("A.", "14 Audit").
    var needsProof: Bool {
        isBare && keyword == .none && depth == 1
            || keyword == .none && style == .letter && wrap == .dot
    }

    /// The label read as a Roman numeral, or nil when it cannot be.
    var asRoman: ClauseLabel? {
        guard romanValue > 0 else { return nil }
        var other = self
        other.style = .roman
        other.path[0] = romanValue
        other.romanValue = 0
        return other
    }

    /// The label as it may be read: as it is, then as a Roman numeral.
    var readings: LabelReadings { LabelReadings(label: self) }

    /// Whether both could stand in one row of numbers, whatever their values.
    func isLike(_ other: ClauseLabel) -> Bool {
        keyword == other.keyword && style == other.style && wrap == other.wrap
            && isUpper == other.isUpper && depth == other.depth && isComposite == other.isComposite
    }

    /// Whether both dotted paths agree but for the last value.
    func sharesPrefix(with other: ClauseLabel) -> Bool {
        guard depth == other.depth else { return false }
        for index in 0..<max(depth - 1, 0) where values[index] != other.values[index] {
            return false
        }
        return true
    }
}

/// The one or two ways to read a label, without a list in memory for them.
struct LabelReadings: Sequence, IteratorProtocol {
    let label: ClauseLabel
    private var step = 0

    init(label: ClauseLabel) { self.label = label }

    mutating func next() -> ClauseLabel? {
        step += 1
        switch step {
        case 1: return label
        case 2: return label.asRoman
        default: return nil
        }
    }
}
