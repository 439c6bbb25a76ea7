import ClauseText

/// Reads Rich Text Format: paragraphs, printed list numbers, headings, tables, footnotes, tracked changes.
enum RTFReader {
    /// Reads an RTF file.
    static func read(_ bytes: [UInt8], options: ReadOptions) throws(ReadError) -> Document {
        var interpreter = RTFInterpreter(bytes, options: options)
        return try interpreter.document()
    }
}

/// Walks through the tokens of an RTF file and gathers its text.
///
/// Source: Rich Text Format Specification 1.9.1.
struct RTFInterpreter {
    let options: ReadOptions
    var tokens: RTFTokenizer
    var builder: DocumentBuilder
    var state = RTFState()
    var groups: [RTFState] = []
    var paragraph = RTFParagraph()
    /// Cells of the table row that is open.
    var cells: [[TextPiece]] = [[]]
    /// Footnotes of the paragraph, put after it.
    var notes: [[UInt8]] = []
    var note: [UInt8] = []
    var margin: [UInt8] = []
    /// Bytes in the code page of the current font, not yet decoded.
    var pending: [UInt8] = []
    /// Signs still to be passed over after `\u`.
    var toSkip = 0
    var highSurrogate: UInt16?
    var documentCodePage = 1252
    var defaultFont = 0
    /// Code page of each font.
    var fonts: [Int: Int] = [:]
    /// Heading level of each paragraph style.
    var headingLevels: [Int: Int] = [:]
    /// What is being defined in the style sheet.
    var styleNumber = 0
    var styleName: [UInt8] = []
    var deletions = 0
    var insertions = 0
    /// Whether the group's first control word is still to come after `\*`.
    var isOptional = false

    init(_ bytes: [UInt8], options: ReadOptions) {
        self.options = options
        self.tokens = RTFTokenizer(bytes)
        self.builder = DocumentBuilder(limits: options.limits)
    }

    mutating func document() throws(ReadError) -> Document {
        while let token = tokens.next() { try interpret(token) }
        try flushBytes()
        try endParagraph()
        try endRow()
        if !groups.isEmpty {
            builder.notice(.leftOut, "the file breaks off; what followed is missing")
        }
        if insertions + deletions > 0 {
            builder.notice(
                .trackedChanges,
                "the draft has tracked changes (\(insertions) insertions, \(deletions) deletions); "
                    + "the text is the \(options.changes.rawValue) view")
        }
        return try builder.document(.rtf)
    }

    private mutating func interpret(_ token: RTFTokenizer.Token) throws(ReadError) {
        switch token {
        case .open:
            try flushBytes()
            guard groups.count < options.limits.depth * 4 else {
                throw .tooLarge(
                    what: "the nesting of groups", limit: "\(options.limits.depth * 4)")
            }
            groups.append(state)
            toSkip = 0
        case .close:
            try flushBytes()
            try endGroup()
        case .text(let bytes):
            try add(bytes)
        case .byte(let byte):
            if toSkip > 0 {
                toSkip -= 1
            } else {
                pending.append(byte)
            }
        case .symbol(let sign):
            try flushBytes()
            try symbol(sign)
        case .word(let name, let number):
            if name != "u" { try flushBytes() }
            try word(name, number)
            isOptional = false
        }
    }

    private mutating func symbol(_ sign: UInt8) throws(ReadError) {
        switch sign {
        case UInt8(ascii: "*"): isOptional = true
        case UInt8(ascii: "~"): try append([0x20])
        case UInt8(ascii: "_"): try append([UInt8(ascii: "-")])
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): try append([sign])
        case 0x0A, 0x0D: try endParagraph()
        case 0x09: try append([0x20])
        default: break
        }
    }

    private mutating func endGroup() throws(ReadError) {
        guard let outer = groups.popLast() else { return }
        if state.destination != outer.destination {
            switch state.destination {
            case .footnote:
                notes.append(note)
                note = []
            case .margin:
                try builder.append(.pageMargin, Words.squeezed(margin))
                margin = []
            default: break
            }
        }
        if outer.destination == .styleSheet || state.destination == .styleSheet { endStyle() }
        state = outer
        toSkip = 0
    }

    // MARK: Text

    /// Adds plain bytes, which are ASCII or in the code page of the font.
    private mutating func add(_ bytes: ArraySlice<UInt8>) throws(ReadError) {
        var rest = bytes
        if toSkip > 0 {
            let skipped = min(toSkip, rest.count)
            rest = rest.dropFirst(skipped)
            toSkip -= skipped
        }
        pending += rest
    }

    /// Decodes the bytes gathered in one code page.
    mutating func flushBytes() throws(ReadError) {
        guard !pending.isEmpty else { return }
        let bytes = pending
        pending = []
        if bytes.allSatisfy({ $0 < 0x80 }) { return try append(bytes) }
        let page = fonts[state.font] ?? documentCodePage
        if let encoding = LegacyEncoding(codePage: page) ?? LegacyEncoding(codePage: 1252),
            let decoded = encoding.decode(bytes)
        {
            if decoded.replacements > 0 {
                builder.notice(.replacedCharacters, "some characters could not be decoded")
            }
            try append(decoded.text)
        } else {
            builder.notice(.replacedCharacters, "characters of code page \(page) are not readable")
            try append(Array("\u{FFFD}".utf8))
        }
    }

    /// Adds a UTF-16 unit given by `\u`.
    mutating func appendUnit(_ number: Int) throws(ReadError) {
        try flushBytes()
        let unit = UInt16(truncatingIfNeeded: number)
        toSkip = state.fallback
        if (0xD800..<0xDC00).contains(unit) {
            highSurrogate = unit
            return
        }
        var units = [unit]
        if let high = highSurrogate { units = [high, unit] }
        highSurrogate = nil
        try append(Array(String(decoding: units, as: UTF16.self).utf8))
    }

    /// Adds text to where the group's text goes.
    mutating func append(_ text: [UInt8]) throws(ReadError) {
        guard paragraph.text.count + text.count <= options.limits.textBytes else {
            throw .tooLarge(
                what: "the text", limit: DocumentReader.megabytes(options.limits.textBytes))
        }
        switch state.destination {
        case .styleSheet: styleName += text
        case .nothing, .fontTable, .revisionTable: return
        case .body, .footnote, .margin, .label:
            if state.isHidden { return }
            if state.isDeleted && options.changes == .final { return }
            if state.isInserted && options.changes == .original { return }
            switch state.destination {
            case .footnote: note += text
            case .margin: margin += text
            case .label: paragraph.label += text
            default:
                if !state.isBold, text.contains(where: { $0 > 0x20 }) {
                    paragraph.hasPlainLetters = true
                }
                paragraph.text += text
            }
        }
    }
}
