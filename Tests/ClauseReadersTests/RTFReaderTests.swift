import ClauseReaders
import ClauseText
import Testing

@Suite struct RTFReaderTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let body: String
        let blocks: [String]
        var testDescription: String { title }
    }

    private static let head =
        #"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset136 MingLiU;}}"#
        + #"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s7\outlinelevel1 Clause;}}"#

    private func read(
        _ body: String, options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> Document {
        let document = try DocumentReader.read(
            Array((Self.head + body + "}").utf8), name: "a.doc", options: options)
        #expect(document.format == .rtf)
        #expect(faults(document) == [])
        return document
    }

    static let rows: [Row] = [
        Row(
            title: "paragraphs and headings by style and outline",
            body:
                #"\pard\s1 Audit\par\pard\s7 Scope\par\pard\outlinelevel2 Deep\par\pard Text\par"#,
            blocks: [
                "[heading 1] Audit", "[heading 2] Scope", "[heading 3] Deep", "[paragraph] Text",
            ]),
        Row(
            title: "list numbers as they were printed",
            body: #"\pard{\listtext\tab 14.2\tab}The Bank may audit.\par"#,
            blocks: ["[list-item] <14.2> The Bank may audit."]),
        Row(
            title: "signs, code pages and Unicode",
            body:
                #"\ldblquote Caf\'e9\rdblquote\emdash \u23458?\u25142 ?\uc0\u8217 s {\f1\'ab\'c8\'a4\'e1}\par"#,
            blocks: ["[paragraph] “Café”—客戶’s 客戶"]),
        Row(
            title: "pairs of surrogates", body: #"\u-10179?\u-8704?\par"#, blocks: ["[paragraph] 😀"]
        ),
        Row(
            title: "hidden groups",
            body: #"{\info{\title T}}{\*\generator W;}{\pict\bin4 }}}}}A{\v hidden}B\par"#,
            blocks: ["[paragraph] AB"]),
        Row(
            title: "fields show their result",
            body: #"{\field{\*\fldinst REF x}{\fldrslt clause 5}} applies\par"#,
            blocks: ["[paragraph] clause 5 applies"]),
        Row(
            title: "footnotes and page margins apart",
            body: #"{\header Draft\par}The Bank{\footnote A note.} may.\par"#,
            blocks: ["[page-margin] Draft", "[paragraph] The Bank may.", "[footnote] A note."]),
        Row(
            title: "tables",
            body:
                #"\trowd\intbl (a)\cell keep records\cell\row\trowd\intbl A\cell B\cell C\cell\row\pard Z\par"#,
            blocks: [
                "[list-item] <(a)> keep records", "[table-cell 1] A", "[table-cell 2] B",
                "[table-cell 3] C",
                "[paragraph] Z",
            ]),
        Row(
            title: "wholly bold lines are headings", body: #"{\b Audit}\par {\b A} b\par"#,
            blocks: ["[heading] Audit", "[paragraph] A b"]),
    ]

    @Test(arguments: rows) func readsWhatAReaderSees(_ row: Row) throws {
        #expect(dump(try read(row.body)) == row.blocks)
    }

    @Test(arguments: [
        (ReadOptions.ChangesView.final, "[paragraph] The Bank may now audit."),
        (.original, "[paragraph] The Bank may not audit."),
        (.marked, "[paragraph] The Bank may not now audit."),
    ])
    func showsTrackedChangesAsAsked(_ view: ReadOptions.ChangesView, _ text: String) throws {
        let document = try read(
            #"The Bank may {\deleted not }{\revised now }audit.\par"#,
            options: ReadOptions(changes: view))
        #expect(dump(document) == [text])
        #expect(document.notices.map(\.kind) == [.trackedChanges])
    }

    @Test func saysThatAFileBreaksOff() throws {
        let document = try DocumentReader.read(Array(#"{\rtf1 One\par Two"#.utf8), name: "a")
        #expect(dump(document) == ["[paragraph] One", "[paragraph] Two"])
        #expect(document.notices.map(\.kind) == [.leftOut])
    }

    @Test func refusesGroupsWithoutEnd() {
        #expect(throws: ReadError.tooLarge(what: "the nesting of groups", limit: "1024")) {
            try read(String(repeating: "{", count: 1_000_000))
        }
    }

    @Test func refusesAFileWithoutText() {
        #expect(throws: ReadError.empty) { try read(#"{\pict 00ff}"#) }
    }
}
