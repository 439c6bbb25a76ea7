import ClauseText
import Testing

@testable import ClauseReaders

@Suite struct DocxNumberingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var numbering: String
        var styles: String?
        let body: String
        /// The label of each block, and the text after it.
        let expected: [String]
    }

    /// A level of a definition; `more` goes before its text.
    static func level(
        _ index: Int, _ format: String, _ text: String, start: Int? = 1, more: String = ""
    ) -> String {
        let start = start.map { "<w:start w:val=\"\($0)\"/>" } ?? ""
        return """
            <w:lvl w:ilvl="\(index)">\(start)<w:numFmt w:val="\(format)"/>\(more)<w:lvlText w:val="\(text)"/></w:lvl>
            """
    }

    static func definition(_ id: Int, _ content: String) -> String {
        "<w:abstractNum w:abstractNumId=\"\(id)\">\(content)</w:abstractNum>"
    }

    static func list(_ id: Int, of definition: Int, _ changes: String = "") -> String {
        """
        <w:num w:numId="\(id)"><w:abstractNumId w:val="\(definition)"/>\(changes)</w:num>
        """
    }

    static let legal = definition(
        0,
        level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")
            + level(3, "lowerRoman", "(%4)"))

    static let cases = [
        Case(
            testDescription: "levels that restart below each other",
            numbering: legal + list(1, of: 0),
            body: item("a") + item("b", level: 1) + item("c", level: 2) + item("d", level: 2)
                + item("e", level: 1) + item("f", level: 2) + item("g") + item("h", level: 1)
                + item("i", level: 3),
            expected: [
                "1.|a", "1.1|b", "(a)|c", "(b)|d", "1.2|e", "(a)|f", "2.|g", "2.1|h", "(i)|i",
            ]),
        Case(
            testDescription: "two lists of one definition count on",
            numbering: legal + list(1, of: 0) + list(2, of: 0),
            body: item("a") + item("b", list: 2) + item("c"), expected: ["1.|a", "2.|b", "3.|c"]),
        Case(
            testDescription: "a list that states its own start",
            numbering: legal + list(1, of: 0)
                + list(
                    2, of: 0,
                    #"<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>"#),
            body: item("a") + item("b", list: 2) + item("c", list: 2)
                + item("d", list: 2, level: 1),
            expected: ["1.|a", "7.|b", "8.|c", "8.1|d"]),
        Case(
            testDescription: "a list that changes a level",
            numbering: legal
                + list(
                    1, of: 0,
                    "<w:lvlOverride w:ilvl=\"1\">\(level(1, "upperLetter", "%1-%2"))</w:lvlOverride>"
                ),
            body: item("a") + item("b", level: 1), expected: ["1.|a", "1-A|b"]),
        Case(
            testDescription:
                "a level that never restarts, and one that restarts after the first alone",
            numbering: definition(
                0,
                level(0, "decimal", "%1") + level(1, "decimal", "%1.%2")
                    + level(2, "decimal", "c%3", more: #"<w:lvlRestart w:val="1"/>"#)
                    + level(3, "decimal", "d%4", more: #"<w:lvlRestart w:val="0"/>"#))
                + list(1, of: 0),
            body: item("a") + item("b", level: 1) + item("c", level: 2) + item("d", level: 3)
                + item("e", level: 1) + item("f", level: 2) + item("g", level: 3) + item("h")
                + item("i", level: 2) + item("j", level: 3),
            expected: [
                "1|a", "1.1|b", "c1|c", "d1|d", "1.2|e", "c2|f", "d2|g", "2|h", "c1|i", "d3|j",
            ]),
        Case(
            testDescription: "legal numbering below a Roman level",
            numbering: definition(
                0,
                level(0, "upperRoman", "Article %1")
                    + level(1, "decimal", "%1.%2", more: "<w:isLgl/>")
            ) + list(1, of: 0),
            body: item("a") + item("b") + item("c", level: 1),
            expected: ["Article I|a", "Article II|b", "2.1|c"]),
        Case(
            testDescription: "suffixes",
            numbering: definition(
                0,
                level(0, "chineseCounting", "第%1條", more: #"<w:suff w:val="nothing"/>"#)
                    + level(1, "decimal", "%2)", more: #"<w:suff w:val="space"/>"#))
                + list(1, of: 0),
            body: item("甲方", level: 0) + item("b", level: 1), expected: ["第一條|甲方", "1)|b"]),
        Case(
            testDescription:
                "bullets, levels that print nothing, and paragraphs taken out of a list",
            numbering: definition(
                0, level(0, "bullet", "\u{F0B7}") + level(1, "none", "") + level(2, "none", "Note"))
                + list(1, of: 0),
            body: item("a") + item("b", level: 1) + item("c", level: 2) + item("d", list: 0),
            expected: ["•|a", "|b", "Note|c", "|d"]),
        Case(
            testDescription: "a numbered paragraph without text",
            numbering: legal + list(1, of: 0), body: item("") + item("b"),
            expected: ["1.|", "2.|b"]),
        Case(
            testDescription: "a section's end that is no paragraph",
            numbering: legal + list(1, of: 0),
            body: paragraph("", #"<w:numPr><w:numId w:val="1"/></w:numPr><w:sectPr/>"#) + item("a"),
            expected: ["1.|a"]),
        Case(
            testDescription: "levels taken from styles",
            numbering: definition(
                0,
                level(0, "decimal", "%1.", more: #"<w:pStyle w:val="A"/>"#)
                    + level(1, "decimal", "%1.%2", more: #"<w:pStyle w:val="B"/>"#))
                + list(1, of: 0),
            styles: """
                <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:pPr><w:numPr><w:numId w:val="1"/>\
                </w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:pPr>\
                <w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" \
                w:styleId="C"><w:name w:val="C"/><w:basedOn w:val="B"/></w:style>
                """,
            body: paragraph("a", #"<w:pStyle w:val="A"/>"#)
                + paragraph("b", #"<w:pStyle w:val="B"/>"#)
                + paragraph("c", #"<w:pStyle w:val="C"/>"#)
                + paragraph("d", #"<w:pStyle w:val="B"/><w:numPr><w:numId w:val="0"/></w:numPr>"#),
            expected: ["1.|a", "1.1|b", "1.2|c", "|d"]),
        Case(
            testDescription: "a definition that stands in a numbering style",
            numbering: definition(0, #"<w:numStyleLink w:val="S"/>"#)
                + definition(1, #"<w:styleLink w:val="S"/>"# + level(0, "upperLetter", "%1."))
                + list(1, of: 0) + list(2, of: 1),
            styles: """
                <w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="2"/>\
                </w:numPr></w:pPr></w:style>
                """,
            body: item("a") + item("b", list: 2), expected: ["A.|a", "B.|b"]),
        Case(
            testDescription: "definitions that link to each other in a circle",
            numbering: definition(0, #"<w:numStyleLink w:val="S"/>"#)
                + definition(1, #"<w:numStyleLink w:val="T"/>"#) + list(1, of: 0) + list(2, of: 1),
            styles: """
                <w:style w:type="numbering" w:styleId="S"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>\
                </w:style><w:style w:type="numbering" w:styleId="T"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
                </w:pPr></w:style>
                """,
            body: item("a"), expected: ["|a"]),
        Case(
            testDescription: "lists and levels that are not defined",
            numbering: legal + list(1, of: 9),
            body: item("a") + item("b", list: 77) + item("c", level: 8),
            expected: ["|a", "|b", "|c"]),
        Case(
            testDescription: "numbers at the edge of what a file may state",
            numbering: definition(
                0, level(0, "lowerRoman", "%1", start: 32_767) + level(1, "decimal", "%2%%9%"))
                + list(1, of: 0),
            body: item("a") + item("b", level: 1), expected: ["32767|a", "1%%|b"]),
    ]

    @Test(arguments: cases)
    func numbers(_ row: Case) throws {
        let document = try DocxFile(
            body: row.body, styles: row.styles, numbering: row.numbering
        ).read()
        let found = document.blocks.map { block in
            let label = block.label.map { document.text($0) } ?? ""
            let rest = document.text(block.span).dropFirst(label.count)
            return label + "|" + rest.drop { $0.isWhitespace }.map { $0 == "\t" ? "→" : $0 }
        }
        #expect(found == row.expected)
    }

    @Test func writesTheSuffixBetweenLabelAndText() throws {
        let numbering =
            Self.definition(
                0,
                Self.level(0, "decimal", "%1.")
                    + Self.level(1, "decimal", "%2)", more: #"<w:suff w:val="space"/>"#)
            ) + Self.list(1, of: 0)
        let document = try DocxFile(
            body: item(" to audit;") + item("to inspect;", level: 1), numbering: numbering
        ).read()
        #expect(
            outline(document) == ["list-item1 [1.] 1.→to audit;", "list-item2 [1)] 1) to inspect;"])
    }

    @Test func tellsWhereLinesBegin() throws {
        let indented = #"<w:pPr><w:ind w:left="1440" w:hanging="720"/></w:pPr>"#
        let numbering =
            Self.definition(
                0, Self.level(0, "lowerLetter", "(%1)", more: indented)
            ) + Self.list(1, of: 0)
        let styles = """
            <w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:pPr><w:ind \
            w:firstLine="360"/><w:ind w:left="720"/></w:pPr></w:style>
            """
        let document = try DocxFile(
            body: item("keep records; and") + item("show them.")
                + paragraph("The rest.", #"<w:pStyle w:val="Body"/>"#)
                + paragraph("Flush.") + paragraph("Own.", #"<w:ind w:start="99"/>"#),
            styles: styles, numbering: numbering
        ).read()
        #expect(document.blocks.map(\.indent) == [1440, 1440, 720, 0, 99])
    }

    @Test func numbersParagraphsInCells() throws {
        let cell =
            "<w:tbl><w:tr><w:tc>\(item("a"))</w:tc><w:tc>\(paragraph("b"))</w:tc></w:tr></w:tbl>"
        let document = try DocxFile(
            body: cell, numbering: Self.legal + Self.list(1, of: 0)
        ).read()
        #expect(outline(document) == ["list-item1 [1.] 1.→a", "table-cell2 b"])
    }
}
