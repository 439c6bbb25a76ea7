/// Reads the numbering part.
final class WordNumberingHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    private(set) var result = WordNumbering()
    private var definition: (id: Int, value: WordNumbering.Definition)?
    private var instance: (id: Int, value: WordNumbering.Instance)?
    private var overridden: Int?
    private var level: (index: Int, value: ListLevel)?
    /// Whether the wide form of a choice was read, so that its fallback must not replace it.
    private var isInFallback = false
    private var hasCustomFormat = false

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let element = WordName(name.local) else { return }
        if element == .fallback { isInFallback = true }
        guard name.namespace == WordNamespace.word.rawValue else { return }
        switch element {
        case .abstractNum:
            if let id = attributes.value(.abstractNumId).flatMap({ Int($0) }) {
                definition = (id, WordNumbering.Definition())
            }
        case .num:
            if let id = attributes.value(.numId).flatMap({ Int($0) }) {
                instance = (id, WordNumbering.Instance(definition: -1))
            }
        case .abstractNumId:
            if let id = attributes.number { instance?.value.definition = id }
        case .styleLink: definition?.value.styleLink = attributes.value(.val)
        case .numStyleLink: definition?.value.numberingStyle = attributes.value(.val)
        case .lvlOverride:
            overridden = attributes.value(.ilvl).flatMap { Int($0) }.flatMap(Self.level)
        case .startOverride:
            if let overridden, let start = attributes.number.flatMap(Self.start) {
                instance?.value.starts[overridden] = start
            }
        case .lvl:
            if let index = attributes.value(.ilvl).flatMap({ Int($0) }).flatMap(Self.level) {
                level = (index, ListLevel())
                hasCustomFormat = false
            }
        default:
            setProperty(element, attributes)
        }
    }

    private func setProperty(_ element: WordName, _ attributes: XMLAttributes) {
        guard level != nil else { return }
        switch element {
        case .start:
            level?.value.start = attributes.number.flatMap(Self.start) ?? 0
        case .numFmt:
            if isInFallback && hasCustomFormat { return }
            let name = attributes.value(.val) ?? "decimal"
            hasCustomFormat = name == "custom"
            level?.value.format = NumberFormat(word: name, custom: attributes.value(.format))
        case .lvlText: level?.value.template = attributes.value(.val) ?? ""
        case .ind: level?.value.indent = attributes.indent
        case .lvlRestart: level?.value.restart = attributes.number
        case .isLgl: level?.value.isLegal = attributes.isOn
        case .suff:
            level?.value.suffix = attributes.value(.val).flatMap(ListLevel.Suffix.init) ?? .tab
        case .pStyle: level?.value.style = attributes.value(.val)
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard let element = WordName(name.local) else { return }
        switch element {
        case .fallback: isInFallback = false
        case .lvl:
            if let level {
                if overridden != nil {
                    instance?.value.levels[level.index] = level.value
                } else {
                    definition?.value.levels[level.index] = level.value
                }
            }
            level = nil
        case .lvlOverride: overridden = nil
        case .abstractNum:
            if let definition { result.add(definition.value, id: definition.id) }
            definition = nil
        case .num:
            if let instance { result.instances[instance.id] = instance.value }
            instance = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

    private static func level(_ index: Int) -> Int? {
        (0...WordNumbering.lastLevel).contains(index) ? index : nil
    }

    /// Word's own bound on a first number.
    private static func start(_ value: Int) -> Int? { (0...32_767).contains(value) ? value : nil }
}
