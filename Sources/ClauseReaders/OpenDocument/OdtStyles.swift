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
