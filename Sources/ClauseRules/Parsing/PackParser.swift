import ClauseText

/// Reads pack files, one after another, into a draft whose names are not yet checked against each other.
struct PackParser {
    var draft = PackDraft()
    /// Index of the file being read.
    var file = 0
    /// Words that patterns of the file may still be written out to.
    var budget = PackLimits.fileWords

    /// The four kinds of pack, by the key that a file begins with.
    enum Kind: String, CaseIterable {
        case lexicon, elements, regimes, vendors

        /// Keys at the margin that belong in such a file.
        var keys: [String] {
            switch self {
            case .lexicon: ["role", "term", "concept"]
            case .elements: ["topic", "term", "concept", "element", "adverse"]
            case .regimes: ["regime", "requirement", "duty"]
            case .vendors: ["vendor", "note"]
            }
        }

        /// The key that a file of this kind begins with.
        var firstKeys: [String] {
            switch self {
            case .lexicon: keys
            case .elements: ["topic"]
            case .regimes: ["regime"]
            case .vendors: ["vendor"]
            }
        }
    }

    /// Reads one file; mistakes go to the draft's report.
    mutating func parse(name: String, bytes: [UInt8]) {
        let isTooLarge = bytes.count > PackLimits.fileBytes
        let source = PackSource(name: name, bytes: isTooLarge ? [] : bytes)
        file = draft.report.add(source)
        budget = PackLimits.fileWords
        if isTooLarge {
            draft.isIncomplete = true
            draft.report.add(
                .fileTooLarge, at: PackRange(file: file, start: 0, end: 0),
                "a pack may hold at most \(PackLimits.fileBytes) bytes; this one holds \(bytes.count)"
            )
            return
        }
        if let offset = source.firstMalformedByte {
            draft.isIncomplete = true
            draft.report.add(
                .notUTF8, at: PackRange(file: file, start: offset, end: offset + 1),
                "the file is not UTF-8 text",
                hint: "save it as UTF-8 in the editor, then look at this line again")
            return
        }
        let (blocks, hasLostLines) = PackLineParser.blocks(
            of: source, file: file, report: &draft.report)
        if blocks.isEmpty, hasLostLines {
            draft.isIncomplete = true
            return
        }
        guard let kind = kind(of: blocks, name: name) else { return }
        switch kind {
        case .lexicon: parseLexicon(blocks)
        case .elements: parseElements(blocks)
        case .regimes: parseRegime(blocks)
        case .vendors: parseVendor(blocks)
        }
    }

    private mutating func kind(of blocks: [PackBlock], name: String) -> Kind? {
        let begin =
            "a pack begins with role, term or concept (lexicon), topic (elements), regime or vendor"
        guard let first = blocks.first else {
            draft.isIncomplete = true
            add(
                .unknownFileKind, at: PackRange(file: file, start: 0, end: 0),
                "the file says nothing", hint: begin)
            return nil
        }
        let folder = Kind.allCases.first { name.hasPrefix($0.rawValue + "/") }
        let key = first.head.name
        if let folder, folder.keys.contains(key), !folder.firstKeys.contains(key) {
            add(
                .unknownFileKind, at: first.head.key.range,
                "a file in \(folder.rawValue)/ begins with `\(folder.firstKeys[0])`",
                hint: "write it first: `\(folder.firstKeys[0]) id \"Title\"`")
            return folder
        }
        guard let kind = Kind.allCases.first(where: { $0.firstKeys.contains(key) }) else {
            draft.isIncomplete = true
            add(
                .unknownFileKind, at: first.head.key.range,
                "`\(key)` does not tell what kind of pack this is", hint: begin)
            return nil
        }
        if let folder, folder != kind {
            add(
                .wrongFolder, at: first.head.key.range,
                "a file that begins with `\(key)` belongs in \(kind.rawValue)/",
                hint: "move it out of \(folder.rawValue)/")
        }
        return kind
    }

    // MARK: For the parsers of each kind

    mutating func add(
        _ code: PackDiagnostic.Code, at range: PackRange, _ message: String, hint: String? = nil
    ) {
        draft.report.add(code, at: range, message, hint: hint)
    }

    func location(of item: PackItem) -> PackLocation {
        draft.report.location(of: item.key.range)
    }

    /// Reports a key at the margin that does not belong in this file.
    mutating func addUnknownHead(_ head: PackItem, in kind: Kind) {
        let known = Kind.allCases.filter { $0.keys.contains(head.name) }
        if let other = known.first {
            add(
                .misplacedKey, at: head.key.range,
                "`\(head.name)` belongs in a file of \(other.rawValue)/",
                hint: "here stand \(PackFields.list(kind.keys))")
        } else if PackFields.lineKeys.contains(head.name) {
            add(
                .misplacedKey, at: head.key.range, "`\(head.name)` stands at the margin",
                hint: "indent it by two spaces under what it belongs to")
        } else {
            add(
                .unknownKey, at: head.key.range, "unknown key `\(head.name)`",
                hint: PackFields.suggestion(for: head.name, among: kind.keys))
        }
    }

    /// A name in kebab-case, or nil when it is none, which is reported.
    mutating func name(_ value: PackValue, of title: String, dots: Bool = false) -> String? {
        guard !value.isEmpty else {
            add(.missingValue, at: value.range, "\(title) has no name")
            return nil
        }
        let text = value.text
        let pieces = text.split(separator: dots ? "." : " ", omittingEmptySubsequences: false)
        let isName = pieces.allSatisfy { piece in
            piece.split(separator: "-", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty
                    && word.utf8.allSatisfy { $0.isDigit || (0x61...0x7A).contains($0) }
            }
        }
        guard isName, text.utf8.count <= 80 else {
            add(
                .badName, at: value.range, "`\(text)` cannot be a name",
                hint: "use small letters, digits and single hyphens, such as `data-return`")
            return nil
        }
        return text
    }

    /// The text between quotes that is the whole of a value, or nil, which is reported.
    mutating func quoted(_ value: PackValue, what: String) -> String? {
        let bytes = value.bytes
        guard bytes.first == UInt8(ascii: "\"") else {
            let isCurly = value.text.unicodeScalars.first.map {
                "“”„「『".unicodeScalars.contains($0)
            }
            add(
                .missingQuotes, at: value.isEmpty ? value.range : value.range(0..<1),
                "\(what) must stand in quotes",
                hint: isCurly == true
                    ? "use the plain quotation mark \" at both ends" : "write it as \"…\"")
            return nil
        }
        var text: [UInt8] = []
        var index = 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count {
                switch bytes[index + 1] {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): text.append(bytes[index + 1])
                case UInt8(ascii: "n"): text.append(0x0A)
                default:
                    add(
                        .badEscape, at: value.range(index..<(index + 2)),
                        "`\\` in quotes stands only before `\"`, `\\` or `n`",
                        hint: "write `\\\\` for a backslash")
                }
                index += 2
            } else {
                text.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count else {
            add(
                .unbalancedQuotes, at: value.range(0..<1), "the quotation mark is not closed",
                hint: "write `\"` at the end; lines that go on must be indented deeper than the key"
            )
            return nil
        }
        let rest = value.slice((index + 1)..<bytes.count).trimmed()
        guard rest.isEmpty else {
            add(
                .textAfterQuotes, at: rest.range, "text after the closing quotation mark",
                hint: "a quotation mark inside the text is written `\\\"`")
            return nil
        }
        let result = String(decoding: text, as: UTF8.self)
        guard result.contains(where: { !$0.isWhitespace }) else {
            add(.missingValue, at: value.range, "\(what) is empty")
            return nil
        }
        return result
    }
}
