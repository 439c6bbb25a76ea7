import ClauseText
import Testing

@testable import ClauseReaders

@Suite struct DocxChangesTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let body: String
        let final: [String]
        let original: [String]
        let marked: [String]
        /// The changes in the final view: kind, author, text.
        let changes: [String]
    }

    static func change(_ kind: String, _ content: String, by author: String = "Ana") -> String {
        "<w:\(kind) w:id=\"1\" w:author=\"\(author)\">\(content)</w:\(kind)>"
    }

    static func deleted(_ text: String) -> String {
        #"<w:r><w:delText xml:space="preserve">\#(text)</w:delText></w:r>"#
    }

    /// A paragraph whose mark was inserted, deleted or moved.
    static func marked(_ content: String, _ kind: String, list: Bool = false) -> String {
        let number = list ? #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"# : ""
        return """
            <w:p><w:pPr>\(number)<w:rPr><w:\(kind) w:author="Ana"/></w:rPr></w:pPr>\(content)</w:p>
            """
    }

    static let cases = [
        Case(
            testDescription: "words inserted and deleted",
            body:
                "<w:p>\(run("The Bank "))\(change("del", deleted("may")))\(change("ins", run("shall")))"
                + "\(run(" audit."))</w:p>",
            final: ["The Bank shall audit."], original: ["The Bank may audit."],
            marked: ["The Bank mayshall audit."],
            changes: ["deletion by Ana: ", "insertion by Ana: shall"]),
        Case(
            testDescription: "words inserted by one and deleted by another",
            body: "<w:p>\(run("a"))\(change("ins", change("del", deleted("b"), by: "Bo")))</w:p>",
            final: ["a"], original: ["a"], marked: ["ab"], changes: ["deletion by Bo: "]),
        Case(
            testDescription: "a move",
            body:
                "<w:p>\(change("moveFrom", run("x ")))\(run("a "))\(change("moveTo", run("x")))</w:p>",
            final: ["a x"], original: ["x a"], marked: ["x a x"],
            changes: ["moved-from by Ana: ", "moved-to by Ana: x"]),
        Case(
            testDescription: "a paragraph's mark deleted",
            body: marked(run("one "), "del") + paragraph("two"),
            final: ["one two"], original: ["one", "two"], marked: ["one", "two"],
            changes: ["deletion by Ana: "]),
        Case(
            testDescription: "a paragraph split in two",
            body: marked(run("one "), "ins") + paragraph("two"),
            final: ["one", "two"], original: ["one two"], marked: ["one", "two"],
            changes: ["insertion by Ana: "]),
        Case(
            testDescription: "a numbered paragraph deleted whole",
            body: item("a") + marked(change("del", deleted("b")), "del", list: true) + item("c"),
            final: ["1.→a", "2.→c"], original: ["1.→a", "2.→b", "3.→c"],
            marked: ["1.→a", "2.→b", "3.→c"], changes: ["deletion by Ana: "]),
        Case(
            testDescription: "a numbered paragraph inserted whole",
            body: item("a") + marked(change("ins", run("b")), "ins", list: true) + item("c"),
            final: ["1.→a", "2.→b", "3.→c"], original: ["1.→a", "2.→c"],
            marked: ["1.→a", "2.→b", "3.→c"], changes: ["insertion by Ana: b"]),
        Case(
            testDescription: "a paragraph put into a list",
            body: """
                <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>\
                <w:pPrChange w:author="Ana"><w:pPr/></w:pPrChange></w:pPr>\(run("a"))</w:p>\(item("b"))
                """,
            final: ["1.→a", "2.→b"], original: ["a", "1.→b"], marked: ["1.→a", "2.→b"], changes: []),
        Case(
            testDescription: "table rows inserted and deleted",
            body: """
                <w:tbl><w:tr><w:tc>\(paragraph("a"))</w:tc></w:tr><w:tr><w:trPr><w:ins w:author="Ana"/></w:trPr><w:tc>\
                \(paragraph("b"))</w:tc></w:tr><w:tr><w:trPr><w:del w:author="Bo"/></w:trPr><w:tc>\
                \(paragraph("c"))</w:tc></w:tr></w:tbl>\(paragraph("d"))
                """,
            final: ["a", "b", "d"], original: ["a", "c", "d"], marked: ["a", "b", "c", "d"],
            changes: ["insertion by Ana: b", "deletion by Bo: "]),
        Case(
            testDescription: "a deleted mark at the end of a cell",
            body:
                "<w:tbl><w:tr><w:tc>\(marked(run("a"), "del"))</w:tc></w:tr></w:tbl>\(paragraph("b"))",
            final: ["a", "b"], original: ["a", "b"], marked: ["a", "b"],
            changes: ["deletion by Ana: "]),
        Case(
            testDescription: "a deleted field",
            body: """
                <w:p>\(run("a"))\(change("del", """
                    <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:delInstrText>REF</w:delInstrText></w:r>\
                    <w:r><w:fldChar w:fldCharType="separate"/></w:r>\(deleted("9"))\
                    <w:r><w:fldChar w:fldCharType="end"/></w:r>
                    """))\(run("b"))</w:p>
                """,
            final: ["ab"], original: ["a9b"], marked: ["a9b"], changes: ["deletion by Ana: "]),
    ]

    private static let numbering =
        DocxNumberingTests.legal + DocxNumberingTests.list(1, of: 0)

    @Test(arguments: cases)
    func shows(_ row: Case) throws {
        let file = DocxFile(body: row.body, numbering: Self.numbering)
        func shown(_ view: ReadOptions.ChangesView) throws -> [String] {
            texts(try file.read(view)).map { String($0.map { $0 == "\t" ? "→" : $0 }) }
        }
        #expect(try shown(.final) == row.final)
        #expect(try shown(.original) == row.original)
        #expect(try shown(.marked) == row.marked)
        let document = try file.read()
        let changes = document.changes.map {
            "\($0.kind.rawValue) by \($0.author): \(document.text($0.span))"
        }
        #expect(changes == row.changes)
    }

    @Test func countsChangesAndAuthorsInEveryView() throws {
        let body =
            "<w:p>\(Self.change("ins", run("a")))\(Self.change("ins", run("b")))\(run("c"))"
            + "\(Self.change("del", Self.deleted("d"), by: "Bo"))\(Self.change("ins", run("e")))</w:p>"
        for view in ReadOptions.ChangesView.allCases {
            let document = try DocxFile(body: body).read(view)
            let notice = try #require(document.notices.first)
            #expect(notice.kind == .trackedChanges)
            #expect(notice.message == "3 changes by 2 authors")
            #expect(document.changes.count == 3)
        }
    }

    @Test func placesChangesInTheText() throws {
        let body =
            "<w:p>\(run("Bank "))\(Self.change("ins", run("shall ")))</w:p>"
            + Self.marked(Self.change("ins", run("New.")), "ins") + paragraph("Old.")
        let document = try DocxFile(body: body).read()
        #expect(document.changes.map { document.text($0.span) } == ["shall", "New."])
        #expect(document.changes.allSatisfy { Int($0.span.end) <= document.bytes.count })
    }
}
