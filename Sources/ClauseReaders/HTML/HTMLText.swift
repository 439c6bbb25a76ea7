import ClauseText

/// Gathers the text of a web page into blocks.
final class HTMLText: HTMLHandler {  // A class: the scanner's callbacks share it.
    private var builder: DocumentBuilder
    private let options: ReadOptions
    /// Whether menus, page headers and sidebars are read like the rest.
    private let keepsFurniture: Bool

    /// Twentieths of a point by which a list is set in: half an inch, near what browsers do.
    private static let listIndent: Int32 = 720

    /// Open elements, outermost first.
    private var open: [Element] = []
    private var lists: [List] = []
    /// Rows of the tables that are open, outermost first.
    private var rows: [Row] = []
    private var paragraph = Paragraph()
    private var skipped = 0
    private var bold = 0
    private var preformatted = 0
    private var articles = 0

    private struct Element {
        let name: String
        var isSkipped = false
        var isBold = false
    }

    private struct List {
        var next: Int
        var step: Int
        /// Style of the numbers; nil for bullets and for lists without signs.
        var type: String?
    }

    private struct Row {
        var cells: [[TextPiece]] = []
    }

    /// The paragraph being read.
    private struct Paragraph {
        var text: [UInt8] = []
        var level = 0
        var label: String?
        var isItem = false
        var hasPlainLetters = false
        var breaks = 0
    }

    init(options: ReadOptions, keepsFurniture: Bool) {
        self.builder = DocumentBuilder(limits: options.limits)
        self.options = options
        self.keepsFurniture = keepsFurniture
    }

    /// What was gathered.
    func finished() throws(ReadError) -> DocumentBuilder {
        try flush()
        while !rows.isEmpty { try endRow() }
        return builder
    }

    // MARK: Elements

    func start(_ name: String, _ attributes: [String: String]) throws(ReadError) {
        var element = Element(name: name)
        if name == "article" || name == "main" { articles += 1 }
        if skipped > 0 || isSkipped(name, attributes) {
            element.isSkipped = true
            if skipped == 0, HTMLElements.blocks.contains(name) { try flush() }
            skipped += 1
            open.append(element)
            return
        }
        if HTMLElements.blocks.contains(name) { try flush() }
        element.isBold =
            HTMLElements.bold.contains(name)
            || (attributes["style"]?.lowercased().filter { $0 != " " }).map {
                $0.contains("font-weight:bold") || $0.contains("font-weight:700")
            } ?? false
        if element.isBold { bold += 1 }
        open.append(element)
        switch name {
        case "br": try lineBreak()
        case "ol", "ul", "menu", "dir": lists.append(list(name, attributes))
        case "li": startItem(attributes)
        case "tr": rows.append(Row())
        case "td", "th":
            if rows.isEmpty { rows.append(Row()) }
            rows[rows.count - 1].cells.append([])
        case "pre", "listing", "xmp": preformatted += 1
        case "sup":
            // A note's number is not part of the word before it; "10th" is one word.
            paragraph.breaks = -1
        default:
            let level = HTMLElements.headingLevel(name)
            if level > 0 { paragraph.level = level }
        }
    }

    func end(_ name: String) throws(ReadError) {
        guard let element = open.popLast() else { return }
        if name == "article" || name == "main" { articles = max(articles - 1, 0) }
        if element.isSkipped {
            skipped = max(skipped - 1, 0)
            return
        }
        if element.name == "pre" || element.name == "listing" || element.name == "xmp" {
            try flushPreformatted()
            preformatted = max(preformatted - 1, 0)
        }
        if HTMLElements.blocks.contains(element.name) { try flush() }
        if element.isBold { bold = max(bold - 1, 0) }
        switch element.name {
        case "ol", "ul", "menu", "dir": _ = lists.popLast()
        case "tr": try endRow()
        case "table": break
        default: break
        }
    }

    private func isSkipped(_ name: String, _ attributes: [String: String]) -> Bool {
        if HTMLElements.unseen.contains(name) || HTMLElements.hides(attributes) { return true }
        switch name {
        case "del", "s", "strike": return options.changes == .final
        case "ins": return options.changes == .original
        default: break
        }
        guard !keepsFurniture else { return false }
        if let role = attributes["role"], HTMLElements.furnitureRoles.contains(role.lowercased()) {
            return true
        }
        // The header of an article holds its title.
        return HTMLElements.furniture.contains(name) && !(name == "header" && articles > 0)
    }

