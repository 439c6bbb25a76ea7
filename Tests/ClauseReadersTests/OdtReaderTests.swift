import ClauseText
import Testing
import ZipArchive

@testable import ClauseReaders

@Suite struct OdtReaderTests {
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

    /// A list style: "1.", then "1.1", then "(a)", then a bullet.
    static let styles = """
        <text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" \
        style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" \
        text:display-levels="2"/><text:list-level-style-number text:level="3" style:num-format="a" \
        style:num-prefix="(" style:num-suffix=")" text:start-value="2"><style:list-level-properties>\
        <style:list-level-label-alignment text:label-followed-by="space"/></style:list-level-properties>\
        </text:list-level-style-number><text:list-level-style-bullet text:level="4" text:bullet-char="•"/>\
        </text:list-style><text:list-style style:name="N"><text:list-level-style-number text:level="1" \
        style:num-format="I" style:num-list-format="Article %1%"/></text:list-style>\
        <style:style style:name="Hidden" style:family="text"><style:text-properties text:display="none"/></style:style>
        """

    static func list(_ items: String, _ attributes: String = #"text:style-name="L""#) -> String {
        "<text:list \(attributes)>\(items)</text:list>"
    }

    static func item(_ content: String, _ attributes: String = "") -> String {
        "<text:list-item \(attributes)>\(content)</text:list-item>"
    }

