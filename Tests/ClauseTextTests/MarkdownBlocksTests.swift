import ClauseText
import Testing

@Suite struct MarkdownBlocksTests {
    private func dump(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let found = MarkdownBlocks.blocks(of: bytes)
        let document = Document(bytes: bytes, blocks: found.blocks, format: .markdown)
        return found.blocks.map { block in
            let words = document.text(block.span).split(whereSeparator: \.isWhitespace).joined(
                separator: " ")
            let label = block.label.map { " " + document.text($0) } ?? ""
            return "\(block.kind.rawValue) \(block.level)\(label) | \(words)"
        }
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let text: String
        let blocks: [String]
        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case(
            name: "headings of both kinds lose their marks",
            text: "Terms\n=====\n\n## 1. Audit ##\n\nFees\n----\n\nText.\n",
            blocks: [
                "heading 1 | Terms", "heading 2 1. | 1. Audit", "heading 2 | Fees",
                "paragraph 0 | Text.",
            ]),
        Case(
            name: "lists nest by their indents",
            text: "# T\n\n1. one\n   - two\n     - three\n2. four\n",
            blocks: [
                "heading 1 | T", "list-item 1 1. | 1. one", "list-item 2 | two",
                "list-item 3 | three",
                "list-item 1 2. | 2. four",
            ]),
        Case(
            name: "tables become cells",
            text: "| Level | Target |\n|-------|--------|\n| Uptime | 99.9 % |\n",
            blocks: [
                "table-cell 1 | Level", "table-cell 2 | Target", "table-cell 1 | Uptime",
                "table-cell 2 | 99.9 %",
            ]),
        Case(
            name: "front matter, comments and lone tags are no text",
            text: "---\ntitle: Terms\n---\n<!-- a\ncomment -->\n<a name=\"x\"></a>\n\n# Terms\n",
            blocks: ["page-margin 0 | --- title: Terms ---", "heading 1 | Terms"]),
        Case(
            name: "links to headings are contents",
            text: "# T\n\n1. [Audit](#audit)\n2. [Fees](#fees)\n",
            blocks: [
                "heading 1 | T", "contents 1 1. | 1. [Audit](#audit)",
                "contents 1 2. | 2. [Fees](#fees)",
            ]),
        Case(
            name: "a line of bold words is a heading",
            text: "# T\n\n**Audit Rights**\n\nThe Customer may audit.\n",
            blocks: [
                "heading 1 | T", "heading 0 | **Audit Rights**",
                "paragraph 0 | The Customer may audit.",
            ]),
        Case(
            name: "quotes and wrapped lines stay in their paragraph",
            text: "# T\n\n> The Customer may\n> audit.\n\nOne\ntwo.\n",
            blocks: [
                "heading 1 | T", "paragraph 0 | The Customer may > audit.",
                "paragraph 0 | One two.",
            ]),
        Case(
            name: "text without Markdown reads as plain text",
            text:
                "1. Audit\n\nThe Customer may audit the Supplier at any time on reasonable notice to it.\n",
            blocks: [
                "heading 0 1. | 1. Audit",
                "paragraph 0 | The Customer may audit the Supplier at any time on reasonable notice to it.",
            ]),
    ]

    @Test(arguments: cases) func findsBlocks(_ row: Case) {
        #expect(dump(row.text) == row.blocks)
    }
}
