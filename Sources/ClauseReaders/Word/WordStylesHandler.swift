/// Reads the styles part.
final class WordStylesHandler: XMLHandler {
    let vocabulary = WordNamespace.vocabulary
    private var styles: [String: WordStyles.Style] = [:]
    private var defaultStyle: String?
    private var current: (id: String, style: WordStyles.Style)?

    /// What was read.
    var result: WordStyles { WordStyles(styles: styles, defaultStyle: defaultStyle) }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.namespace == WordNamespace.word.rawValue, let element = WordName(name.local)
        else { return }
        if element == .style, let id = attributes.value(.styleId) {
            current = (id, WordStyles.Style())
            if attributes.value(.type) == "paragraph",
                let isDefault = attributes.value(.default), isDefault != "0", isDefault != "false"
            {
                defaultStyle = id
            }
        }
        guard current != nil else { return }
        switch element {
        case .name: current?.style.name = attributes.value(.val) ?? ""
        case .basedOn: current?.style.basedOn = attributes.value(.val)
        case .numId: current?.style.numberingId = attributes.number
        case .ilvl: current?.style.level = attributes.number
        case .ind:
            if let indent = attributes.indent { current?.style.indent = indent }
        case .outlineLvl: current?.style.outline = attributes.number
        case .vanish: current?.style.isHidden = attributes.isOn
        case .b, .u, .caps:
            let isOn = attributes.isEmphasis(element)
            if isOn || element == .b { current?.style.isEmphasised = isOn }
        default: break
        }
    }

    func end(_ name: XMLName) {
        guard WordName(name.local) == .style, let current else { return }
        styles[current.id] = current.style
        self.current = nil
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
