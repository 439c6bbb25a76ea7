/// Which cell heads the column that a table's cell stands in.
///
/// The first row of a table heads the others when its cells are few words without a figure and a row below has one.
enum ColumnHeads {
    /// Most words of a column's heading.
    private static let longest = 8

    /// For every sentence that begins a cell below a heading row, the sentence of its column's heading; otherwise -1.
    /// Empty when no table has one.
    static func heads(of document: Document, stream: TokenStream) -> [Int32] {
        var heads: [Int32] = []
        var sentence = 0
        while sentence < stream.sentences.count {
            guard document.blocks[stream.sentences[sentence].block].kind == .tableCell else {
                sentence += 1
                continue
            }
            let table = table(from: sentence, document: document, stream: stream)
            if let row = headingRow(table, document: document, stream: stream) {
                if heads.isEmpty {
                    heads = [Int32](repeating: -1, count: stream.sentences.count)
                }
                for cell in table.cells.dropFirst(row.count) {
                    let column = document.blocks[stream.sentences[cell].block].level
                    if let head = row[column] { heads[cell] = Int32(head) }
                }
            }
            sentence = table.end
        }
        return heads
    }

    private struct Table {
        /// The first sentence of each cell.
        var cells: [Int] = []
        /// The sentence after the table.
        var end: Int
    }

    private static func table(from start: Int, document: Document, stream: TokenStream) -> Table {
        var table = Table(end: start)
        var block = -1
        while table.end < stream.sentences.count {
            let next = stream.sentences[table.end].block
            guard document.blocks[next].kind == .tableCell else { break }
            if next != block {
                table.cells.append(table.end)
                block = next
            }
            table.end += 1
        }
        return table
    }

    /// The cells of the first row by their column, or nil when they are no headings.
    private static func headingRow(_ table: Table, document: Document, stream: TokenStream)
        -> [Int: Int]?
    {
        var row: [Int: Int] = [:]
        for (number, cell) in table.cells.enumerated() {
            let sentence = stream.sentences[cell]
            let column = document.blocks[sentence.block].level
            if number > 0, column == 1 { break }
            let tokens = stream.tokens[sentence.tokens]
            let isAlone =
                cell + 1 == table.end || stream.sentences[cell + 1].block != sentence.block
            guard isAlone, tokens.count <= longest,
                !tokens.contains(where: { $0.flags.contains(.number) })
            else { return nil }
            row[column] = cell
        }
        let hasFigures = table.cells.dropFirst(row.count).contains { cell in
            stream.tokens[stream.sentences[cell].tokens].contains { $0.flags.contains(.number) }
        }
        return row.count > 1 && hasFigures ? row : nil
    }
}
