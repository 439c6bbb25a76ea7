/// The paragraph and character styles of a Word file as far as they shape its text.
struct WordStyles {
    /// A style as the file states it.
    struct Style {
        var name = ""
        var basedOn: String?
        var numberingId: Int?
        var level: Int?
        /// Depth from 0; 9 is body text.
        var outline: Int?
        var indent: Int32?
        var isHidden: Bool?
        var isEmphasised: Bool?
    }

    /// What a style gives to its paragraphs once its ancestors are taken in.
    struct Resolved {
        var numberingId: Int?
        var level: Int?
        /// The style and its ancestors up to the one that gives the numbering, nearest first.
        var numberedAs: [String] = []
        /// Depth of a heading from 1, 0 for a title, or nil for other text.
        var heading: Int?
        var indent: Int32?
        var isContents = false
        var isHidden = false
        var isEmphasised: Bool?
    }

    private var styles: [String: Style]
    private let defaultStyle: String?

    /// Longest chain of styles that is followed; Word itself stops at about ten.
    private static let longestChain = 32

    init(styles: [String: Style] = [:], defaultStyle: String? = nil) {
        self.styles = styles
        self.defaultStyle = defaultStyle
    }

    /// The numbering that a numbering style points to.
    func numberingId(ofStyle id: String) -> Int? { styles[id]?.numberingId }

    /// What paragraphs of a style get; nil stands for the default style.
    ///
    /// A chain that comes back to itself ends there.
    func resolved(_ id: String?) -> Resolved {
        var result = Resolved()
        var outline: Int?
        var isHidden: Bool?
        var chain: [String] = []
        var next = id ?? defaultStyle
        while let current = next, let style = styles[current], !chain.contains(current),
            chain.count < Self.longestChain
        {
            chain.append(current)
            if result.numberingId == nil, let numberingId = style.numberingId {
                result.numberingId = numberingId
                result.numberedAs = chain
            }
            if result.level == nil { result.level = style.level }
            if outline == nil { outline = style.outline }
            if result.indent == nil { result.indent = style.indent }
            if isHidden == nil { isHidden = style.isHidden }
            if result.isEmphasised == nil { result.isEmphasised = style.isEmphasised }
            let name = style.name.lowercased()
            if outline == nil && name.hasPrefix("heading "), let depth = Int(name.dropFirst(8)) {
                outline = depth - 1
            }
            if chain.count == 1 {
                result.isContents =
                    name.hasPrefix("toc ") && Int(name.dropFirst(4)) != nil
                    || name == "table of figures"
                if name == "title" { result.heading = 0 }
            }
            next = style.basedOn
        }
        if let outline, (0..<9).contains(outline) { result.heading = outline + 1 }
        result.isHidden = isHidden ?? false
        return result
    }
}
