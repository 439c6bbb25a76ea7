/// Reads the styles in `styles.xml` and the automatic ones in `content.xml`.
final class OdtStylesHandler: XMLHandler {
    let vocabulary = OdtNamespace.vocabulary
    private(set) var result = OdtStyles()
    private var style: (name: String, isText: Bool, value: OdtStyles.Style)?
    private var list: (name: String?, levels: [Int: ListLevel])?
    private var level: Int?

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let element = OdtName(name.local) else { return }
        switch element {
        case .style where name.namespace == OdtNamespace.style.rawValue:
            startStyle(attributes)
        case .textProperties:
            if let display = attributes.value(odt: .display) {
                style?.value.isHidden = display == "none"
            }
        case .paragraphProperties:
            if attributes.value(odt: .breakBefore) == "page" { style?.value.startsPage = true }
        case .listStyle: list = (attributes.value(odt: .name), [:])
        case .outlineStyle: list = (nil, [:])
        case .listLevelStyleNumber, .outlineLevelStyle, .listLevelStyleBullet, .listLevelStyleImage:
            startLevel(element, attributes)
        case .listLevelLabelAlignment:
            guard let level else { return }
            switch attributes.value(odt: .labelFollowedBy) {
            case "space": list?.levels[level]?.suffix = .space
            case "nothing": list?.levels[level]?.suffix = .nothing
            default: list?.levels[level]?.suffix = .tab
            }
        default: break
        }
    }

    private func startStyle(_ attributes: XMLAttributes) {
        guard let name = attributes.value(odt: .name), let family = attributes.value(odt: .family),
            family == "paragraph" || family == "text"
        else { return }
        var value = OdtStyles.Style()
        value.parent = attributes.value(odt: .parentStyleName)
        value.listStyle = attributes.value(odt: .listStyleName)
        value.isChapter = attributes.value(odt: .defaultOutlineLevel).map { !$0.isEmpty } ?? false
        if let page = attributes.value(odt: .masterPageName), !page.isEmpty {
            value.startsPage = true
        }
        style = (name, family == "text", value)
    }

    private func startLevel(_ element: OdtName, _ attributes: XMLAttributes) {
        guard let number = attributes.number(.level), (1...10).contains(number) else { return }
        let index = number - 1
        var value = ListLevel()
        switch element {
        case .listLevelStyleBullet, .listLevelStyleImage:
            value.format = .bullet
            value.template = attributes.value(odt: .bulletChar) ?? "•"
        default:
            value.start = max(0, min(attributes.number(.startValue) ?? 1, 32_767))
            value.format = NumberFormat(openDocument: attributes.value(odt: .numFormat) ?? "")
            value.template = Self.template(attributes, level: index, format: value.format)
        }
        level = index
        list?.levels[index] = value
    }

    /// The label with `%1` to `%9` for the levels, from the older attributes or the newer list format.
    private static func template(
        _ attributes: XMLAttributes, level: Int, format: NumberFormat
    ) -> String {
        if let format = attributes.value(odt: .numListFormat) {
            var template = format
            for number in (1...10).reversed() {
                template = template.replacing("%\(number)%", with: number > 9 ? "" : "%\(number)")
            }
            return template
        }
        let prefix = attributes.value(odt: .numPrefix) ?? ""
        let suffix = attributes.value(odt: .numSuffix) ?? ""
        guard format != .none else { return prefix + suffix }
        let shown = max(1, min(attributes.number(.displayLevels) ?? 1, level + 1))
        let numbers = (level - shown + 1...level).filter { $0 < 9 }.map { "%\($0 + 1)" }
        return prefix + numbers.joined(separator: ".") + suffix
    }

    func end(_ name: XMLName) {
        guard let element = OdtName(name.local) else { return }
        switch element {
        case .style where name.namespace == OdtNamespace.style.rawValue:
            if let style {
                if style.isText {
                    result.texts[style.name] = style.value
                } else {
                    result.paragraphs[style.name] = style.value
                }
            }
            style = nil
        case .listStyle:
            if let list, let name = list.name { result.lists[name] = list.levels }
            list = nil
        case .outlineStyle:
            if let list { result.outline = list.levels }
            list = nil
        case .listLevelStyleNumber, .outlineLevelStyle, .listLevelStyleBullet, .listLevelStyleImage:
            level = nil
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
