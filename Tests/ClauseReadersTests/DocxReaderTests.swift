import ClauseText
import Testing

@testable import ClauseReaders

@Suite struct DocxReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: String
        let expected: [String]

        init(_ testDescription: String, _ body: String, _ expected: [String]) {
            self.testDescription = testDescription
            self.body = body
            self.expected = expected
        }
    }

    static let inline = [
        Case(
            "runs, tabs, breaks and special hyphens",
            "<w:p>\(run("The "))\(run("Bank"))<w:r><w:tab/><w:t>may</w:t><w:br/><w:t>non</w:t>"
                + "<w:noBreakHyphen/><w:t>stop au</w:t><w:softHyphen/><w:t>dit\u{AD}ing</w:t></w:r></w:p>",
            ["paragraph The Bank→may/non-stop auditing"]),
        Case(
            "blanks at the edges and empty paragraphs",
            paragraph("  ") + paragraph(" a ") + paragraph(""), ["paragraph a"]),
        Case(
            "hyperlinks, content controls and smart tags",
            """
            <w:p><w:hyperlink r:id="x">\(run("link"))</w:hyperlink><w:sdt><w:sdtPr><w:alias/></w:sdtPr>\
            <w:sdtContent>\(run(" control"))</w:sdtContent></w:sdt><w:smartTag>\(run(" tag"))</w:smartTag>\
            </w:p><w:sdt><w:sdtContent>\(paragraph("block"))</w:sdtContent></w:sdt>
            """, ["paragraph link control tag", "paragraph block"]),
        Case(
            "a field's result without its instruction",
            """
            <w:p>\(run("see "))<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _x \\r \
            </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\(run("14.2"))<w:r>\
            <w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE">\(run(" on 3"))</w:fldSimple></w:p>
            """, ["paragraph see 14.2 on 3"]),
        Case(
            "a field in a field's instruction",
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF </w:instrText>\
            <w:fldChar w:fldCharType="begin"/><w:instrText>NAME</w:instrText>\
            <w:fldChar w:fldCharType="separate"/><w:t>hidden</w:t><w:fldChar w:fldCharType="end"/>\
            <w:fldChar w:fldCharType="separate"/><w:t>shown</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """, ["paragraph shown"]),
        Case(
            "a field that never ends its instruction",
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>X</w:instrText></w:r></w:p>\
            \(paragraph("The Bank may audit."))
            """, ["paragraph The Bank may audit."]),
        Case(
            "check boxes and macro buttons",
            """
            <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/>\
            <w:checked/></w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX \
            </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>\(run(" yes "))<w:r>\
            <w:fldChar w:fldCharType="begin"/><w:instrText> MACROBUTTON NoMacro [Name of Bank] </w:instrText>\
            <w:fldChar w:fldCharType="end"/></w:r></w:p>
            """, ["paragraph ☒ yes [Name of Bank]"]),
        Case(
            "symbols",
            """
            <w:p><w:r><w:sym w:font="Wingdings" w:char="F0A8"/><w:sym w:font="Symbol" w:char="F0B3"/>\
            <w:sym w:font="Nobody" w:char="F041"/><w:sym w:font="Arial" w:char="00A7"/></w:r></w:p>
            """, ["paragraph ☐≥•§"]),
        Case(
            "hidden text",
            "<w:p>\(run("a"))<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>c</w:t></w:r></w:p>",
            ["paragraph ac"]),
        Case(
            "a heading run into its text by a style separator",
            paragraph(
                "Audit.", "<w:rPr><w:vanish/><w:specVanish/></w:rPr>")
                + paragraph(" The Bank may audit."),
            ["paragraph Audit. The Bank may audit."]),
        Case(
            "ruby and mathematics",
            "<w:p><w:r><w:ruby><w:rt>\(run("kin"))</w:rt><w:rubyBase>\(run("金"))</w:rubyBase></w:ruby>"
                + "</w:r><m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath></w:p>", ["paragraph 金x=1"]),
        Case(
            "a text box in both of its forms once, after its paragraph",
            """
            <w:p>\(run("before "))<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>\
            \(paragraph("boxed"))</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>\
            <w:txbxContent>\(paragraph("boxed"))</w:txbxContent></v:textbox></w:pict></mc:Fallback>\
            </mc:AlternateContent></w:r>\(run("after"))</w:p>
            """, ["paragraph before after", "paragraph boxed"]),
        Case(
            "the fallback of a choice that is not understood",
            """
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="w99"><w:t>new</w:t></mc:Choice>\
            <mc:Fallback><w:t>old</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """, ["paragraph old"]),
        Case(
            "a table, cell by cell, and one inside it",
            """
            <w:tbl><w:tr><w:tc>\(paragraph("a"))\(paragraph("b"))</w:tc><w:tc>\(paragraph("c"))</w:tc></w:tr>\
            <w:tr><w:tc><w:tbl><w:tr><w:tc>\(paragraph("d"))</w:tc></w:tr></w:tbl>\(paragraph("e"))</w:tc></w:tr>\
            </w:tbl>\(paragraph("f"))
            """,
            [
                "table-cell1 a", "table-cell2 b", "table-cell3 c", "table-cell1 d", "table-cell1 e",
                "paragraph f",
            ]),
        Case(
            "text outside any paragraph", run("loose") + paragraph("a"),
            ["paragraph loose", "paragraph a"]),
    ]

    @Test(arguments: inline)
    func reads(_ row: Case) throws {
        #expect(outline(try DocxFile(body: row.body).read()) == row.expected)
        #expect(outline(try DocxFile(body: row.body, isStrict: true).read()) == row.expected)
    }

    @Test func setsCellsOfARowApartByALine() throws {
        let row = "<w:tr><w:tc>\(paragraph("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr>"
        let document = try DocxFile(body: "<w:tbl>\(row)\(row)</w:tbl>").read()
        #expect(String(decoding: document.bytes, as: UTF8.self) == "a\nb\n\na\nb\n")
    }

    @Test func findsHeadingsByStyleAndOutline() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>\
            <w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="H2"/></w:style>\
            <w:style w:type="paragraph" w:styleId="H2"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>\
            </w:style><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>\
            <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
            """
        func styled(_ text: String, _ style: String) -> String {
            paragraph(text, "<w:pStyle w:val=\"\(style)\"/>")
        }
        let sentence = "The Supplier shall give the Bank thirty days' notice of any change."
        let document = try DocxFile(
            body: styled("Agreement", "T") + styled("Audit\t3", "T1") + styled("Audit", "H1")
                + styled("Access", "Mine") + paragraph("Exit", #"<w:outlineLvl w:val="2"/>"#)
                + styled(sentence, "H2"),
            styles: styles
        ).read()
        #expect(
            outline(document) == [
                "heading Agreement", "contents Audit→3", "heading1 Audit", "heading2 Access",
                "heading3 Exit", "paragraph \(sentence)",
            ])
    }

    @Test func findsHeadingsThatNoStyleNames() throws {
        func bold(_ text: String) -> String {
            "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\(text)</w:t></w:r></w:p>"
        }
        let sentence =
            "The Supplier shall permit the Bank to audit its records, at any time, on reasonable notice."
        let numbering =
            DocxNumberingTests.legal + DocxNumberingTests.list(1, of: 0)
        let document = try DocxFile(
            body: item("Audit and Access") + item(sentence, level: 1) + bold("Exit Plan")
                + paragraph(sentence) + bold("The Bank may audit.") + paragraph("Plain Title")
                + paragraph(sentence) + paragraph("GENERAL TERMS") + item("the records;", level: 2),
            numbering: numbering
        ).read()
        #expect(
            document.blocks.map(\.kind) == [
                .heading, .listItem, .heading, .paragraph, .paragraph, .paragraph, .paragraph,
                .heading, .listItem,
            ])
    }

    @Test func leavesCellsAndBoldDocumentsAlone() throws {
        let styles =
            #"<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>"#
        let cell =
            "<w:tbl><w:tr><w:tc>"
            + paragraph("Uptime", #"<w:pStyle w:val="H1"/>"#) + "</w:tc></w:tr></w:tbl>"
        let bold = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Exit Plan</w:t></w:r></w:p>"
        let document = try DocxFile(body: cell + bold + bold, styles: styles).read()
        #expect(document.blocks.map(\.kind) == [.tableCell, .paragraph, .paragraph])
    }

    @Test func survivesStylesBasedOnEachOther() throws {
        let styles = """
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style>\
            <w:style w:type="paragraph" w:styleId="B"><w:name w:val="heading 2"/><w:basedOn w:val="A"/></w:style>
            """
        let body = paragraph("Audit", #"<w:pStyle w:val="A"/>"#)
        #expect(outline(try DocxFile(body: body, styles: styles).read()) == ["heading2 Audit"])
    }

    @Test func putsNotesAfterTheirParagraphAndHeadersLast() throws {
        func note(_ id: Int, _ text: String, _ kind: String) -> String {
            "<w:\(kind) w:id=\"\(id)\">\(paragraph(text))</w:\(kind)>"
        }
        var file = DocxFile()
        file.body =
            "<w:p>\(run("One"))<w:r><w:endnoteReference w:id=\"2\"/></w:r><w:r>"
            + "<w:footnoteReference w:id=\"5\"/></w:r>\(run(" more"))</w:p>" + paragraph("Two")
        file.footnotes =
            #"<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>"#
            + note(5, " Foot", "footnote")
        file.endnotes = note(2, "End", "endnote")
        file.header = paragraph("Confidential")
        #expect(
            outline(try file.read()) == [
                "paragraph One more", "footnote [1] 1 Foot", "paragraph Two", "footnote [i] i End",
                "page-margin Confidential",
            ])
    }

    @Test func findsPagesWhereWordLastBrokeThem() throws {
        let mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
        let authors = #"<w:r><w:br w:type="page"/></w:r>"#
        let document = try DocxFile(
            body: paragraph("one") + "<w:p>\(run("two "))\(mark)\(run("three"))\(authors)</w:p>"
                + "<w:p>\(mark)\(run("four"))</w:p>" + paragraph("five")
        ).read()
        let pages = document.blocks.map { document.page(at: $0.span.start) }
        #expect(pages == [1, 1, 3, 3])
        #expect(
            document.pageStarts.map { document.text(TextSpan(start: $0, end: $0 + 4)) }
                == ["one\n", "thre", "four"])
    }

    @Test func countsPagesThatTheAuthorLeftEmpty() throws {
        let mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
        let authors = #"<w:p><w:r><w:br w:type="page"/></w:r></w:p>"#
        let document = try DocxFile(
            body: paragraph("one") + authors + authors + "<w:p>\(mark)\(run("three"))</w:p>"
                + paragraph("four", "<w:pageBreakBefore/>")
        ).read()
        #expect(document.blocks.map { document.page(at: $0.span.start) } == [1, 3, 4])
    }

    @Test func countsAPageOnceForARowThatRunsOver() throws {
        let mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
        let cell = "<w:tc><w:p>\(run("a "))\(mark)\(run("b"))</w:p></w:tc>"
        let document = try DocxFile(
            body: "<w:tbl><w:tr>\(cell)\(cell)</w:tr></w:tbl>" + paragraph("c")
        ).read()
        #expect(document.pageStarts.count == 2)
    }

    @Test(arguments: [(2, 2), (3, 0), (nil, 0)])
    func believesAuthorsBreaksIfTheyGiveAllPages(_ stated: Int?, _ expected: Int) throws {
        let body = paragraph("one") + paragraph("two", "<w:pageBreakBefore/>")
        let document = try DocxFile(body: body, pages: stated).read()
        #expect(document.pageStarts.count == expected)
    }

    @Test func tellsOfCommentsHiddenTextAndIncludedFiles() throws {
        var file = DocxFile()
        file.body =
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>\(run("a"))</w:p>"
            + #"<w:altChunk r:id="z"/>"#
        file.comments =
            #"<w:comment w:author="Ana"/><w:comment w:author="Bo"/><w:comment w:author="Bo"/>"#
        let notices = try file.read().notices
        #expect(notices.map(\.kind) == [.comments, .leftOut, .leftOut])
        #expect(notices.first?.message == "3 comments by 2 authors not read as text")
    }

    @Test func saysThatAFileWithoutTextIsEmpty() throws {
        #expect(throws: ReadError.empty) { try DocxFile(body: paragraph("")).read() }
    }

    @Test func saysThatAFileOfPicturesMayBeAScan() throws {
        var file = DocxFile(body: "<w:p><w:r><w:drawing/></w:r></w:p>")
        #expect(throws: ReadError.onlyPictures(in: "a Word file")) { try file.read() }
        file.header = paragraph("Confidential")
        #expect(throws: ReadError.onlyPictures(in: "a Word file")) { try file.read() }
        file.body += paragraph("Signed")
        #expect(texts(try file.read()) == ["Signed", "Confidential"])
    }
}
