import ClauseText

extension FormatSniffer {
    /// The format told by a signature at the file's start, or nil when there is none.
    static func signature(of bytes: [UInt8]) -> SniffedFormat? {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return compoundFormat(bytes)
        }
        if bytes.starts(with: Array("PK".utf8)) && bytes.count > 4 && bytes[2] < 0x09 {
            return zipFormat(bytes)
        }
        if bytes.starts(with: Array("{\\rt".utf8)) { return .document(.rtf) }
        let opening = bytes.prefix(1024)
        if index(of: Array("%PDF-".utf8), in: opening) != nil { return .document(.pdf) }
        for (start, format) in otherSignatures where bytes.starts(with: start) { return format }
        return nil
    }

    /// Where `needle` first stands in `bytes`.
    static func index(of needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let first = needle.first, bytes.count >= needle.count else { return nil }
        var at = bytes.startIndex
        let last = bytes.endIndex - needle.count
        while at <= last {
            if bytes[at] == first && bytes[at..<at + needle.count].elementsEqual(needle) {
                return at
            }
            at += 1
        }
        return nil
    }

    private static let otherSignatures: [([UInt8], SniffedFormat)] = [
        ([0xDB, 0xA5], .document(.doc)),  // Word 2
        ([0x31, 0xBE], .document(.doc)),  // Word for DOS, Write
        ([0xFE, 0x37, 0x00, 0x23], .document(.doc)),
        ([0x89, 0x50, 0x4E, 0x47], picture("PNG picture")),
        ([0xFF, 0xD8, 0xFF], picture("JPEG picture")),
        (Array("GIF8".utf8), picture("GIF picture")),
        ([0x49, 0x49, 0x2A, 0x00], picture("TIFF picture")),
        ([0x4D, 0x4D, 0x00, 0x2A], picture("TIFF picture")),
        ([0x1F, 0x8B], archive("gzip")),
        (Array("BZh".utf8), archive("bzip2")),
        (Array("7z".utf8) + [0xBC, 0xAF], archive("7z")),
        (Array("Rar!".utf8), archive("RAR")),
        ([0xFD] + Array("7zXZ".utf8), archive("xz")),
        (
            Array("%!PS".utf8),
            .unsupported(name: "a PostScript file", advice: "convert it to PDF and read that")
        ),
        (
            [0xFF, 0x57, 0x50, 0x43],
            .unsupported(
                name: "a WordPerfect file", advice: "save it as DOCX or PDF and read that")
        ),
    ]

    private static func picture(_ name: String) -> SniffedFormat {
        .unsupported(
            name: "a \(name)", advice: "put the pages into one PDF and read that with --ocr")
    }

    private static func archive(_ name: String) -> SniffedFormat {
        .unsupported(
            name: "a \(name) archive", advice: "unpack it and read the files, or pack them as ZIP")
    }

    // MARK: ZIP

    /// The format of a ZIP file by the names of its entries.
    private static func zipFormat(_ bytes: [UInt8]) -> SniffedFormat {
        var hasTypes = false
        for (position, name) in ZipNames.entries(of: bytes).enumerated() {
            if name == "[Content_Types].xml" { hasTypes = true }
            if position == 0 && name == "mimetype" { return openDocument(bytes) }
            if name.hasPrefix("word/") { return .document(.docx) }
            if name.hasPrefix("xl/") {
                return .unsupported(name: "a workbook (XLSX)", advice: sheet)
            }
            if name.hasPrefix("ppt/") {
                return .unsupported(name: "a presentation (PPTX)", advice: slides)
            }
            if name == "content.xml" || name == "META-INF/manifest.xml" && position < 3 {
                return openDocument(bytes)
            }
        }
        return hasTypes ? .document(.docx) : .zip
    }

    private static func openDocument(_ bytes: [UInt8]) -> SniffedFormat {
        let opening = bytes.prefix(256)
        let prefix = "application/vnd.oasis.opendocument."
        guard index(of: Array(prefix.utf8), in: opening) != nil else {
            if index(of: Array("application/epub".utf8), in: opening) != nil {
                return .unsupported(
                    name: "an EPUB book", advice: "save it as HTML or PDF and read that")
            }
            return .document(.odt)
        }
        if index(of: Array("\(prefix)spreadsheet".utf8), in: opening) != nil {
            return .unsupported(name: "a spreadsheet (ODS)", advice: sheet)
        }
        if index(of: Array("\(prefix)presentation".utf8), in: opening) != nil {
            return .unsupported(name: "a presentation (ODP)", advice: slides)
        }
        return .document(.odt)
    }

    private static let sheet = "save the sheet that matters as PDF or CSV and read that"
    private static let slides = "save the slides as PDF and read that"

    // MARK: Compound files

    /// The format of a compound file (OLE2) by the names of its streams.
    private static func compoundFormat(_ bytes: [UInt8]) -> SniffedFormat {
        let names = Set(CompoundFile.rootNames(of: bytes).map { $0.lowercased() })
        if names.contains("encryptedpackage") { return .encryptedOffice }
        if names.contains("worddocument") { return .document(.doc) }
        if names.contains(where: { $0.hasPrefix("__substg1.0_") })
            || names.contains("__properties_version1.0")
        {
            return .unsupported(
                name: "an Outlook message (MSG)",
                advice:
                    "save it from the mail program as EML, or save its attachments, and read those")
        }
        if names.contains("workbook") || names.contains("book") {
            return .unsupported(name: "a workbook (XLS)", advice: sheet)
        }
        if names.contains("powerpoint document") {
            return .unsupported(name: "a presentation (PPT)", advice: slides)
        }
        // A directory too broken to list may still hold a text that the programs for old Word files find.
        return names.isEmpty
            ? .document(.doc)
            : .unsupported(
                name: "an Office file of an unknown kind",
                advice: "save it as DOCX or PDF and read that")
    }
}