    static func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }

    static let cases = [
        Case(
            "white space, tabs, line breaks and spans",
            p(
                "  The\n  <text:span>Bank</text:span> <text:s text:c=\"2\"/>may<text:tab/>a<text:line-break/>b "
            ),
            ["paragraph The Bank   may→a/b"]),
        Case(
            "fields, links, ruby and hidden spans",
            p(
                """
                <text:a>see</text:a> <text:bookmark-ref>4.2</text:bookmark-ref><text:span \
                text:style-name="Hidden">x</text:span> <text:ruby><text:ruby-base>金</text:ruby-base>\
                <text:ruby-text>kin</text:ruby-text></text:ruby>
                """), ["paragraph see 4.2 金"]),
        Case(
            "headings, contents and hidden sections",
            """
            <text:table-of-content><text:table-of-content-source>x<text:p>x</text:p></text:table-of-content-source>\
            <text:index-body>\(p("Audit 3"))</text:index-body></text:table-of-content>\
            <text:h text:outline-level="2">Audit</text:h><text:section text:display="none">\(p("x"))</text:section>
            """, ["contents Audit 3", "heading2 Audit"]),
        Case(
            "notes after their paragraph",
            p(
                "One<text:note text:note-class=\"footnote\"><text:note-citation>1</text:note-citation>"
                    + "<text:note-body>\(p("Foot"))</text:note-body></text:note> more") + p("Two"),
            ["paragraph One more", "footnote [1] 1 Foot", "paragraph Two"]),
        Case(
            "text boxes after their paragraph, titles of pictures left out",
            p(
                "before <draw:frame><draw:text-box>\(p("boxed"))</draw:text-box><svg:title>x</svg:title>"
                    + "</draw:frame>after")
                + "<draw:custom-shape>\(p("shape"))</draw:custom-shape>",
            ["paragraph before after", "paragraph boxed", "paragraph shape"]),
        Case(
            "tables, covered cells left out",
            """
            <table:table><table:table-row><table:table-cell>\(p("a"))</table:table-cell><table:table-cell>\(p("b"))\
            </table:table-cell><table:covered-table-cell>\(p("x"))</table:covered-table-cell></table:table-row>\
            </table:table>
            """, ["table-cell1 a", "table-cell2 b"]),
        Case(
            "comments left out",
            p("a<office:annotation><dc:creator>Ana</dc:creator>\(p("x"))</office:annotation>b"),
            ["paragraph ab"]),
        Case(
            "list numbers on every level",
            list(
                item(
                    p("a") + p("goes on")
                        + list(item(p("b")) + item(p("c") + list(item(p("d")))), ""))
                    + item(
                        p("e")
                            + list(
                                item(p("f") + list(item(p("g") + list(item(p("h")), "")), "")), ""))
            ),
            [
                "list-item1 [1.] 1.→a", "paragraph goes on", "list-item2 [1.1] 1.1→b",
                "list-item2 [1.2] 1.2→c", "list-item3 [(b)] (b) d", "list-item1 [2.] 2.→e",
                "list-item2 [2.1] 2.1→f", "list-item3 [(b)] (b) g", "list-item4 [•] •→h",
            ]),
        Case(
            "lists that start again, go on and start at a number",
            list(item(p("a")), #"text:style-name="L" xml:id="one""#) + p("between")
                + list(item(p("b")))
                + list(item(p("c")), #"text:style-name="L" text:continue-numbering="true""#)
                + list(item(p("d")), #"text:style-name="L" text:continue-list="one""#)
                + list(item(p("e"), #"text:start-value="9""#) + item(p("f"))),
            [
                "list-item1 [1.] 1.→a", "paragraph between", "list-item1 [1.] 1.→b",
                "list-item1 [2.] 2.→c", "list-item1 [2.] 2.→d", "list-item1 [9.] 9.→e",
                "list-item1 [10.] 10.→f",
            ]),
        Case(
            "a list that goes on below a paragraph",
            list(item(p("a") + list(item(p("b")), "")), #"text:style-name="L" xml:id="one""#)
                + p("between")
                + list(
                    item(list(item(p("c")), "")), #"text:style-name="L" text:continue-list="one""#),
            [
                "list-item1 [1.] 1.→a", "list-item2 [1.1] 1.1→b", "paragraph between",
                "list-item2 [1.2] 1.2→c",
            ]),
        Case(
            "the newer list format, and a list header without a number",
            "<text:list text:style-name=\"N\"><text:list-header>\(p("head"))</text:list-header>\(item(p("a")))"
                + "</text:list>", ["paragraph head", "list-item1 [Article I] Article I→a"]),
    ]

    @Test(arguments: cases)
    func reads(_ row: Case) throws {
        #expect(outline(try OdtFile(body: row.body, styles: Self.styles).read()) == row.expected)
    }

    @Test func numbersChapters() throws {
        let named = """
            <text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/>\
            <text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>\
            </text:outline-style><style:style style:name="H1" style:family="paragraph" \
            style:default-outline-level="1" style:list-style-name=""/><style:style style:name="Out" \
            style:family="paragraph" style:parent-style-name="H1" style:list-style-name=""/>
            """
        func heading(_ text: String, _ level: Int, _ more: String = "") -> String {
            "<text:h text:outline-level=\"\(level)\" \(more)>\(text)</text:h>"
        }
        let file = OdtFile(
            body: heading("Audit", 1, #"text:style-name="H1""#) + heading("Access", 2)
                + heading("Out", 1, #"text:style-name="Out""#)
                + heading("Unnumbered", 2, #"text:is-list-header="true""#) + heading("Exit", 1),
            named: named)
        #expect(
            outline(try file.read()) == [
                "heading1 [1] 1→Audit", "heading2 [1.1] 1.1→Access", "heading1 Out",
                "heading2 Unnumbered", "heading1 [2] 2→Exit",
            ])
    }

    @Test func putsHeadersLastAndFindsPages() throws {
        let file = OdtFile(
            body: Self.p("one<text:soft-page-break/>two") + "<text:soft-page-break/>"
                + Self.p("three"),
            masters:
                "<style:master-page><style:header>\(Self.p("Head"))</style:header></style:master-page>"
        )
        let document = try file.read()
        #expect(outline(document) == ["paragraph onetwo", "paragraph three", "page-margin Head"])
        #expect(document.pageStarts == [0, 3, 8])
    }

    @Test func showsTrackedChangesInEachView() throws {
        func region(_ id: String, _ kind: String, _ author: String, _ content: String = "")
            -> String
        {
            """
            <text:changed-region text:id="\(id)"><text:\(kind)><office:change-info><dc:creator>\(author)</dc:creator>\
            </office:change-info>\(content)</text:\(kind)></text:changed-region>
            """
        }
        func change(_ kind: String, _ id: String) -> String {
            "<text:\(kind) text:change-id=\"\(id)\"/>"
        }
        let body =
            "<text:tracked-changes>" + region("i", "insertion", "Ana")
            + region("d", "deletion", "Bo", Self.p("may"))
            + region("m", "deletion", "Bo", Self.p("<text:s/>rest") + Self.p("Whole.") + Self.p(""))
            + "</text:tracked-changes>"
            + Self.p(
                "The Bank \(change("change-start", "i"))shall\(change("change-end", "i"))"
                    + "\(change("change", "d")) audit.")
            + Self.p("First\(change("change", "m")) last.")
        let file = OdtFile(body: body)
        #expect(texts(try file.read(.final)) == ["The Bank shall audit.", "First last."])
        #expect(
            texts(try file.read(.original))
                == ["The Bank may audit.", "First rest", "Whole.", "last."])
        #expect(
            texts(try file.read(.marked))
                == ["The Bank shallmay audit.", "First rest", "Whole.", "last."])
        let document = try file.read()
        #expect(
            document.changes.map {
                "\($0.kind.rawValue) by \($0.author): \(document.text($0.span))"
            }
                == ["insertion by Ana: shall", "deletion by Bo: ", "deletion by Bo: "])
        #expect(document.notices.map(\.message) == ["3 changes by 2 authors"])
    }

    @Test func hidesAnInsertedParagraphInTheOriginal() throws {
        let body = """
            <text:tracked-changes><text:changed-region xml:id="i"><text:insertion/></text:changed-region>\
            </text:tracked-changes>\(Self.p("One"))<text:p><text:change-start text:change-id="i"/>New</text:p>\
            <text:p><text:change-end text:change-id="i"/>Two</text:p>
            """
        #expect(texts(try OdtFile(body: body).read(.final)) == ["One", "New", "Two"])
        #expect(texts(try OdtFile(body: body).read(.original)) == ["One", "Two"])
    }

    @Test func saysThatAFileOfPicturesMayBeAScan() throws {
        let file = OdtFile(body: Self.p("<draw:frame><draw:image/></draw:frame>"))
        #expect(throws: ReadError.onlyPictures(in: "an OpenDocument file")) { try file.read() }
    }

    // MARK: Hostile files

    private static func failure(_ file: OdtFile) throws -> ReadError? {
        let bytes = try file.bytes()
        do throws(ReadError) {
            _ = try OdtReader.read(bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func refusesWhatIsLockedOrHarmful() throws {
        let locked = OdtFile(manifest: "<manifest:encryption-data/>")
        #expect(throws: ReadError.encrypted(format: "ODT")) { try locked.read() }
        let entities = OdtFile(content: #"<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>"#)
        guard case .damaged("ODT", _) = try Self.failure(entities) else {
            Issue.record("entities read")
            return
        }
        let deep = OdtFile(
            body: String(repeating: "<text:section>", count: 300)
                + String(repeating: "</text:section>", count: 300))
        #expect(
            try Self.failure(deep)
                == .tooLarge(what: "the nesting in content.xml", limit: "256 elements"))
    }

    @Test func survivesStylesAndListsInCircles() throws {
        let named = """
            <style:style style:name="A" style:family="paragraph" style:parent-style-name="B"/>\
            <style:style style:name="B" style:family="paragraph" style:parent-style-name="A"/>
            """
        let body =
            "<text:p text:style-name=\"A\">a</text:p>"
            + Self.list(
                Self.item(Self.p("b")),
                #"text:style-name="none" text:continue-list="me" xml:id="me""#)
        #expect(texts(try OdtFile(body: body, named: named).read()) == ["a", "b"])
    }

    @Test func refusesAFileCutAtEveryTenthByte() throws {
        let bytes = try OdtFile(body: Self.p("The Bank may audit.")).bytes()
        for count in stride(from: 0, to: bytes.count, by: 10) {
            do throws(ReadError) {
                _ = try OdtReader.read(Array(bytes[..<count]))
                Issue.record("read at \(count)")
            } catch {
                guard case .damaged("ODT", _) = error else {
                    Issue.record("\(error)")
                    continue
                }
            }
        }
    }

    @Test func survivesAnyChangedByte() throws {
        let rich = Array(Self.cases.map(\.body).joined().utf8)
        var state: UInt64 = 0x1234_5678_9ABC_DEF1
        for _ in 0..<300 {
            var bytes = rich
            for _ in 0..<2 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let random = Int(truncatingIfNeeded: state >> 33)
                bytes[random % bytes.count] = UInt8(truncatingIfNeeded: (random >> 8) & 0x7F)
            }
            let file = OdtFile(body: String(decoding: bytes, as: UTF8.self), styles: Self.styles)
            guard let document = try? file.read() else { continue }
            #expect(faults(document).isEmpty)
        }
    }
}