    // MARK: Lists

    private func list(_ name: String, _ attributes: [String: String]) -> List {
        let style = attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
        let isPlain = style.contains("list-style:none") || style.contains("list-style-type:none")
        guard name == "ol", !isPlain else { return List(next: 1, step: 1, type: nil) }
        var type = attributes["type"] ?? "1"
        for rule in style.split(separator: ";") where rule.hasPrefix("list-style-type:") {
            type = String(rule.dropFirst("list-style-type:".count))
        }
        let start = attributes["start"].flatMap { Int($0) } ?? 1
        return List(
            next: min(max(start, -1_000_000), 1_000_000),
            step: attributes["reversed"] == nil ? 1 : -1, type: type)
    }

    private func startItem(_ attributes: [String: String]) {
        paragraph.isItem = true
        guard let list = lists.last else { return }
        if let value = attributes["value"].flatMap({ Int($0) }), abs(value) < 1_000_000 {
            lists[lists.count - 1].next = value
        }
        guard let type = list.type else { return }
        let value = lists[lists.count - 1].next
        paragraph.label = HTMLElements.number(value, type: type)
        lists[lists.count - 1].next = value + list.step
    }

    // MARK: Text

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadError) {
        guard skipped == 0 else { return }
        guard paragraph.text.count + bytes.count <= options.limits.textBytes else {
            throw .tooLarge(
                what: "the text", limit: DocumentReader.megabytes(options.limits.textBytes))
        }
        if paragraph.breaks == -1, let first = unsafe bytes.first, (0x30...0x39).contains(first),
            let last = paragraph.text.last, last > 0x20
        {
            paragraph.text.append(0x20)
        }
        let isBlank = unsafe bytes.allSatisfy { $0 <= 0x20 }
        if !isBlank { paragraph.breaks = 0 }
        if bold == 0 && !isBlank { paragraph.hasPlainLetters = true }
        unsafe paragraph.text.append(contentsOf: bytes)
    }

    private func lineBreak() throws(ReadError) {
        if preformatted > 0 {
            paragraph.text.append(0x0A)
            return
        }
        // Two in a row part paragraphs; one goes on.
        paragraph.text.append(0x0A)
        paragraph.breaks = max(paragraph.breaks, 0) + 1
        if paragraph.breaks >= 2 { try flush() }
    }

    /// Ends the paragraph being read.
    private func flush() throws(ReadError) {
        if preformatted > 0 { return try flushPreformatted() }
        let text = Words.squeezed(paragraph.text)
        guard !text.isEmpty else {
            // A number waits for the item's first words.
            paragraph.text = []
            return
        }
        var piece = TextPiece(kind: .paragraph, text: text)
        if rows.isEmpty { piece.indent = Int32(clamping: lists.count) * Self.listIndent }
        if paragraph.level > 0 {
            piece.kind = .heading
            piece.level = paragraph.level
        } else if paragraph.isItem {
            piece.kind = .listItem
            piece.level = max(lists.count, 1)
        } else if !paragraph.hasPlainLetters, isHeadingLike(text) {
            piece.kind = .heading
        }
        if let label = paragraph.label, !RowOpening.isLabel(text) {
            piece.text = Array("\(label) ".utf8) + text
            piece.labelLength = label.utf8.count
        }
        paragraph = Paragraph()
        try add(piece)
    }

    private func flushPreformatted() throws(ReadError) {
        let text = paragraph.text
        paragraph = Paragraph()
        guard text.contains(where: { $0 > 0x20 }) else { return }
        for block in PlainTextBlocks.blocks(of: text).blocks {
            try add(
                TextPiece(kind: block.kind, text: Array(text[block.span.range]), level: block.level)
            )
        }
    }

    private func isHeadingLike(_ text: [UInt8]) -> Bool {
        guard text.count <= 200, let last = text.last else { return false }
        return last != UInt8(ascii: ";") && last != UInt8(ascii: ",")
    }

    private func add(_ piece: TextPiece) throws(ReadError) {
        if let row = rows.indices.last, let cell = rows[row].cells.indices.last {
            rows[row].cells[cell].append(piece)
        } else {
            try builder.append(piece)
        }
    }

    // MARK: Tables

    private func endRow() throws(ReadError) {
        guard let row = rows.popLast() else { return }
        for piece in TextPiece.row(row.cells) { try add(piece) }
    }
}
