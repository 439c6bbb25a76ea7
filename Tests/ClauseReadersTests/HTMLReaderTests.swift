import ClauseReaders
import ClauseText
import Testing

@Suite struct HTMLReaderTests {
    private func read(
        _ page: String, options: ReadOptions = ReadOptions()
    ) throws(ReadError) -> [String] {
        let document = try DocumentReader.read(
            Array("<html><body>\(page)</body></html>".utf8), name: "page", options: options)
        #expect(document.format == .html)
        #expect(faults(document) == [])
        return dump(document)
    }

    struct Row: Sendable, CustomTestStringConvertible {
        let title: String
        let page: String
        let blocks: [String]
        var testDescription: String { title }
    }

    static let rows: [Row] = [
        Row(
            title: "headings and paragraphs",
            page: "<h2>Audit</h2><p>The  Bank\n may <b>audit</b>.</p>",
            blocks: ["[heading 2] Audit", "[paragraph] The Bank may audit."]),
        Row(
            title: "menus, scripts and hidden parts are left out",
            page: """
                <nav>Home</nav><header>Shop</header><script>x("<p>y</p>")</script><style>p{}</style>
                <p>Terms</p><div style="display: none">Not seen</div><p hidden>Nor this</p>
                <div role="navigation">Menu</div><aside>Related</aside><footer>Imprint</footer>
                """,
            blocks: ["[paragraph] Terms"]),
        Row(
            title: "an article's header holds its title",
            page: "<article><header><h1>Terms</h1></header><p>Text</p></article>",
            blocks: ["[heading 1] Terms", "[paragraph] Text"]),
        Row(
            title: "numbered lists get the numbers a visitor sees",
            page: """
                <ol><li>One<ol type="a"><li>Sub</li><li>Sub two</li></ol></li><li value="5">Five</li>
                <li>Six</li></ol><ol type="I" start="3"><li>Three</li></ol><ul><li>Dot</li></ul>
                """,
            blocks: [
                "[list-item 1] <1.> One", "[list-item 2] <a.> Sub", "[list-item 2] <b.> Sub two",
                "[list-item 1] <5.> Five", "[list-item 1] <6.> Six", "[list-item 1] <III.> Three",
                "[list-item 1] Dot",
            ]),
        Row(
            title: "lists that print their own numbers keep them",
            page:
                "<ol style=\"list-style: none\"><li>1.1 Scope</li></ol><ol><li>(a) records</li></ol>",
            blocks: ["[heading 1] <1.1> Scope", "[list-item 1] <(a)> records"]),
        Row(
            title: "table cells",
            page: "<table><tr><th>Service<th>Target<tr><td>Portal<td>99.9 %</table>",
            blocks: [
                "[table-cell 1] Service", "[table-cell 2] Target", "[table-cell 1] Portal",
                "[table-cell 2] 99.9 %",
            ]),
        Row(
            title: "tables that only lay out a numbered paragraph",
            page: "<table><tr><td>(a)</td><td></td><td>keep records;</td></tr></table>",
            blocks: ["[list-item] <(a)> keep records;"]),
        Row(
            title: "bold lines are headings",
            page: "<p><b>14. Audit</b></p><p><b>Bank</b> means A.</p>",
            blocks: ["[heading] <14.> Audit", "[paragraph] Bank means A."]),
        Row(
            title: "two line breaks part paragraphs", page: "<div>One<br>line<br><br>Two</div>",
            blocks: ["[paragraph] One line", "[paragraph] Two"]),
        Row(
            title: "preformatted text is read like a text file",
            page: "<pre>One\nline\n\nTwo</pre>",
            blocks: ["[paragraph] One\nline", "[paragraph] Two"]),
        Row(
            title: "signs that show nothing vanish",
            page: "<p>sub&shy;contractor&nbsp;shall&#8203;&amp;&lt;x&gt; 客戶&#x3000;有權</p>",
            blocks: ["[paragraph] subcontractor shall&<x> 客戶 有權"]),
        Row(
            title: "notes' numbers part from words, ordinals do not",
            page: "<p>the Services<sup>1</sup> and the 10<sup>th</sup> day</p>",
            blocks: ["[paragraph] the Services 1 and the 10th day"]),
        Row(
            title: "unclosed elements", page: "<p>One<p>Two<div>Three<li>Four",
            blocks: [
                "[paragraph] One", "[paragraph] Two", "[paragraph] Three", "[list-item 1] Four",
            ]),
    ]

    @Test(arguments: rows) func readsWhatAVisitorSees(_ row: Row) throws {
        #expect(try read(row.page) == row.blocks)
    }

    @Test(arguments: [
        (ReadOptions.ChangesView.final, "[paragraph] thirty ten days"),
        (.original, "[paragraph] thirty fifteen days"),
        (.marked, "[paragraph] thirty fifteen ten days"),
    ])
    func showsInsertionsAndDeletionsAsAsked(_ view: ReadOptions.ChangesView, _ text: String) throws
    {
        let page = "<p>thirty <del>fifteen </del><ins>ten </ins>days</p>"
        #expect(try read(page, options: ReadOptions(changes: view)) == [text])
    }

    @Test func readsAPageThatIsAllSidebar() throws {
        #expect(try read("<aside><p>Terms</p></aside>") == ["[paragraph] Terms"])
    }

    @Test(arguments: [
        ("windows-1252", [0x93, 0xE9, 0x94] as [UInt8], "“é”"),
        ("big5", [0xAB, 0xC8, 0xA4, 0xE1], "客戶"),
        ("gb2312", [0xBF, 0xCD, 0xBB, 0xA7], "客户"), ("utf-8", [0xE5, 0xAE, 0xA2], "客"),
        ("big5", [0xE5, 0xAE, 0xA2], "客"),
    ])
    func decodesTheDeclaredEncodingUnlessItIsUTF8(
        _ charset: String, _ bytes: [UInt8], _ text: String
    ) throws {
        let page = Array("<html><meta charset=\"\(charset)\"><p>".utf8) + bytes
        let document = try DocumentReader.read(page, name: "page")
        #expect(dump(document) == ["[paragraph] \(text)"])
    }

    @Test func refusesAPageWithoutText() {
        #expect(throws: ReadError.empty) { try read("<script>x</script><img src='a.png'>") }
    }

    @Test func refusesNestingWithoutEnd() {
        let page = String(repeating: "<div>", count: 1_000_000)
        #expect(throws: ReadError.tooLarge(what: "the nesting of the page", limit: "4000 elements"))
        {
            try read(page + "text")
        }
    }

    @Test func doesNotExpandEntitiesOfADocumentType() throws {
        let page = """
            <!DOCTYPE html [<!ENTITY a "\(String(repeating: "x", count: 1_000))"><!ENTITY b "&a;&a;&a;">
            <!ENTITY c SYSTEM "file:///etc/passwd">]><html><body><p>A &b; &c; Z</p></body></html>
            """
        let document = try DocumentReader.read(Array(page.utf8), name: "page")
        #expect(document.bytes.count < 200)
        #expect(!document.text(TextSpan(0..<document.bytes.count)).contains("root:"))
    }

    @Test func keepsToTheLimitOfTheText() {
        var options = ReadOptions()
        options.limits.textBytes = 1_000
        let page = "<p>" + String(repeating: "word ", count: 300)
        #expect(throws: ReadError.tooLarge(what: "the text", limit: "0 MB")) {
            try read(page, options: options)
        }
    }
}
