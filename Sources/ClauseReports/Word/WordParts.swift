import ClauseReview

/// The parts of a Word document around its text.
enum WordParts {
    private static let declaration =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    static let namespace =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    private static let packageNamespace = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
    private static let word =
        "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static func part(_ content: String) -> String { declaration + content }

    /// The text with the page it is set on: A4, margins of 2.5 cm.
    static func document(_ body: String) -> String {
        part(
            """
            <w:document \(namespace)><w:body>
            \(body)<w:sectPr><w:headerReference w:type="default" r:id="rId4"/>\
            <w:footerReference w:type="default" r:id="rId5"/>\
            <w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1701" w:right="1418" w:bottom="1418" w:left="1418" w:header="794" \
            w:footer="680" w:gutter="0"/></w:sectPr></w:body></w:document>
            """)
    }

    static func header(_ composition: Composition) -> String {
        let labels = composition.pageLabels
        return part(
            """
            <w:hdr \(namespace)><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>\
            \(text(InertText.label(composition.header, limit: 72)))<w:r><w:tab/></w:r>\
            \(text(labels.before))\(field("PAGE"))\(text(labels.between))\(field("NUMPAGES"))\
            \(text(labels.after))</w:p></w:hdr>
            """)
    }

    static func footer(_ composition: Composition) -> String {
        part(
            """
            <w:ftr \(namespace)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
            \(text(composition.footer))</w:p></w:ftr>
            """)
    }

    private static func text(_ text: String) -> String {
        "<w:r><w:t xml:space=\"preserve\">\(MarkupText.escaped(text))</w:t></w:r>"
    }

    private static func field(_ code: String) -> String {
        """
        <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> \(code) \
        </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>\
        <w:r><w:fldChar w:fldCharType="end"/></w:r>
        """
    }

    /// Headings numbered "1.", "1.1", and bullets.
    static let numbering = part(
        """
        <w:numbering \(namespace)>
        <w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/>\
        <w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>\
        <w:pPr><w:tabs><w:tab w:val="num" w:pos="794"/></w:tabs><w:ind w:left="794" w:hanging="794"/>\
        </w:pPr></w:lvl>\
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/>\
        <w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:tabs><w:tab w:val="num" w:pos="794"/></w:tabs><w:ind w:left="794" w:hanging="794"/>\
        </w:pPr></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>\
        <w:lvlText w:val="•"/><w:lvlJc w:val="left"/>\
        <w:pPr><w:ind w:left="340" w:hanging="340"/></w:pPr></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        </w:numbering>
        """)

    static let settings = part(
        """
        <w:settings \(namespace)><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>\
        <w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
        <w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """)

    static func coreProperties(_ composition: Composition) -> String {
        var dates = ""
        if let date = composition.date.flatMap({ CalendarDate($0) }) {
            for name in ["created", "modified"] {
                dates += "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(date)T00:00:00Z"
                dates += "</dcterms:\(name)>"
            }
        }
        let creator = MarkupText.escaped(composition.creator)
        return part(
            """
            <cp:coreProperties xmlns:cp="\(packageNamespace)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(MarkupText.escaped(composition.title))</dc:title>\
            <dc:subject>\(MarkupText.escaped(composition.subtitle))</dc:subject>\
            <dc:creator>\(creator)</dc:creator><cp:lastModifiedBy>\(creator)</cp:lastModifiedBy>\
            \(dates)<dc:language>\(MarkupText.escaped(composition.language))</dc:language>\
            </cp:coreProperties>
            """)
    }

    static func extendedProperties(_ composition: Composition) -> String {
        part(
            """
            <Properties xmlns="\(office)/extended-properties"><Application>\
            \(MarkupText.escaped(composition.creator))</Application></Properties>
            """)
    }

    static let contentTypes = part(
        """
        <Types xmlns="\(packageNamespace)/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
        <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
        <Override PartName="/word/numbering.xml" ContentType="\(word).numbering+xml"/>\
        <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
        <Override PartName="/word/header1.xml" ContentType="\(word).header+xml"/>\
        <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
        <Override PartName="/docProps/app.xml" \
        ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
        """)

    static let packageRelations = relations([
        ("\(office)/relationships/officeDocument", "word/document.xml"),
        ("\(packageNamespace)/relationships/metadata/core-properties", "docProps/core.xml"),
        ("\(office)/relationships/extended-properties", "docProps/app.xml"),
    ])

    static let documentRelations = relations(
        ["styles", "numbering", "settings", "header", "footer"].map { name in
            let file = name == "header" || name == "footer" ? name + "1" : name
            return ("\(office)/relationships/\(name)", "\(file).xml")
        })

    private static func relations(_ targets: [(type: String, target: String)]) -> String {
        var content = "<Relationships xmlns=\"\(packageNamespace)/relationships\">"
        for (index, entry) in targets.enumerated() {
            content += "<Relationship Id=\"rId\(index + 1)\" Type=\"\(entry.type)\" "
            content += "Target=\"\(entry.target)\"/>"
        }
        return part(content + "</Relationships>")
    }
}
