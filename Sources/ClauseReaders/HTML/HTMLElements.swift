/// What the elements of HTML are to a reader of the page.
enum HTMLElements {
    /// Elements that never show running text.
    static let unseen: Set<String> = [
        "script", "style", "head", "template", "noscript", "svg", "math", "iframe", "object",
        "embed",
        "select", "option", "button", "input", "textarea", "audio", "video", "canvas", "map",
        "datalist",
        "dialog", "noframes", "applet", "progress", "meter",
    ]
    /// Elements around the text proper: menus, page headers and footers, sidebars.
    static let furniture: Set<String> = ["nav", "footer", "aside", "header", "menu"]
    /// Roles that say the same of other elements.
    static let furnitureRoles: Set<String> = [
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog",
        "menu", "menubar", "toolbar",
    ]
    /// Elements that begin and end a paragraph of their own.
    static let blocks: Set<String> = [
        "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "li", "dt",
        "dd",
        "blockquote", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tfoot",
        "tr", "td", "th", "caption", "ul", "ol", "dl", "menu", "address", "figure", "figcaption",
        "body",
        "html", "hr", "fieldset", "legend", "center", "details", "summary", "form", "listing",
        "xmp",
        "title", "hgroup", "dir",
    ]
    /// Elements whose text is bold.
    static let bold: Set<String> = ["b", "strong", "th"]

    /// The level of a heading element, or 0.
    static func headingLevel(_ name: String) -> Int {
        guard name.utf8.count == 2, name.utf8.first == UInt8(ascii: "h"),
            let digit = name.utf8.last, (0x31...0x36).contains(digit)
        else { return 0 }
        return Int(digit) - 0x30
    }

    /// Whether attributes hide an element from every visitor.
    static func hides(_ attributes: [String: String]) -> Bool {
        if attributes["hidden"] != nil || attributes["aria-hidden"] == "true" { return true }
        guard let style = attributes["style"] else { return false }
        let plain = style.lowercased().filter { $0 != " " }
        return plain.contains("display:none") || plain.contains("visibility:hidden")
            || plain.contains("mso-hide:all")
    }

    /// The printed number of a list item, such as "3." or "c.".
    static func number(_ value: Int, type: String) -> String {
        switch type {
        case "a", "lower-alpha", "lower-latin": letters(value) + "."
        case "A", "upper-alpha", "upper-latin": letters(value).uppercased() + "."
        case "i", "lower-roman": roman(value) + "."
        case "I", "upper-roman": roman(value).uppercased() + "."
        default: "\(value)."
        }
    }

    private static func letters(_ value: Int) -> String {
        guard value > 0, value <= 18_278 else { return "\(value)" }
        var rest = value
        var text = ""
        while rest > 0 {
            let digit = (rest - 1) % 26
            text = String(UnicodeScalar(UInt8(0x61 + digit))) + text
            rest = (rest - 1) / 26
        }
        return text
    }

    private static func roman(_ value: Int) -> String {
        guard value > 0, value < 4_000 else { return "\(value)" }
        let signs: [(Int, String)] = [
            (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
            (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
        ]
        var rest = value
        var text = ""
        for (amount, sign) in signs {
            while rest >= amount {
                text += sign
                rest -= amount
            }
        }
        return text
    }
}
