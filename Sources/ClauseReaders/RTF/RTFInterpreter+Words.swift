import ClauseText

extension RTFInterpreter {
    /// Groups whose text is not part of the document.
    private static let unread: Set<String> = [
        "colortbl", "info", "pict", "object", "objdata", "fldinst", "listtable",
        "listoverridetable",
        "rsidtbl", "generator", "xmlnstbl", "themedata", "colorschememapping", "datastore",
        "latentstyles", "filetbl", "bkmkstart", "bkmkend", "nonshppict", "template", "private",
        "annotation", "atnid", "atnauthor", "atndate", "atnref", "atrfstart", "atrfend", "tc", "xe",
        "rxe", "fontemb", "fontfile", "falt", "panose", "pgptbl", "mmathPr", "wgrffmtfilter",
        "userprops",
        "docvar", "blipuid", "sp", "pnseclvl", "ftnsep", "ftnsepc", "aftnsep", "aftnsepc", "ftncn",
    ]
    /// Groups after `\*` that are read all the same.
    private static let optionalRead: Set<String> = [
        "shptxt", "pntext", "revtbl", "shpinst", "cs", "ud", "footnote", "ftnalt", "pn",
    ]
    /// Control words that stand for signs.
    private static let signs: [String: String] = [
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
        "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "tab": " ",
        "line": "\n", "softline": "\n", "zwj": "", "zwnj": "",
    ]

    /// Acts on a control word.
    mutating func word(_ name: String, _ number: Int?) throws(ReadError) {
        if let sign = Self.signs[name] { return try append(Array(sign.utf8)) }
        if isOptional, !Self.optionalRead.contains(name) || name == "pn" {
            state.destination = .nothing
            return
        }
        if Self.unread.contains(name) {
            if name == "annotation" { builder.notice(.comments, "the draft holds comments") }
            state.destination = .nothing
            return
        }
        if try paragraphWord(name, number) { return }
        switch name {
        case "u": try appendUnit(number ?? 0xFFFD)
        case "uc": state.fallback = min(max(number ?? 1, 0), 16)
        case "bin": tokens.skip(number ?? 0)
        case "ansicpg": documentCodePage = number ?? 1252
        case "mac": documentCodePage = 10_000
        case "pc": documentCodePage = 437
        case "pca": documentCodePage = 850
        case "deff":
            defaultFont = number ?? 0
            state.font = defaultFont
        case "f": state.font = number ?? 0
        case "fcharset":
            if state.destination == .fontTable, let page = Self.codePage(ofCharset: number ?? 0) {
                fonts[state.font] = page
            }
        case "fonttbl": state.destination = .fontTable
        case "stylesheet": state.destination = .styleSheet
        case "revtbl": state.destination = .revisionTable
        case "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf":
            state.destination = .margin
        case "footnote": state.destination = .footnote
        case "listtext", "pntext": state.destination = .label
        case "plain":
            state.isBold = false
            state.isHidden = false
            state.isDeleted = false
            state.isInserted = false
            state.font = defaultFont
        case "b": state.isBold = number != 0
        case "v": state.isHidden = number != 0
        case "deleted":
            state.isDeleted = number != 0
            if state.isDeleted { deletions += 1 }
        case "revised":
            state.isInserted = number != 0
            if state.isInserted { insertions += 1 }
        default: break
        }
    }

    /// Acts on the words that part or describe paragraphs; false when it is none of them.
    private mutating func paragraphWord(_ name: String, _ number: Int?) throws(ReadError) -> Bool {
        switch name {
        case "par", "sect", "page", "column":
            switch state.destination {
            case .footnote: note.append(0x20)
            case .margin: margin.append(0x20)
            default: try endParagraph()
            }
        case "pard":
            guard state.destination == .body else { return true }
            paragraph.style = 0
            paragraph.outline = nil
            paragraph.isInTable = false
        case "s":
            if state.destination == .styleSheet {
                styleNumber = number ?? 0
            } else {
                paragraph.style = number ?? 0
            }
        case "outlinelevel":
            if state.destination == .styleSheet {
                headingLevels[styleNumber] = min(max((number ?? 8) + 1, 1), 9)
            } else {
                paragraph.outline = number
            }
        case "intbl": paragraph.isInTable = true
        case "cell", "nestcell":
            try endParagraph()
            cells.append([])
        case "row", "nestrow": try endRow()
        default: return false
        }
        return true
    }

    /// Ends an entry of the style sheet, whose text is the style's name.
    mutating func endStyle() {
        let name = String(decoding: styleName, as: UTF8.self).lowercased()
        styleName = []
        if name.hasPrefix("heading "), let digit = name.dropFirst(8).first?.wholeNumberValue {
            headingLevels[styleNumber] = digit
        } else if name.hasPrefix("title") {
            headingLevels[styleNumber] = 1
        }
        styleNumber = 0
    }

    /// Ends the paragraph and the footnotes that hang on it.
    mutating func endParagraph() throws(ReadError) {
        guard state.destination == .body else { return }
        let text = Words.squeezed(paragraph.text)
        let label = Words.squeezed(paragraph.label)
        if !text.isEmpty {
            var piece = TextPiece(kind: .paragraph, text: text)
            let level = paragraph.outline.map { $0 + 1 } ?? headingLevels[paragraph.style] ?? 0
            if (1...9).contains(level) {
                piece.kind = .heading
                piece.level = level
            } else if !label.isEmpty {
                piece.kind = .listItem
            } else if !paragraph.hasPlainLetters, text.count <= 200, text.last != 0x3B,
                text.last != 0x2C
            {
                piece.kind = .heading
            }
            if !label.isEmpty {
                piece.text = label + [0x20] + text
                piece.labelLength = label.count
            }
            if paragraph.isInTable {
                cells[cells.count - 1].append(piece)
            } else {
                try endRow()
                try builder.append(piece)
            }
        }
        paragraph.text = []
        paragraph.label = []
        paragraph.hasPlainLetters = false
        for note in notes { try builder.append(.footnote, Words.squeezed(note)) }
        notes = []
    }

    /// Ends the open row of a table.
    mutating func endRow() throws(ReadError) {
        let row = cells
        cells = [[]]
        for piece in TextPiece.row(row) { try builder.append(piece) }
    }

    /// The code page of a font's character set; nil for the default.
    private static func codePage(ofCharset charset: Int) -> Int? {
        switch charset {
        case 0: 1252
        case 77: 10_000
        case 128: 932
        case 129: 949
        case 134: 936
        case 136: 950
        case 161: 1253
        case 162: 1254
        case 163: 1258
        case 177: 1255
        case 178: 1256
        case 186: 1257
        case 204: 1251
        case 222: 874
        case 238: 1250
        default: nil
        }
    }
}
